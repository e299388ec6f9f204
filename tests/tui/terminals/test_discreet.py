"""Discreet: one key, and nobody who looks over one's shoulder learns a name."""

from datetime import date

import pytest

from garden.gardener import reasons
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.notes import add_note
from garden.gardener.people import person_named
from garden.gardener.person import person_view
from garden.gardener.planting import Ways, plant_people
from garden.gardener.review import save_reflection, week_review, week_under_review
from garden.gardener.survey import Scope, survey
from garden.tui.app import GardenApp
from garden.tui.discreet.aliases import Aliases
from garden.tui.discreet.reasons import discreet_reason
from garden.tui.discreet.veil import HIDDEN, Veil
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of
from tests.tui.terminals.walk import walk

DAY, FRIDAY = date(2026, 11, 22), date(2026, 11, 27)
TOLD = 12
"""Letters of a longer text by which it would be recognised."""


def secrets_of(garden: Garden) -> set[str]:
    """Return everything that somebody typed about somebody, the beginnings of longer texts."""
    found: set[str] = set()
    for view in survey(garden, Scope.ALL).people:
        found |= {view.name, view.nickname or "", view.company or "", view.title or ""}
        found |= {view.location or ""}
        person = person_view(garden, view.id)
        found |= {one.value for one in person.handles} | {one.text for one in person.notes}
        found |= {one.what for one in person.promises} | {one.note for one in person.plans}
        found |= {one.note for one in person.interactions}
        found |= {one.venue or "" for one in person.interactions}
        found |= {one.label for one in person.occasions} | {f"#{tag}" for tag in person.tags}
        found |= set(view.name.split())
    return {text[:TOLD] for text in found if len(text) > 3} - HARMLESS


HARMLESS = {"Work"}


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_no_screen_tells_a_name_a_note_a_handle_or_a_company(
    size: tuple[int, int], demo: Garden
) -> None:
    add_note(demo, person_named(demo, "ada").id, "zebra crossing")
    save_reflection(demo, week_under_review(demo), "aardvarks matter", finished=False)
    secrets = secrets_of(demo) | {"zebra", "aardvark"}
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(discreet=True))
    async with app.run_test(size=size) as pilot:
        async for stop in walk(app, pilot, demo):
            shown = text_of(app)
            told = {secret for secret in secrets if secret in shown}
            assert not told, stop


async def test_the_same_key_hides_and_brings_back_at_once(app: GardenApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        before = text_of(app)
        assert "Charles Babbage" in before
        await pilot.press("D")
        await pilot.pause()
        hidden = text_of(app)
        assert "Charles" not in hidden
        assert "cactus 1" in hidden
        assert "discreet" in hidden
        await pilot.press("D")
        await pilot.pause()
        assert text_of(app).splitlines()[:-2] == before.splitlines()[:-2]


async def test_other_screens_know_of_it_too(app: GardenApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert "Rosalind Franklin" in text_of(app)
        await pilot.press("1", "D", "2")
        await pilot.pause()
        await pilot.pause()
        assert "Rosalind" not in text_of(app)


async def test_while_typing_another_key_does_it_and_hides_what_was_typed(app: GardenApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("l", *"ada")
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Lovelace" not in text_of(app)
        assert "ada " not in text_of(app)


async def test_over_the_details_names_are_hidden_too(app: GardenApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("C")
        await pilot.pause()
        assert "Marta Fjordholm" in text_of(app)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Marta Fjordholm" not in text_of(app)


async def test_what_is_written_meanwhile_is_written_as_ever(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("D", "l")
        app.screen.query_one("#sentence").value = "called ada yesterday"  # type: ignore[attr-defined]
        await pilot.press("enter")
        await pilot.pause()
        assert "Ada" not in text_of(app)
    assert history(demo)[0].what == "call with Ada Lovelace yesterday"


async def test_a_line_that_is_hidden_is_not_taken_away_by_enter(demo: Garden) -> None:
    week = week_under_review(demo)
    save_reflection(demo, week, "aardvarks matter", finished=False)
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(discreet=True))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        await pilot.press(*["enter"] * 9)
        await pilot.pause()
        assert "aardvark" not in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
    found = week_review(demo, week)
    assert found.finished
    assert found.reflection == "aardvarks matter"


def test_two_ferns_differ_and_keep_their_numbers(demo: Garden) -> None:
    people = survey(demo, Scope.ALL).people
    aliases = Aliases()
    aliases.meet(people)
    called = [aliases.of(view.id) for view in people]
    assert len(set(called)) == len(called)
    aliases.meet(reversed(people))
    assert [aliases.of(view.id) for view in people] == called
    assert aliases.of(9999) == "somebody"


def test_a_circle_that_tells_nothing_keeps_its_name() -> None:
    aliases = Aliases()
    assert aliases.circle("Former work") == "Former work"
    assert aliases.circle("Ada's wedding") == aliases.circle("Ada's wedding") == "circle 1"
    assert aliases.circle("Acme") == "circle 2"
    assert aliases.circle(None) is None


def test_sentences_lose_whole_names_only(empty: Garden) -> None:
    plant_people(empty, ["Al", "Al Gore"], Ways(circle="Work"))
    veil = Veil()
    veil.meet(survey(empty).people)
    veil.drawn = True
    assert veil.news("Also met Al Gore and Al.") == "Also met fern 2 and fern 1."


def test_what_is_not_hidden_comes_out_as_it_went_in(demo: Garden) -> None:
    person = person_view(demo, person_named(demo, "ada").id)
    assert Veil().person(person) is person


def test_a_view_that_is_hidden_already_stays_so(demo: Garden) -> None:
    veil = Veil()
    veil.drawn = True
    seen = survey(demo)
    once = veil.seen(seen)
    assert veil.seen(once) == once


def test_a_hidden_person_tells_when_and_how_but_not_what(demo: Garden) -> None:
    real = person_view(demo, person_named(demo, "rosalind franklin").id)
    veil = Veil()
    veil.drawn = True
    shown = veil.person(real)
    assert [one.at for one in shown.interactions] == [one.at for one in real.interactions]
    assert {one.what for one in shown.promises} == {HIDDEN}
    assert shown.plant.health == real.plant.health
    assert not shown.notes


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (reasons.silence_reason(30, date(2026, 10, 1), "call", DAY), None),
        (reasons.silence_reason(30, None, None, DAY), None),
        ("you owe: the slides: all of them (on Friday)", "you owe something"),
        ("owes you: a book", "owes you something"),
        (reasons.occasion_reason("birthday", FRIDAY, DAY), None),
        (reasons.occasion_reason("Wedding on Malta", DAY, DAY), "an occasion today"),
        (reasons.occasion_reason("Wedding on Malta", FRIDAY, DAY), "an occasion on Friday"),
        ("planned call today: about the merger", "planned call today"),
        (reasons.turn_reason("mine", 0), None),
        (reasons.turn_reason("space", 2), "give them space"),
        (reasons.intention_reason("ask about the merger"), "this week's intention"),
        (reasons.intention_reason(""), None),
        ("snoozed until Friday", None),
        ("anything else at all", "an occasion"),
    ],
)
def test_reasons_are_told_without_what_was_typed(reason: str, told: str | None) -> None:
    assert discreet_reason(reason) == (reason if told is None else told)

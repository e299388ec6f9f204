"""People are put into the garden, by name or from the seed tray."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from garden.engine.seeds import SEED_ROOTS
from garden.gardener.errors import Refused, SeveralFound
from garden.gardener.garden import Garden
from garden.gardener.planting import Ways, plant_from_tray, plant_people
from garden.gardener.survey import survey
from garden.store.models.people import Circle
from garden.store.queries.people import circles, handles
from garden.store.queries.plants import Scope
from tests.gardener.gardens import cards, dump, plant, seen, tray


def test_somebody_new_is_an_acquaintance_tended_monthly(garden: Garden) -> None:
    (view,) = plant_people(garden, ["  Ada   Lovelace "], Ways())
    assert (view.name, view.rhythm_days, view.roots) == ("Ada Lovelace", 30, 1)
    assert (view.state, view.contacts, view.turn) == ("well", 0, "even")
    assert view.health == pytest.approx(0.6)
    assert view.planted_at == garden.now()


@pytest.mark.parametrize("closeness", SEED_ROOTS)
def test_closeness_sets_the_roots(garden: Garden, closeness: str) -> None:
    assert seen(garden, plant(garden, "Ada", closeness=closeness)).roots == SEED_ROOTS[closeness]


def test_a_circle_is_made_once_and_known_without_case_and_accents(garden: Garden) -> None:
    for name, circle in (("Ada", "Café Crowd"), ("Jon", "  CAFE  crowd"), ("Zoë", "café crowd")):
        plant(garden, name, circle)
    assert [row.name for row in circles(garden.store.database)] == ["Café Crowd"]
    assert {view.circle for view in survey(garden).people} == {"Café Crowd"}


def test_a_rhythm_is_the_persons_own_else_the_circles(garden: Garden) -> None:
    plant(garden, "Ada", "Work", rhythm=14)
    plant(garden, "Jon", "Work")
    assert [view.rhythm_days for view in survey(garden).people] == [14, 30]


def test_the_day_of_the_last_contact_is_where_decay_begins(garden: Garden) -> None:
    met = seen(garden, plant(garden, "Ada", met=date(2026, 11, 1)))
    assert met.met_on == date(2026, 11, 1)
    assert met.vitality is not None
    assert met.vitality.t_star == datetime(2026, 11, 1, 11, tzinfo=UTC).timestamp()
    assert met.health is not None
    assert met.health < 0.5


def test_who_was_met_today_is_not_met_in_the_future(garden: Garden) -> None:
    met = seen(garden, plant(garden, "Ada", met=garden.today()))
    assert met.vitality is not None
    assert met.vitality.t_star == garden.now().timestamp()


@pytest.mark.parametrize(
    ("names", "ways", "why"),
    [
        ([], Ways(), "needs a name"),
        (["Ada", "  "], Ways(), "needs a name"),
        (["Ada"], Ways(closeness="bosom"), "Closeness is one of just-met"),
        (["Ada"], Ways(met_on=date(2026, 11, 23)), "lies in the future"),
        (["Ada"], Ways(met_on=date(1, 1, 1)), "a hundred years ago"),
        (["Ada"], Ways(rhythm_days=0), "between 1 and 3660 days"),
        (["Ada"], Ways(rhythm_days=float("nan")), "between 1 and 3660 days"),
        (["Ada"], Ways(emails=("nobody",)), "not an e-mail address"),
        (["Ada"], Ways(emails=("nobody@",)), "not an e-mail address"),
        (["id:1"], Ways(), "Nobody in the seed tray has the number id:1"),
        (["Ada", "#7"], Ways(), "Nobody in the seed tray has the number #7"),
    ],
)
def test_what_cannot_be_planted_is_refused_in_a_sentence(
    garden: Garden, names: list[str], ways: Ways, why: str
) -> None:
    before = dump(garden)
    with pytest.raises(Refused, match=why):
        plant_people(garden, names, ways)
    assert dump(garden) == before


def test_handles_come_along_as_typed(garden: Garden) -> None:
    ways = Ways(emails=("Ada@Example.org",), phones=("+44 20 7946 0018",), venue="Turing's pub")
    (view,) = plant_people(garden, ["Ada Lovelace"], ways)
    kept = [(row.kind, row.value, row.folded) for row in handles(garden.store.database)]
    assert kept == [
        ("email", "Ada@Example.org", "ada@example.org"),
        ("phone", "+44 20 7946 0018", "+442079460018"),
    ]
    assert view.venue == "Turing's pub"


def test_one_who_waits_in_the_tray_is_planted_from_there(garden: Garden, tmp_path: Path) -> None:
    (number,) = tray(garden, tmp_path, 1)
    name = seen(garden, number).name
    (view,) = plant_people(garden, [name.upper()], Ways(circle="Work"))
    assert (view.id, view.name, view.circle) == (number, name, "Work")
    assert survey(garden, Scope.TRAY).people == ()


def test_two_of_one_name_in_the_tray_are_never_guessed_at(garden: Garden, tmp_path: Path) -> None:
    from garden.gardener.importing import import_files

    path = cards(tmp_path / "two.vcf", [("Jo Li", "a@example.org"), ("Jo Li", "b@example.org")])
    both = import_files(garden, [path]).new_people
    with pytest.raises(SeveralFound):
        plant(garden, "Jo Li")
    assert len(survey(garden, Scope.TRAY).people) == 2
    assert plant(garden, f"id:{both[1]}") == both[1]


def test_planting_three_hundred_from_the_tray_spreads_their_first_days(
    garden: Garden, tmp_path: Path
) -> None:
    views = plant_from_tray(garden, tray(garden, tmp_path, 300), Ways(circle="Work"))
    days = Counter(garden.day_of(view.due_at) for view in views if view.due_at is not None)
    assert sum(days.values()) == 300
    assert max(days.values()) <= 15
    assert min(days) > garden.today() + timedelta(days=6)
    assert max(days) <= garden.today() + timedelta(days=31)


@pytest.mark.parametrize("closeness", SEED_ROOTS)
def test_planting_several_by_name_spreads_their_first_days_in_the_same_way(
    garden: Garden, closeness: str
) -> None:
    first, second = (
        plant_people(garden, [f"{word} {n}" for n in range(6)], Ways(closeness=closeness))
        for word in ("Early", "Late")
    )
    days = [garden.day_of(view.due_at) for view in (*first, *second) if view.due_at is not None]
    assert len(set(days)) == 12
    assert min(days) > garden.today() + timedelta(days=6)
    assert max(days) <= garden.today() + timedelta(days=31)


def test_several_by_name_with_a_rhythm_or_a_circles_are_spread_over_it(garden: Garden) -> None:
    with garden.change("a circle", "test") as change:
        change.insert(Circle, name="Work", folded="work", rhythm_days=8.0)
    week = garden.today() + timedelta(days=9)
    for ways in (Ways(circle="Work"), Ways(rhythm_days=8)):
        views = plant_people(garden, ["Ada", "Jon", "Zoë"], ways)
        assert len({view.due_at for view in views}) == 3
        assert all(view.due_at and garden.day_of(view.due_at) <= week for view in views)


def test_several_met_on_one_day_begin_on_that_day(garden: Garden) -> None:
    views = plant_people(garden, ["Ada", "Jon"], Ways(met_on=date(2026, 11, 20)))
    assert len({view.due_at for view in views}) == 1


def test_from_the_tray_with_a_known_contact_it_is_that_day_that_counts(
    garden: Garden, tmp_path: Path
) -> None:
    ids = tray(garden, tmp_path, 3)
    views = plant_from_tray(garden, ids, Ways(met_on=date(2026, 11, 1), closeness="friend"))
    assert len({view.due_at for view in views}) == 1
    assert {view.met_on for view in views} == {date(2026, 11, 1)}


def test_only_who_waits_in_the_tray_is_planted_from_it(planted: Garden) -> None:
    with pytest.raises(Refused, match="Nobody of these"):
        plant_from_tray(planted, [1, 2, 99], Ways())

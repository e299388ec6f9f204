"""Two entries of one person become one, and come apart again."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from garden.gardener.contacts import Entry, NewPlan, NewPromise, log
from garden.gardener.doctor import examine
from garden.gardener.errors import CannotUndo, Refused
from garden.gardener.farewells import compost, memorial
from garden.gardener.garden import Garden
from garden.gardener.history import history, redo, undo
from garden.gardener.households import house, households
from garden.gardener.importing import import_files
from garden.gardener.merging import merge
from garden.gardener.notes import add_note
from garden.gardener.person import PersonView, person_view
from garden.gardener.planting import Ways, plant_people
from garden.gardener.rests import rest, snooze
from garden.gardener.review import save_reflection, set_intentions
from garden.gardener.review_answers import answers_now, correct, keep_apart
from garden.gardener.survey import monday_of
from garden.store.models.log import Pause
from garden.store.models.people import (
    CardExtra,
    Goal,
    GoalPerson,
    Handle,
    JobChange,
    NotSame,
    Occasion,
    Person,
    SourceKey,
)
from garden.store.models.shown import Shown
from garden.store.queries.people import source_keys
from garden.store.rows import fetch
from garden.store.schema import pointers_to
from tests.gardener.gardens import Clock, contact, dump, garden_at, health, plant, rows, seen, tray

ADA, TWIN, GRACE = 1, 2, 3
AT = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def twins(garden: Garden) -> Garden:
    """Ada, Ada again, and Grace."""
    plant_people(garden, ["Ada Lovelace"], Ways(circle="Work"))
    plant_people(garden, ["Ada L.", "Grace Hopper"], Ways())
    return garden


def _fill(garden: Garden) -> None:
    """Let Ada's twin have something of everything there is."""
    contact(garden, TWIN, "call", days_ago=5)
    contact(garden, [ADA, TWIN], "coffee", days_ago=9)
    promise = NewPromise(TWIN, "me", "the slides", None)
    log(garden, Entry(promises=(promise,), plans=(NewPlan(TWIN, "call", date(2026, 12, 1)),)))
    add_note(garden, TWIN, "plays the harp")
    snooze(garden, TWIN, 3)
    rest(garden, TWIN, date(2026, 12, 24))
    house(garden, "The Lovelaces", [TWIN])
    monday = monday_of(garden.today())
    set_intentions(garden, monday, [(TWIN, "ask about the loom")])
    save_reflection(garden, monday, "a good week")
    correct(garden, monday, "outside", TWIN, garden.today())
    keep_apart(garden, monday, GRACE, TWIN)
    with garden.change("the rest", "test") as change:
        change.insert(
            Handle, person=TWIN, kind="email", value="a@b.c", folded="a@b.c", label="work"
        )
        change.insert(SourceKey, person=TWIN, kind="linkedin", key="ada")
        change.insert(CardExtra, person=TWIN, name="X-A", value="b")
        change.insert(Occasion, person=TWIN, kind="birthday", month=12, day=10, year=1815)
        change.insert(JobChange, person=TWIN, seen_at=AT, title_after="Countess")
        change.insert(NotSame, first=TWIN, second=GRACE)
        goal = change.insert(Goal, name="Looms", folded="looms", made_at=AT)
        change.insert(GoalPerson, goal=goal, person=TWIN)
        change.update(Person, TWIN, company="Mill", nickname="Addie")
    Shown.insert(person=TWIN, day=date(2026, 11, 20)).execute(garden.store.database)


def of(garden: Garden, person: int = ADA) -> PersonView:
    return person_view(garden, person)


def notes(garden: Garden) -> str:
    return " | ".join(note.text for note in of(garden).notes)


def test_everything_goes_over(twins: Garden) -> None:
    _fill(twins)
    merge(twins, ADA, TWIN)
    ada = of(twins)
    assert [one.channel for one in ada.interactions] == ["call", "coffee"]
    assert [party.id for party in ada.interactions[1].people] == [ADA]
    assert [one.what for one in ada.promises] == ["the slides"]
    assert [one.channel for one in ada.plans] == ["call"]
    assert [(one.value, one.label) for one in ada.handles] == [("a@b.c", "work")]
    assert [(one.month, one.day) for one in ada.occasions] == [(12, 10)]
    assert (ada.plant.company, ada.plant.nickname) == ("Mill", "Addie")
    assert ada.plant.snoozed_until is not None
    assert ada.plant.state == "resting"
    assert households(twins)[0].people == (ADA,)
    assert rows(twins, "select person_id from goal_person") == [(ADA,)]
    assert (ADA, "linkedin", "ada") in source_keys(twins.store.database)
    answers = answers_now(twins, monday_of(twins.today()))
    assert answers.questions["outside"].person == ADA
    assert answers.apart == ((ADA, GRACE),)
    assert "plays the harp" in notes(twins)
    assert "also known as Ada L." in notes(twins)
    assert examine(twins).well


def test_nothing_points_at_the_other_any_more(twins: Garden) -> None:
    _fill(twins)
    pointing = [(model, field.column_name) for model, field in pointers_to(Person)]
    pointing.append((Shown, "person_id"))
    filled = {
        model
        for model, column in pointing
        if rows(twins, f'select 1 from "{model._meta.table_name}" where {column} = {TWIN}')
    }
    assert {model._meta.table_name for model, _ in pointing} - {
        model._meta.table_name for model in filled
    } == {"person_tag"}
    merge(twins, ADA, TWIN)
    for model, column in pointing:
        table = model._meta.table_name
        assert not rows(twins, f'select 1 from "{table}" where {column} = {TWIN}'), table
    assert rows(twins, "select person_id from shown") == [(ADA,)]


def test_one_undo_takes_it_back_exactly_and_redo_makes_it_again(twins: Garden) -> None:
    _fill(twins)
    before = dump(twins)
    merge(twins, ADA, TWIN)
    after = dump(twins)
    assert history(twins)[0].what == "merged Ada L. into Ada Lovelace"
    undo(twins)
    assert dump(twins) == before
    redo(twins)
    assert dump(twins) == after


def test_a_change_before_it_is_not_undone_beneath_it(twins: Garden) -> None:
    contact(twins, TWIN, "call")
    called = history(twins)[0].id
    merge(twins, ADA, TWIN)
    with pytest.raises(CannotUndo, match="First undo change"):
        undo(twins, called)


def test_the_same_person_nobody_and_the_composted_are_refused(twins: Garden) -> None:
    before = dump(twins)
    for one, other in ((ADA, ADA), (ADA, 99)):
        with pytest.raises(Refused):
            merge(twins, one, other)
    assert dump(twins) == before
    compost(twins, TWIN)
    for one, other in ((ADA, TWIN), (TWIN, ADA)):
        with pytest.raises(Refused, match="compost"):
            merge(twins, one, other)


def test_facts_that_give_way_are_told_in_a_note(twins: Garden) -> None:
    plant_people(
        twins, ["A. King"], Ways(circle="Friends", rhythm_days=30, met_on=date(2026, 5, 1))
    )
    with twins.change("facts", "test") as change:
        change.update(Person, ADA, company="Mill", met_on=date(2026, 3, 1), rhythm_days=7)
        change.update(Person, 4, company="Loom & Co", title="Countess")
    view = merge(twins, ADA, 4)
    assert (view.company, view.title, view.circle) == ("Mill", None, "Work")
    assert view.met_on == date(2026, 3, 1)
    assert notes(twins) == (
        "also known as A. King; also: title Countess; also: company Loom & Co; "
        "also: circle Friends; also: rhythm monthly; also: met on 2026-05-01"
    )


def test_what_a_hand_typed_wins_over_what_came_in(twins: Garden) -> None:
    with twins.change("facts", "test") as change:
        change.update(Person, ADA, typed="", company="Old Mill")
        change.update(Person, TWIN, typed="name company", company="Loom & Co")
    view = merge(twins, ADA, TWIN)
    assert (view.name, view.company) == ("Ada L.", "Loom & Co")
    assert notes(twins) == "also known as Ada Lovelace; also: company Old Mill"


def test_a_name_in_another_order_is_no_other_name(twins: Garden) -> None:
    plant_people(twins, ["LOVELACE, Adá"], Ways())
    merge(twins, ADA, 4)
    assert of(twins).notes == ()


@pytest.mark.parametrize(
    ("mine", "theirs", "year", "told"),
    [
        ((12, 10, None), (12, 10, 1815), 1815, ""),
        ((12, 10, 1815), (12, 10, None), 1815, ""),
        ((12, 10, 1815), (12, 10, 1816), 1815, "birthday also given as 10 December 1816"),
        ((12, 10, 1815), (1, 3, None), 1815, "birthday also given as 3 January"),
    ],
)
def test_nobody_has_two_birthdays(
    garden: Garden,
    mine: tuple[int, int, int | None],
    theirs: tuple[int, int, int | None],
    year: int,
    told: str,
) -> None:
    plant_people(garden, ["Ada", "LOVELACE ADA"], Ways())
    with garden.change("birthdays", "test") as change:
        for person, (month, day, born) in ((1, mine), (2, theirs)):
            change.insert(Occasion, person=person, kind="birthday", month=month, day=day, year=born)
    merge(garden, 1, 2)
    (found,) = of(garden).occasions
    assert (found.month, found.day, found.year) == (12, 10, year)
    assert notes(garden).removeprefix("also known as LOVELACE ADA").removeprefix("; ") == told


def test_overlapping_rests_become_one(twins: Garden) -> None:
    def day(number: int) -> datetime:
        return datetime(2026, 10, number, tzinfo=UTC)

    with twins.change("rests", "test") as change:
        for person, start, end in ((ADA, 1, 5), (TWIN, 4, 8), (TWIN, 10, 12), (ADA, 8, 9)):
            change.insert(Pause, person=person, from_at=day(start), until_at=day(end))
    merge(twins, ADA, TWIN)
    found = fetch(twins.store.database, Pause.select(Pause.person, Pause.from_at, Pause.until_at))
    assert sorted(found) == [(ADA, day(1), day(9)), (ADA, day(10), day(12))]
    assert examine(twins).well


def test_two_labels_of_one_address_and_two_intentions_are_both_told(twins: Garden) -> None:
    with twins.change("handles", "test") as change:
        for person, label in ((ADA, "home"), (TWIN, "work")):
            change.insert(
                Handle, person=person, kind="email", value="A@b.c", folded="a@b.c", label=label
            )
    monday = monday_of(twins.today())
    set_intentions(twins, monday, [(ADA, "call"), (TWIN, "ask about the loom")])
    merge(twins, ADA, TWIN)
    assert len(of(twins).handles) == 1
    assert "also: A@b.c for work" in notes(twins)
    assert "also meant for the week of 2026-11-23: ask about the loom" in notes(twins)


def test_who_waits_in_the_tray_is_planted_by_a_planted_twin(twins: Garden) -> None:
    (waiting,) = tray(twins, twins.store.path.parent, 1)
    contact(twins, ADA, "call", days_ago=2)
    before = health(twins, ADA)
    view = merge(twins, waiting, ADA)
    assert view.planted_at is not None
    assert view.health == pytest.approx(before)
    assert view.circle == "Work"


def test_two_in_the_tray_stay_there(garden: Garden) -> None:
    one, other = tray(garden, garden.store.path.parent, 2)
    assert merge(garden, one, other).planted_at is None
    assert len(of(garden, one).handles) == 2
    assert examine(garden).well


def test_a_memorial_stays_one(twins: Garden) -> None:
    memorial(twins, TWIN)
    assert merge(twins, ADA, TWIN).state == "memorial"
    assert examine(twins).well


def test_an_emptied_household_is_dissolved_and_comes_back(twins: Garden) -> None:
    house(twins, "Lovelaces", [ADA])
    house(twins, "Byrons", [TWIN])
    merge(twins, ADA, TWIN)
    assert [one.name for one in households(twins)] == ["Lovelaces"]
    assert "also: household Byrons" in notes(twins)
    undo(twins)
    assert [one.name for one in households(twins)] == ["Lovelaces", "Byrons"]


def test_identities_live_on_through_merge_after_merge(twins: Garden) -> None:
    uids: dict[int, str] = dict(fetch(twins.store.database, Person.select(Person.id, Person.uid)))
    merge(twins, TWIN, GRACE)
    merge(twins, ADA, TWIN)
    kept = {key for person, kind, key in source_keys(twins.store.database) if kind == "garden-uid"}
    assert kept == {uids[TWIN], uids[GRACE]}


def test_a_card_of_who_was_merged_finds_whom_they_are_now(twins: Garden, tmp_path: Path) -> None:
    uids: dict[int, str] = dict(fetch(twins.store.database, Person.select(Person.id, Person.uid)))
    merge(twins, ADA, TWIN)
    card = f"BEGIN:VCARD\nVERSION:4.0\nUID:{uids[TWIN]}\nFN:Ada L.\nTEL:+442079460018\nEND:VCARD\n"
    (tmp_path / "ada.vcf").write_text(card, encoding="utf-8")
    report = import_files(twins, [tmp_path / "ada.vcf"])
    assert not report.new_people
    assert [one.value for one in of(twins).handles] == ["+442079460018"]


EVENTS = st.lists(
    st.tuples(st.sampled_from([1, 2]), st.sampled_from(["message", "call", "coffee"]),
              st.floats(0, 400)),
    max_size=6,
)  # fmt: skip
PLANTINGS = st.tuples(
    st.floats(0, 500), st.sampled_from(["just-met", "acquaintance", "friend", "close"])
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    events=EVENTS, first=PLANTINGS, second=PLANTINGS, rested=st.booleans(), swapped=st.booleans()
)
def test_no_plant_suffers(
    tmp_path_factory: pytest.TempPathFactory,
    events: list[tuple[int, str, float]],
    first: tuple[float, str],
    second: tuple[float, str],
    rested: bool,
    swapped: bool,
) -> None:
    clock = Clock()
    end = clock.now
    garden = garden_at(tmp_path_factory.mktemp("merge") / "garden.db", clock)
    for name, (ago, closeness) in (("Ada", first), ("Ada too", second)):
        clock.now = end - timedelta(days=ago)
        plant(garden, name, rhythm=30, closeness=closeness)
    clock.now = end
    for person, channel, ago in events:
        contact(garden, person, channel, days_ago=ago)
    if rested:
        rest(garden, 2, None)
    clock.move(days=20)
    before = [seen(garden, person) for person in (1, 2)]
    view = merge(garden, 2, 1) if swapped else merge(garden, 1, 2)
    assert view.health is not None
    assert view.health >= max(one.health or 0 for one in before) - 1e-9
    assert (view.roots or 0) >= max(one.roots or 0 for one in before) - 1e-9
    assert view.planted_at == min(one.planted_at for one in before if one.planted_at)
    assert examine(garden).well
    garden.store.close()


def test_the_past_is_drawn_as_it_was_where_nobody_suffers(garden: Garden) -> None:
    clock = garden.clock
    assert isinstance(clock, Clock)
    plant(garden, "Ada", rhythm=30)
    clock.move(days=100)
    plant(garden, "Ada too", rhythm=30)
    contact(garden, 1, "coffee")
    clock.move(days=1)
    past = [point.health for point in of(garden, 1).curve]
    merge(garden, 2, 1)
    assert [point.health for point in of(garden, 2).curve] == past

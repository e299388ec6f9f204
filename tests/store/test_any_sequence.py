"""Whatever is done in whatever order: undoing it all, then redoing it all, ends where it began."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from garden.engine.seeds import CLOSENESS
from garden.engine.weights import CHANNELS, GESTURES, INITIATORS
from garden.gardener.about import DayOf, NamedDay, about_of
from garden.gardener.contacts import Contact, Entry, NewPlan, NewPromise, log
from garden.gardener.doctor import examine
from garden.gardener.duplicates import not_same
from garden.gardener.edit_interaction import (
    change_interaction,
    contact_of,
    interaction_of,
    remove_interaction,
)
from garden.gardener.edit_note import change_note, remove_note
from garden.gardener.edit_person import edit_person
from garden.gardener.edit_plan import change_plan, remove_plan
from garden.gardener.edit_promise import change_promise, remove_promise
from garden.gardener.errors import CannotUndo, Refused
from garden.gardener.farewells import compost, memorial, restore
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import is_on, turn_off, turn_on
from garden.gardener.history import history, redo, undo
from garden.gardener.importing import import_files
from garden.gardener.merging import merge
from garden.gardener.notes import add_note
from garden.gardener.planting import Ways, plant_from_tray, plant_people
from garden.gardener.promises import get_back, keep, open_promises
from garden.gardener.rests import rest, snooze, wake
from garden.gardener.review import save_reflection, set_intentions, set_rhythm
from garden.gardener.rhythms import follow_circle, never_decay
from garden.gardener.settings import set_setting
from garden.gardener.survey import monday_of
from garden.store import pages, steps
from garden.store.models.base import Table
from garden.store.models.log import Interaction, InteractionKey, Plan, Promise
from garden.store.models.people import Circle, Note
from garden.store.queries.people import circles, names
from garden.store.rows import fetch
from tests.gardener.gardens import Clock, Dump, cards, dump, garden_at

WHO = st.integers(0, 30)
FEW = st.lists(WHO, min_size=1, max_size=4)


class AnyGarden(RuleBasedStateMachine):
    """Random use-cases on one garden, each state remembered as it stood before each change."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.patch = pytest.MonkeyPatch()
        self.patch.setenv("XDG_STATE_HOME", str(self.folder))
        self.patch.setattr(pages, "PIECE", 3)
        self.patch.setattr(steps, "PIECE", 3)
        self.clock = Clock()
        self.garden = garden_at(self.folder / "garden.db", self.clock)
        self.stages: list[Dump] = [dump(self.garden)]
        plant_people(self.garden, ["Ada Lovelace"], Ways(circle="Work"))
        self.remember()

    def teardown(self) -> None:
        self.unwind()
        self.garden.store.close()
        self.patch.undo()
        shutil.rmtree(self.folder)

    def remember(self) -> None:
        """Note how the garden stands if the last step was a change."""
        if len(history(self.garden)) >= len(self.stages):
            self.stages.append(dump(self.garden))
        assert dump(self.garden) == self.stages[-1]

    def unwind(self) -> None:
        """Undo everything and make it again, looking at each stage."""
        changes = len(self.stages) - 1
        for stage in range(changes, 0, -1):
            assert dump(self.garden) == self.stages[stage]
            undo(self.garden)
        assert dump(self.garden) == self.stages[0]
        for stage in range(1, changes + 1):
            redo(self.garden)
            assert dump(self.garden) == self.stages[stage]

    def person(self, number: int) -> int:
        everybody = names(self.garden.store.database)
        return everybody[number % len(everybody)].id

    def people(self, numbers: list[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self.person(number) for number in numbers))

    def numbers(self, model: type[Table]) -> list[int]:
        """Return the ids of the rows of a table."""
        query = model.select(model.id).order_by(model.id)
        return [number for (number,) in fetch(self.garden.store.database, query)]

    @rule(days=st.floats(0, 90))
    def time_passes(self, days: float) -> None:
        self.clock.move(days=days)

    @rule(
        name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8),
        circle=st.sampled_from([None, "Work", "wörk", "Friends"]),
        closeness=st.sampled_from([None, "just-met", "close"]),
        met=st.none() | st.integers(0, 500),
    )
    def plant(self, name: str, circle: str | None, closeness: str | None, met: int | None) -> None:
        day = None if met is None else self.garden.today() - timedelta(days=met)
        ways = Ways(circle=circle, closeness=closeness, met_on=day, venue=circle)
        try:
            plant_people(self.garden, [name], ways)
        except Refused:
            assert not name.strip()
        self.remember()

    @rule(
        who=FEW,
        channel=st.sampled_from(CHANNELS),
        initiator=st.sampled_from(INITIATORS),
        ago=st.floats(0, 4000),
        newcomer=st.booleans(),
        tag=st.sampled_from(["", "talk", "Café"]),
    )
    def log(
        self, who: list[int], channel: str, initiator: str, ago: float, newcomer: bool, tag: str
    ) -> None:
        contact = Contact(
            self.people(who),
            channel,
            self.garden.now() - timedelta(days=ago),
            initiator=initiator,
            gestures=("give",),
            tags=(tag,),
            venue="Meetup",
        )
        log(self.garden, Entry(contact, newcomers=("Somebody New",) if newcomer else ()))
        self.remember()

    @rule(who=WHO, mine=st.booleans(), days=st.none() | st.integers(0, 30))
    def promise_and_plan(self, who: int, mine: bool, days: int | None) -> None:
        person = self.person(who)
        by = None if days is None else self.garden.today() + timedelta(days=days)
        promise = NewPromise(person, "me" if mine else "them", "the slides", by)
        plans = () if by is None else (NewPlan(person, "call", by),)
        log(self.garden, Entry(promises=(promise,), plans=plans))
        self.remember()

    @rule(who=WHO, key=st.none() | st.text("abc", min_size=9, max_size=9))
    def note_or_import(self, who: int, key: str | None) -> None:
        logged = self.numbers(Interaction)
        if key is None or not logged:
            add_note(self.garden, self.person(who), "plays the harp")
        else:
            used = f"{key}{len(self.numbers(InteractionKey))}{len(history(self.garden))}"
            with self.garden.change("an import knows a contact", "import") as change:
                change.insert(InteractionKey, key=used, interaction=logged[who % len(logged)])
        self.remember()

    @rule(
        number=WHO,
        who=FEW,
        channel=st.sampled_from(CHANNELS),
        ago=st.none() | st.floats(-2, 4000),
        newcomer=st.booleans(),
        tags=st.lists(st.sampled_from(["talk", "Café", "CAFE", ""]), max_size=3),
        gestures=st.lists(st.sampled_from(GESTURES), max_size=2),
    )
    def change_a_contact(
        self,
        number: int,
        who: list[int],
        channel: str,
        ago: float | None,
        newcomer: bool,
        tags: list[str],
        gestures: list[str],
    ) -> None:
        logged = self.numbers(Interaction)
        if not logged:
            return
        chosen = logged[number % len(logged)]
        old = contact_of(interaction_of(self.garden, chosen))
        wanted = replace(
            old,
            people=self.people(who),
            channel=channel,
            at=old.at if ago is None else self.garden.now() - timedelta(days=ago),
            tags=tuple(tags),
            gestures=tuple(gestures),
        )
        try:
            change_interaction(self.garden, chosen, wanted, ("Late Comer",) if newcomer else ())
        except Refused:
            assert ago is not None
            assert ago < 0
        self.remember()

    @rule(number=WHO, removed=st.booleans(), days=st.none() | st.integers(0, 30))
    def edit_promises_plans_and_notes(self, number: int, removed: bool, days: int | None) -> None:
        day = None if days is None else self.garden.today() + timedelta(days=days)
        if (found := self.numbers(Promise)) and removed:
            remove_promise(self.garden, found[number % len(found)])
        elif found:
            change_promise(self.garden, found[number % len(found)], "a map", day, "them")
        self.remember()
        if (found := self.numbers(Plan)) and removed:
            remove_plan(self.garden, found[number % len(found)])
        elif found and day is not None:
            change_plan(self.garden, found[number % len(found)], "coffee", day, "cake")
        self.remember()
        if (found := self.numbers(Note)) and removed:
            remove_note(self.garden, found[number % len(found)])
        elif found:
            change_note(self.garden, found[number % len(found)], f"plays {number} harps")
        self.remember()

    @rule(
        who=WHO,
        name=st.sampled_from([None, "", "Ada King", "Person 3"]),
        text=st.sampled_from(["", "Work", "Science", "  Café  au lait "]),
        closeness=st.none() | st.sampled_from(CLOSENESS),
        met=st.none() | st.integers(0, 500),
        days=st.lists(st.sampled_from([DayOf(2, 29), DayOf(12, 24, 1990)]), max_size=2),
        emails=st.lists(st.sampled_from(["P1@example.org", "a@example.org"]), max_size=2),
    )
    def edit_a_person(
        self,
        who: int,
        name: str | None,
        text: str,
        closeness: str | None,
        met: int | None,
        days: list[DayOf],
        emails: list[str],
    ) -> None:
        person = self.person(who)
        there = about_of(self.garden, person)
        wanted = replace(
            there,
            name=there.name if name is None else name,
            circle=text,
            company=text,
            closeness=closeness or there.closeness,
            met_on=None if met is None else self.garden.today() - timedelta(days=met),
            birthday=days[0] if days else None,
            days=tuple(NamedDay(f"feast {at}", day) for at, day in enumerate(days)),
            emails=tuple(emails),
        )
        try:
            edit_person(self.garden, person, wanted)
        except Refused:
            assert name == ""
        else:
            assert not edit_person(self.garden, person, about_of(self.garden, person)).differs
        self.remember()

    @rule(number=WHO)
    def remove_a_contact(self, number: int) -> None:
        logged = self.numbers(Interaction)
        if logged:
            remove_interaction(self.garden, logged[number % len(logged)])
        self.remember()

    @rule()
    def keep_a_promise(self) -> None:
        for promise in open_promises(self.garden)[:1]:
            keep(self.garden, promise.id)
            self.remember()

    @rule(
        who=WHO, what=st.sampled_from(["rest", "rest until", "wake", "snooze"]), days=st.integers(1)
    )
    def sleep(self, who: int, what: str, days: int) -> None:
        person, until = self.person(who), self.garden.today() + timedelta(days=days % 60 + 1)
        try:
            if what == "snooze":
                snooze(self.garden, person, days % 60 + 1)
            elif what == "wake":
                wake(self.garden, person)
            else:
                rest(self.garden, person, until if what == "rest until" else None)
        except Refused:
            assert dump(self.garden) == self.stages[-1]
        self.remember()

    @rule(who=WHO, days=st.floats(1, 400))
    def rhythm(self, who: int, days: float) -> None:
        set_rhythm(self.garden, self.person(who), days)
        self.remember()

    @rule(who=WHO, unlogged=st.booleans(), circle=st.booleans())
    def never_decays(self, who: int, unlogged: bool, circle: bool) -> None:
        if circle:
            follow_circle(self.garden, self.person(who))
        else:
            never_decay(self.garden, self.person(who), unlogged)
        self.remember()

    @rule(who=WHO)
    def gets_back(self, who: int) -> None:
        get_back(self.garden, self.person(who))
        self.remember()

    @rule(days=st.none() | st.floats(1, 400))
    def circle_rhythm(self, days: float | None) -> None:
        number = circles(self.garden.store.database)[0].id
        with self.garden.change("a circle's rhythm", "rhythm") as change:
            change.update(Circle, number, rhythm_days=days)
        self.remember()

    @rule(numbers=st.sets(st.integers(0, 8), max_size=4))
    def import_cards(self, numbers: set[int]) -> None:
        listed = [(f"Person {number}", f"p{number}@example.org") for number in sorted(numbers)]
        path = cards(self.folder / "cards.vcf", listed, "CATEGORIES:Café\r\nBDAY:--1224\r\n")
        import_files(self.garden, [path])
        self.remember()

    @rule(who=FEW)
    def plant_the_tray(self, who: list[int]) -> None:
        try:
            plant_from_tray(self.garden, self.people(who), Ways(circle="Friends"))
        except Refused:
            assert dump(self.garden) == self.stages[-1]
        self.remember()

    @rule(who=st.lists(WHO, max_size=3))
    def review(self, who: list[int]) -> None:
        monday = monday_of(self.garden.today())
        set_intentions(self.garden, monday, [(person, "") for person in self.people(who)])
        self.remember()
        save_reflection(self.garden, monday, f"a week with {len(who)}")
        self.remember()

    @rule(who=WHO, where=st.sampled_from([compost, restore, memorial]))
    def leave(self, who: int, where: Callable[[Garden, int], object]) -> None:
        try:
            where(self.garden, self.person(who))
        except Refused:
            assert dump(self.garden) == self.stages[-1]
        self.remember()

    @rule(who=WHO, other=WHO, deed=st.sampled_from([merge, merge, not_same]))
    def come_together(
        self, who: int, other: int, deed: Callable[[Garden, int, int], object]
    ) -> None:
        try:
            deed(self.garden, self.person(who), self.person(other))
        except Refused:
            assert dump(self.garden) == self.stages[-1]
        self.remember()

    @rule()
    def greenhouse(self) -> None:
        (turn_off if is_on(self.garden) else turn_on)(self.garden)
        self.remember()

    @rule(room=st.integers(1, 9))
    def settings(self, room: int) -> None:
        set_setting(self.garden, "capacity", str(room))
        self.remember()

    @precondition(lambda self: len(self.stages) > 2)
    @rule()
    def undo(self) -> None:
        undo(self.garden)
        assert dump(self.garden) == self.stages[-2]
        redo(self.garden)
        assert dump(self.garden) == self.stages[-1]

    @precondition(lambda self: len(self.stages) > 2)
    @rule(back=st.integers(0, 10))
    def undo_from_the_middle(self, back: int) -> None:
        numbers = [entry.id for entry in history(self.garden)]
        try:
            undo(self.garden, numbers[back % len(numbers)])
        except CannotUndo:
            assert dump(self.garden) == self.stages[-1]
        else:
            redo(self.garden)
            assert dump(self.garden) == self.stages[-1]

    @invariant()
    def the_doctor_is_well(self) -> None:
        examined = examine(self.garden)
        assert examined.well, examined.checks


TestAnySequence = AnyGarden.TestCase
TestAnySequence.settings = settings(
    max_examples=15,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

"""Changing and removing entries of the timeline: each kind in its own way, all undoable."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from garden.gardener.contacts import Entry as Written
from garden.gardener.edit_interaction import (
    change_interaction,
    interaction_of,
    remove_interaction,
)
from garden.gardener.edit_note import change_note, note_of, remove_note
from garden.gardener.edit_plan import change_plan, plan_of, remove_plan
from garden.gardener.edit_promise import change_promise, promise_of, remove_promise
from garden.gardener.edits import Edited
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.rows import InteractionRow, NoteRow
from garden.gardener.sentences import words_of
from garden.gardener.survey import plan_view
from garden.gardener.views import PlanView
from garden.tui.screens.plant.entries import Entry
from garden.tui.screens.plant.planning import plan_text, read_plan
from garden.tui.screens.plant.promising import promise_text, read_promise

Answer = Callable[[str], bool]
"""Takes what was typed and says whether it will do."""


class Desk(Protocol):
    """Where entries are edited: it asks, carries out, and says what became of it."""

    @property
    def garden(self) -> Garden:
        """The open garden."""

    def ask_line(self, question: str, example: str, answer: Answer, text: str) -> None:
        """Ask for one line, `text` standing there already."""

    def ask_details(self, row: InteractionRow, answer: Callable[[Written | None], None]) -> None:
        """Ask for an interaction in the form."""

    def edit(self, deed: Callable[[], Edited], newcomers: bool = False) -> bool:
        """Carry out an edit and show it; return whether it was done."""

    def object_to(self, why: str) -> None:
        """Say why what was typed will not do."""


def edit_entry(desk: Desk, entry: Entry) -> None:
    """Ask how an entry is to be, and change it. What is asked is as it stands in the garden."""
    try:
        if isinstance(entry, InteractionRow):
            row = interaction_of(desk.garden, entry.id)
            desk.ask_details(row, partial(_changed_interaction, desk, entry.id))
        elif isinstance(entry, NoteRow):
            text = note_of(desk.garden, entry.id).text
            desk.ask_line("Note", "what you would like to remember", _noted(desk, entry.id), text)
        elif isinstance(entry, PlanView):
            plan = plan_view(plan_of(desk.garden, entry.id), entry.person)
            example = "call friday: her talk"
            desk.ask_line("Plan", example, _planned(desk, entry.id), plan_text(plan))
        else:
            _edit_promise(desk, entry.id)
    except Refused as refusal:
        desk.object_to(str(refusal))


def remove_entry(desk: Desk, entry: Entry) -> None:
    """Take an entry away at once."""
    garden, number = desk.garden, entry.id
    if isinstance(entry, InteractionRow):
        desk.edit(lambda: remove_interaction(garden, number))
    elif isinstance(entry, NoteRow):
        desk.edit(lambda: remove_note(garden, number))
    elif isinstance(entry, PlanView):
        desk.edit(lambda: remove_plan(garden, number))
    else:
        desk.edit(lambda: remove_promise(garden, number))


def _changed_interaction(desk: Desk, number: int, entry: Written | None) -> None:
    contact = None if entry is None else entry.contact
    if entry is not None and contact is not None:
        names = entry.newcomers
        desk.edit(lambda: change_interaction(desk.garden, number, contact, names), bool(names))


def _noted(desk: Desk, number: int) -> Answer:
    return lambda text: desk.edit(lambda: change_note(desk.garden, number, text))


def _planned(desk: Desk, number: int) -> Answer:
    def answer(text: str) -> bool:
        read = read_plan(text, desk.garden.now(), desk.garden.zone, words_of(desk.garden))
        if read.why:
            desk.object_to(read.why)
            return False
        return desk.edit(lambda: change_plan(desk.garden, number, read.channel, read.on, read.note))

    return answer


def _edit_promise(desk: Desk, number: int) -> None:
    row = promise_of(desk.garden, number)
    whose = "You promise" if row.owed_by == "me" else "They promise"
    shown = promise_text(row.what, row.due_on)

    def answer(text: str) -> bool:
        read = read_promise(text, desk.garden.now(), desk.garden.zone, words_of(desk.garden))
        if read.unclear is not None:
            desk.object_to(f"Which day is “{read.unclear}”? Say it like 3 December.")
            return False
        # A "by" that was always part of the words is no day only because it is read again.
        what, due_on = (row.what, row.due_on) if text == shown else (read.what, read.due_on)
        return desk.edit(lambda: change_promise(desk.garden, number, what, due_on, row.owed_by))

    desk.ask_line(whose, "the slides by friday", answer, shown)

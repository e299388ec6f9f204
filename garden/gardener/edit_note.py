"""Changing a note about a person afterwards, and removing it."""

from garden.gardener.by_hand import no_note
from garden.gardener.edits import CHANGED, REMOVED, Edited, name_of, not_again
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.models.people import Note
from garden.store.queries.entries import NoteEntry, note_by_id

BETWEEN = "\n\n"
"""What parts the paragraphs of a note."""


def note_of(garden: Garden, number: int) -> NoteEntry:
    """Return note `number`. Raises Refused where there is none."""
    row = note_by_id(garden.store.database, number)
    if row is None:
        raise Refused(f"There is no note {number}.")
    return row


def change_note(garden: Garden, number: int, text: str) -> Edited:
    """Write note `number` anew; it keeps its day. Raises Refused for an empty one."""
    row = note_of(garden, number)
    words = text.strip()
    if not words:
        raise Refused("A note needs a few words.")
    with garden.change(_words(garden, CHANGED, row, words), "edit") as change:
        differs = change.update(Note, number, text=words)
        if differs:
            not_again(garden, change, row.person_id, _gone(row.text, words))
    return Edited(change.what, (row.person_id,), differs)


def remove_note(garden: Garden, number: int) -> Edited:
    """Take note `number` away. Raises Refused where there is none."""
    row = note_of(garden, number)
    with garden.change(_words(garden, REMOVED, row, row.text), "remove") as change:
        change.delete(Note, number)
        not_again(garden, change, row.person_id, _gone(row.text))
    return Edited(change.what, (row.person_id,))


def _gone(before: str, after: str = "") -> list[str]:
    """Return the words for the paragraphs that stand there no more."""
    there = after.split(BETWEEN)
    return [no_note(part) for part in before.split(BETWEEN) if part not in there]


def _words(garden: Garden, done: str, row: NoteEntry, text: str) -> str:
    return f"{done} the note about {name_of(garden, row.person_id)}: {text}"

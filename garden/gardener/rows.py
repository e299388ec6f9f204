"""The rows of the store that use-cases hand out as they are, for the faces to name."""

from garden.store.journal import Entry
from garden.store.queries.people import HandleRow, NoteRow
from garden.store.queries.timeline import InteractionRow, Party

__all__ = ["Entry", "HandleRow", "InteractionRow", "NoteRow", "Party"]

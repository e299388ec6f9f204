"""Notes about a person, apart from any interaction."""

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.models.people import Note
from garden.store.queries.people import names


def add_note(garden: Garden, person: int, text: str) -> int:
    """Write a note about a person; return its number. Raises Refused for no words, or nobody."""
    words = text.strip()
    if not words:
        raise Refused("A note needs a few words.")
    found = names(garden.store.database, [person])
    if not found:
        raise Refused(f"There is nobody with the number {person}.")
    with garden.change(f"note about {found[0].name}: {words}", "note") as change:
        return change.insert(Note, person=person, at=garden.now(), text=words)

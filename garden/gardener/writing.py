"""Small writes that several use-cases share, inside a change that is already open."""

from collections.abc import Iterable
from uuid import uuid4

from garden.gardener.garden import Garden
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.models.people import Circle, Handle, PersonTag, Tag, Venue
from garden.store.queries.people import circle_by_name, id_of_folded


def new_uid() -> str:
    """Return an identity that is unique everywhere and stays through export and import."""
    return uuid4().hex


def circle_id(garden: Garden, change: Change, name: str | None) -> int | None:
    """Return the id of the circle of that name, making it if need be; None for no name."""
    if name is None or not name.strip():
        return None
    row = circle_by_name(garden.store.database, name)
    if row is not None:
        return row.id
    return change.insert(Circle, name=" ".join(name.split()), folded=fold(name))


def venue_id(garden: Garden, change: Change, name: str | None) -> int | None:
    """Return the id of the venue of that name, making it if need be; None for no name."""
    if name is None or not name.strip():
        return None
    found = id_of_folded(garden.store.database, Venue, name)
    return found or change.insert(Venue, name=" ".join(name.split()), folded=fold(name))


def tag_id(garden: Garden, change: Change, name: str) -> int:
    """Return the id of the tag of that name, making it if need be."""
    found = id_of_folded(garden.store.database, Tag, name)
    return found or change.insert(Tag, name=name.strip(), folded=fold(name))


def tag_person(garden: Garden, change: Change, person: int, names: Iterable[str]) -> None:
    """Put tags on a new person."""
    ids = dict.fromkeys(tag_id(garden, change, name) for name in names if name.strip())
    change.insert_many(PersonTag, [{"person": person, "tag": tag} for tag in ids])


def add_handles(change: Change, person: int, handles: Iterable[tuple[str, str, str]]) -> None:
    """Give a person handles: (kind, value as typed, folded value)."""
    change.insert_many(
        Handle,
        [
            {"person": person, "kind": kind, "value": value, "folded": folded}
            for kind, value, folded in handles
        ],
    )

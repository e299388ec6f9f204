"""The block list: addresses that no import ever logs, offers or makes a person of."""

from dataclasses import dataclass

from garden.exchange.parties import typed_token
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.people import person_named
from garden.gardener.settings import phone_region
from garden.store.models.journal import Block
from garden.store.models.people import Person
from garden.store.queries.imports import BlockRow as BlockRow
from garden.store.queries.imports import blocks, marked_not_to_log
from garden.store.queries.people import NameRow, names


@dataclass(frozen=True, slots=True)
class BlockView:
    """What is blocked: an address as typed, or a person of the garden (then by name, with id)."""

    value: str
    person: int | None = None


def block(garden: Garden, text: str) -> BlockView:
    """Block an address, number or profile; or, for a name, let no import log that person.

    Raises Refused where it is blocked already, NobodyFound and SeveralFound for a name.
    """
    value = " ".join(text.split())
    token = typed_token(value, phone_region(garden) or "")
    if token.startswith("name:"):
        return _mark(garden, person_named(garden, value), True)
    if _row(garden, token) is not None:
        raise Refused(f"{value} is blocked already.")
    with garden.change(f"blocked {value}", "block") as change:
        change.insert(Block, value=value, folded=token, at=garden.now())
    return BlockView(value)


def unblock(garden: Garden, text: str) -> BlockView:
    """Take an address or a person off the block list. Raises Refused where it is not on it."""
    value = " ".join(text.split())
    token = typed_token(value, phone_region(garden) or "")
    if token.startswith("name:"):
        return _mark(garden, person_named(garden, value), False)
    row = _row(garden, token)
    if row is None:
        raise Refused(f"{value} is not blocked.")
    with garden.change(f"unblocked {row.value}", "block") as change:
        change.delete(Block, row.id)
    return BlockView(row.value)


def blocked(garden: Garden) -> tuple[BlockView, ...]:
    """Return the block list: addresses in the order they came, then people."""
    database = garden.store.database
    people = marked_not_to_log(database)
    return (
        *(BlockView(row.value) for row in blocks(database)),
        *(BlockView(row.name, row.id) for row in names(database, people)),
    )


def _mark(garden: Garden, person: NameRow, wanted: bool) -> BlockView:
    if (person.id in marked_not_to_log(garden.store.database)) == wanted:
        state = "already left out of" if wanted else "not left out of"
        raise Refused(f"{person.name} is {state} what imports log.")
    what = "not to be logged by imports" if wanted else "to be logged by imports again"
    with garden.change(f"marked {person.name} {what}", "block") as change:
        change.update(Person, person.id, do_not_log=wanted)
    return BlockView(person.name, person.id)


def _row(garden: Garden, token: str) -> BlockRow | None:
    return next((row for row in blocks(garden.store.database) if row.folded == token), None)

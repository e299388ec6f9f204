"""What each correspondent of an import is to the garden, and who began what. Pure."""

from collections.abc import Container, Mapping, Sequence
from enum import Enum, auto

from garden.exchange.parties import PartyIndex, name_token
from garden.gardener.imports.correspondents import Correspondent
from garden.gardener.imports.ledger import Group
from garden.gardener.imports.me import is_me


class Role(Enum):
    """Somebody who is no person to be logged: why not."""

    ME = auto()
    BLOCKED = auto()
    UNSURE = auto()
    STRANGER = auto()


Who = int | Role
"""A person by number (those new in this run below zero), or a role."""


def roles_of(
    everyone: Sequence[Correspondent],
    index: PartyIndex,
    me: frozenset[str],
    blocked: Container[str],
    not_to_log: Container[int],
    chosen: Mapping[int, int],
) -> list[Who]:
    """Return what each correspondent is. `chosen` gives strangers the number of a new person."""
    found: list[Who] = []
    for place, one in enumerate(everyone):
        found.append(
            chosen[place] if place in chosen else _role(one, index, me, blocked, not_to_log)
        )
    return found


def _role(
    one: Correspondent,
    index: PartyIndex,
    me: frozenset[str],
    blocked: Container[str],
    not_to_log: Container[int],
) -> Who:
    if is_me(one, me):
        return Role.ME
    if any(token in blocked for token in one.tokens):
        return Role.BLOCKED
    if not one.tokens and name_token(one.name) in blocked:
        return Role.BLOCKED
    match = index.find(one.tokens, one.name)
    if match.person is None:
        return Role.UNSURE if match.kind == "unsure" else Role.STRANGER
    return Role.BLOCKED if match.person in not_to_log else match.person


Sides = tuple[tuple[int, ...], tuple[int, ...]]
"""The correspondents who wrote to me, and those I wrote to."""


def sides_of(group: Group, roles: Sequence[Who]) -> Sides | None:
    """Return who wrote and who was written to; None where I took no part.

    From somebody else's message to many, only the one who sent it has been in touch.
    """
    others = tuple(one for one in group.people if roles[one] is not Role.ME)
    sender = group.sender
    if group.direction == "out":
        return (), others
    if group.direction == "in":
        known = sender >= 0 and roles[sender] is not Role.ME
        return ((sender,) if known else others), ()
    if group.direction == "both" or sender < 0:
        return others, others
    if roles[sender] is Role.ME:
        return (), others
    return ((sender,), ()) if len(others) < len(group.people) else None


def meeting_of(group: Group, roles: Sequence[Who]) -> tuple[str, tuple[int, ...]] | None:
    """Return the initiator of a call or meeting and the others in it; None where I was not."""
    sides = sides_of(group, roles)
    if sides is None:
        return None
    them, mine = sides
    initiator = "both" if them and mine else "them" if them else "me"
    others = {one for one in group.people if roles[one] is not Role.ME}
    return initiator, tuple(sorted(others.union(them)))

"""What an imported card said and Garden has no field for: may it go out again, and as what?"""

from garden.exchange.identity import name_words
from garden.exchange.out.person import Kept, PersonOut, Reach
from garden.exchange.plain import one_line
from garden.exchange.vcard.escapes import split_escaped, unescape
from garden.exchange.vcard.extra import is_well_named
from garden.exchange.vcard.handles import (
    PROFILES,
    group_labels,
    handle_of,
    label_of,
    profile_address,
)
from garden.exchange.vcard.keys import unique_uid
from garden.exchange.vcard.property import Stated

KINDS = {"EMAIL": "email", "TEL": "phone", "URL": "url"}
"""The kind of reach that each property for a handle is."""

_WRITTEN_ANEW = ("VERSION", "FN", "UID", "REV", "PRODID", "BEGIN", "END", "PROFILE")


def bare_name(one: Kept) -> str:
    """Return the name of a kept property without its group."""
    return one.name.rpartition(".")[2]


def is_still_true(one: Kept, person: PersonOut) -> bool:
    """Say whether a kept property may go out by itself: not against what Garden says now.

    A handle does not: `kept_reaches` tells which goes out in place of a reach.
    """
    name = bare_name(one)
    if name in _WRITTEN_ANEW or (name in KINDS and handle_of(_stated(one))):
        return False
    if name == "N":
        said = " ".join(split_escaped(one.value, ";"))
        agrees = set(name_words(person.name)) <= set(name_words(said))
        return agrees or person.name in map(_whole, _called("FN", person))
    if name == "ORG":
        return person.company in map(_beginning, _called("ORG", person))
    if name in PROFILES:
        return profile_of(one) in (reach.value for reach in person.reach("url"))
    return name != "BDAY" or person.birthday is None


def kept_reaches(person: PersonOut) -> dict[Reach, Kept]:
    """Return the kept property of each reach that is still as a card stated it."""
    groups = group_labels(map(_stated, person.kept))
    found: dict[Reach, Kept] = {}
    for one in person.kept:
        kind = KINDS.get(bare_name(one))
        if kind and is_well_named(one.name):
            item = _stated(one)
            found.setdefault(Reach(kind, handle_of(item), label_of(item, groups)), one)
    return {reach: found[reach] for reach in person.reaches if reach in found}


def uid_as_it_came(person: PersonOut) -> str:
    """Return the UID by which the card's program knows the person, its capitals and scheme kept."""
    same = (one.value.strip() for one in _called("UID", person))
    return next((uid for uid in same if unique_uid(uid) == person.uid), person.uid)


def profile_of(one: Kept) -> str:
    """Return the address of a kept profile as Garden shows it, or empty text for another."""
    if bare_name(one) not in PROFILES:
        return ""
    return profile_address(one_line(unescape(one.value)))


def address_of(one: Kept) -> str:
    """Return a kept postal address as Garden shows it, or empty text for another property."""
    if bare_name(one) != "ADR":
        return ""
    parts = [" ".join(part.split()) for part in split_escaped(one.value, ";")[:7]]
    return ", ".join(part for part in parts if part)


def _stated(one: Kept) -> Stated:
    group, _, name = one.name.rpartition(".")
    return Stated(0, group, name, one.params, one.value)


def _called(name: str, person: PersonOut) -> list[Kept]:
    return [one for one in person.kept if bare_name(one) == name]


def _whole(one: Kept) -> str:
    return one_line(unescape(one.value))


def _beginning(one: Kept) -> str:
    return one_line(split_escaped(one.value, ";")[0])

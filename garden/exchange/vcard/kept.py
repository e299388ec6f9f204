"""What an imported card said and Garden has no field for: may it go out again, and as what?"""

import re

from garden.exchange.identity import name_words
from garden.exchange.out.person import Kept, PersonOut
from garden.exchange.plain import one_line
from garden.exchange.vcard.escapes import split_escaped, unescape
from garden.exchange.vcard.handles import PROFILES, profile_address
from garden.exchange.vcard.keys import unique_uid

_WRITTEN_ANEW = ("VERSION", "FN", "UID", "REV", "PRODID", "BEGIN", "END", "PROFILE")
_WELL_NAMED = re.compile(r"(?:[A-Z0-9-]+\.)?[A-Z0-9_-]+")


def bare_name(one: Kept) -> str:
    """Return the name of a kept property without its group."""
    return one.name.rpartition(".")[2]


def is_still_true(one: Kept, person: PersonOut) -> bool:
    """Say whether a kept property may go out: well named, and not against what Garden says now."""
    name = bare_name(one)
    if name in _WRITTEN_ANEW or not _WELL_NAMED.fullmatch(one.name):
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


def _called(name: str, person: PersonOut) -> list[Kept]:
    return [one for one in person.kept if bare_name(one) == name]


def _whole(one: Kept) -> str:
    return one_line(unescape(one.value))


def _beginning(one: Kept) -> str:
    return one_line(split_escaped(one.value, ";")[0])

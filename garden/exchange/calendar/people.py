"""Who takes part in an event: people, not rooms, projectors, groups or machines."""

from dataclasses import dataclass

from garden.exchange.identity import fold_email
from garden.exchange.mail.machines import is_machine
from garden.exchange.plain import one_line
from garden.exchange.records import Party
from garden.exchange.vcard.property import Stated

PEOPLE_LIMIT = 15
"""An event with more people than this is no meeting with any of them."""

_NOT_PEOPLE = frozenset({"ROOM", "RESOURCE", "GROUP"})
_NOT_THERE = frozenset({"DECLINED", "DELEGATED"})
_TOLD_ONLY = "NON-PARTICIPANT"
_NOT_PEOPLES = ("@resource.calendar.google.com", "@group.calendar.google.com", "@group.v.calendar")
_NAME_LENGTH = 300
_ADDRESS_LENGTH = 254


@dataclass(frozen=True, slots=True)
class Attendance:
    """The people of an event: who asked for it, all who did not decline, and who did (folded).

    To send somebody else is to decline.
    """

    organizer: Party | None
    people: tuple[Party, ...]
    declined: frozenset[str]


def read_people(stated: list[Stated]) -> Attendance:
    """Return who takes part by the ATTENDEE and ORGANIZER properties among `stated`."""
    found: dict[str, Party] = {}
    declined: set[str] = set()
    organizer: Party | None = None
    for item in stated:
        if item.name not in ("ATTENDEE", "ORGANIZER"):
            continue
        party = _party(item)
        if party is None:
            continue
        key = fold_email(party.email) or party.name
        if item.name == "ORGANIZER":
            organizer = organizer or party
        # Before PARTSTAT there was STATUS.
        if (item.param("PARTSTAT") or item.param("STATUS")).upper() in _NOT_THERE:
            declined.add(key)
        elif key not in found or (party.name and not found[key].name):
            found[key] = party
    people = tuple(party for key, party in found.items() if key not in declined)
    return Attendance(organizer, people, frozenset(declined))


def _party(item: Stated) -> Party | None:
    """Return whom one property names, or None where it is nobody."""
    address = read_address(item)
    name = one_line(item.param("CN").replace("\\,", ",").replace('\\"', '"').strip("'\" "))
    name = name[:_NAME_LENGTH].strip()
    folded = fold_email(address)
    if item.param("CUTYPE").upper() in _NOT_PEOPLE or item.param("ROLE").upper() == _TOLD_ONLY:
        return None
    if folded.endswith(_NOT_PEOPLES) or (folded and is_machine(folded)):
        return None
    if fold_email(name) == folded:
        name = "" if folded else name
    if "://" in name:
        name = ""
    if not folded and (not name or fold_email(name)):
        return Party(email=name) if name else None
    return Party(name=name, email=address if folded else "")


def read_address(item: Stated) -> str:
    """Return the address of whom `item` names, as typed, or empty text.

    Apple puts an internal path for the value and the address into the parameter EMAIL; broken
    programs leave parameters in the value.
    """
    for text in (item.value, item.param("EMAIL"), item.value.rpartition("mailto:")[2]):
        plain = one_line(text).strip("\"' ")
        plain = plain[7:] if plain[:7].lower() == "mailto:" else plain
        plain = plain.partition("?")[0].strip("<>\"' ")
        bare = "/" not in plain and ":" not in plain and ";" not in plain
        if bare and fold_email(plain) and len(plain) <= _ADDRESS_LENGTH:
            return plain
    return ""

"""Write people as vCards 3.0 or 4.0 that other programs read, and give back what they wrote.

What Garden has no field for was kept when a card came in (`Kept`) and goes out again as it was. A
card's own N, ORG, UID and birthday in words go out where Garden's fields still say the same.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from garden.exchange.out.person import Day, PersonOut, Reach
from garden.exchange.vcard.apple_labels import as_apple_writes
from garden.exchange.vcard.fold_out import content_line, escaped
from garden.exchange.vcard.kept import (
    address_of,
    bare_name,
    is_still_true,
    profile_of,
    uid_as_it_came,
)

VERSIONS = ("3.0", "4.0")
"""The versions that can be written."""

OWN = "X-GARDEN-"
"""How the names of Garden's own properties begin."""

_NO_YEAR = 1604
_TYPES = {
    "email": ("home", "work"),
    "phone": ("home", "work", "cell", "fax", "pager", "iphone", "main"),
    "url": ("home", "work"),
}
_NAMES = {"email": "EMAIL", "phone": "TEL", "url": "URL"}


def vcards(people: Iterable[PersonOut], version: str = "3.0") -> Iterator[str]:
    """Yield the card of each person, lines ended by CRLF."""
    for person in people:
        yield vcard(person, version)


def vcard(person: PersonOut, version: str = "3.0") -> str:
    """Return one card. Raises ValueError for a version that cannot be written."""
    if version not in VERSIONS:
        raise ValueError(f"a vCard is {' or '.join(VERSIONS)}")
    return "".join(
        (
            "BEGIN:VCARD\r\n",
            f"VERSION:{version}\r\n",
            *_lines(person, version),
            "END:VCARD\r\n",
        )
    )


def _lines(person: PersonOut, version: str) -> Iterator[str]:
    kept = [one for one in person.kept if is_still_true(one, person)]
    names = {bare_name(one) for one in kept}
    yield content_line("UID", escaped(uid_as_it_came(person)))
    stamp = "%Y-%m-%dT%H:%M:%SZ" if version == "3.0" else "%Y%m%dT%H%M%SZ"
    yield content_line("REV", person.revised.strftime(stamp))
    yield content_line("FN", escaped(person.name))
    if "N" not in names:
        yield content_line("N", f";{escaped(person.name)};;;")
    for name, text in (("NICKNAME", person.nickname), ("TITLE", person.title)):
        if text:
            yield content_line(name, escaped(text))
    if person.company and "ORG" not in names:
        yield content_line("ORG", escaped(person.company))
    yield from _reaches(person, version, {profile_of(one) for one in kept})
    yield from _days(person, version)
    if person.location and not any(address_of(one) == person.location for one in kept):
        yield content_line("ADR", f";;;{escaped(person.location)};;;")
    if person.tags:
        yield content_line("CATEGORIES", ",".join(escaped(tag) for tag in person.tags))
    if person.notes:
        yield content_line("NOTE", escaped("\n\n".join(person.notes)))
    for one in kept:
        yield content_line(one.name, one.value, one.params)
    yield from _own(person)


def _own(person: PersonOut) -> Iterator[str]:
    for name, text in (
        ("CIRCLE", person.circle),
        ("HOUSEHOLD", person.household),
        ("RHYTHM-DAYS", "" if person.rhythm_days is None else f"{person.rhythm_days:g}"),
        ("LAST-CONTACT", "" if person.last_contact is None else person.last_contact.isoformat()),
    ):
        if text:
            yield content_line(OWN + name, escaped(text))


def _reaches(person: PersonOut, version: str, profiles: AbstractSet[str]) -> Iterator[str]:
    for number, one in enumerate(person.reaches, 1):
        if one.kind != "url" or one.value not in profiles:
            yield from _reach(one, f"garden{number}", version)


def _reach(one: Reach, group: str, version: str) -> Iterator[str]:
    known = [word for word in one.label.lower().split() if word in _TYPES[one.kind]]
    whole = len(known) == len(one.label.split())
    types = [word if version == "4.0" else word.upper() for word in known]
    if one.kind == "email" and version == "3.0":
        types.insert(0, "INTERNET")
    params = tuple(("TYPE", word) for word in types)
    name = _NAMES[one.kind]
    value = one.value if one.kind == "url" else escaped(one.value)
    if whole:
        yield content_line(name, value, params)
        return
    yield content_line(f"{group}.{name}", value, params)
    yield content_line(f"{group}.X-ABLABEL", escaped(as_apple_writes(one.label)))


def _days(person: PersonOut, version: str) -> Iterator[str]:
    birthday = person.birthday
    for number, one in enumerate(person.days, 1):
        if one is birthday:
            yield _day("BDAY", one, version)
        elif one.kind == "anniversary":
            yield _day("ANNIVERSARY" if version == "4.0" else "X-ANNIVERSARY", one, version)
        else:
            yield _day(f"day{number}.X-ABDATE", one, version)
            yield content_line(
                f"day{number}.X-ABLABEL", escaped(as_apple_writes(one.label or one.kind))
            )


def _day(name: str, one: Day, version: str) -> str:
    if one.year is not None:
        mark = "-" if version == "3.0" else ""
        text = f"{one.year:04d}{mark}{one.month:02d}{mark}{one.day:02d}"
        return content_line(name, text)
    if version == "4.0":
        return content_line(name, f"--{one.month:02d}{one.day:02d}")
    text = f"{_NO_YEAR}-{one.month:02d}-{one.day:02d}"
    return content_line(name, text, (("X-APPLE-OMIT-YEAR", str(_NO_YEAR)),))

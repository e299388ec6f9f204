"""Write people as vCards 3.0 or 4.0 that other programs read, and give back what they wrote.

What Garden has no field for was kept when a card came in (`Kept`) and goes out again as it was. A
card's own N, ORG, UID and birthday in words go out where Garden's fields still say the same.
"""

from collections.abc import Iterable, Iterator

from garden.exchange.out.person import Day, Kept, PersonOut, Reach
from garden.exchange.vcard.apple_labels import as_apple_writes
from garden.exchange.vcard.extra import ODD, ODD_NAME, is_well_named
from garden.exchange.vcard.fold_out import content_line, escaped
from garden.exchange.vcard.handles import plain_types
from garden.exchange.vcard.kept import (
    address_of,
    bare_name,
    is_still_true,
    kept_reaches,
    profile_of,
    uid_as_it_came,
)

VERSIONS = ("3.0", "4.0")
"""The versions that can be written."""

OWN = "X-GARDEN-"
"""How the names of Garden's own properties begin."""

_NO_YEAR = 1604
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
    as_they_came = kept_reaches(person)
    kept = _without_orphans(
        [one for one in person.kept if is_still_true(one, person)], as_they_came.values()
    )
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
    profiles = {profile_of(one) for one in kept}
    for number, reach in enumerate(person.reaches, 1):
        if one := as_they_came.get(reach):
            value = reach.value if reach.kind == "url" else escaped(reach.value)
            yield content_line(one.name, value, _params(one, version))
        elif reach.kind != "url" or reach.value not in profiles:
            yield from _reach(reach, f"garden{number}", version)
    yield from _days(person, version)
    if person.location and not any(address_of(one) == person.location for one in kept):
        yield content_line("ADR", f";;;{escaped(person.location)};;;")
    if person.tags:
        yield content_line("CATEGORIES", ",".join(escaped(tag) for tag in person.tags))
    if person.notes:
        yield content_line("NOTE", escaped("\n\n".join(person.notes)))
    for one in kept:
        if is_well_named(one.name):
            yield content_line(one.name, one.value, _params(one, version))
        else:
            yield content_line(ODD, one.value, ((ODD_NAME, one.name), *one.params))
    yield from _own(person)


def _without_orphans(kept: list[Kept], handles: Iterable[Kept]) -> list[Kept]:
    """Return `kept` without the labels of groups of which nothing else goes out."""
    own = [one for one in (*kept, *handles) if bare_name(one) != "X-ABLABEL"]
    groups = {one.name.rpartition(".")[0] for one in own}
    return [
        one
        for one in kept
        if bare_name(one) != "X-ABLABEL" or one.name.rpartition(".")[0] in groups
    ]


def _params(one: Kept, version: str) -> tuple[tuple[str, str], ...]:
    """Return the parameters of a kept property: preferred is TYPE=PREF in 3.0, PREF=1 in 4.0."""
    found: list[tuple[str, str]] = []
    if version == "3.0" and bare_name(one) == "EMAIL":
        found.append(("TYPE", "INTERNET"))
    for key, text in one.params:
        if version == "4.0" and (key, text.lower()) == ("TYPE", "pref"):
            found.append(("PREF", "1"))
        elif version == "3.0" and (key, text) == ("PREF", "1"):
            found.append(("TYPE", "PREF"))
        elif version == "4.0" or key != "PREF":
            found.append((key, text))
    return tuple(dict.fromkeys(found))


def _own(person: PersonOut) -> Iterator[str]:
    for name, text in (
        ("CIRCLE", person.circle),
        ("HOUSEHOLD", person.household),
        ("RHYTHM-DAYS", "" if person.rhythm_days is None else f"{person.rhythm_days:g}"),
        ("LAST-CONTACT", "" if person.last_contact is None else person.last_contact.isoformat()),
    ):
        if text:
            yield content_line(OWN + name, escaped(text))


def _reach(one: Reach, group: str, version: str) -> Iterator[str]:
    known = plain_types(_NAMES[one.kind], one.label)
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

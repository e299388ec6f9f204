"""Write people as CSV, in Garden's own columns or in those that Google Contacts takes in.

No cell is one that a spreadsheet runs. A tag or an address stands among others of its kind in one
cell; what Garden knows and neither table has a column for stays at home.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from garden.exchange.harmless import harmless
from garden.exchange.out.person import Day, PersonOut
from garden.exchange.people_table.rows import GARDEN_CIRCLE, GARDEN_UID

JOINED = " ::: "
"""What stands between several values of one cell, as Google writes them."""

_NO_DIGITS = re.compile(r"[-./]+")


def garden_csv(people: Iterable[PersonOut]) -> Iterator[str]:
    """Yield the lines of a table in Garden's own columns, one row a person."""
    yield _row([title for title, _ in _OWN])
    for person in people:
        yield _row([cell(person) for _, cell in _OWN])


def google_csv(people: Iterable[PersonOut]) -> Iterator[str]:
    """Yield the lines of a table that Google Contacts takes in (its header since 2024)."""
    everybody = list(people)
    emails, phones, urls, events = (
        max((len(list(of(person))) for person in everybody), default=0)
        for of in (_emails, _phones, _urls, _events)
    )
    yield _row(
        [
            *("First Name", "Nickname", "Organization Name", "Organization Title", "Birthday"),
            *("Notes", "Labels"),
            *_numbered("E-mail", emails),
            *_numbered("Phone", phones),
            *("Address 1 - Label", "Address 1 - Formatted"),
            *_numbered("Website", urls),
            *_numbered("Event", events),
            *_numbered("Custom Field", 2),
        ]
    )
    for person in everybody:
        yield _row(
            [
                person.name,
                person.nickname,
                person.company,
                person.title,
                _day(person.birthday),
                "\n\n".join(person.notes),
                JOINED.join(_labels(person)),
                *_pairs(_emails(person), emails),
                *_pairs(_phones(person), phones),
                *("", person.location),
                *_pairs(_urls(person), urls),
                *_pairs(_events(person), events),
                *(GARDEN_UID, person.uid),
                *((GARDEN_CIRCLE, person.circle) if person.circle else ("", "")),
            ]
        )


def _emails(person: PersonOut) -> list[tuple[str, str]]:
    return [(one.label, one.value) for one in person.reach("email")]


def _phones(person: PersonOut) -> list[tuple[str, str]]:
    """Return the phones; strokes in an international number would be taken for a sum."""
    return [
        (one.label, _NO_DIGITS.sub(" ", one.value) if one.value.startswith("+") else one.value)
        for one in person.reach("phone")
    ]


def _labels(person: PersonOut) -> Iterator[str]:
    """Yield the groups that Google puts somebody into: its own, the circle, and the tags."""
    yield "* myContacts"
    yield from dict.fromkeys(text for text in (person.circle, *person.tags) if text)


def _urls(person: PersonOut) -> list[tuple[str, str]]:
    return [(one.label, one.value) for one in person.reach("url")]


def _events(person: PersonOut) -> list[tuple[str, str]]:
    birthday = person.birthday
    return [(one.label or one.kind, _day(one)) for one in person.days if one is not birthday]


def _numbered(what: str, most: int) -> list[str]:
    return [
        f"{what} {number} - {part}" for number in range(1, most + 1) for part in ("Label", "Value")
    ]


def _pairs(found: Sequence[tuple[str, str]], most: int) -> list[str]:
    cells = [cell for pair in found for cell in pair]
    return cells + [""] * (2 * most - len(cells))


def _day(one: Day | None) -> str:
    """Return a day as Google writes it; --MM-DD where the year is unknown."""
    if one is None:
        return ""
    return f"{one.year:04d}-{one.month:02d}-{one.day:02d}" if one.year else _yearless(one)


def _yearless(one: Day) -> str:
    return f"--{one.month:02d}-{one.day:02d}"


def _values(kind: str) -> Callable[[PersonOut], str]:
    return lambda person: JOINED.join(one.value for one in person.reach(kind))


def _iso(day: object) -> str:
    return "" if day is None else str(day)


_OWN: tuple[tuple[str, Callable[[PersonOut], str]], ...] = (
    ("Name", lambda person: person.name),
    ("Nickname", lambda person: person.nickname),
    ("Title", lambda person: person.title),
    ("Company", lambda person: person.company),
    ("Location", lambda person: person.location),
    ("Circle", lambda person: person.circle),
    ("Household", lambda person: person.household),
    ("Plant state", lambda person: person.state),
    ("Rhythm days", lambda p: "" if p.rhythm_days is None else f"{p.rhythm_days:g}"),
    ("Last contact", lambda person: _iso(person.last_contact)),
    ("Due", lambda person: _iso(person.due)),
    ("Met on", lambda person: _iso(person.met_on)),
    ("Birthday", lambda person: _day(person.birthday)),
    ("Tags", lambda person: JOINED.join(person.tags)),
    ("E-mail", _values("email")),
    ("Phone", _values("phone")),
    ("Links", _values("url")),
    ("Notes", lambda person: "\n\n".join(person.notes)),
    ("UID", lambda person: person.uid),
)


def _row(cells: Sequence[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow([harmless(cell) for cell in cells])
    return written.getvalue()

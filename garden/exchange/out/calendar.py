"""Write occasions, due check-ins and promises as a calendar that programs subscribe to as a file.

Everything in it comes from the data, nothing from the moment of writing: UIDs stay, stamps change
with the person, so that an unchanged garden writes an unchanged file.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from garden.exchange.out.person import Day, PersonOut
from garden.exchange.plain import one_line

if TYPE_CHECKING:
    from icalendar import Event

_BLIND_YEAR = 1972
"""The year of an occasion whose year is unknown: a leap year that every program can show."""

_REMINDED = timedelta(hours=-15)
"""When an occasion is told, from the midnight at which it begins: at nine in the morning before."""


def calendar(people: Iterable[PersonOut], name: str = "Garden") -> bytes:
    """Return the calendar of `people` as bytes; the same people give the same bytes.

    Who is remembered with a memorial has no days in it, as everywhere in Garden.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//Garden//garden//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    for person in people:
        if person.memorial_on is not None:
            continue
        for kind, summary, day, rule in _entries(person):
            made.add_component(_event(person, kind, one_line(summary), day, rule))
    return bytes(made.to_ical())


def _event(person: PersonOut, kind: str, summary: str, day: date, rule: str | None) -> "Event":
    from icalendar import Alarm, Event
    from icalendar.prop import vRecur

    event = Event()
    event.add(
        "uid", f"{uuid5(NAMESPACE_URL, f'garden:{person.own_uid or person.uid}:{kind}')}@garden"
    )
    event.add("dtstamp", _stamp(person, kind))
    event.add("dtstart", day)
    # Without an end it is the one day; the last day that there is has no other after it.
    if day < date.max:
        event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")
    event.add("categories", ["Garden"])
    if rule is not None:
        event.add("rrule", vRecur.from_ical(rule))
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", _REMINDED)
        event.add_component(alarm)
    return event


def _stamp(person: PersonOut, kind: str) -> datetime:
    """Return when an entry last changed: the due day moves with each contact."""
    if kind != "due" or person.last_contact is None:
        return person.revised
    return max(person.revised, datetime.combine(person.last_contact, time(12), UTC))


def _entries(person: PersonOut) -> Iterator[tuple[str, str, date, str | None]]:
    """Yield (kind, what it says, its first day, its rule) of all that a person brings."""
    for one in person.days:
        yield (f"occasion-{one.id}", _words(person, one), *_when(one))
    if person.due is not None:
        yield "due", f"Be in touch with {person.name}", person.due, None
    for owed in person.promises:
        if owed.due_on is not None:
            mine = owed.owed_by == "me"
            who = f"to {person.name}" if mine else f"by {person.name}"
            yield f"promise-{owed.id}", f"Promised {who}: {owed.what}", owed.due_on, None


def _words(person: PersonOut, one: Day) -> str:
    what = one.label or one.kind
    born = f" ({one.year})" if one.year is not None and one.kind == "birthday" else ""
    return f"{person.name}: {what}{born}"


def _when(one: Day) -> tuple[date, str | None]:
    """Return the first day of an occasion and its yearly rule.

    A plain yearly 29 February would come in leap years only: it is the last day of February.
    """
    year = one.year or _BLIND_YEAR
    first = date(year, one.month, one.day)
    if not one.yearly:
        return first, None
    if (one.month, one.day) == (2, 29):
        return first, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
    return first, "FREQ=YEARLY"

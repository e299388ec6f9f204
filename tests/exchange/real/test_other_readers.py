"""The libraries that other programs read with, vobject and icalendar, read the sample garden."""

import icalendar
import pytest
import vobject

from garden.exchange.out.person import PersonOut
from garden.gardener.exporting import export_text
from garden.gardener.garden import Garden
from garden.gardener.people_out import people_out


def exported(garden: Garden, form: str) -> str:
    return b"".join(export_text(garden, form)).decode()


@pytest.mark.parametrize("form", ["vcard", "vcard4"])
def test_vobject_reads_everybody(demo: Garden, form: str) -> None:
    people = people_out(demo)
    cards = list(vobject.readComponents(exported(demo, form)))
    assert len(cards) == len(people) > 30
    for card, person in zip(cards, people, strict=True):
        assert card.fn.value == person.name
        assert card.uid.value == person.uid
        assert values(card, "email") == [one.value for one in person.reach("email")]
        assert values(card, "tel") == [one.value for one in person.reach("phone")]
        assert values(card, "note") == (["\n\n".join(person.notes)] if person.notes else [])
        assert values(card, "org") == ([[person.company]] if person.company else [])
        assert values(card, "categories") == ([list(person.tags)] if person.tags else [])
        assert values(card, "bday") == birthday(person, form)
        if form == "vcard":
            card.validate(raiseException=True)


def values(card: "vobject.base.Component", name: str) -> list[object]:
    return [line.value for line in card.contents.get(name, [])]


def birthday(person: PersonOut, form: str) -> list[object]:
    day = person.birthday
    if day is None:
        return []
    if form == "vcard":
        return [f"{day.year or 1604:04d}-{day.month:02d}-{day.day:02d}"]
    return [f"{'--' if day.year is None else f'{day.year:04d}'}{day.month:02d}{day.day:02d}"]


def test_icalendar_reads_every_day(demo: Garden) -> None:
    people = [one for one in people_out(demo) if one.memorial_on is None]
    calendar = icalendar.Calendar.from_ical(exported(demo, "calendar"))
    events = calendar.walk("VEVENT")
    days = sum(len(one.days) for one in people)
    due = sum(one.due is not None for one in people)
    owed = sum(owed.due_on is not None for one in people for owed in one.promises)
    assert len(events) == days + due + owed > 40
    assert len({str(event["uid"]) for event in events}) == len(events)
    assert not calendar.errors
    for event in events:
        assert not event.errors
        assert event.decoded("dtend") > event.decoded("dtstart")

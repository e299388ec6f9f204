"""friends.md: its people, their notes, and what was done with whom."""

import io
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.friends import FRIENDS
from garden.exchange.records import ContactRecord, Finding, Problem, ReadOptions
from tests.exchange.reading import people
from tests.shared import shared

BOOK = """### Activities:
- 2026-11-01: Coffee with **Ada Lovelace** and **Mary Somerville** in _London_. @tea
- 2026-10-05: Called **Ada Lovelace**.
- 2026-10-04: Slept all day.
- some day: nothing

### Notes:
- 2026-09-01: **Ada Lovelace** likes looms. @weaving

### Friends:
- Ada Lovelace (a.k.a. The Enchantress a.k.a. Countess) [London] @compilers @looms
- Mary Somerville
- (nobody)

### Locations:
- London
"""


def test_friends_come_with_nicknames_places_tags_and_notes() -> None:
    ada, mary = people(_read(BOOK))
    assert (ada.name, ada.nickname, ada.address) == (
        "Ada Lovelace",
        "The Enchantress, Countess",
        "London",
    )
    assert ada.tags == ("compilers", "looms")
    assert ada.dated_notes == ((date(2026, 9, 1), "Ada Lovelace likes looms. @weaving"),)
    assert mary.name == "Mary Somerville"


def test_an_activity_is_one_contact_with_all_whom_it_names() -> None:
    coffee, call = _contacts(_read(BOOK))
    assert [party.name for party in coffee.people] == ["Ada Lovelace", "Mary Somerville"]
    assert (coffee.channel, coffee.venue, coffee.tags) == ("coffee", "London", ("tea",))
    assert coffee.note == "Coffee with Ada Lovelace and Mary Somerville in London. @tea"
    assert (coffee.day_only, coffee.direction) == (True, "both")
    assert coffee.at == datetime(2026, 11, 1, 11, tzinfo=UTC)
    assert call.channel == "call"
    assert coffee.key != call.key


def test_lines_that_say_nothing_are_refused_with_their_numbers() -> None:
    found = [(one.line, one.why) for one in _read(BOOK) if isinstance(one, Problem)]
    assert found == [
        (5, "This line has no day."),
        (13, "This line names no friend."),
        (4, "This activity names nobody in **bold**."),
    ]


def test_other_markdown_is_left_to_others() -> None:
    assert FRIENDS.detect(BOOK.encode(), "friends.md") == 1.0
    assert FRIENDS.detect(b"# Friends\n- Ada\n", "notes.md") == 0.0


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    for section in ("Activities", "Notes", "Friends"):
        _read(f"### {section}:\n- 2026-01-01: {text}\n- {text}\n{text}")


def test_the_corpus() -> None:
    path = shared("corpus/friends_md") / "JacobEvelyn__friends" / "friends.md"
    found = _read(path.read_text())
    carver, hopper, curie = people(found)
    assert (carver.name, curie.tags) == ("George Washington Carver", ("science",))
    assert (hopper.nickname, hopper.address, hopper.tags) == (
        "The Admiral, Amazing Grace",
        "Paris",
        ("navy", "science"),
    )
    contacts = _contacts(found)
    assert len(contacts) == 4
    assert sum(len(contact.people) for contact in contacts) == 5
    assert sum(len(one.dated_notes) for one in people(found)) == 2
    assert not [one for one in found if isinstance(one, Problem)]


def _read(text: str) -> list[Finding]:
    options = ReadOptions(zone=ZoneInfo("Europe/Berlin"))
    data = io.BytesIO(text.encode("utf-8", "replace"))
    return list(FRIENDS.read(data, "friends.md", options))


def _contacts(found: list[Finding]) -> list[ContactRecord]:
    return [one for one in found if isinstance(one, ContactRecord)]

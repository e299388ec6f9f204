"""A chat of Signal, as signal-export writes it: for programs, and for people."""

import json
from datetime import UTC, datetime

import pytest

from garden.exchange.chats.signal import SIGNAL
from garden.exchange.records import Problem, ReadOptions, Skipped
from tests.exchange.chats.reading import BERLIN, contacts, read

SIGNAL_CHAT = "\n".join(
    json.dumps({"quote": "", "reactions": [], "body": "x", **line})
    for line in (
        {"date": "2025-12-01T12:00:00", "sender": "Ada Lovelace"},
        {"date": "2025-12-01T12:01:00", "sender": "Me"},
        {"date": "2025-12-01T12:02:00", "sender": "Me", "call": True},
        {"date": "2025-12-01T12:03:00", "sender": "Me", "call": True, "missed": True},
        {"date": "never", "sender": "Me"},
    )
)


def test_signal_calls_me_me() -> None:
    found = read(SIGNAL, SIGNAL_CHAT, options=ReadOptions(book="Ada Lovelace", zone=BERLIN))
    came, went, call = contacts(found)
    assert (came.direction, went.direction, call.channel) == ("in", "out", "call")
    assert came.at == datetime(2025, 12, 1, 11, tzinfo=UTC)
    assert [party.name for party in went.people] == ["Ada Lovelace"]
    assert [one.line for one in found if isinstance(one, Problem)] == [5]


def test_a_chat_in_which_i_alone_wrote_is_with_whom_the_folder_says() -> None:
    line = json.dumps({"date": "2025-12-01T12:00:00", "sender": "Me", "body": "x", "quote": ""})
    (one,) = contacts(read(SIGNAL, line, options=ReadOptions(book="Ada Lovelace")))
    assert (one.people[0].name, one.direction) == ("Ada Lovelace", "out")


SIGNAL_TEXT = """[2025-12-01 12:00:00] Ada Lovelace: hi\u0020\u0020
[2025-12-01 12:01:00] Me:\u0020

> hi

a table,
two chairs\u0020\u0020
[2025-12-01 12:02:00] Me: Outgoing video call (accepted, 63m 5s)\u0020\u0020
[2025-12-01 12:03:00] Me: Outgoing voice call (unanswered)\u0020\u0020
[2025-12-01 12:04:00] No-Sender: Missed voice call\u0020\u0020
[2025-12-01 12:05:00] No-Sender: (This message was deleted)
"""


def test_signal_also_writes_a_text_for_people() -> None:
    assert SIGNAL.detect(SIGNAL_TEXT.encode(), "chat.md") == 0.95
    found = read(SIGNAL, SIGNAL_TEXT, options=ReadOptions(book="Ada Lovelace", zone=BERLIN))
    came, went, call, last = contacts(found)
    assert [one.direction for one in (came, went, call, last)] == ["in", "out", "out", "in"]
    assert (call.channel, call.duration_min) == ("video", 63)
    assert [party.name for party in last.people] == ["Ada Lovelace"]
    assert [one.why for one in found if isinstance(one, Skipped)] == [
        "Calls that nobody took: 2 left out."
    ]


def test_both_files_of_a_folder_of_signal_tell_the_same() -> None:
    options = ReadOptions(book="Ada Lovelace", zone=BERLIN)
    line = {"date": "2025-12-01T12:00:00.250000", "sender": "Ada Lovelace", "body": "hi  "}
    (one,) = contacts(read(SIGNAL, json.dumps(line), options=options))
    assert one.key == contacts(read(SIGNAL, SIGNAL_TEXT, options=options))[0].key


@pytest.mark.parametrize(
    ("body", "minutes"),
    [
        ("Incoming voice call (accepted, 42s)  ", 1),
        ("Incoming voice call (accepted)  ", 1),
        ("Outgoing call  ", 1),
        ("Incoming voice call (accepted, 5m 40s)  ", 6),
        ("Incoming voice call (declined)  ", None),
    ],
)
def test_signal_tells_how_long_a_call_was(body: str, minutes: int | None) -> None:
    line = {"date": "2025-12-01T12:00:00", "sender": "Ada", "body": body, "call": True}
    found = contacts(read(SIGNAL, json.dumps(line)))
    assert [one.duration_min for one in found] == ([minutes] if minutes else [])

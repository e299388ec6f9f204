"""Facebook and Instagram; and what holds for the chats of all other programs."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.chats.discord import DISCORD
from garden.exchange.chats.google_voice import GOOGLE_VOICE
from garden.exchange.chats.instants import minutes_of, of_milliseconds, of_seconds, of_text
from garden.exchange.chats.meta import META, as_written
from garden.exchange.chats.signal import SIGNAL
from garden.exchange.records import Problem, Skipped
from garden.exchange.registry import Importer
from tests.exchange.chats.reading import BERLIN, contacts, read
from tests.exchange.chats.test_discord import DISCORD_TABLE
from tests.exchange.chats.test_google_voice import VOICE_CALL, VOICE_TEXTS
from tests.exchange.chats.test_signal import SIGNAL_CHAT, SIGNAL_TEXT
from tests.shared import shared

NOON = 1764586800000
META_CHAT = {
    "participants": [{"name": "Zo\u00c3\u00ab"}, {"name": "Me"}],
    "messages": [
        {"sender_name": "Zo\u00c3\u00ab", "timestamp_ms": NOON, "content": "hi"},
        {"sender_name": "Me", "timestamp_ms": NOON + 1000, "content": "hi"},
        {"sender_name": "Me", "timestamp_ms": NOON + 2000, "call_duration": 61},
        {"sender_name": "Me", "timestamp_ms": NOON + 3000, "call_duration": 0},
        {"sender_name": "Me", "timestamp_ms": "soon"},
    ],
}


def test_a_chat_of_facebook_tells_names_and_not_who_i_am() -> None:
    found = read(META, json.dumps(META_CHAT))
    came, went, call = contacts(found)
    assert [party.name for party in came.people] == ["Me", "Zoë"]
    assert (came.direction, came.sender and came.sender.name) == (None, "Zoë")
    assert went.at == datetime(2025, 12, 1, 11, 0, 1, tzinfo=UTC)
    assert (call.channel, call.duration_min, call.daily) == ("call", 1, False)
    assert [one.why for one in found if isinstance(one, Skipped)] == [
        "Calls that nobody took: 1 left out."
    ]


def test_a_call_of_facebook_may_have_pictures() -> None:
    calls = [
        {"sender_name": "Me", "timestamp_ms": NOON, "call_duration": 90, "content": said}
        for said in ("The video chat ended.", "Audio call ended", None, "Vid\u00c3\u00a9o termin")
    ]
    found = contacts(read(META, json.dumps({**META_CHAT, "messages": calls})))
    assert [one.channel for one in found] == ["video", "call", "call", "video"]


def test_names_that_were_right_all_along_stay_as_they_are() -> None:
    assert as_written("Zo\u00c3\u00ab") == "Zoë"
    assert as_written("“Zoë”") == "“Zoë”"
    assert as_written("Zoë") == "Zoë"
    assert as_written(7) == ""


def test_chats_with_encryption_use_other_words() -> None:
    chat = {
        "participants": ["Ada", "Me"],
        "threadName": "Ada_1",
        "messages": [{"senderName": "Ada", "text": "hi", "timestamp": NOON}],
    }
    assert META.detect(json.dumps(chat).encode(), "Ada_1.json") == 0.95
    (one,) = contacts(read(META, json.dumps(chat)))
    assert {party.name for party in one.people} == {"Ada", "Me"}


def test_a_group_is_counted() -> None:
    chat = {**META_CHAT, "participants": [{"name": "A"}, {"name": "B"}, {"name": "C"}]}
    found = read(META, json.dumps(chat))
    assert not contacts(found)
    assert "Messages of groups: 3 left out." in [getattr(one, "why", "") for one in found]


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_damaged_chats_never_raise(data: st.DataObject) -> None:
    chats = (SIGNAL_CHAT, SIGNAL_TEXT, VOICE_CALL, VOICE_TEXTS, DISCORD_TABLE)
    texts = (json.dumps(META_CHAT), *chats)
    raw = bytearray(data.draw(st.sampled_from(texts)).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=9))
    for importer in (META, SIGNAL, DISCORD, GOOGLE_VOICE):
        importer.detect(bytes(raw), "x.json")
        read(importer, bytes(raw))


@pytest.mark.parametrize("data", [b"", b"[]", b"3", b"{}", b"[" * 100_000, b"\xff\xfe"])
@pytest.mark.parametrize("importer", [META, DISCORD])
def test_what_is_no_chat_is_refused_with_a_reason(importer: Importer, data: bytes) -> None:
    assert [type(one) for one in read(importer, data)] == [Problem]


def test_instants_that_cannot_be_are_none() -> None:
    nothings: tuple[object, ...] = (None, True, "x", -5, 10**20, [], float("nan"))
    for nothing in nothings:
        assert of_milliseconds(nothing) is None
        assert of_seconds(nothing) is None or nothing is True
    assert of_text("2025-12-01T12:00:00", BERLIN) == datetime(2025, 12, 1, 11, tzinfo=UTC)
    assert of_text("0001-01-01T00:00:00", BERLIN) is None
    assert (minutes_of(0), minutes_of(1), minutes_of(10**9), minutes_of("x")) == (
        None,
        1,
        1440,
        None,
    )


def test_the_corpus_of_other_chats() -> None:
    folder = shared("corpus/other_chat")
    instagram = folder / "Berektassuly__chatpack-cli" / "instagram_export.json"
    assert len(contacts(read(META, instagram.read_bytes()))) == 7
    miner = folder / "joweich__chat-miner" / "instagram" / "test_export.json"
    assert [one.sender and one.sender.name for one in contacts(read(META, miner.read_bytes()))] == [
        "John Doe",
        "Jane Doe",
    ]
    discord = folder / "Berektassuly__chatpack-cli" / "discord_export.json"
    assert DISCORD.detect(discord.read_bytes(), "x.json") == 0.95
    assert not contacts(read(DISCORD, discord.read_bytes()))

"""Facebook and Instagram, Signal, Discord, Google Voice."""

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
from garden.exchange.records import Problem, ReadOptions, Skipped
from garden.exchange.registry import Importer
from tests.exchange.chats.reading import BERLIN, contacts, read
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
VOICE_CALL = (
    '<html><body><div class="haudio"><div class="contributor vcard">Placed call to '
    '<a class="tel" href="tel:+442079460118"><span class="fn">Ada &amp; Co</span></a></div>'
    '<abbr class="published" title="2025-12-01T07:00:00.000-05:00">x</abbr>'
    '<abbr class="duration" title="PT1M47S">(00:01:47)</abbr>'
    '<a rel="tag" href="http://www.google.com/voice#placed">Placed</a></div></body></html>'
)
VOICE_TEXTS = (
    '<div class="hChatLog hfeed"><div class="message">'
    '<abbr class="dt" title="2025-12-01T07:00:00.000-05:00">x</abbr>: <cite class="sender vcard">'
    '<a class="tel" href="tel:+13395550100"><abbr class="fn" title="">Me</abbr></a></cite>: <q>'
    'a</q></div><div class="message">'
    '<abbr class="dt" title="2025-12-01T07:01:00.000-05:00">x</abbr>: '
    '<cite class="sender vcard"><a class="tel" href="tel:+442079460118"><span class="fn">Ada</span>'
    "</a></cite>: <q>b</q></div></div>"
)


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


def test_discord_counts_direct_messages_only() -> None:
    def chat(kind: str) -> str:
        authors = (
            {"id": "1", "name": "ada"},
            {"id": "2", "name": "me"},
            {"id": "3", "isBot": True},
        )
        return json.dumps(
            {
                "guild": {"id": "0"},
                "channel": {"id": "9", "type": kind},
                "messages": [
                    {"id": str(n), "timestamp": "2025-12-01T11:00:00+00:00", "author": author}
                    for n, author in enumerate(authors)
                ],
            }
        )

    first, second = contacts(read(DISCORD, chat("DirectTextChat")))
    assert first.sender is not None
    assert first.sender.key == ("discord", "1")
    assert first.key == "discord|9|0"
    assert second.at == datetime(2025, 12, 1, 11, tzinfo=UTC)
    assert not contacts(read(DISCORD, chat("GuildTextChat")))


def test_a_call_of_google_voice_has_its_direction_and_length() -> None:
    (call,) = contacts(read(GOOGLE_VOICE, VOICE_CALL, "Ada - Placed - 2025-12-01T12_00_00Z.html"))
    assert (call.direction, call.duration_min, call.channel) == ("out", 2, "call")
    assert (call.people[0].name, call.people[0].phone) == ("Ada & Co", "+442079460118")
    assert call.at == datetime(2025, 12, 1, 12, tzinfo=UTC)


def test_texts_of_google_voice_are_mine_where_they_say_me() -> None:
    went, came = contacts(read(GOOGLE_VOICE, VOICE_TEXTS, "Ada - Text - 2025.html"))
    assert (went.direction, came.direction) == ("out", "in")
    assert {party.phone for party in went.people} == {"+442079460118"}
    spam = read(GOOGLE_VOICE, VOICE_TEXTS, "Takeout/Voice/Spam/Ada - Text - 2025.html")
    assert not contacts(spam)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_damaged_chats_never_raise(data: st.DataObject) -> None:
    texts = (json.dumps(META_CHAT), SIGNAL_CHAT, VOICE_CALL, VOICE_TEXTS)
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


@pytest.mark.parametrize(
    ("file", "count"),
    [
        ("Person A - Received - 2020-06-14T16_40_38Z.html", 1),
        ("Person B - Text - 2020-05-14T15_47_49Z.html", 4),
        ("+16465551234 - Text - 2020-06-05T19_02_08Z.html", 1),
        ("Person C - Placed - 2020-08-19T18_01_58Z.html", 1),
        ("+18575551234 - Received - 2020-08-19T16_18_30Z.html", 1),
        ("+18575551234 - Missed - 2020-08-19T12_03_42Z.html", 0),
        (" - Received - 2020-06-12T14_41_25Z.html", 0),
        ("+16175551234 - Voicemail - 2020-08-19T19_31_21Z.html", 1),
    ],
)
def test_the_corpus_of_google_voice(file: str, count: int) -> None:
    """Missed calls and hidden numbers are no contacts; a voice message is one of theirs."""
    folder = (
        shared("corpus/google_voice") / "Mutual-Aid-Medford-and-Somerville__google-voice-history"
    )
    data = (folder / "Takeout" / "Voice" / "Calls" / file).read_bytes()
    assert GOOGLE_VOICE.detect(data, file) == 1.0
    found = read(GOOGLE_VOICE, data, file)
    assert len(contacts(found)) == count
    assert found


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

"""JSON as programs really write it: escapes of their own, and letters cut in half."""

import io
import json
import random

import pytest

from garden.exchange.chats.discord import DISCORD
from garden.exchange.chats.meta import META
from garden.exchange.chats.signal import SIGNAL
from garden.exchange.json_stream import JsonStream
from garden.exchange.json_text import mended, whole_escapes
from garden.exchange.monica.reader import MONICA
from garden.exchange.records import ContactRecord, PersonRecord, ReadOptions
from garden.exchange.registry import Importer
from garden.exchange.telegram.reader import TELEGRAM

HALF = r"\ud83d"
WHOLE = r"\ud83d\ude00"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"a\x1Fb", "a\x1fb"),
        (rf"a{WHOLE}b", "a😀b"),
        (rf"a{HALF}b", "a\ufffdb"),
        (rf"a{HALF}{WHOLE}", "a\ufffd😀"),
        (r"a\ude00\ud83d", "a\ufffd\ufffd"),
        (r"a\\ud83d", r"a\ud83d"),
        (r"a\\x1F", r"a\x1F"),
        (r"a\\\ud83d", "a\\\ufffd"),
        (r"\u00e9\n\"", 'é\n"'),
    ],
)
def test_escapes_become_letters_that_a_file_can_hold(written: str, read: str) -> None:
    assert json.loads(mended(f'"{written}"')) == read


def test_wherever_a_stream_is_cut_its_text_is_the_same() -> None:
    pieces = ["\\", "\\\\", '\\"', WHOLE, HALF, r"\ude00", r"\x1F", "a", r"\u00e9", "😀"]
    chance = random.Random(6)
    for _ in range(300):
        text = "".join(chance.choice(pieces) for _ in range(12))
        for end in range(len(text)):
            cut = whole_escapes(text[:end])
            assert 0 <= end - cut <= 12
            assert mended(text[:cut]) + mended(text[cut:]) == mended(text)


def test_a_file_of_backslashes_is_not_held_in_memory() -> None:
    stream = JsonStream(io.BytesIO(b'"' + b"\\" * 40_000_000))
    with pytest.raises(ValueError, match="cannot be read"):
        stream.value()


CHATS = {
    META: '{"messages": [{"sender_name": "A%s", "timestamp_ms": 1700000000000},'
    ' {"sender_name": "B", "timestamp_ms": 1700000000000}]}',
    SIGNAL: '{"date": "2024-01-01 10:00:00", "sender": "A%s", "body": ""}',
    TELEGRAM: '{"name": "A%s", "type": "personal_chat", "id": 5, "messages": [{"type": "message",'
    ' "date": "2024-01-01T10:00:00", "from": "A%s", "from_id": "user5"}]}',
    DISCORD: '{"guild": {}, "channel": {"id": "1%s", "type": "DirectTextChat"}, "messages": ['
    '{"id": "1%s", "timestamp": "2024-01-01T10:00:00+00:00", "author": {"id": "5%s"}},'
    '{"id": "2", "timestamp": "2024-01-01T10:00:00+00:00", "author": {"name": "B"}}]}',
    MONICA: '{"version": "1", "app_version": "4", "account": {"data": [{"type": "contact",'
    ' "values": [{"uuid": "a%s", "properties": {"first_name": "A%s"}}]}]}}',
}


@pytest.mark.parametrize("importer", CHATS, ids=lambda one: one.name)
def test_no_reader_hands_over_half_a_letter(importer: Importer) -> None:
    data = CHATS[importer].replace("%s", HALF).encode()
    found = list(importer.read(io.BytesIO(data), "a.json", ReadOptions(book="book")))
    assert any(isinstance(one, ContactRecord | PersonRecord) for one in found)
    assert r"\ud8" not in repr(found)


def test_times_beyond_all_numbers_are_no_times() -> None:
    text = '{"messages": [{"sender_name": "A", "timestamp_ms": 1' + "0" * 400 + "}]}"
    found = list(META.read(io.BytesIO(text.encode()), "a.json", ReadOptions()))
    assert not any(isinstance(one, ContactRecord) for one in found)
    assert found

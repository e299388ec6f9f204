"""A stream whose head was looked at reads as if it had not been."""

import io
from typing import BinaryIO, cast

import pytest

from garden.exchange.records import ContactRecord, ReadOptions
from garden.exchange.rewind import Rewound
from garden.exchange.sources import read_paths


@pytest.mark.parametrize("size", [1, 3, 5, 9, 100])
def test_a_reading_is_as_long_as_it_was_asked_for(size: int) -> None:
    stream = cast(BinaryIO, Rewound(b"0123", io.BytesIO(b"456789")))
    pieces = list(iter(lambda: stream.read(size), b""))
    assert b"".join(pieces) == b"0123456789"
    assert {len(piece) for piece in pieces[:-1]} <= {size}


def test_all_that_is_left_may_be_asked_for() -> None:
    stream = Rewound(b"0123", io.BytesIO(b"456789"))
    assert (stream.read(2), stream.read(-1), stream.read(5)) == (b"01", b"23456789", b"")


def test_what_is_read_is_told() -> None:
    told: list[int] = []
    stream = Rewound(b"0123", io.BytesIO(b"456789"), told.append)
    while stream.read(6):
        pass
    assert told == [6, 10, 10]


@pytest.mark.parametrize("count", [1, 10_000])
def test_a_chat_larger_than_the_head_is_read_whole(
    count: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    said = '{"sender_name": "Ada", "timestamp_ms": %d, "content": "x"}'
    messages = ",".join(said % (1_700_000_000_000 + n) for n in range(count))
    people = '[{"name": "Ada"}, {"name": "Me"}]'
    file = tmp_path_factory.mktemp("chat") / "message_1.json"
    file.write_text(f'{{"participants": {people}, "messages": [{messages}]}}')
    found = list(read_paths([file], options=ReadOptions()))
    assert [type(one) for one in found] == [ContactRecord] * count

"""Telegram's export: a single chat, or the whole account."""

import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.json_stream import BrokenJson, JsonStream
from garden.exchange.records import Me, Problem, Skipped
from garden.exchange.telegram.reader import TELEGRAM
from tests.exchange.chats.reading import contacts, read
from tests.shared import shared


def _message(number: int, who: str, name: str, **more: object) -> dict[str, object]:
    return {
        "id": number,
        "type": "message",
        "date": "2025-12-01T11:00:00",
        "date_unixtime": "1764583200",
        "from": name,
        "from_id": who,
        "text": ["hi ", {"type": "bold", "text": "you"}],
        **more,
    }


def _account() -> dict[str, object]:
    call = {
        "id": 3,
        "type": "service",
        "date_unixtime": "1764583300",
        "actor": "Me",
        "actor_id": "user1",
        "action": "phone_call",
        "duration_seconds": 130,
        "discard_reason": "hangup",
    }
    missed = {**call, "id": 4, "discard_reason": "missed"}
    missed.pop("duration_seconds")
    return {
        "about": "x",
        "personal_information": {"user_id": 1, "first_name": "Me", "phone_number": "+49 30 1"},
        "contacts": {
            "list": [{"first_name": "Ada", "last_name": "L", "phone_number": "+44 20 7946 0118"}]
        },
        "chats": {
            "list": [
                {
                    "name": "Ada L",
                    "type": "personal_chat",
                    "id": 77,
                    "messages": [
                        _message(1, "user77", "Ada L"),
                        _message(2, "user1", "Me"),
                        call,
                        missed,
                        {"id": 5, "type": "service", "action": "pin_message"},
                    ],
                },
                {
                    "name": "G",
                    "type": "private_group",
                    "id": 9,
                    "messages": [_message(1, "user5", "X")],
                },
                {
                    "name": None,
                    "type": "bot_chat",
                    "id": 8,
                    "messages": [_message(1, "user8", "Bot")],
                },
            ]
        },
    }


def test_an_account_tells_who_i_am_and_who_wrote_to_whom() -> None:
    found = read(TELEGRAM, json.dumps(_account()))
    (me,) = [one for one in found if isinstance(one, Me)]
    assert (me.party.phone, me.party.key) == ("+49 30 1", ("telegram", "user1"))
    came, went, call = contacts(found)
    assert (came.direction, went.direction, call.direction) == ("in", "out", "out")
    assert came.people[0].name == "Ada L"
    assert came.people[0].phone == "+44 20 7946 0118"
    assert came.people[0].key == ("telegram", "user77")
    assert came.at == datetime(2025, 12, 1, 10, tzinfo=UTC)
    assert (call.channel, call.duration_min, call.daily) == ("call", 2, False)


def test_groups_bots_and_missed_calls_are_counted() -> None:
    found = read(TELEGRAM, json.dumps(_account()))
    assert {one.why for one in found if isinstance(one, Skipped)} == {
        "Messages of groups, channels and bots: 2 left out.",
        "Calls that nobody took: 1 left out.",
    }


def test_a_single_chat_tells_the_other_one_by_its_number() -> None:
    chat = {
        "name": "Ada",
        "type": "personal_chat",
        "id": 77,
        "messages": [_message(1, "user77", "Ada"), _message(2, "user5", "Somebody")],
    }
    assert [one.direction for one in contacts(read(TELEGRAM, json.dumps(chat)))] == ["in", "out"]


def test_a_chat_that_does_not_say_who_i_am_leaves_it_open() -> None:
    chat = {"messages": [_message(1, "user7", "Ada"), _message(2, "user5", "Bea")]}
    first, second = contacts(read(TELEGRAM, json.dumps(chat)))
    assert (first.direction, second.direction) == (None, None)
    assert [party.name for party in first.people] == ["Ada", "Bea"]
    assert first.sender is not None
    assert first.sender.name == "Ada"


def test_a_chat_in_which_i_alone_wrote_has_the_number_of_the_other_one() -> None:
    alone = {
        "name": "Ada",
        "type": "personal_chat",
        "id": 7,
        "messages": [_message(1, "user1", "M")],
    }
    (went,) = contacts(read(TELEGRAM, json.dumps(alone)))
    assert (went.direction, went.people[0].name) == ("out", "Ada")
    assert went.people[0].key == ("telegram", "user7")
    (unclear,) = read(TELEGRAM, json.dumps({**alone, "id": None}))
    assert isinstance(unclear, Skipped)


def test_old_exports_have_local_times_and_plain_numbers() -> None:
    old = _message(1, "user77", "Ada", from_id=77)
    old.pop("date_unixtime")
    chat = {"name": "Ada", "type": "personal_chat", "id": 77, "messages": [old]}
    (one,) = contacts(read(TELEGRAM, json.dumps(chat)))
    assert one.at == datetime(2025, 12, 1, 10, tzinfo=UTC)
    assert one.direction == "in"


def test_control_marks_that_json_does_not_know_are_read() -> None:
    text = json.dumps(_account()).replace('"hi "', r'"hi \x1F \\x1F"')
    assert len(contacts(read(TELEGRAM, text))) == 3


def test_an_export_that_breaks_off_gives_what_it_has_and_says_so() -> None:
    text = json.dumps(_account())
    found = read(TELEGRAM, text[: text.index('"private_group"')])
    assert len(contacts(found)) == 3
    assert [one.why for one in found if isinstance(one, Problem)] == [
        "This JSON breaks off or is damaged; what stood before was read."
    ]


def test_other_json_is_left_to_others() -> None:
    assert TELEGRAM.detect(json.dumps(_account()).encode(), "result.json") >= 0.9
    assert TELEGRAM.detect(b'{"messages": [{"sender_name": "A"}]}', "message_1.json") == 0.0
    assert TELEGRAM.detect(b'[{"from": 1}]', "x.json") == 0.0


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_export_never_raises(data: st.DataObject) -> None:
    raw = bytearray(json.dumps(_account()).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=9))
    read(TELEGRAM, bytes(raw))


class _Slow(io.BytesIO):
    """Gives three bytes at a time, whatever is asked for."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(3)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=15,
)


@settings(max_examples=150, deadline=None)
@given(_JSON)
def test_walking_a_document_is_reading_it(tree: object) -> None:
    stream = JsonStream(_Slow(json.dumps(tree, indent=1).encode()))
    assert _walk(stream) == tree


def test_a_document_that_breaks_off_says_so() -> None:
    with pytest.raises(BrokenJson):
        _walk(JsonStream(io.BytesIO(b'{"a": [1, 2')))
    with pytest.raises(BrokenJson):
        JsonStream(io.BytesIO(b"[" * 100_000)).value()


def _walk(stream: JsonStream) -> object:
    if stream.opens() == "{":
        return {key: _walk(stream) for key in stream.fields()}
    if stream.opens() == "[":
        return [_walk(stream) for _ in stream.items()]
    return stream.value()


@pytest.mark.parametrize(
    ("file", "count"),
    [
        ("joweich__chat-miner/test_single_export.json", 2),
        ("joweich__chat-miner/test_batch_export.json", 2),
        ("Berektassuly__chatpack-cli/telegram_export.json", 7),
        ("EternisAI__enchanted-twin/result.json", 2),
        ("Trafalgardi__game-news-aggregator/telegram_export.json", 0),
    ],
)
def test_the_corpus(file: str, count: int) -> None:
    found = read(TELEGRAM, (shared("corpus/telegram") / file).read_bytes())
    assert len(contacts(found)) == count
    assert found

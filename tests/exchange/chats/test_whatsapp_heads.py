"""What a message begins with: dates and clocks as telephones of many languages write them."""

from datetime import UTC, datetime

import pytest

from garden.exchange.records import Problem, ReadOptions
from garden.exchange.whatsapp.heads import read_head
from garden.exchange.whatsapp.reader import UNCLEAR_DAYS, UNKNOWN_DAYS, WHATSAPP
from tests.exchange.chats.reading import BERLIN, contacts, read

CHAT = "WhatsApp Chat with Ada.txt"


@pytest.mark.parametrize(
    ("head", "clock"),
    [
        ("3/4/25, 9:15 in the morning - ", (9, 15, 0)),
        ("3/4/25, 12:05 in the afternoon - ", (12, 5, 0)),
        ("3/4/25, 7:30 in the evening - ", (19, 30, 0)),
        ("3/4/25, 10:40 at night - ", (22, 40, 0)),
        ("3/4/25, 12:40 at night - ", (0, 40, 0)),
        ("3/4/25, 2:40 at night - ", (2, 40, 0)),
        ("2025/4/3 下午2:56 - ", (14, 56, 0)),
        ("2025/4/3 上午12:06 - ", (0, 6, 0)),
        ("2025. 4. 3. 오후 2:56 - ", (14, 56, 0)),
        ("2025. 04. 03. du. 2:56 - ", (14, 56, 0)),
        ("3/4/25, 2:56 μ.μ. - ", (14, 56, 0)),
        ("[\u200f3\u200f/4\u200f/2025، 14:56:01] ", (14, 56, 1)),
        ("\u200f3\u200f/4\u200f/2025، 2:56 م - ", (14, 56, 0)),
        ("٣/٤/٢٠٢٥، ٢:٥٦ م - ", (14, 56, 0)),
        ("[14:56:01, 4/3/25] ", (14, 56, 1)),
        ("03/04/2025 às 14:56 - ", (14, 56, 0)),
        ("3.04.25 г., 14:56 - ", (14, 56, 0)),
        ("[4/3/2568 BE, 14:56:01] ", (14, 56, 1)),
    ],
)
def test_the_clock_of_many_languages(head: str, clock: tuple[int, int, int]) -> None:
    found = read_head(f"{head}Ada: hi")
    assert found is not None
    assert (found.clock, found.rest) == (clock, "Ada: hi")


@pytest.mark.parametrize(
    "line",
    [
        "12/03/2023, 10:20 Rain again: more",
        "3/4/25, 9:15 sharp - Ada: hi",
        "3/4/25, 29:15 - Ada: x",
    ],
)
def test_what_is_no_time_of_day_begins_no_message(line: str) -> None:
    assert read_head(line) is None


@pytest.mark.parametrize(
    "head",
    [
        "2025/4/3, 14:56 - ",
        "2025. 4. 3. 오후 2:56 - ",
        "[17/4/2568 BE, 14:56:01] Ada: a\n[3/4/2568 BE, 14:56:01] ",
        "[R7/4/3 14:56:01] ",
        "03/04/2025, 14:56 - ",
        "03.04.25, 14:56 - ",
    ],
)
def test_the_day_in_many_calendars(head: str) -> None:
    *_, one = contacts(read(WHATSAPP, f"{head}Ada: hi\n", CHAT))
    assert one.at.astimezone(BERLIN).date().isoformat() == "2025-04-03"


def test_a_pasted_line_of_another_layout_is_part_of_the_message_before() -> None:
    text = (
        "13/04/2025, 14:56 - Ada: see:\n[6:48 AM, 5/3/2021] Bea: old\n13/04/2025, 14:57 - Ada: x\n"
    )
    assert [one.where.line for one in contacts(read(WHATSAPP, text, CHAT))] == [1, 3]


def test_one_line_of_many_that_is_no_date_does_not_spoil_the_chat() -> None:
    lines = [f"{day}/04/2025, 14:56 - Ada: hi" for day in range(13, 29)] * 10
    lines[50:50] = ["31/02/2099, 14:56 - Ada: what?"]
    found = read(WHATSAPP, "\n".join(lines), CHAT)
    assert len(contacts(found)) == 160
    assert [one.line for one in found if isinstance(one, Problem)] == [51]


def test_a_day_in_the_future_is_refused() -> None:
    options = ReadOptions(zone=BERLIN, now=datetime(2025, 6, 1, tzinfo=UTC))
    lines = [f"{day}/04/2025, 14:56 - Ada: hi" for day in range(13, 29)] * 10
    found = read(WHATSAPP, "\n".join([*lines, "13/04/2099, 14:56 - Ada: hi"]), CHAT, options)
    assert len(contacts(found)) == 160
    assert [one.line for one in found if isinstance(one, Problem)] == [161]


def test_why_the_days_of_a_chat_cannot_be_read() -> None:
    (unclear,) = read(WHATSAPP, "3/4/2025, 11:00 - Ada: hi\n", CHAT)
    (unknown,) = read(WHATSAPP, "1404/1/14, 11:00 - Ada: hi\n", CHAT)
    assert isinstance(unclear, Problem)
    assert isinstance(unknown, Problem)
    assert (unclear.why, unknown.why) == (UNCLEAR_DAYS, UNKNOWN_DAYS)

"""Chats as WhatsApp exports them, from every telephone, in every order of day and month."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.records import Problem, ReadOptions, Skipped
from garden.exchange.whatsapp.lines import Message, read_messages
from garden.exchange.whatsapp.order import DAY_FIRST, MONTH_FIRST, YEAR_FIRST, learn_order
from garden.exchange.whatsapp.reader import WHATSAPP
from garden.exchange.whatsapp.sides import other_one
from tests.exchange.chats.reading import BERLIN, contacts, read
from tests.shared import shared

CHAT = """30/11/2025, 22:15 - Messages and calls are end-to-end encrypted.
30/11/2025, 22:15 - Ada Lovelace: Hello
with a second line
01/12/2025, 11:00 - Me Myself: Yes: 12:30 then?
01/12/2025, 11:00 - Me Myself: and more
"""


def test_the_name_of_the_chat_tells_who_is_who() -> None:
    came, went, more = contacts(read(WHATSAPP, CHAT, "WhatsApp Chat with Ada Lovelace.txt"))
    assert [one.direction for one in (came, went, more)] == ["in", "out", "out"]
    assert [party.name for party in came.people] == ["Ada Lovelace"]
    assert went.at == datetime(2025, 12, 1, 10, tzinfo=UTC)
    assert went.key != more.key
    assert all(one.daily and one.channel == "message" for one in (came, went, more))


def test_without_it_both_are_named_and_nothing_is_guessed() -> None:
    came, *_ = contacts(read(WHATSAPP, CHAT, "_chat.txt"))
    assert came.direction is None
    assert came.sender is not None
    assert came.sender.name == "Ada Lovelace"
    assert [party.name for party in came.people] == ["Ada Lovelace", "Me Myself"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("/x/WhatsApp Chat with Ada Lovelace.txt", "Ada Lovelace"),
        ("WhatsApp-Chat mit +49 30 123456.txt", "+49 30 123456"),
        ("Chat de WhatsApp con José (1).txt", "José"),
        ("WhatsApp Chat - Zoë.zip/_chat.txt", "Zoë"),
        ("Conversa do WhatsApp com Ana.txt", "Ana"),
        ("Чат WhatsApp с\u00a0контактом Ада.txt", "Ада"),
        ("Ada ile WhatsApp Sohbeti.txt", "Ada"),
        ("AdaとのWhatsAppチャット.txt", "Ada"),
        ("WhatsApp%20Chat%20with%20Ada.txt", "Ada"),
        ("notes.txt", ""),
    ],
)
def test_whom_a_chat_is_with_in_many_languages(source: str, name: str) -> None:
    assert other_one(source, "book") == name


@pytest.mark.parametrize(
    "source",
    ["WhatsApp.Chat.with.Ada.Lovelace.txt", "2025 Gesprek WhatsApp, Ada Lovelace (oud).txt"],
)
def test_the_file_may_name_one_of_the_two_in_any_words(source: str) -> None:
    came, went, _ = contacts(read(WHATSAPP, CHAT, source))
    assert (came.direction, went.direction) == ("in", "out")


def test_an_iphone_names_the_other_one_before_the_first_message() -> None:
    text = (
        "[30/11/2025, 22:15:00] Ada: \u200eMessages and calls are end-to-end encrypted. Only "
        "people in this chat can read them.\n"
        "[30/11/2025, 22:15:01] Me: hi\n"
        "[30/11/2025, 22:16:01] Ada: hello\n"
    )
    went, came = contacts(read(WHATSAPP, text, "_chat.txt"))
    assert (went.direction, came.direction) == ("out", "in")
    gone = text.replace("Messages and calls are end-to-end encrypted. Only ", "")
    gone = gone.replace("people in this chat can read them.", "This message was deleted.")
    assert contacts(read(WHATSAPP, gone, "_chat.txt"))[0].direction is None
    alone = "\n".join(text.splitlines()[:2])
    (unanswered,) = contacts(read(WHATSAPP, alone, "WhatsApp Chat.txt"))
    assert (unanswered.direction, unanswered.people[0].name) == ("out", "Ada")


def test_somebody_without_a_name_is_known_by_the_number() -> None:
    came, *_ = contacts(read(WHATSAPP, CHAT.replace("Ada Lovelace", "+49 30 123456"), "_chat.txt"))
    assert came.sender is not None
    assert (came.sender.name, came.sender.phone) == ("", "+49 30 123456")


@pytest.mark.parametrize(
    "head",
    [
        "[01/12/2025, 11:00:00] ",
        "[2025-12-01, 11:00:00] ",
        "\u200e[01.12.25, 11:00:00] ",
        "01/12/2025, 11:00 am - ",
        "01/12/2025, 11:00\u202fAM - ",
        "1.12.2025 klo 11.00 - ",
        "01/12/2025 à 11:00 - ",
        "01.12.25 11.00.00: ",
        "01-12-25, 11:00 a.\u00a0m. - ",
        "2025/12/01, 11:00 - ",
    ],
)
def test_heads_of_many_telephones(head: str) -> None:
    options = ReadOptions(zone=BERLIN, day_first=True)
    (one,) = contacts(
        read(WHATSAPP, f"{head}~\u202fAda: hi\n", "WhatsApp Chat with Ada.txt", options)
    )
    assert (one.at, one.direction) == (datetime(2025, 12, 1, 10, tzinfo=UTC), "in")


def test_the_order_of_day_and_month_follows_from_all_dates_together() -> None:
    assert _order("12/31/2025", "1/2/2026") is MONTH_FIRST
    assert _order("31/12/2025", "1/2/2026") is DAY_FIRST
    assert _order("7/5/15", "8/5/15") is DAY_FIRST
    assert _order("2025-05-07", "2025-06-07") is YEAR_FIRST
    assert _order("15-01-20", "15-01-21", "15-02-01") is YEAR_FIRST
    assert _order("17.02.19") is DAY_FIRST
    assert _order("03/04/2025") is DAY_FIRST
    assert _order("03-04-25") is None
    assert _order("03/04/2025", "04/02/2025") is MONTH_FIRST
    assert _order("3/4/2025") is None
    assert _order("3/4/2025", day_first=False) is MONTH_FIRST
    assert _order("3/11/2025", latest=date(2025, 5, 1)) is MONTH_FIRST


def test_a_chat_whose_days_are_not_clear_asks_and_brings_nothing() -> None:
    (problem,) = read(WHATSAPP, "3/4/2025, 11:00 - Ada: hi\n", "WhatsApp Chat with Ada.txt")
    assert isinstance(problem, Problem)
    assert "--day-first" in problem.why


def test_calls_count_with_their_length_and_missed_ones_do_not() -> None:
    text = (
        "[01.12.25, 11:00:00] Ada: \u200eVoice call, \u200e5 min\n"
        "[01.12.25, 11:10:00] Ada: \u200eMissed voice call\n"
        "[01.12.25, 11:20:00] Ada: \u200eVideo call, 1 hr 10 min\n"
        "[01.12.25, 11:30:00] Ada: \u200eYour security code with Ada changed.\n"
        "[13.12.25, 11:40:00] Ada: \u200e<attached: photo.jpg>\n"
    )
    call, video, photo = contacts(read(WHATSAPP, text, "WhatsApp Chat - Ada.zip/_chat.txt"))
    assert (call.channel, call.duration_min, call.daily) == ("call", 5, False)
    assert (video.channel, video.duration_min) == ("video", 70)
    assert photo.channel == "message"


def test_groups_are_left_out_and_counted() -> None:
    three = CHAT + "02/12/2025, 11:00 - Bea: me too\n"
    made = '29/11/2025, 10:00 - Ada created group "Walks"\n' + CHAT
    for text in (three, made):
        found = read(WHATSAPP, text, "WhatsApp Chat with Walks.txt")
        assert not contacts(found)
        (skipped,) = [one for one in found if isinstance(one, Skipped)]
        assert skipped.why.startswith("Messages of a group")


def test_other_text_is_left_to_others() -> None:
    assert WHATSAPP.detect(CHAT.encode(), "chat.txt") == 0.9
    assert WHATSAPP.detect(b"2025-11-30 a diary: today I slept\n", "diary.txt") == 0.0
    assert WHATSAPP.detect(b"", "x.txt") == 0.0


def test_a_log_is_no_chat_but_a_chat_may_have_a_name_like_a_level() -> None:
    log = "2024-01-02 10:00 - service: started\n2024-01-02 10:01 - web.worker[3]: ready\n"
    assert WHATSAPP.detect(log.encode(), "notes.txt") == 0.0
    people = "2024-01-02, 10:00 - Ada: started\n2024-01-02, 10:01 - bea: ready\n"
    assert WHATSAPP.detect(people.encode(), "notes.txt") == 0.9
    small = "12/01/2024, 10:00 - ada: started\n12/01/2024, 10:01 - bea: ready\n"
    assert WHATSAPP.detect(small.encode(), "notes.txt") == 0.9
    bank = CHAT + "01/12/2025, 12:00 - Bank Info: your code\n"
    assert WHATSAPP.detect(bank.encode(), "notes.txt") == 0.9


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["", "[1/1/25, 1:00] A: ", "1.1.25, 1:00 - "]))
def test_no_text_raises(text: str, head: str) -> None:
    read(WHATSAPP, (head + text).encode("utf-8", "replace"), "WhatsApp Chat with A.txt")


@pytest.mark.parametrize(
    ("file", "count"),
    [
        ("lucasrodes__whatstk/chats/whatsapp/lorem.txt", 500),
        ("lucasrodes__whatstk/chats/whatsapp/lorem-2000.txt", 2000),
        ("lucasrodes__whatstk/chats/whatsapp/lorem-merge-part1.txt", 300),
        ("lucasrodes__whatstk/chats/whatsapp/pokemon.txt", 19),
        ("JBGruber__rwhatsapp/sample.txt", 7),
        ("Berektassuly__chatpack-cli/whatsapp_export.txt", 7),
    ],
)
def test_the_corpus_has_as_many_messages_as_expected(file: str, count: int) -> None:
    found = _messages(shared("corpus/whatsapp") / file)
    assert len([one for one in found if one.author]) == count
    assert WHATSAPP.detect((shared("corpus/whatsapp") / file).read_bytes(), file) == 0.9


def test_the_corpus_of_date_formats() -> None:
    """All 61 with times but none: rwa_49 has no year, and its time is of the day it was run."""
    folder = shared("corpus/whatsapp") / "JBGruber__rwhatsapp" / "inline"
    seen = 0
    for one in json.loads((folder / "EXPECTED.json").read_text()):
        found = _messages(folder / one["file"])
        if "times" not in one:
            continue
        order = learn_order(found, None, None)
        assert order is not None, one["file"]
        for message, wanted in zip(found, one["times"], strict=True):
            day = order.of(message.numbers)
            assert day is not None
            got = datetime(day.year, day.month, day.day, *message.clock)
            off = abs((got - datetime.fromisoformat(wanted)).total_seconds())
            assert off <= one["tolerance_s"], one["file"]
        seen += 1
    assert seen >= 61


def _messages(path: Path) -> list[Message]:
    return list(read_messages(enumerate(path.read_text().splitlines(), 1)))


def _order(*days: str, day_first: bool | None = None, latest: date | None = None) -> object:
    lines = [f"{day}, 11:00 - Ada: hi" for day in days]
    return learn_order(list(read_messages(enumerate(lines, 1))), day_first, latest)

"""A channel of Discord, as DiscordChatExporter writes it."""

import json
from datetime import UTC, datetime

import pytest

from garden.exchange.chats.discord import DISCORD
from garden.exchange.records import Problem, Skipped
from tests.exchange.chats.reading import contacts, read


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


def discord(*messages: dict[str, object], name: str = "") -> str:
    """Return a channel between two, with the name that it has."""
    channel = {"id": "9", "type": "DirectTextChat", "name": name}
    return json.dumps({"guild": {"id": "0"}, "channel": channel, "messages": messages})


def by(number: str, name: str, minute: int, **more: object) -> dict[str, object]:
    """Return a message of somebody, of the minute after eleven."""
    author = {"id": number, "name": name, "nickname": name.title()}
    at = f"2025-12-01T11:{minute:02}:00.120+00:00"
    return {"id": f"{minute}", "type": "Default", "timestamp": at, "author": author, **more}


def test_a_direct_message_has_the_name_of_the_other_one() -> None:
    both = discord(by("1", "ada", 1), by("2", "mem", 2), name="ada")
    assert [one.direction for one in contacts(read(DISCORD, both))] == ["in", "out"]
    (alone,) = contacts(read(DISCORD, discord(by("2", "mem", 2), name="ada")))
    assert (alone.direction, alone.people[0].name) == ("out", "ada")
    strange = discord(by("1", "x", 1), by("2", "y", 2), name="ada")
    assert [one.direction for one in contacts(read(DISCORD, strange))] == [None, None]


def test_calls_of_discord_have_a_length_and_its_own_words_are_no_messages() -> None:
    ended = "2025-12-01T11:45:00.120+00:00"
    chat = discord(
        by("1", "ada", 1),
        by("2", "mem", 3, type="Call", callEndedTimestamp=ended),
        by("2", "mem", 44, type="Call", callEndedTimestamp="2025-12-01T11:44:30+00:00"),
        by("2", "mem", 46, type="Call", callEndedTimestamp=None),
        by("2", "mem", 47, type="ChannelPinnedMessage"),
        by("1", "ada", 48, type="Reply"),
    )
    found = read(DISCORD, chat)
    first, call, last = contacts(found)
    assert (call.channel, call.duration_min, call.daily) == ("call", 42, False)
    assert (first.channel, last.at.minute) == ("message", 48)
    (skipped,) = [one for one in found if isinstance(one, Skipped)]
    assert skipped.why == "Calls that nobody took: 2 left out."


def test_a_program_of_discords_is_no_correspondent() -> None:
    bot = by("3", "bot", 5)
    bot["author"] = {"id": "3", "name": "bot", "isBot": True}
    found = read(DISCORD, discord(by("1", "ada", 1), by("2", "me", 2), bot))
    assert len(contacts(found)) == 2
    assert not [one for one in found if isinstance(one, Problem)]


DISCORD_TABLE = (
    "AuthorID,Author,Date,Content,Attachments,Reactions\n"
    '1,ada,2025-12-01T11:00:00.1230000+00:00,"a\nb",,\n'
    "2,mem,01-Dec-25 01:30 PM,c,,\n"
)


@pytest.mark.parametrize(
    ("source", "directions"),
    [
        ("Direct Messages - Private - ada [9].csv", ["in", "out"]),
        ("Direct Messages - ada [9] (1).csv", ["in", "out"]),
        ("chat.csv", [None, None]),
        ("Looms - Text Channels - general [9].csv", []),
    ],
)
def test_a_channel_may_be_a_table(source: str, directions: list[str | None]) -> None:
    assert DISCORD.detect(DISCORD_TABLE.encode(), source) == 0.95
    found = contacts(read(DISCORD, DISCORD_TABLE, source))
    assert [one.direction for one in found] == directions
    assert all(one.at.date().isoformat() == "2025-12-01" for one in found)

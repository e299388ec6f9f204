"""Exports of many files: a Slack workspace, a Discord package."""

import io
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from garden.exchange.bundle import Bundle, folder_with
from garden.exchange.chats.discord_package import DISCORD_PACKAGE
from garden.exchange.chats.slack import SLACK
from garden.exchange.records import Finding, Me, Problem, ReadOptions, Skipped
from tests.exchange.chats.reading import contacts
from tests.exchange.limits import within
from tests.shared import shared

SLACK_FILES = {
    "users.json": [
        {"id": "U1", "name": "ada", "profile": {"real_name": "Ada", "email": "ada@example.org"}},
        {"id": "U2", "real_name": "Me", "profile": {"email": "me@example.org"}},
        {"id": "U3", "name": "emmy"},
    ],
    "channels.json": [],
    "dms.json": [{"id": "D1", "members": ["U1", "U2"]}, {"id": "D2", "members": ["U3", "U2"]}],
    "D1/2025-12-01.json": [
        {"type": "message", "user": "U1", "ts": "1764586800.000100", "text": "hi"},
        {"type": "message", "user": "U2", "ts": "1764586801.000100", "text": "hi"},
        {"type": "message", "user": "U2", "subtype": "channel_join", "ts": "1764586802.0"},
        {"type": "message", "user": "U2", "ts": "soon"},
    ],
    "general/2025-12-01.json": [{"type": "message", "user": "U1", "ts": "1764586800.1"}],
}
DISCORD_FILES = {
    "Messages/index.json": {"11": "Direct Message with ada#0", "12": "general in Server"},
    "Messages/c11/channel.json": {"id": "11", "type": "DM"},
    "Messages/c11/messages.json": [{"ID": 1, "Timestamp": "2025-12-01 11:00:00", "Contents": "x"}],
    "Messages/c12/messages.csv": "ID,Timestamp,Contents,Attachments\n1,2025-12-01 11:00:00,x,\n",
}


def test_slack_counts_direct_messages_and_tells_who_i_am() -> None:
    found = _read(SLACK, SLACK_FILES)
    (me,) = [one for one in found if isinstance(one, Me)]
    assert me.party.email == "me@example.org"
    came, went = contacts(found)
    assert came.sender is not None
    assert (came.sender.email, came.direction) == ("ada@example.org", None)
    assert came.at == datetime(2025, 12, 1, 11, tzinfo=UTC)
    assert {party.key for party in went.people} == {("slack", "U1"), ("slack", "U2")}
    assert [one.why for one in found if isinstance(one, Skipped)] == [
        "Days of channels and groups: 1 left out."
    ]
    assert len([one for one in found if isinstance(one, Problem)]) == 1


def test_programs_of_slack_are_no_correspondents() -> None:
    said = [{"type": "message", "user": "USLACKBOT", "ts": "1764586800.1"}]
    files = {
        "users.json": [{"id": "U2"}, {"id": "U4", "is_bot": True}],
        "channels.json": [],
        "dms.json": [
            {"id": "D1", "members": ["U2", "USLACKBOT"]},
            {"id": "D2", "members": ["U2", "U4"]},
        ],
        "D1/2025-12-01.json": said,
        "D2/2025-12-01.json": said,
    }
    found = _read(SLACK, files)
    assert not contacts(found)
    assert "Messages of bots: 2 left out." in [one.why for one in found if isinstance(one, Skipped)]


def test_a_huddle_of_two_is_a_call() -> None:
    room = {"created_by": "U1", "date_start": 1764586800, "date_end": 1764587400}
    huddle = {
        "type": "message",
        "subtype": "huddle_thread",
        "user": "USLACKBOT",
        "ts": "1764586800.2",
    }
    day = [
        {**huddle, "room": {**room, "participant_history": ["U1", "U2"]}},
        {**huddle, "room": {**room, "participant_history": ["U1"]}},
        {**huddle, "room": {**room, "date_end": 0, "participant_history": ["U1", "U2"]}},
        {**huddle},
    ]
    found = _read(SLACK, {**SLACK_FILES, "D1/2025-12-01.json": day})
    (call,) = contacts(found)
    assert (call.channel, call.duration_min, call.daily) == ("call", 10, False)
    assert call.sender is not None
    assert call.sender.key == ("slack", "U1")
    assert "Calls that nobody took: 3 left out." in [
        one.why for one in found if isinstance(one, Skipped)
    ]


def test_an_official_export_without_direct_messages_says_so() -> None:
    found = _read(SLACK, {"users.json": [], "channels.json": []})
    assert "public channels only" in str(found[-1])


def test_a_discord_package_has_my_own_messages_only() -> None:
    (sent,) = contacts(_read(DISCORD_PACKAGE, DISCORD_FILES))
    assert (sent.direction, sent.people[0].name) == ("out", "ada")
    assert sent.at == datetime(2025, 12, 1, 11, tzinfo=UTC)


def test_old_packages_have_tables() -> None:
    files = {
        "messages/index.json": {"11": "Direct Message with ada"},
        "messages/c11/messages.csv": 'ID,Timestamp,Contents\n7,2025-12-01 11:00:00+00:00,"a\nb"\n',
    }
    (sent,) = contacts(_read(DISCORD_PACKAGE, files))
    assert sent.key == "discord|11|7"


def test_damaged_lists_are_problems() -> None:
    found = _read(SLACK, {"users.json": "{", "dms.json": []})
    assert [one.why for one in found if isinstance(one, Problem)]
    broken = {**DISCORD_FILES, "Messages/index.json": "{"}
    assert [type(one) for one in _read(DISCORD_PACKAGE, broken)] == [Problem]


def test_other_folders_are_no_bundles() -> None:
    names = frozenset({"book/users.json", "index.json", "a/b.json"})
    assert SLACK.root(names) is None
    assert DISCORD_PACKAGE.root(names) is None
    assert folder_with(frozenset({"x/Users.json", "x/dms.json"}), "users.json", "dms.json") == "x/"


def test_the_corpus_of_slack() -> None:
    folder = shared("corpus/other_chat") / "rusq__slackdump" / "source_export_dir"
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*.json")}
    assert SLACK.root(frozenset(files)) == ""
    found = list(SLACK.read({name: _opener(path) for name, path in files.items()}, "s", _OPTIONS))
    assert not contacts(found)
    assert not [one for one in found if isinstance(one, Problem)]
    assert any("Days of channels" in str(one) for one in found)


_OPTIONS = ReadOptions()


def _opener(path: Path) -> Callable[[], BinaryIO]:
    return lambda: path.open("rb")


def _read(bundle: Bundle, files: Mapping[str, object]) -> list[Finding]:
    root = bundle.root(frozenset(files))
    assert root is not None
    members = {name[len(root) :]: _given(files[name]) for name in files}
    return list(bundle.read(members, "export", _OPTIONS))


def _given(found: object) -> Callable[[], BinaryIO]:
    text = found if isinstance(found, str) else json.dumps(found)
    return lambda: io.BytesIO(text.encode())


def test_a_package_is_told_at_once_among_very_many_files() -> None:
    indexes = frozenset(f"node/{number}/index.json" for number in range(50_000))
    with within(2):
        assert DISCORD_PACKAGE.root(indexes) is None
        assert SLACK.root(frozenset(f"{number}/users.json" for number in range(50_000))) is None
        package = {"x/y/Messages/Index.json", "x/y/Messages/c1/messages.csv", "a/7/messages.json"}
        assert DISCORD_PACKAGE.root(indexes | package) == "x/y/Messages/"

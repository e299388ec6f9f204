"""The reader of a Slack export: the direct messages between two; everything else is left out."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from garden.exchange.bundle import Members, folder_with
from garden.exchange.chats.between_two import GROUPS, Said, Talk, records
from garden.exchange.chats.instants import minutes_of, of_seconds
from garden.exchange.chats.whole_json import dicts, whole_json
from garden.exchange.plain import one_line
from garden.exchange.records import Finding, Me, Party, Problem, ReadOptions, Skipped
from garden.exchange.tally import Tally

_DAY = re.compile(r"(?P<channel>[^/]+)/\d{4}-\d{2}-\d{2}\.json")
_LISTS = frozenset(
    f"{name}.json"
    for name in ("users", "channels", "dms", "groups", "mpims", "integration_logs", "canvases")
)
_SLACKBOT = "USLACKBOT"
_HUDDLE = "huddle_thread"
_WRITTEN = (None, "thread_broadcast", "file_share", "me_message")
_NO_MESSAGES = "No direct messages are in this export; an official one has public channels only."


class SlackBundle:
    """Reads users.json, dms.json, and a file a day for each conversation."""

    name = "slack"
    title = "Slack export"

    def root(self, names: frozenset[str]) -> str | None:
        """Return the folder in which users and channels are listed."""
        listed = folder_with(names, "users.json", "channels.json")
        return listed if listed is not None else folder_with(names, "users.json", "dms.json")

    def holds(self, name: str) -> bool:
        """Say whether a file is one of the lists, or a day of a conversation."""
        return name.lower() in _LISTS or _DAY.fullmatch(name) is not None

    def read(self, members: Members, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield who I am where it is clear, then each direct message."""
        tally = Tally(source)
        space = _Space({}, frozenset(), {})
        try:
            space = _space(members)
        except (ValueError, OSError) as error:
            yield Problem(source, None, f"{error}")
        mine = _owner(space.talks)
        if mine in space.people:
            yield Me(space.people[mine])
        for name in sorted(members):
            match = _DAY.fullmatch(name)
            if match is None:
                continue
            if match["channel"] not in space.talks:
                tally.skip("Days of channels and groups")
                continue
            where = f"{source}/{name}"
            yield from _day(members[name], where, match["channel"], space, tally)
        yield from tally.summary()
        if not space.talks:
            yield Skipped(source, None, _NO_MESSAGES)


@dataclass(frozen=True, slots=True)
class _Space:
    """What the lists tell: people and programs by their ids, and who talks with whom directly."""

    people: dict[str, Party]
    bots: frozenset[str]
    talks: dict[str, list[str]]


def _space(members: Members) -> _Space:
    """Return what the lists at the top hold. Raises ValueError and OSError."""
    users = _list(members, "users.json")
    people = {str(user.get("id")): _party(user) for user in users}
    bots = {str(user.get("id")) for user in users if user.get("is_bot") is True}
    talks: dict[str, list[str]] = {}
    for talk in _list(members, "dms.json"):
        listed = talk.get("members")
        both = listed if isinstance(listed, list) else []
        talks[str(talk.get("id"))] = [one for one in both if isinstance(one, str)]
    return _Space(people, frozenset(bots | {_SLACKBOT}), talks)


def _day(
    opened: Callable[[], BinaryIO], source: str, channel: str, space: _Space, tally: Tally
) -> Iterator[Finding]:
    try:
        with opened() as data:
            found = dicts(whole_json(data))
    except (ValueError, OSError) as error:
        yield Problem(source, None, str(error))
        return
    said: list[Said] = []
    for message in found:
        subtype = message.get("subtype")
        if subtype == _HUDDLE:
            call = _call(message)
            if call is None:
                tally.skip("Calls that nobody took")
            else:
                said.append(call)
        elif subtype in _WRITTEN:
            author, at = message.get("user"), of_seconds(message.get("ts"))
            if not isinstance(author, str) or at is None:
                yield from tally.refuse(None, "A message has no date or no sender.")
            else:
                said.append(Said(author, at, key=str(message.get("ts"))))
    users = space.talks[channel]
    kind = "Messages of bots" if space.bots & set(users) else GROUPS if len(users) != 2 else ""
    if kind:
        for _ in said:
            tally.skip(kind)
        return
    both = {user: space.people.get(user, Party(key=("slack", user))) for user in users}
    yield from records(Talk("slack", channel, both, None), said, source, tally)


def _call(message: dict[str, object]) -> Said | None:
    """Return a huddle in which two took part, or None."""
    found = message.get("room")
    room = found if isinstance(found, dict) else {}
    began, ended = room.get("date_start"), room.get("date_end")
    there = room.get("participant_history")
    at, caller = of_seconds(began), room.get("created_by")
    if at is None or not isinstance(began, int) or not isinstance(ended, int):
        return None
    minutes = minutes_of(ended - began)
    if minutes is None or not isinstance(caller, str):
        return None
    if not isinstance(there, list) or len(set(map(str, there))) < 2:
        return None
    return Said(caller, at, minutes=minutes, key=f"{message.get('ts')}")


def _list(members: Members, name: str) -> list[dict[str, object]]:
    """Return the rows of one of the lists at the top; none where it is missing."""
    if name not in members:
        return []
    with members[name]() as data:
        return dicts(whole_json(data))


def _party(user: dict[str, object]) -> Party:
    found = user.get("profile")
    profile = found if isinstance(found, dict) else {}
    name = profile.get("real_name") or user.get("real_name") or user.get("name") or ""
    email = profile.get("email")
    return Party(
        name=one_line(str(name)),
        email=one_line(email) if isinstance(email, str) else "",
        key=("slack", str(user.get("id"))),
    )


def _owner(talks: dict[str, list[str]]) -> str:
    """Return who is in every direct conversation, if it is one and there are two or more."""
    counted = Counter(user for users in talks.values() for user in set(users))
    always = [user for user, count in counted.items() if count == len(talks)]
    return always[0] if len(always) == 1 and len(talks) > 1 else ""


SLACK = SlackBundle()
"""The reader of Slack's exports."""

"""The reader of Discord's data package: my own direct messages, all that it holds of them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from garden.exchange.bundle import Members
from garden.exchange.chats.instants import of_text
from garden.exchange.chats.whole_json import dicts, whole_json
from garden.exchange.plain import one_line
from garden.exchange.records import ContactRecord, Finding, Party, Problem, ReadOptions, Where
from garden.exchange.table import read_rows
from garden.exchange.tally import Tally

_CHANNEL = re.compile(r"c?(?P<id>\d+)/messages\.(?P<form>json|csv)", re.IGNORECASE)
_MESSAGES = ("/messages.json", "/messages.csv")
_PART = re.compile(r"c?\d+/(?:messages|channel)\.(?:json|csv)", re.IGNORECASE)
_WITH = re.compile(r"direct message with (?P<name>.+?)(?:#\d{1,4})?", re.IGNORECASE)
_LONG_ROW = 2_000


class DiscordPackage:
    """Reads messages/index.json and a folder for each channel."""

    name = "discord-package"
    title = "Discord data package"

    def root(self, names: frozenset[str]) -> str | None:
        """Return the folder of the messages: the one with an index and folders of channels."""
        parts = (name.rsplit("/", 2) for name in names if name.lower().endswith(_MESSAGES))
        roots = {
            "".join(f"{folder}/" for folder in part[:-2])
            for part in parts
            if _CHANNEL.fullmatch("/".join(part[-2:]))
        }
        lower = {name.lower() for name in names}
        known = [root for root in roots if f"{root}index.json".lower() in lower]
        return min(known, key=lambda root: (len(root), root), default=None)

    def holds(self, name: str) -> bool:
        """Say whether a file is the index, or about one channel."""
        return name.lower() == "index.json" or _PART.fullmatch(name) is not None

    def read(self, members: Members, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each message that I sent to one other; what came is not in the package."""
        tally = Tally(source)
        listed = next((name for name in members if name.lower() == "index.json"), "")
        try:
            with members[listed]() as data:
                index = whole_json(data)
        except KeyError:
            yield Problem(source, None, "No index.json is in this package.")
            return
        except (ValueError, OSError) as error:
            yield Problem(source, None, str(error))
            return
        titles = index if isinstance(index, dict) else {}
        for name in sorted(members):
            match = _CHANNEL.fullmatch(name)
            if match is None:
                continue
            named = _WITH.fullmatch(str(titles.get(match["id"]) or ""))
            if named is None:
                tally.skip("Channels and groups")
                continue
            party = Party(name=one_line(named["name"]), key=("discord-channel", match["id"]))
            try:
                with members[name]() as data:
                    for number, at in _sent(data, match["form"].lower()):
                        yield _record(party, number, at, match["id"], f"{source}/{name}")
            except (ValueError, OSError) as error:
                yield Problem(f"{source}/{name}", None, str(error))
        yield from tally.summary()


def _record(party: Party, number: str, at: datetime, channel: str, source: str) -> ContactRecord:
    return ContactRecord(
        where=Where(source),
        channel="message",
        at=at,
        people=(party,),
        direction="out",
        key=f"discord|{channel}|{number or at.isoformat()}",
        daily=True,
    )


def _sent(data: BinaryIO, form: str) -> Iterator[tuple[str, datetime]]:
    """Yield (number, instant) of each message; those without an instant are left out."""
    if form == "csv":
        rows = read_rows(data, lambda names: {"id", "timestamp"} <= names, _LONG_ROW)
        pairs = ((row.cells.get("id", ""), row.cells.get("timestamp")) for row in rows)
    else:
        pairs = (
            (str(message.get("ID") or message.get("id") or ""), _text(message))
            for message in dicts(whole_json(data))
        )
    for number, text in pairs:
        at = of_text(text, UTC)
        if at is not None:
            yield number, at


def _text(message: dict[str, object]) -> str | None:
    found = message.get("Timestamp") or message.get("timestamp")
    return found if isinstance(found, str) else None


DISCORD_PACKAGE = DiscordPackage()
"""The reader of Discord's packages."""

"""Take one event of a calendar apart: when, how often, with whom, and where."""

import re
import tomllib
from dataclasses import dataclass
from datetime import timedelta, tzinfo
from functools import cache

from garden.assets_path import read_text
from garden.exchange.calendar.blocks import Block
from garden.exchange.calendar.people import Attendance, read_people
from garden.exchange.calendar.values import When, read_length, read_when
from garden.exchange.calendar.zones import Zones
from garden.exchange.identity import fingerprint
from garden.exchange.plain import one_line
from garden.exchange.vcard.property import Stated

DATES_LIMIT = 5_000
"""How many single dates that are added to or taken from a series are read."""

UNKNOWN_ZONE = "A time zone of this calendar is not known; its times were taken as local ones."
GUESSED_ZONE = (
    "A time zone of this calendar is not known; its times were taken as of the one it describes."
)

_UID_LENGTH = 300
_TITLE_LENGTH = 300
_ONLINE_FIELDS = ("LOCATION", "URL", "DESCRIPTION", "CONFERENCE")
_LINK_FIELDS = frozenset({"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"})


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    `uid` is never empty; of one series stated twice, the higher `sequence` is the newer. `length`
    is how long it lasts, `instead_of` the time of a series that it replaces. `zone_doubt` is what
    to tell the user where nothing explains its time zone, else empty.
    """

    line: int
    uid: str
    sequence: int
    start: When
    length: timedelta
    rule: str
    added: tuple[When, ...]
    removed: tuple[When, ...]
    instead_of: When | None
    is_cancelled: bool
    attendance: Attendance
    channel: str
    title: str
    zone_doubt: str


def read_event(block: Block, zones: Zones) -> Event | None:
    """Return the event in `block`, or None where it has no day that can be read."""
    first = {item.name: item for item in reversed(block.properties)}
    start = _when(first.get("DTSTART"), zones)
    if start is None:
        return None
    title = one_line(_unescaped(_text(first, "SUMMARY")))[:_TITLE_LENGTH]
    uid = one_line(_text(first, "UID"))
    if not uid or len(uid) > _UID_LENGTH:
        uid = fingerprint((uid, start.wall.isoformat(), title))
    return Event(
        line=block.line,
        uid=uid,
        sequence=_number(_text(first, "SEQUENCE")),
        start=start,
        length=_length(first, start, zones),
        rule=_text(first, "RRULE"),
        added=_listed(block.properties, "RDATE", zones),
        removed=_listed(block.properties, "EXDATE", zones),
        instead_of=_when(first.get("RECURRENCE-ID"), zones),
        is_cancelled=_text(first, "STATUS").upper() == "CANCELLED",
        attendance=read_people(block.properties),
        channel=_channel(block.properties),
        title=title,
        zone_doubt=_zone_doubt(first["DTSTART"], zones),
    )


def _text(first: dict[str, Stated], name: str) -> str:
    return first[name].value.strip() if name in first else ""


def _number(text: str) -> int:
    return int(text[:9]) if text.isascii() and text.isdigit() else 0


def _when(item: Stated | None, zones: Zones) -> When | None:
    return None if item is None else read_when(item.value, _zone(item, zones))


def _zone(item: Stated, zones: Zones) -> tzinfo | None:
    name = item.param("TZID")
    return zones.find(name) or zones.guess() if name else None


def _zone_doubt(start: Stated, zones: Zones) -> str:
    name = start.param("TZID")
    if not name or zones.find(name):
        return ""
    return GUESSED_ZONE if zones.guess() else UNKNOWN_ZONE


def _length(first: dict[str, Stated], start: When, zones: Zones) -> timedelta:
    """Return how long an event lasts, never less than nothing; a whole day where nothing says."""
    stated = read_length(_text(first, "DURATION"))
    end = _when(first.get("DTEND"), zones)
    if end is not None:
        # Both ends in one zone, or in none: the clock tells. Else the instants do.
        same = end.zone is start.zone or start.zone is None or end.zone is None
        try:
            stated = end.wall - start.wall
            if not same and start.zone and end.zone:
                stated = end.instant(end.zone) - start.instant(start.zone)
        except OverflowError:
            stated = None
    default = timedelta(days=1) if start.day_only else timedelta(0)
    return default if stated is None else max(stated, timedelta(0))


def _listed(stated: list[Stated], name: str, zones: Zones) -> tuple[When, ...]:
    """Return the times in all properties called `name`; of spans, their beginnings."""
    found: list[When] = []
    for item in stated:
        if item.name != name or len(found) >= DATES_LIMIT:
            continue
        zone = _zone(item, zones)
        times = (read_when(text.partition("/")[0], zone) for text in item.value.split(","))
        found.extend(when for when in times if when is not None)
    return tuple(found[:DATES_LIMIT])


def _channel(stated: list[Stated]) -> str:
    """Return "video" where a link to an online meeting is given, "call" for a number to ring."""
    texts = [item.value.lower() for item in stated if item.name in _ONLINE_FIELDS]
    if any(item.name in _LINK_FIELDS and item.value.strip() for item in stated):
        return "video"
    if any(word in text for word in _online() for text in texts):
        return "video"
    conferences = [item for item in stated if item.name == "CONFERENCE"]
    if any(not item.value.lower().startswith("tel:") for item in conferences):
        return "video"
    return "call" if any(text.strip().startswith("tel:") for text in texts) else "meeting"


@cache
def _online() -> tuple[str, ...]:
    return tuple(tomllib.loads(read_text("calendars.toml"))["online"])


@cache
def _birthdays() -> tuple[str, ...]:
    return tuple(tomllib.loads(read_text("calendars.toml"))["birthdays"])


def is_of_birthdays(calendar: str) -> bool:
    """Say whether a calendar of this name is the one that programs fill with birthdays."""
    plain = calendar.casefold()
    return any(word in plain for word in _birthdays())


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: " " if match[1] in "nN" else match[1], text)

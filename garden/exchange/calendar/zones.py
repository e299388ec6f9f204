"""Find the time zone that a calendar means by a name.

The name may be that of the public zone database, alone or at the end of a path, or one of Windows,
or an offset; else the rules that the calendar itself brings are followed.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from garden.assets_path import read_text
from garden.exchange.calendar.blocks import Block
from garden.exchange.calendar.recurrence import Budget, Rule, expand, read_rule
from garden.exchange.calendar.values import read_offset, read_when, to_instant
from garden.exchange.vcard.property import Stated

ZONES_LIMIT = 200
"""How many zones of one calendar are kept."""

_CHANGES_LIMIT = 100
_NAME = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){0,2}", re.ASCII)
_SHIFT = re.compile(r"(?:UTC|GMT)?[ ]?([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE | re.ASCII)
_LOOK_BACK = timedelta(days=800)


@dataclass(frozen=True, slots=True)
class _Change:
    """A change of clocks: its first time, its rule if it comes again, and the offsets round it.

    `last` is the latest time at which the rule may still come, on the clocks before the change.
    """

    first: datetime
    rule: Rule | None
    last: datetime
    others: tuple[datetime, ...]
    before: timedelta
    after: timedelta

    def latest(self, wall: datetime) -> datetime | None:
        """Return the last time of this change up to `wall`, or None."""
        found = [at for at in (self.first, *self.others) if at <= wall]
        if self.rule is not None and self.first <= wall:
            end = min(wall, self.last)
            start = max(self.first, end - _LOOK_BACK)
            found.extend(expand(self.rule, self.first, start, end, Budget(1000)))
        return max(found, default=None)


class RuledZone(tzinfo):
    """A time zone by the rules in a calendar; it tells the offset of a time on the wall only."""

    def __init__(self, name: str, changes: Iterable[_Change]) -> None:
        """Make the zone called `name`; there must be one change or more."""
        self._name = name
        self._changes = tuple(changes)
        self._known: dict[datetime, timedelta] = {}

    def utcoffset(self, moment: datetime | None, /) -> timedelta:
        """Return how far the clocks are ahead of UTC at the time on the wall."""
        first = min(self._changes, key=lambda change: change.first)
        if moment is None:
            return first.after
        wall = moment.replace(tzinfo=None, minute=0, second=0, microsecond=0)
        if wall not in self._known and len(self._known) < 10_000:
            self._known[wall] = self._offset(wall, first)
        return self._known.get(wall, first.after)

    def _offset(self, wall: datetime, first: _Change) -> timedelta:
        dated = [(at, change) for change in self._changes if (at := change.latest(wall))]
        return max(dated, key=lambda pair: pair[0])[1].after if dated else first.before

    def dst(self, moment: datetime | None, /) -> timedelta:
        """Return nothing: the rules do not say what part of the offset is for the summer."""
        return timedelta(0)

    def tzname(self, moment: datetime | None, /) -> str:
        """Return the name that the calendar gives the zone."""
        return self._name


class Zones:
    """The time zones of one calendar."""

    def __init__(self) -> None:
        self._own: dict[str, RuledZone] = {}

    def learn(self, block: Block) -> None:
        """Take the rules of a VTIMEZONE; one that is not clear is passed over."""
        names = [item.value.strip() for item in block.properties if item.name == "TZID"]
        changes = [change for part in block.parts if (change := _read_change(part))]
        if names and changes and len(self._own) < ZONES_LIMIT:
            zone = RuledZone(names[0], changes[:_CHANGES_LIMIT])
            self._own.update({_plain(name): zone for name in names[:3]})

    def explained(self, name: str) -> tzinfo | None:
        """Return the zone that is called `name` in public or by the calendar so far, or None."""
        plain = _plain(name)
        return public_zone(plain) or self._own.get(plain)

    def find(self, name: str) -> tzinfo | None:
        """Return the zone that `name` means, or None where nothing tells it."""
        return self.explained(name) or _with_stroke(_plain(name))

    def guess(self) -> tzinfo | None:
        """Return the one zone that the calendar brings, for a name that it does not explain."""
        zones = {id(zone): zone for zone in self._own.values()}
        return next(iter(zones.values())) if len(zones) == 1 else None


def public_zone(name: str) -> tzinfo | None:
    """Return the zone of the public database or of Windows called `name`, or an offset's."""
    plain = _plain(name)
    if plain.upper() in ("UTC", "Z", "GMT", "ETC/UTC", "TZONE://MICROSOFT/UTC"):
        return UTC
    if mapped := _windows().get(plain.casefold()):
        return _database(mapped)
    parts = plain.strip("/").split("/")
    for length in (3, 2, 1) if len(parts) > 1 else (1,):
        # A word at the end of a path, such as "x/Berlin", is no zone by itself.
        if length == 1 and len(parts) > 1:
            break
        if zone := _database("/".join(parts[-length:])):
            return zone
    if shift := _SHIFT.fullmatch(plain):
        return read_offset(f"{shift[1]}{shift[2]:0>2}{shift[3] or '00'}")
    return None


def _with_stroke(plain: str) -> tzinfo | None:
    """Return the zone meant by a name like `US-Eastern`: some programs take no stroke in it."""
    region, dash, place = plain.partition("-")
    return _database(f"{region}/{place}") if dash and "/" not in plain else None


def _plain(name: str) -> str:
    return name.strip().strip("\"'")[:200]


@cache
def _windows() -> dict[str, str]:
    """Return the zones that the names of Windows mean, by the names in small letters."""
    table = tomllib.loads(read_text("windows_zones.toml"))
    return {name.casefold(): str(zone) for name, zone in table.items()}


def _database(stated: str) -> tzinfo | None:
    name = stated.replace(" ", "_")
    if not _NAME.fullmatch(name):
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None


def _read_change(part: list[Stated]) -> _Change | None:
    """Return the change of clocks that a STANDARD or DAYLIGHT states, or None."""
    texts = {item.name: item.value for item in reversed(part)}
    first = read_when(texts.get("DTSTART", ""), None)
    before = _offset_of(texts.get("TZOFFSETFROM", ""))
    after = _offset_of(texts.get("TZOFFSETTO", ""))
    if first is None or after is None:
        return None
    rule = read_rule(texts["RRULE"]) if "RRULE" in texts else None
    listed = [item.value.split(",") for item in part if item.name == "RDATE"]
    others = [read_when(text.partition("/")[0], None) for texts in listed for text in texts]
    before = after if before is None else before
    followed = rule if isinstance(rule, Rule) and _is_of_clocks(rule) else None
    return _Change(
        first=first.wall,
        rule=followed,
        last=_last(followed.until, before) if followed else datetime.max,
        others=tuple(other.wall for other in others[:_CHANGES_LIMIT] if other),
        before=before,
        after=after,
    )


def _is_of_clocks(rule: Rule) -> bool:
    """Say whether `rule` comes once a year or so and is not counted, as clocks are changed."""
    return rule.frequency in ("YEARLY", "MONTHLY") and rule.count is None


def _last(until: str, before: timedelta) -> datetime:
    """Return the time on the wall, by the offset `before`, at which a rule ends; else the latest.

    A day that is named includes all of that day.
    """
    stated = read_when(until, None)
    if stated is None:
        return datetime.max
    if stated.day_only:
        return datetime.combine(stated.wall, time.max)
    if stated.zone is None:
        return stated.wall
    try:
        return to_instant(stated.wall, stated.zone).replace(tzinfo=None) + before
    except OverflowError:
        return datetime.max


def _offset_of(text: str) -> timedelta | None:
    zone = read_offset(text)
    return zone.utcoffset(None) if zone else None

"""Tell whether 3/4/1985 is in March or in April, from all the days of a table."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum

from garden.exchange.days import read_date, read_partial_day
from garden.exchange.people_table.columns import Column
from garden.exchange.records import PartialDay
from garden.exchange.table import Row

DAYS = frozenset({"birthday", "anniversary", "event", "met_on"})
"""The fields that hold days."""

_SLASHED = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4}|[0-9]{2})")
_NOTHING = re.compile(r"0{1,2}[/.-]0{1,2}[/.-]0{2,4}")


class DayOrder(Enum):
    """What comes first in days with slashes; NONE: the table has no such days."""

    DAY = "day"
    MONTH = "month"
    UNKNOWN = "unknown"
    NONE = "none"


def learn_order(
    rows: Iterable[Row], columns: Iterable[Column], day_first: bool | None = None
) -> DayOrder:
    """Return the order that `rows` show, `day_first` if it is told, or UNKNOWN."""
    if day_first is not None:
        return DayOrder.DAY if day_first else DayOrder.MONTH
    names = [column.name for column in columns if column.field in DAYS]
    seen = False
    for row in rows:
        for name in names:
            match = _SLASHED.fullmatch(row.cells.get(name, "").strip())
            if match is None:
                continue
            first, second = int(match[1]), int(match[2])
            if first > 12:
                return DayOrder.DAY
            if second > 12:
                return DayOrder.MONTH
            seen = seen or (first != second and first > 0)
    return DayOrder.UNKNOWN if seen else DayOrder.NONE


def read_day(text: str, order: DayOrder) -> PartialDay | None:
    """Return the day that a cell names, or None; 0/0/00 is Outlook's way to say nothing."""
    plain = text.strip().removeprefix("'")
    if not plain or _NOTHING.fullmatch(plain):
        return None
    parts = _slashed(plain, order)
    if parts is None:
        return read_partial_day(plain)
    year, month, day = parts
    read = read_partial_day(f"{year if year > 99 else 1604:04d}-{month:02d}-{day:02d}")
    return None if read is None else PartialDay(read.year, read.month, read.day, plain)


def read_whole_date(text: str, order: DayOrder) -> date | None:
    """Return the date that a cell names, years of two digits being 2000 to 2099, or None."""
    plain = text.strip().removeprefix("'")
    parts = _slashed(plain, order)
    if parts is None:
        return read_date(plain)
    year, month, day = parts
    return read_date(f"{year if year > 99 else year + 2000:04d}-{month:02d}-{day:02d}")


def _slashed(plain: str, order: DayOrder) -> tuple[int, int, int] | None:
    """Return year, month and day of a day with slashes whose order is known, else None."""
    match = _SLASHED.fullmatch(plain)
    if match is None or order in (DayOrder.UNKNOWN, DayOrder.NONE):
        return None
    first, second = int(match[1]), int(match[2])
    day, month = (first, second) if order is DayOrder.DAY else (second, first)
    return int(match[3]), month, day

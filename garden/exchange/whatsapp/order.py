"""Tell in which order a chat writes day, month and year, from all its dates together.

An order must make of every date a day that exists, but for a few lines that only look like dates;
then time must run backwards least; then a zero before the numbers tells that the day comes first
(of 194 chats that decide it themselves, all with such zeros begin with the day); then the chat must
take least time in all, as people write more often than once a month.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from garden.exchange.whatsapp.heads import Numbers
from garden.exchange.whatsapp.lines import Message

DECISIVE = 3.0
"""How many times longer a chat must be by the other order for this one to be believed."""

MISFITS = 100
"""Of how many dates one may be none in an order that is believed all the same."""

_SPARE_DAYS = 2
_BUDDHIST = 543
_FIRST_BUDDHIST = 2400
_ERAS = {"R": 2018, "H": 1988}


@dataclass(frozen=True, slots=True)
class Order:
    """Which of the three numbers is the year, the month and the day."""

    year: int
    month: int
    day: int

    def of(self, numbers: Numbers) -> date | None:
        """Return the day that three numbers make in this order, or None."""
        year = _year(numbers[self.year])
        try:
            return None if year is None else date(year, *self._month_and_day(numbers))
        except ValueError:
            return None

    def _month_and_day(self, numbers: Numbers) -> tuple[int, int]:
        return int(numbers[self.month]), int(numbers[self.day])


def _year(text: str) -> int | None:
    """Return the year that a number stands for: of two digits, Thai or Japanese, too."""
    if text[0].upper() in _ERAS:
        return _ERAS[text[0].upper()] + int(text[1:])
    year = int(text)
    if len(text) == 4:
        year -= _BUDDHIST if year >= _FIRST_BUDDHIST else 0
        return year if year >= 1990 else None
    return 2000 + year if len(text) == 2 else None


DAY_FIRST = Order(2, 1, 0)
MONTH_FIRST = Order(2, 0, 1)
YEAR_FIRST = Order(0, 1, 2)
YEAR_DAY = Order(0, 2, 1)
ORDERS = (DAY_FIRST, MONTH_FIRST, YEAR_FIRST, YEAR_DAY)


def learn_order(
    messages: Sequence[Message], day_first: bool | None, latest: date | None
) -> Order | None:
    """Return the order of the dates, or None where two are as likely as one another.

    `day_first` says it; `latest` is a day after which nothing can have been written.
    """
    possible = _possible(messages, latest)
    if not possible:
        return None
    told = _told(possible, messages, day_first)
    if told is not None:
        return told
    least = min(backwards for backwards, _, _ in possible)
    left = sorted(
        ((span, order) for backwards, span, order in possible if backwards == least),
        key=lambda pair: pair[0],
    )
    if len(left) == 1 or left[0][0] * DECISIVE <= left[1][0]:
        return left[0][1]
    return None if _differ(left[0][1], left[1][1], messages) else left[0][1]


def is_later(day: date, latest: date | None) -> bool:
    """Say whether a day lies after `latest`, if there is one, by more than clocks may differ."""
    return latest is not None and day.toordinal() > latest.toordinal() + _SPARE_DAYS


def has_dates(messages: Sequence[Message], latest: date | None) -> bool:
    """Say whether the dates of a chat are of a calendar that is known here, in whatever order."""
    return bool(_possible(messages, latest))


def _possible(messages: Sequence[Message], latest: date | None) -> list[tuple[int, float, Order]]:
    """Return the orders that fit with the fewest misfits: (steps backwards, days in all, order)."""
    fitting: list[tuple[int, tuple[int, float, Order]]] = []
    for order in ORDERS:
        days = [order.of(message.numbers) for message in messages]
        known = [day for day in days if day is not None and not is_later(day, latest)]
        misfits = len(days) - len(known)
        if not known or misfits * MISFITS > len(days):
            continue
        fitting.append((misfits, (*_strain(known), order)))
    least = min((misfits for misfits, _ in fitting), default=0)
    return [fit for misfits, fit in fitting if misfits == least]


def _told(
    possible: list[tuple[int, float, Order]], messages: Sequence[Message], day_first: bool | None
) -> Order | None:
    """Return the order where four digits, or the user, tell it."""
    orders = [order for _, _, order in possible]
    if len(orders) == 1:
        return orders[0]
    first = messages[0].numbers[0]
    if (len(first) == 4 or not first.isdecimal()) and YEAR_FIRST in orders:
        return YEAR_FIRST
    if day_first is not None:
        wanted = DAY_FIRST if day_first else MONTH_FIRST
        return wanted if wanted in orders else None
    mark = messages[0].mark
    # With hyphens, two figures at the beginning are as often those of the year.
    has_zeros = _has_zeros(messages) and not (mark == "-" and YEAR_FIRST in orders)
    if DAY_FIRST in orders and (mark == "." or has_zeros):
        best = min(possible, key=lambda one: (one[0], one[2] is not DAY_FIRST))
        return best[2] if best[0] < _of(possible, DAY_FIRST) else DAY_FIRST
    return None


def _has_zeros(messages: Sequence[Message]) -> bool:
    """Say whether days and months of one digit have a zero before them, and none goes without."""
    shown = [number for message in messages for number in message.numbers[:2]]
    return any(number[0] == "0" for number in shown) and not any(len(one) == 1 for one in shown)


def _of(possible: list[tuple[int, float, Order]], order: Order) -> int:
    return next(backwards for backwards, _, one in possible if one is order)


def _strain(days: Sequence[date]) -> tuple[int, float]:
    """Return how often time runs backwards, and how many days lie between first and last."""
    numbers = [day.toordinal() for day in days]
    backwards = sum(later < earlier for earlier, later in pairwise(numbers))
    return backwards, float(max(numbers) - min(numbers)) + 0.5


def _differ(one: Order, other: Order, messages: Sequence[Message]) -> bool:
    return any(one.of(message.numbers) != other.of(message.numbers) for message in messages)

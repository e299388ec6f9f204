"""Tell in which order a chat writes day, month and year, from all its dates together.

An order must make every date a day that exists; then time must run backwards least; then the chat
must take least time in all, as people write more often than once a month.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from garden.exchange.whatsapp.lines import Message, Numbers

DECISIVE = 3.0
"""How many times longer a chat must be by the other order for this one to be believed."""

_SPARE_DAYS = 2


@dataclass(frozen=True, slots=True)
class Order:
    """Which of the three numbers is the year, the month and the day."""

    year: int
    month: int
    day: int

    def of(self, numbers: Numbers) -> date | None:
        """Return the day that three numbers make in this order, or None."""
        year = int(numbers[self.year])
        if len(numbers[self.year]) == 3 or (len(numbers[self.year]) == 4 and year < 1990):
            return None
        try:
            return date(
                year if year > 99 else 2000 + year,
                int(numbers[self.month]),
                int(numbers[self.day]),
            )
        except ValueError:
            return None


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
    possible: list[tuple[int, float, Order]] = []
    for order in ORDERS:
        days = [order.of(message.numbers) for message in messages]
        known = [day for day in days if day is not None]
        if len(known) < len(days) or not known:
            continue
        if latest is not None and max(known).toordinal() > latest.toordinal() + _SPARE_DAYS:
            continue
        possible.append((*_strain(known), order))
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


def _told(
    possible: list[tuple[int, float, Order]], messages: Sequence[Message], day_first: bool | None
) -> Order | None:
    """Return the order where four digits, or the user, tell it."""
    orders = [order for _, _, order in possible]
    if len(orders) == 1:
        return orders[0]
    if len(messages[0].numbers[0]) == 4 and YEAR_FIRST in orders:
        return YEAR_FIRST
    if day_first is not None:
        wanted = DAY_FIRST if day_first else MONTH_FIRST
        return wanted if wanted in orders else None
    if messages[0].mark == "." and DAY_FIRST in orders and MONTH_FIRST in orders:
        best = min(possible, key=lambda one: (one[0], one[2] is not DAY_FIRST))
        return best[2] if best[0] < _of(possible, DAY_FIRST) else DAY_FIRST
    return None


def _of(possible: list[tuple[int, float, Order]], order: Order) -> int:
    return next(backwards for backwards, _, one in possible if one is order)


def _strain(days: Sequence[date]) -> tuple[int, float]:
    """Return how often time runs backwards, and how many days lie between first and last."""
    numbers = [day.toordinal() for day in days]
    backwards = sum(later < earlier for earlier, later in pairwise(numbers))
    return backwards, float(max(numbers) - min(numbers)) + 0.5


def _differ(one: Order, other: Order, messages: Sequence[Message]) -> bool:
    return any(one.of(message.numbers) != other.of(message.numbers) for message in messages)

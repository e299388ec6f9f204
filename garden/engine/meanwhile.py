"""Who was probably met while nobody looked in, and on which day: from habits of weekdays. Pure.

A person's past contacts leave a habit h[k] on each weekday k: the sum of 2^(-age/90) over the
contacts on that weekday, age in days at the last visit. They were seen in T = 90/ln 2 * (1 -
2^(-known/90)) days, discounted the same way, where `known` is for how many days the person had been
known. With a rhythm of C days, the rate on weekday k is

    rate[k] = (7 h[k] + 1) / (T + C)    contacts a day:

the mean of a gamma distribution that begins with one contact in a rhythm, spread over the week.
Whoever is not due was less likely sought out: f = max(1/4, 1 - left/C), where `left` is the days
that are left at the end of the gap until the person is due. The likelihood of at least one contact
in the gap is then 1 - exp(-f * sum of rate over its days).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, log

HALF_LIFE = 90.0
"""Days after which a contact counts half for the habit."""

NOT_DUE_FACTOR = 0.25
"""What remains of the likelihood for somebody who is far from due."""

LEAST = 0.05
"""The likelihood below which nobody is asked about."""

HABIT_CONTACTS = 2
HABIT_SHARE = 0.4
"""From how many contacts, and which part of all, a weekday is said to be usual."""

AWAY_DAYS = 3
"""Days since the last visit from which on it is a gap."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The days from the last visit until today."""

    last_visit: date
    today: date

    @property
    def length(self) -> int:
        """How many days the last visit is ago."""
        return (self.today - self.last_visit).days

    @property
    def counts(self) -> bool:
        """Whether one was away long enough to be asked."""
        return self.length >= AWAY_DAYS

    def days_on(self, weekday: int) -> int:
        """Return how many days of the gap, today left out, are a weekday (Monday is 0)."""
        weeks, rest = divmod(self.length, 7)
        return weeks + ((weekday - self.last_visit.weekday()) % 7 < rest)

    def latest_on(self, weekday: int) -> date:
        """Return the last such weekday before today."""
        yesterday = self.today - timedelta(days=1)
        return yesterday - timedelta(days=(yesterday.weekday() - weekday) % 7)


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """What is known of one person. `rhythm` in days; `due` None: never due.

    `contacts` are the days of past contacts; those from the last visit on do not count.
    """

    person: int
    contacts: Sequence[date]
    known_since: date
    rhythm: float
    due: date | None


@dataclass(frozen=True, slots=True)
class Guess:
    """How likely (0 to 1) a person was met in the gap, and on which day; `usual`: their weekday."""

    person: int
    likelihood: float
    day: date
    usual: bool


def likeliest(people: Iterable[Acquaintance], gap: Gap, most: int) -> tuple[Guess, ...]:
    """Return at most `most` guesses worth asking about, the likeliest first."""
    found = [guess(one, gap) for one in people] if gap.counts else []
    found = [one for one in found if one.likelihood >= LEAST]
    return tuple(sorted(found, key=lambda one: (-one.likelihood, one.person))[:most])


def guess(one: Acquaintance, gap: Gap) -> Guess:
    """Return how likely a person was met in the gap, and the likeliest day before today."""
    habit = [0.0] * 7
    counts = [0] * 7
    for day in one.contacts:
        age = (gap.last_visit - day).days
        if age > 0:
            habit[day.weekday()] += 2.0 ** (-age / HALF_LIFE)
            counts[day.weekday()] += 1
    known = max(0, (gap.last_visit - one.known_since).days)
    seen_in = HALF_LIFE / log(2.0) * (1.0 - 2.0 ** (-known / HALF_LIFE))
    rates = [(7.0 * each + 1.0) / (seen_in + one.rhythm) for each in habit]
    expected = sum(rate * gap.days_on(weekday) for weekday, rate in enumerate(rates))
    days = [gap.latest_on(weekday) for weekday in range(7) if gap.days_on(weekday)]
    day = max(days, key=lambda each: (rates[each.weekday()], each))
    often = counts[day.weekday()] >= HABIT_CONTACTS
    usual = often and habit[day.weekday()] >= HABIT_SHARE * sum(habit)
    return Guess(one.person, 1.0 - exp(-_wanted(one, gap) * expected), day, usual)


def _wanted(one: Acquaintance, gap: Gap) -> float:
    """Return f: how much likelier a contact is the nearer one is to being due."""
    left = one.rhythm if one.due is None else max(0, (one.due - gap.today).days)
    return max(NOT_DUE_FACTOR, 1.0 - left / one.rhythm)

"""When a contact was: what is typed into the form, read as an instant that has passed."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from garden.gardener.garden import Garden
from garden.gardener.words import ago, weekday_day
from garden.phrase.dates import at_clock
from garden.phrase.days import Ambiguous, DayReading, read_day
from garden.phrase.words import Words

NOW = "now"

UNREADABLE = ("not read", "I cannot read “{}” as a day; try yesterday 16:00, friday or 3 nov.")
AHEAD = ("lies ahead", "“{}” lies ahead; leave with esc, and l takes it as a plan.")


@dataclass(frozen=True, slots=True)
class When:
    """The reading, said shortly in `words`. `at` (UTC) None: now.

    `why` is a sentence that says why it cannot be, else empty. Where the text could mean several
    days, they are `days`, and `clock` is the time of day given with them.
    """

    words: str
    at: datetime | None = None
    day_only: bool = False
    why: str = ""
    days: tuple[date, ...] = ()
    clock: str = ""

    @property
    def settled(self) -> bool:
        """Whether it can be logged."""
        return not self.why and not self.days


def read_when(text: str, garden: Garden, words: Words) -> When:
    """Read a day or instant that has passed; nothing typed means now."""
    wanted = text.strip()
    if wanted.casefold() in ("", NOW):
        return When(NOW)
    now, zone, today = garden.now(), garden.zone, garden.today()
    found = read_day(wanted, now, zone, words)
    if found is None:
        return _refused(wanted, garden, words)
    if isinstance(found, Ambiguous):
        return _several(found, now, zone, today)
    if found.day > today or (found.at is not None and found.at > now):
        return _ahead(wanted)
    return _passed(found, garden, today)


def _passed(found: DayReading, garden: Garden, today: date) -> When:
    said = f"{weekday_day(found.day)}, {ago(found.day, today)}"
    if found.day.year != today.year:
        said = f"{weekday_day(found.day)} {found.day.year}, {ago(found.day, today)}"
    if found.at is not None:
        clock = found.at.astimezone(garden.zone).strftime("%H:%M")
        return When(f"{said}, {clock}", found.at)
    noon = garden.noon(found.day)
    if noon > garden.now():
        return When(said)
    return When(said, noon, day_only=True)


def _several(found: Ambiguous, now: datetime, zone: tzinfo, today: date) -> When:
    passed = tuple(
        day
        for day in found.candidates
        if day <= today and (found.clock is None or at_clock(day, found.clock, zone) <= now)
    )
    if not passed:
        return _ahead(found.text)
    clock = "" if found.clock is None else found.clock.strftime("%H:%M")
    return When("several days; enter asks", days=passed, clock=clock)


def _refused(text: str, garden: Garden, words: Words) -> When:
    """Tell a day to come, such as "tomorrow", from what is no day at all."""
    if read_day(text, garden.now(), garden.zone, words, "future") is not None:
        return _ahead(text)
    short, why = UNREADABLE
    return When(short, why=why.format(text))


def _ahead(text: str) -> When:
    short, why = AHEAD
    return When(short, why=why.format(text))

"""After days away: whom one probably met meanwhile, and logging it on the day it was."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from garden.engine.meanwhile import Acquaintance, Gap, Guess, likeliest
from garden.engine.rhythm import rhythm_words
from garden.engine.vitality import DAY
from garden.gardener.contacts import Contact, Entry, Logged, log
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import is_on
from garden.gardener.settings import MEANWHILE, NO, given_setting, set_setting
from garden.gardener.words import CHANNEL_WORDS, ago, weekday_name
from garden.store.queries.meanwhile import LivingRow, contacts_since, living

MOST = 9
"""How many people are asked about at most."""

HABIT_DAYS = 365
"""How far back contacts are looked at: older ones count for a sixteenth and less."""

UNKNOWN_CHANNEL = "message"


@dataclass(frozen=True, slots=True)
class Maybe:
    """Somebody probably met: the likeliest day, the channel of last time, and why, in words."""

    id: int
    name: str
    channel: str
    day: date
    why: str


def meanwhile(garden: Garden, last_visit: date) -> tuple[Maybe, ...]:
    """Return whom one may have met since `last_visit`, the likeliest first.

    Nobody when that is not three days ago, in the greenhouse, or when it is never to be asked.
    Left out are people who are resting, remembered, composted or never to be logged, and those
    whose contact since then is written down. Takes as many queries for ten people as for thousands.
    """
    gap = Gap(last_visit, garden.today())
    if not gap.counts or not asks(garden) or is_on(garden):
        return ()
    rows = {row.id: row for row in living(garden.store.database, garden.now())}
    start = garden.start_of(last_visit - timedelta(days=HABIT_DAYS))
    contacts: dict[int, list[date]] = defaultdict(list)
    for person, at in contacts_since(garden.store.database, start):
        contacts[person].append(garden.day_of(at))
    people = [
        _acquaintance(garden, row, contacts[row.id])
        for row in rows.values()
        if not contacts[row.id] or contacts[row.id][-1] < last_visit
    ]
    guesses = likeliest(people, gap, MOST)
    return tuple(_maybe(garden, rows[one.person], one) for one in guesses)


def meeting(garden: Garden, person: int, channel: str, day: date) -> Contact:
    """Return a contact of `day`, without a time, that nobody is said to have begun."""
    noon = garden.noon(day)
    early = day == garden.today() and noon > garden.now()
    return Contact(
        people=(person,),
        channel=channel,
        at=None if early else noon,
        day_only=not early,
        initiator="both",
    )


def met(garden: Garden, person: int, channel: str, day: date) -> Logged:
    """Log a contact of `day`. Raises Refused for a day to come."""
    return log(garden, Entry(contact=meeting(garden, person, channel, day)))


def met_since(garden: Garden, day: date) -> frozenset[int]:
    """Return the ids of the people with a contact from `day` on."""
    rows = contacts_since(garden.store.database, garden.start_of(day))
    return frozenset(person for person, _ in rows)


def asks(garden: Garden) -> bool:
    """Tell whether Today may ask at all."""
    return given_setting(garden, MEANWHILE) != NO


def never_ask(garden: Garden) -> None:
    """Let Today never ask again; `garden config meanwhile yes` changes that."""
    if not asks(garden):
        raise Refused("Today does not ask already.")
    set_setting(garden, MEANWHILE, NO)


def _acquaintance(garden: Garden, row: LivingRow, days: list[date]) -> Acquaintance:
    rhythm = row.cadence / DAY
    anchor = garden.day_of(row.anchor_at)
    return Acquaintance(
        person=row.id,
        contacts=days,
        known_since=min(anchor, days[0]) if days else anchor,
        rhythm=rhythm,
        due=None if row.due_at is None else garden.day_of(row.due_at),
    )


def _maybe(garden: Garden, row: LivingRow, one: Guess) -> Maybe:
    return Maybe(
        row.id, row.name, row.last_channel or UNKNOWN_CHANNEL, one.day, _why(garden, row, one)
    )


def _why(garden: Garden, row: LivingRow, one: Guess) -> str:
    """Return "weekly; often on a Thursday", or what the last contact was.

    Who never decays is due at no time, and has no rhythm to speak of.
    """
    rhythm = "" if row.due_at is None else f"{rhythm_words(row.cadence / DAY)}; "
    if one.usual:
        return f"{rhythm}often on a {weekday_name(one.day)}"
    if row.last_at is None or row.last_channel is None:
        return f"{rhythm}nothing written down yet"
    when = ago(garden.day_of(row.last_at), garden.today())
    return f"{rhythm}last {CHANNEL_WORDS[row.last_channel]} {when}"

"""Folding the log into each plant's cached state: for a few or for all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peewee import Database

from garden.engine.evergreen import evergreen
from garden.engine.pauses import Pause, compact, from_garden, merged, to_garden
from garden.engine.reciprocity import fold_reciprocity
from garden.engine.rhythm import rhythm_days
from garden.engine.seeds import anchor_in_garden
from garden.engine.vitality import DAY, due_at, fold, planted
from garden.engine.weights import weight_of
from garden.store.models.log import Interaction, InteractionPerson
from garden.store.models.log import Pause as PauseTable
from garden.store.models.people import Circle, Person
from garden.store.models.vitality import VitalityCache
from garden.store.rows import fetch
from garden.store.standing import tended

_CHUNK = 400

LogLine = tuple[float, str, str]
"""(instant in seconds, channel, initiator) of one interaction."""

CachedRow = dict[str, float | int | str | None]
"""One row of the cache by field names."""


@dataclass(frozen=True, slots=True)
class Rooted:
    """A planted person as far as decay goes: where it starts, and the rhythm in days.

    `planted_at` and `anchor` are real instants in seconds.

    `evergreen`: it never decays. That holds for people who are not to be logged too: nobody knows
    when they were last in touch.
    """

    person: int
    planted_at: float
    anchor: float
    seed: float
    rhythm: float
    evergreen: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """All that one plant's state follows from; the log is in (time, id) order, in real time."""

    rooted: Rooted
    log: tuple[LogLine, ...]
    pauses: tuple[Pause, ...]

    @property
    def anchor(self) -> float:
        """Where decay starts, in garden time."""
        one = self.rooted
        return anchor_in_garden(one.anchor, one.planted_at, lambda t: to_garden(t, self.pauses))


def refold(database: Database, people: Iterable[int] | None) -> None:
    """Rebuild the cached state of `people` (None: of everybody) from the log."""
    for chunk in _chunks(database, people):
        VitalityCache.delete().where(VitalityCache.person.in_(chunk)).execute(database)
        rows = folded(database, chunk)
        if rows:
            VitalityCache.insert_many(rows).execute(database)


def folded(database: Database, people: list[int], until: float | None = None) -> list[CachedRow]:
    """Return what the cache should hold for those of `people` that are planted and alive.

    With `until` (seconds), what it held at that instant: the log and the pauses only up to then.
    """
    found = grounds(database, people)
    if until is not None:
        found = [_up_to(ground, until) for ground in found]
    return [_fold_one(ground) for ground in found]


def _up_to(ground: Ground, until: float) -> Ground:
    log = tuple(line for line in ground.log if line[0] <= until)
    pauses = tuple(pause for pause in ground.pauses if pause[0] <= until)
    return Ground(ground.rooted, log, pauses)


def grounds(database: Database, people: list[int]) -> list[Ground]:
    """Return what the state of those of `people` that are planted and alive is folded from."""
    rooted = _rooted(database, people)
    ids = [one.person for one in rooted]
    logs = _logs(database, ids)
    pauses = _pauses(database, ids)
    return [Ground(one, tuple(logs.get(one.person, ())), pauses[one.person]) for one in rooted]


def _fold_one(ground: Ground) -> CachedRow:
    one, log, pauses = ground.rooted, ground.log, ground.pauses
    cadence = one.rhythm * DAY
    events = [(to_garden(at, pauses), channel, by) for at, channel, by in log]
    state = fold(
        planted(ground.anchor, one.seed, cadence),
        ((at, weight_of(channel)) for at, channel, _ in events),
    )
    standing = fold_reciprocity(events, cadence)
    clock = compact(pauses)
    due = None if one.evergreen else from_garden(due_at(state), pauses)
    state = evergreen(state) if one.evergreen else state
    last = log[-1] if log else None
    return {
        "person": one.person,
        "t_star": state.t_star,
        "roots": state.roots,
        "t_ref": state.t_ref,
        "cadence": state.cadence,
        "due_at": None if due is None else int(due // 1),
        "paused": clock.paused,
        "pause_from": clock.pause_from,
        "pause_until": clock.pause_until,
        "contacts": len(log),
        "last_at": None if last is None else int(last[0]),
        "last_channel": None if last is None else last[1],
        "last_from": None if last is None else last[2],
        "turn": standing.turn,
        "unanswered": standing.unanswered,
        "space_until": standing.space_until,
    }


def _chunks(database: Database, people: Iterable[int] | None) -> Iterable[list[int]]:
    if people is None:
        people = [person for (person,) in fetch(database, Person.select(Person.id))]
    ordered = sorted(people)
    for start in range(0, len(ordered), _CHUNK):
        yield ordered[start : start + _CHUNK]


def _rooted(database: Database, people: list[int]) -> list[Rooted]:
    query = (
        Person.select(
            Person.id,
            Person.planted_at,
            Person.anchor_at,
            Person.seed_roots,
            Person.rhythm_days,
            Circle.rhythm_days,
            Person.evergreen,
            Person.do_not_log,
        )
        .left_outer_join(Circle, on=(Person.circle == Circle.id))
        .where(
            Person.id.in_(people),
            tended(),
        )
        .order_by(Person.id)
    )
    return [
        Rooted(
            person,
            planted_at.timestamp(),
            anchor.timestamp(),
            seed,
            rhythm_days(own, circle),
            evergreen=bool(stays or unlogged),
        )
        for person, planted_at, anchor, seed, own, circle, stays, unlogged in fetch(database, query)
    ]


def _logs(database: Database, people: list[int]) -> Mapping[int, list[LogLine]]:
    """Return each person's log in (time, id) order, so that every rebuild is bit-equal."""
    query = (
        InteractionPerson.select(
            InteractionPerson.person, Interaction.at, Interaction.channel, Interaction.initiator
        )
        .join(Interaction)
        .where(InteractionPerson.person.in_(people))
        .order_by(Interaction.at, Interaction.id)
    )
    logs: dict[int, list[LogLine]] = defaultdict(list)
    for person, at, channel, initiator in fetch(database, query):
        logs[person].append((at.timestamp(), channel, initiator))
    return logs


def _pauses(database: Database, people: list[int]) -> Mapping[int, tuple[Pause, ...]]:
    query = PauseTable.select(PauseTable.person, PauseTable.from_at, PauseTable.until_at).where(
        PauseTable.person.is_null() | PauseTable.person.in_(people)
    )
    everybody: list[Pause] = []
    own: dict[int, list[Pause]] = defaultdict(list)
    for person, start, end in fetch(database, query):
        pause = (start.timestamp(), None if end is None else end.timestamp())
        (everybody if person is None else own[person]).append(pause)
    common = merged(everybody)
    return {
        person: merged([*everybody, *own[person]]) if person in own else common for person in people
    }

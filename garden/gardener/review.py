"""The weekly review: contacts, who went thirsty, promises due, intentions, a reflection."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from garden.engine.rhythm import NAMED_RHYTHMS, rhythm_days, rhythm_words
from garden.engine.states import state_of
from garden.gardener.curve import along
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.survey import Survey, monday_of, survey
from garden.gardener.views import PlantView, PromiseView
from garden.store.models.people import Person
from garden.store.models.reviews import Intention, Review
from garden.store.queries.agenda import intentions
from garden.store.queries.plants import Scope
from garden.store.queries.reviews import ReviewRow, intention_rows, review_of, reviews
from garden.store.queries.timeline import InteractionRow, interactions_between
from garden.store.refold import grounds

INTENTIONS = 3
"""How many intentions a review proposes."""


_NEXT_RHYTHMS = {
    NAMED_RHYTHMS["quarterly"]: NAMED_RHYTHMS["half-yearly"],
    NAMED_RHYTHMS["half-yearly"]: NAMED_RHYTHMS["yearly"],
}


@dataclass(frozen=True, slots=True)
class Risen:
    """A person one was in touch with in the week: health (0 to 1) as it began and now."""

    view: PlantView
    before: float | None
    interactions: tuple[InteractionRow, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """An intention of the week, and whether there was contact in it."""

    person_id: int
    person: str
    text: str
    happened: bool


@dataclass(frozen=True, slots=True)
class WeekReview:
    """The week that begins on Monday `week`, looked back on.

    `went_thirsty` fell below half health in the week or before and were not turned to;
    `proposed` are people for the week to come, of whom `chosen` are already picked.
    """

    week: date
    harvest: tuple[Risen, ...]
    contacts: int
    went_thirsty: tuple[PlantView, ...]
    promises: tuple[PromiseView, ...]
    meant: tuple[Meant, ...]
    proposed: tuple[PlantView, ...]
    chosen: tuple[Meant, ...]
    reflection: str
    finished: bool


def week_under_review(garden: Garden, of: date | None = None) -> date:
    """Return the Monday of the week to look back on: this one from Friday, else the last."""
    if of is not None:
        return monday_of(of)
    today = garden.today()
    monday = monday_of(today)
    return monday if today.weekday() >= 4 else monday - timedelta(days=7)


def week_review(garden: Garden, week: date) -> WeekReview:
    """Look back on the week that begins on Monday `week`."""
    seen = survey(garden)
    views = {view.id: view for view in seen.people}
    end = week + timedelta(days=7)
    log = interactions_between(garden.store.database, garden.start_of(week), garden.start_of(end))
    harvest = _harvest(garden, views, log, week)
    touched = {one.view.id for one in harvest}
    row = review_of(garden.store.database, week)
    thirsty = tuple(view for view in _by_thirst(seen) if view.id not in touched)
    return WeekReview(
        week=week,
        harvest=harvest,
        contacts=len(log),
        went_thirsty=thirsty,
        promises=_promises(seen, end),
        meant=_meant(garden, week, touched),
        proposed=thirsty[:INTENTIONS],
        chosen=_meant(garden, end, _in_touch(garden, end)),
        reflection="" if row is None else row.reflection,
        finished=row is not None and row.finished_at is not None,
    )


def set_intentions(garden: Garden, week: date, wanted: Sequence[tuple[int, str]]) -> None:
    """Make (person, text) the intentions for the week after Monday `week`; at most three."""
    if len({person for person, _ in wanted}) > INTENTIONS:
        raise Refused(f"A week holds {INTENTIONS} intentions.")
    coming = week + timedelta(days=7)
    rows = {row.person_id: row for row in intention_rows(garden.store.database, coming)}
    meant = dict(wanted)
    with garden.change(f"set intentions for the week of {coming.isoformat()}", "review") as change:
        for person, row in rows.items():
            if person not in meant:
                change.delete(Intention, row.id)
            else:
                change.update(Intention, row.id, text=meant[person])
        for person, text in meant.items():
            if person not in rows:
                change.insert(Intention, person=person, week=coming, text=text, set_at=garden.now())


def save_reflection(garden: Garden, week: date, text: str, finished: bool = True) -> None:
    """Keep the reflection on the week of Monday `week`, and that its review is done."""
    row = review_of(garden.store.database, week)
    done = garden.now() if finished else None
    with garden.change(f"reviewed the week of {week.isoformat()}", "review") as change:
        if row is None:
            change.insert(
                Review,
                week=week,
                started_at=garden.now(),
                finished_at=done,
                reflection=text.strip(),
            )
        else:
            change.update(
                Review, row.id, reflection=text.strip(), finished_at=done or row.finished_at
            )


def set_rhythm(garden: Garden, person: int, days: float) -> PlantView:
    """Give a person a rhythm of their own, in days (1 to 3660)."""
    try:
        wanted = rhythm_days(days, None)
    except ValueError as error:
        raise Refused(str(error)) from error
    view = survey(garden, Scope.ALL, [person]).people[0]
    with garden.change(f"{view.name}: {rhythm_words(wanted)}", "rhythm") as change:
        change.update(Person, person, rhythm_days=wanted)
    return survey(garden, Scope.ALL, [person]).people[0]


def longer_rhythm(days: float) -> float:
    """Return the rhythm twice as long, in days; half a year and a year where it comes near them."""
    return _NEXT_RHYTHMS.get(days, 2 * days)


def past_reviews(garden: Garden) -> tuple[ReviewRow, ...]:
    """Return the reviews done, newest first."""
    return tuple(reviews(garden.store.database))


def _harvest(
    garden: Garden, views: dict[int, PlantView], log: Sequence[InteractionRow], week: date
) -> tuple[Risen, ...]:
    met: dict[int, list[InteractionRow]] = {}
    for interaction in log:
        for party in interaction.people:
            if party.id in views:
                met.setdefault(party.id, []).append(interaction)
    began = garden.start_of(week).timestamp()
    healths = {
        ground.rooted.person: along(ground, [began])[0].health
        for ground in grounds(garden.store.database, sorted(met))
    }
    risen = [Risen(views[p], healths.get(p), tuple(some)) for p, some in met.items()]
    return tuple(sorted(risen, key=lambda one: (one.before or 0.0) - (one.view.health or 0.0)))


def _by_thirst(seen: Survey) -> list[PlantView]:
    """Return the plants below half health, the latest relative to their rhythm first."""
    low = [
        view
        for view in seen.people
        if view.health is not None
        and view.state not in ("resting", "memorial")
        and state_of(view.health) not in ("thriving", "well")
        and view.turn != "space"
    ]
    return sorted(low, key=lambda view: (-_lateness(view, seen), view.id))


def _lateness(view: PlantView, seen: Survey) -> float:
    if view.due_at is None or not view.rhythm_days:
        return 0.0
    return (seen.now - view.due_at).total_seconds() / 86400.0 / view.rhythm_days


def _promises(seen: Survey, end: date) -> tuple[PromiseView, ...]:
    """Return promises due by the end of the week after `end`, the undated ones last."""
    last = end + timedelta(days=7)
    near = [one for one in seen.promises if one.due_on is None or one.due_on < last]
    return tuple(sorted(near, key=lambda one: (one.due_on or date.max, one.id)))


def _meant(garden: Garden, week: date, touched: set[int]) -> tuple[Meant, ...]:
    database = garden.store.database
    found = intentions(database, week)
    names = {view.id: view.name for view in survey(garden, Scope.ALL, list(found)).people}
    return tuple(Meant(p, names[p], text, p in touched) for p, text in found.items())


def _in_touch(garden: Garden, week: date) -> set[int]:
    start, end = garden.start_of(week), garden.start_of(week + timedelta(days=7))
    log = interactions_between(garden.store.database, start, end)
    return {party.id for one in log for party in one.people}

"""One person, whole: plant, timeline, handles, promises, occasions, notes, curve, arithmetic."""

from dataclasses import dataclass, replace
from datetime import date

from garden.engine.explain import Explanation, explain
from garden.engine.silence import Quiet
from garden.gardener.curve import CurvePoint, health_curve
from garden.gardener.garden import Garden
from garden.gardener.quietness import is_remarkable, quiet_people
from garden.gardener.reasons import quiet_reason
from garden.gardener.survey import promise_view, survey
from garden.gardener.thanks import ThanksOwed, thanks_owed
from garden.gardener.today import Effect, effects
from garden.gardener.topics import Material, TopicView, topics_for
from garden.gardener.views import OccasionView, PlantView, PlanView, PromiseView
from garden.store.queries.agenda import promises
from garden.store.queries.people import HandleRow, NoteRow, handles, notes, tags
from garden.store.queries.plants import Scope
from garden.store.queries.talk import kept
from garden.store.queries.timeline import InteractionRow, interactions_of


@dataclass(frozen=True, slots=True)
class PersonView:
    """All that is known of one person; the newest interaction and note first.

    `today`, `last_day` and `due_day` are days at the user's place. `topics` are three things to
    talk about, `quiet` is their habit and how long there is silence (None: too few contacts).
    """

    plant: PlantView
    today: date
    last_day: date | None
    due_day: date | None
    handles: tuple[HandleRow, ...]
    tags: tuple[str, ...]
    occasions: tuple[OccasionView, ...]
    promises: tuple[PromiseView, ...]
    plans: tuple[PlanView, ...]
    interactions: tuple[InteractionRow, ...]
    notes: tuple[NoteRow, ...]
    curve: tuple[CurvePoint, ...]
    explanation: Explanation | None
    effects: tuple[Effect, ...]
    topics: tuple[TopicView, ...] = ()
    thanks_owed: tuple[ThanksOwed, ...] = ()
    quiet: Quiet | None = None
    do_not_log: bool = False


def person_view(garden: Garden, person: int) -> PersonView:
    """Return everything about person number `person`, who must exist."""
    database = garden.store.database
    seen = survey(garden, Scope.ALL, [person])
    view = seen.people[0]
    interactions = tuple(interactions_of(database, person))
    owed = thanks_owed(garden, [person]).get(person, ())
    quiet = quiet_people(garden, [view], seen.now).get(person)
    every = tuple(
        promise_view(row, view.name) for row in promises(database, [person], open_only=False)
    )
    known = Material(
        tags=tags(database, person),
        promises=every,
        occasions=seen.occasions,
        interactions=interactions,
        notes=notes(database, person),
    )
    return PersonView(
        plant=_with_reasons(view, quiet, owed),
        today=seen.today,
        last_day=None if view.last_contact_at is None else garden.day_of(view.last_contact_at),
        due_day=None if view.due_at is None else garden.day_of(view.due_at),
        handles=tuple(handles(database, [person])),
        tags=tuple(known.tags),
        occasions=seen.occasions,
        promises=every,
        plans=seen.plans,
        interactions=interactions,
        notes=tuple(known.notes),
        curve=health_curve(garden, person),
        explanation=explanation_of(view),
        effects=effects(view),
        topics=topics_for(garden, person, known) if view.state != "memorial" else (),
        thanks_owed=owed,
        quiet=quiet,
        do_not_log=view.evergreen and kept(database, person).do_not_log,
    )


def _with_reasons(view: PlantView, quiet: Quiet | None, owed: tuple[ThanksOwed, ...]) -> PlantView:
    """Return a person with the reasons that only the log tells: what is odd, what is owed."""
    found = view.reasons
    if quiet is not None and is_remarkable(view, quiet):
        found = (*found, quiet_reason(quiet.habit.usual, quiet.days))
    return replace(view, reasons=(*found, *(one.words for one in owed[-1:])))


def explanation_of(view: PlantView) -> Explanation | None:
    """Return the arithmetic behind a plant's health, or None where there is no plant."""
    if view.vitality is None or view.rhythm_days is None:
        return None
    return explain(view.vitality, view.garden_now, view.rhythm_days)

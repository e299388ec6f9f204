"""One person, whole: plant, timeline, handles, promises, occasions, notes, curve, arithmetic."""

from dataclasses import dataclass
from datetime import date

from garden.engine.explain import Explanation, explain
from garden.gardener.curve import CurvePoint, health_curve
from garden.gardener.garden import Garden
from garden.gardener.survey import promise_view, survey
from garden.gardener.today import Effect, effects
from garden.gardener.views import OccasionView, PlantView, PlanView, PromiseView
from garden.store.queries.agenda import promises
from garden.store.queries.people import HandleRow, NoteRow, handles, notes, tags
from garden.store.queries.plants import Scope
from garden.store.queries.timeline import InteractionRow, interactions_of


@dataclass(frozen=True, slots=True)
class PersonView:
    """All that is known of one person; the newest interaction and note first.

    `today`, `last_day` and `due_day` are days at the user's place.
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


def person_view(garden: Garden, person: int) -> PersonView:
    """Return everything about person number `person`, who must exist."""
    database = garden.store.database
    seen = survey(garden, Scope.ALL, [person])
    view = seen.people[0]
    return PersonView(
        plant=view,
        today=seen.today,
        last_day=None if view.last_contact_at is None else garden.day_of(view.last_contact_at),
        due_day=None if view.due_at is None else garden.day_of(view.due_at),
        handles=tuple(handles(database, [person])),
        tags=tags(database, person),
        occasions=seen.occasions,
        promises=tuple(
            promise_view(row, view.name) for row in promises(database, [person], open_only=False)
        ),
        plans=seen.plans,
        interactions=tuple(interactions_of(database, person)),
        notes=tuple(notes(database, person)),
        curve=health_curve(garden, person),
        explanation=explanation_of(view),
        effects=effects(view),
    )


def explanation_of(view: PlantView) -> Explanation | None:
    """Return the arithmetic behind a plant's health, or None where there is no plant."""
    if view.vitality is None or view.rhythm_days is None:
        return None
    return explain(view.vitality, view.garden_now, view.rhythm_days)

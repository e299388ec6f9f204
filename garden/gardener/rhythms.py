"""How often one means to be in touch with a person: a rhythm, never, or as the circle has it."""

from garden.engine.rhythm import NAMED_RHYTHMS, rhythm_days, rhythm_words
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.store.models.people import Person
from garden.store.queries.plants import Scope

NEVER, UNLOGGED, CIRCLE = "never", "unlogged", "circle"
"""What may stand in the place of a rhythm: the plant never decays; it never does, and no import
logs a contact either; the rhythm of the circle, else the garden's default."""

_NEXT_RHYTHMS = {
    NAMED_RHYTHMS["quarterly"]: NAMED_RHYTHMS["half-yearly"],
    NAMED_RHYTHMS["half-yearly"]: NAMED_RHYTHMS["yearly"],
}


def set_rhythm(garden: Garden, person: int, days: float) -> PlantView:
    """Give a person a rhythm of their own, in days (1 to 3660). Raises Refused."""
    try:
        wanted = rhythm_days(days, None)
    except ValueError as error:
        raise Refused(str(error)) from error
    return _changed(garden, person, rhythm_words(wanted), rhythm_values(wanted))


def follow_circle(garden: Garden, person: int) -> PlantView:
    """Give a person the rhythm of their circle, else the garden's default."""
    return _changed(garden, person, told("rhythm", CIRCLE), rhythm_values(None))


def never_decay(garden: Garden, person: int, unlogged: bool = False) -> PlantView:
    """Let a person's plant stay as it is for good: never due, whatever is logged.

    `unlogged`: no import is to log a contact with them either.
    """
    words = told("rhythm", UNLOGGED if unlogged else NEVER)
    values: dict[str, object] = {"evergreen": not unlogged, "do_not_log": unlogged}
    return _changed(garden, person, words, values)


def longer_rhythm(days: float) -> float:
    """Return the rhythm twice as long, in days; half a year and a year where it comes near them."""
    return _NEXT_RHYTHMS.get(days, 2 * days)


def rhythm_values(days: float | None) -> dict[str, object]:
    """Return the fields of a person who is to have a rhythm: their own, or (None) the circle's."""
    return {"rhythm_days": days, "evergreen": False, "do_not_log": False}


def _changed(garden: Garden, person: int, words: str, values: dict[str, object]) -> PlantView:
    view = survey(garden, Scope.ALL, [person]).people[0]
    with garden.change(f"{view.name}: {words}", "rhythm") as change:
        change.update(Person, person, **values)
    return survey(garden, Scope.ALL, [person]).people[0]

"""Leaving the beds: into the compost and back from it, and the memorial of the dead."""

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.store.models.people import Person
from garden.store.queries.plants import Scope


def compost(garden: Garden, person: int) -> PlantView:
    """Take a person out of the garden; all that is known of them stays. Raises Refused."""
    view = _view(garden, person)
    if view.composted:
        raise Refused(f"{view.name} is in the compost already.")
    with garden.change(f"composted {view.name}", "compost") as change:
        change.update(Person, person, composted_at=garden.now())
    return _view(garden, person)


def restore(garden: Garden, person: int) -> PlantView:
    """Bring a person back from the compost as they were. Raises Refused when not there."""
    view = _view(garden, person)
    if not view.composted:
        raise Refused(f"{view.name} is not in the compost.")
    with garden.change(f"restored {view.name} from the compost", "restore") as change:
        change.update(Person, person, composted_at=None)
    return _view(garden, person)


def memorial(garden: Garden, person: int) -> PlantView:
    """Remember a person who has died: kept with all their days, never due. Raises Refused."""
    view = _view(garden, person)
    if view.state == "memorial":
        raise Refused(f"{view.name} is remembered already.")
    with garden.change(f"made a memorial of {view.name}", "memorial") as change:
        change.update(Person, person, memorial_on=garden.today())
    return _view(garden, person)


def _view(garden: Garden, person: int) -> PlantView:
    return survey(garden, Scope.ALL, [person]).people[0]

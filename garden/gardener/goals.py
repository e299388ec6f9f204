"""Goals: what one wants from the network, and who bears on it."""

from collections.abc import Sequence

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.words import listed
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.models.people import Goal, GoalPerson
from garden.store.queries.almanac_people import GoalLine as GoalLine
from garden.store.queries.almanac_people import goal_lines, goal_link, goal_links
from garden.store.queries.people import names

LONGEST_NAME = 200


def all_goals(garden: Garden) -> tuple[GoalLine, ...]:
    """Return all goals, the open ones first."""
    return tuple(goal_lines(garden.store.database))


def goal_named(garden: Garden, name: str) -> GoalLine | None:
    """Return the goal of that name, upper case and accents aside, or None."""
    wanted = fold(name)
    return next((one for one in goal_lines(garden.store.database) if one.folded == wanted), None)


def set_goal(garden: Garden, name: str, people: Sequence[int] = ()) -> GoalLine:
    """Make a goal, or name more people for the one that is there; in one change.

    Raises Refused for a name without a letter or too long.
    """
    kept = " ".join(name.split())
    if not fold(kept) or len(kept) > LONGEST_NAME:
        raise Refused(f"A goal has a name of at most {LONGEST_NAME} letters.")
    found = goal_named(garden, kept)
    who = listed([row.name for row in names(garden.store.database, people)]) if people else ""
    what = f"named {who} for the goal {kept}" if who else f"set the goal {kept}"
    with garden.change(what, "goal") as change:
        number = _made(garden, change, kept) if found is None else found.id
        for person in dict.fromkeys(people):
            if goal_link(garden.store.database, number, person) is None:
                change.insert(GoalPerson, goal=number, person=person)
    return _there(garden, kept)


def leave_out(garden: Garden, name: str, people: Sequence[int]) -> GoalLine:
    """Take people from a goal again. Raises Refused when there is no such goal."""
    found = _there(garden, name)
    with garden.change(f"left people out of the goal {found.name}", "goal") as change:
        for person in dict.fromkeys(people):
            row = goal_link(garden.store.database, found.id, person)
            if row is not None:
                change.delete(GoalPerson, row)
    return _there(garden, name)


def reach_goal(garden: Garden, name: str) -> GoalLine:
    """Mark a goal as reached. Raises Refused when there is none, or it is reached already."""
    found = _there(garden, name)
    if found.done_at is not None:
        raise Refused(f"“{found.name}” is reached already.")
    with garden.change(f"reached the goal {found.name}", "goal") as change:
        change.update(Goal, found.id, done_at=garden.now())
    return _there(garden, name)


def remove_goal(garden: Garden, name: str) -> GoalLine:
    """Take a goal away; the people stay. Raises Refused when there is no such goal."""
    found = _there(garden, name)
    with garden.change(f"removed the goal {found.name}", "goal") as change:
        for row in goal_links(garden.store.database, found.id):
            change.delete(GoalPerson, row)
        change.delete(Goal, found.id)
    return found


def _made(garden: Garden, change: Change, name: str) -> int:
    return change.insert(Goal, name=name, folded=fold(name), made_at=garden.now(), done_at=None)


def _there(garden: Garden, name: str) -> GoalLine:
    found = goal_named(garden, name)
    if found is None:
        raise Refused(f"There is no goal called “{' '.join(name.split())}”.")
    return found

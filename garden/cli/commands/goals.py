"""goal: what one wants from the network, and who bears on it."""

from argparse import ArgumentParser

from garden.cli.almanac_forms import goal_form
from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.opening import hand_over, reading, writing
from garden.cli.people import find_person
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.almanac.naming import names_in
from garden.gardener.almanac.words import say
from garden.gardener.garden import Garden
from garden.gardener.goals import (
    GoalLine,
    all_goals,
    goal_named,
    leave_out,
    reach_goal,
    remove_goal,
    set_goal,
)
from garden.gardener.words import listed


def _goal(session: Session, arguments: Arguments) -> int:
    name = arguments.phrase("NAME")
    if not name:
        return _list(session, arguments)
    with writing(session) as garden:
        people = [find_person(garden, one) for one in arguments.words["PERSON"]]
        goal = _done(garden, arguments, name, people)
        names = names_in(garden, goal.people)
        line = "Removed: " if arguments.flag("remove") else ""
        hand_over(session, garden, {"goal": goal_form(goal, names)}, [line + _line(goal, names)])
        session.talk.say(UNDO_HINT)
    return DONE


def _done(garden: Garden, arguments: Arguments, name: str, people: list[int]) -> GoalLine:
    """Carry out what the options ask for, one of them at most."""
    wanted = [option for option in ("done", "without", "remove") if arguments.flag(option)]
    if len(wanted) > 1:
        raise UsageProblem(f"--{wanted[0]} and --{wanted[1]} do not go together.", "goal")
    if wanted == ["without"]:
        if not people:
            raise UsageProblem("Say who is to be left out.", "goal")
        return leave_out(garden, name, people)
    if wanted and people:
        raise UsageProblem(f"--{wanted[0]} is about the whole goal, and names nobody.", "goal")
    if wanted == ["done"]:
        return reach_goal(garden, name)
    if wanted == ["remove"]:
        return remove_goal(garden, name)
    found = goal_named(garden, name)
    return found if found is not None and not people else set_goal(garden, name, people)


def _list(session: Session, arguments: Arguments) -> int:
    if any(arguments.flag(option) for option in ("done", "without", "remove")):
        raise UsageProblem("Say which goal.", "goal")
    with reading(session) as garden:
        goals = all_goals(garden)
        names = names_in(garden, {person for one in goals for person in one.people})
        lines = [_line(one, names) for one in goals] or [say("goals", "none")]
        hand_over(session, garden, {"goals": [goal_form(one, names) for one in goals]}, lines)
    return DONE


def _line(goal: GoalLine, names: dict[int, str]) -> str:
    who = listed([names[person] for person in goal.people])
    done = " (reached)" if goal.done_at is not None else ""
    return f"{goal.name}{done}: {who or say('goals', 'open')}"


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--done", action="store_true", help="the goal is reached")
    parser.add_argument("--without", action="store_true", help="leave these people out again")
    parser.add_argument("--remove", action="store_true", help="take the goal away")


COMMANDS = {
    "goal": Command(
        _goal,
        (Words("NAME", least=0), Words("PERSON", least=0, most=None)),
        _options,
        examples=(
            "garden goal",
            'garden goal "a first job in physics" Ada "Jon Berg"',
            'garden goal "a first job in physics" --done',
        ),
    ),
}
"""The commands of this group."""

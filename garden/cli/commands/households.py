"""household: people who live together, named together."""

from argparse import ArgumentParser

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form, named
from garden.cli.opening import hand_over, reading, writing
from garden.cli.people import find_person
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.garden import Garden
from garden.gardener.households import (
    HouseholdRow,
    dissolve,
    house,
    household_named,
    households,
    inhabitants,
    move_out,
    rename,
)
from garden.gardener.words import listed

_OPTIONS = ("without", "rename", "dissolve")


def _household(session: Session, arguments: Arguments) -> int:
    name, wanted = arguments.phrase("NAME"), _wanted(arguments)
    if not name.strip():
        return _list(session, wanted)
    if wanted is None and not arguments.words["PERSON"]:
        with reading(session) as garden:
            _tell(session, garden, household_named(garden, name))
        return DONE
    with writing(session) as garden:
        people = [find_person(garden, one) for one in arguments.words["PERSON"]]
        _tell(session, garden, *_done(garden, arguments, wanted, people))
        session.talk.say(UNDO_HINT)
    return DONE


def _done(
    garden: Garden, arguments: Arguments, wanted: str | None, people: list[int]
) -> tuple[HouseholdRow, str]:
    """Carry out what is asked for; return the household, and what is told before its name."""
    name = arguments.phrase("NAME")
    if wanted in ("rename", "dissolve") and people:
        raise UsageProblem(f"--{wanted} is about the whole household, and names nobody.", COMMAND)
    if wanted == "dissolve":
        return dissolve(garden, name), "Dissolved: "
    if wanted == "rename":
        return rename(garden, name, arguments.text("rename") or ""), ""
    if wanted is None:
        return house(garden, name, people), ""
    if not people:
        raise UsageProblem("Say who moves out.", COMMAND)
    before = household_named(garden, name)
    after = move_out(garden, name, people)
    return (before, "Dissolved: ") if after is None else (after, "")


def _wanted(arguments: Arguments) -> str | None:
    given = [one for one in _OPTIONS if _is_given(arguments, one)]
    if len(given) > 1:
        raise UsageProblem(f"--{given[0]} and --{given[1]} do not go together.", COMMAND)
    return given[0] if given else None


def _is_given(arguments: Arguments, option: str) -> bool:
    if option == "rename":
        return arguments.text(option) is not None
    return arguments.flag(option)


def _list(session: Session, wanted: str | None) -> int:
    if wanted:
        raise UsageProblem("Say which household.", COMMAND)
    with reading(session) as garden:
        rows = households(garden)
        lines = [_line(garden, row) for row in rows] or ["There is no household yet."]
        hand_over(session, garden, {"households": [_form(garden, row) for row in rows]}, lines)
    return DONE


def _tell(session: Session, garden: Garden, row: HouseholdRow, before: str = "") -> None:
    line = f"{before}{_line(garden, row)}"
    hand_over(session, garden, {"household": _form(garden, row)}, [line])


def _line(garden: Garden, row: HouseholdRow) -> str:
    return f"{row.name}: {listed([name for _, name in inhabitants(garden, row)]) or 'nobody'}"


def _form(garden: Garden, row: HouseholdRow) -> Form:
    people = [named(person, name) for person, name in inhabitants(garden, row)]
    return {"id": row.id, "name": row.name, "people": people}


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--without", action="store_true", help="these people move out")
    parser.add_argument("--rename", metavar="NEW", help="call it otherwise")
    parser.add_argument("--dissolve", action="store_true", help="its people stay, each their own")


COMMAND = "household"

COMMANDS = {
    COMMAND: Command(
        _household,
        (Words("NAME", least=0), Words("PERSON", least=0, most=None)),
        _options,
        examples=(
            "garden household",
            'garden household "The Lovelaces" Ada Byron',
            'garden household "The Lovelaces" --dissolve',
        ),
    )
}
"""The commands of this group."""

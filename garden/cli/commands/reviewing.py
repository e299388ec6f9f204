"""review: the week looked back on, a reflection kept, intentions set."""

from argparse import ArgumentParser
from datetime import date

from garden.cli.command import Arguments, Command
from garden.cli.days import day_gone_by
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form
from garden.cli.opening import hand_over, reading, writing
from garden.cli.people import find_person
from garden.cli.review_forms import past_form, review_form
from garden.cli.review_lines import list_lines, review_lines
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.garden import Garden
from garden.gardener.review import (
    INTENTIONS,
    save_reflection,
    set_intentions,
    week_review,
    week_under_review,
)
from garden.gardener.review_list import review_list


def _review(session: Session, arguments: Arguments) -> int:
    reflection, intended = arguments.text("reflect"), arguments.texts("intend")
    if len(intended) > INTENTIONS:
        raise UsageProblem(f"A week holds {INTENTIONS} intentions.", "review")
    if arguments.flag("list"):
        return _list(session)
    changing = reflection is not None or bool(intended)
    with (writing if changing else reading)(session) as garden:
        week = _week(garden, arguments.text("week"))
        people = [find_person(garden, name) for name in intended]
        if people:
            set_intentions(garden, week, [(person, "") for person in people])
        if reflection is not None:
            save_reflection(garden, week, reflection)
        seen = week_review(garden, week)
        lines = review_lines(garden, seen, arguments.flag("markdown"))
        hand_over(session, garden, review_form(seen), lines)
        if changing:
            session.talk.say(UNDO_HINT)
    return DONE


def _list(session: Session) -> int:
    with reading(session) as garden:
        weeks = review_list(garden)
        form: Form = {"reviews": [past_form(one) for one in weeks]}
        hand_over(session, garden, form, list_lines(weeks))
    return DONE


def _week(garden: Garden, text: str | None) -> date:
    day = None if text is None else day_gone_by(garden, text, "--week", "review")
    return week_under_review(garden, day)


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--week", metavar="DAY", help="the week of this day (default: this one from Friday on)"
    )
    parser.add_argument("--list", action="store_true", help="the weeks looked back on")
    parser.add_argument("--markdown", action="store_true", help="as a page of Markdown")
    parser.add_argument("--reflect", metavar="TEXT", help="keep a reflection on the week")
    parser.add_argument(
        "--intend",
        action="append",
        metavar="NAME",
        help=f"somebody for the coming week, up to {INTENTIONS}; they replace those set before",
    )


COMMANDS = {
    "review": Command(
        _review,
        options=_options,
        examples=(
            "garden review --markdown",
            "garden review --list",
            'garden review --reflect "Calls did more than messages." --intend Ada --intend Jon',
        ),
    )
}
"""The commands of this group."""

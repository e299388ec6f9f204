"""review: the week looked back on, a reflection kept, intentions set."""

from argparse import ArgumentParser
from datetime import date

from garden.cli.command import Arguments, Command
from garden.cli.days import day_gone_by
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form, named, people_form, promise_form
from garden.cli.opening import hand_over, reading, writing
from garden.cli.people import find_person
from garden.cli.review_lines import review_lines
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.garden import Garden
from garden.gardener.review import (
    INTENTIONS,
    Meant,
    Risen,
    WeekReview,
    save_reflection,
    set_intentions,
    week_review,
    week_under_review,
)


def _review(session: Session, arguments: Arguments) -> int:
    reflection, intended = arguments.text("reflect"), arguments.texts("intend")
    if len(intended) > INTENTIONS:
        raise UsageProblem(f"A week holds {INTENTIONS} intentions.", "review")
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
        hand_over(session, garden, _form(seen), lines)
        if changing:
            session.talk.say(UNDO_HINT)
    return DONE


def _week(garden: Garden, text: str | None) -> date:
    day = None if text is None else day_gone_by(garden, text, "--week", "review")
    return week_under_review(garden, day)


def _form(seen: WeekReview) -> Form:
    return {
        "week": seen.week.isoformat(),
        "contacts": seen.contacts,
        "harvest": [_risen_form(one) for one in seen.harvest],
        "went_thirsty": people_form(seen.went_thirsty),
        "promises": [promise_form(one) for one in seen.promises],
        "meant": [_meant_form(one) for one in seen.meant],
        "proposed": people_form(seen.proposed),
        "chosen": [_meant_form(one) for one in seen.chosen],
        "reflection": seen.reflection,
        "finished": seen.finished,
    }


def _risen_form(one: Risen) -> Form:
    return {
        "person": named(one.view.id, one.view.name),
        "health_before": one.before,
        "health_after": one.view.health,
        "contacts": len(one.interactions),
    }


def _meant_form(one: Meant) -> Form:
    return {
        "person": named(one.person_id, one.person),
        "text": one.text,
        "happened": one.happened,
    }


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--week", metavar="DAY", help="the week of this day (default: this one from Friday on)"
    )
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
            'garden review --reflect "Calls did more than messages." --intend Ada --intend Jon',
        ),
    )
}
"""The commands of this group."""

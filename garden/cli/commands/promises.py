"""promise, kept: what is owed, and that it was done."""

from argparse import ArgumentParser

from garden.cli.command import Arguments, Command, Words
from garden.cli.days import day_to_come
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import promise_form
from garden.cli.opening import hand_over, writing
from garden.cli.people import find_person
from garden.cli.session import Session
from garden.cli.text_forms import promise_words
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.promises import keep, promise


def _promise(session: Session, arguments: Arguments) -> int:
    what, by = arguments.phrase("TEXT"), arguments.text("by")
    if not what.strip():
        raise UsageProblem("Say what is owed.", "promise")
    with writing(session) as garden:
        person = find_person(garden, arguments.phrase("NAME"))
        due = None if by is None else day_to_come(garden, by, "--by", "promise")
        one = promise(garden, person, what, due, arguments.flag("theirs"))
        line = f"Promise {one.id}: {promise_words(one, garden.today())}"
        hand_over(session, garden, {"promise": promise_form(one)}, [line])
        session.talk.say(f"when it is done: garden kept {one.id}", UNDO_HINT)
    return DONE


def _kept(session: Session, arguments: Arguments) -> int:
    number = arguments.count("N") or 0
    with writing(session) as garden:
        one = keep(garden, number)
        line = f"Kept: {promise_words(one, garden.today())}"
        hand_over(session, garden, {"promise": promise_form(one)}, [line])
        session.talk.say(UNDO_HINT)
    return DONE


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--by", metavar="DAY", help="the day it is due: friday, 3 dec, 2026-12-03")
    parser.add_argument("--theirs", action="store_true", help="they owe it, not you")


COMMANDS = {
    "promise": Command(
        _promise,
        (Words("NAME"), Words("TEXT", most=None)),
        _options,
        examples=(
            'garden promise Ada "the slides" --by friday',
            'garden promise "Jon Berg" an introduction to Ada --theirs',
        ),
    ),
    "kept": Command(_kept, (Words("N"),), examples=("garden kept 3",)),
}
"""The commands of this group."""

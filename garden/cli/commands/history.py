"""history, undo, redo: the journal."""

from argparse import ArgumentParser

from garden.cli.columns import aligned
from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import change_form
from garden.cli.opening import hand_over, reading, writing
from garden.cli.session import Session
from garden.cli.text_forms import moment
from garden.cli.undo_hint import REDO_HINT, UNDO_HINT
from garden.gardener.history import history, redo, undo


def _history(session: Session, arguments: Arguments) -> int:
    limit = arguments.number("limit")
    if limit is not None and limit < 1:
        raise UsageProblem("--limit is 1 or more.", "history")
    with reading(session) as garden:
        entries = history(garden, limit)
        rows = [
            (
                str(one.id),
                moment(garden, one.at),
                "(undone)" if one.undone else "",
                one.face,
                one.what,
            )
            for one in entries
        ]
        form = {"changes": [change_form(one) for one in entries]}
        hand_over(session, garden, form, aligned(rows))
        if not entries:
            session.talk.say("Nothing was changed yet.")
    return DONE


def _undo(session: Session, arguments: Arguments) -> int:
    with writing(session) as garden:
        number = undo(garden, arguments.count("N")).id
        entry = next(one for one in history(garden) if one.id == number)
        line = f"Taken back: {entry.what}"
        hand_over(session, garden, {"change": change_form(entry)}, [line])
        session.talk.say(REDO_HINT)
    return DONE


def _redo(session: Session, arguments: Arguments) -> int:
    with writing(session) as garden:
        number = redo(garden).id
        entry = next(one for one in history(garden) if one.id == number)
        line = f"Made again: {entry.what}"
        hand_over(session, garden, {"change": change_form(entry)}, [line])
        session.talk.say(UNDO_HINT)
    return DONE


def _history_options(parser: ArgumentParser) -> None:
    parser.add_argument("--limit", metavar="N", help="only the newest N")


COMMANDS = {
    "history": Command(_history, options=_history_options, examples=("garden history --limit 10",)),
    "undo": Command(_undo, (Words("N", least=0),), examples=("garden undo", "garden undo 12")),
    "redo": Command(_redo, examples=("garden redo",)),
}
"""The commands of this group."""

"""edit, remove: what was logged before is changed, or taken away; `show --json` tells the ids."""

from argparse import ArgumentParser
from collections.abc import Callable

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.edit_options import EDITS, EMPTY, OPTIONS, require_fitting
from garden.cli.json_forms import Form, interaction_form, note_form, plan_form, promise_form
from garden.cli.opening import hand_over, writing
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.engine.weights import CHANNELS, GESTURES, INITIATORS
from garden.gardener.edit_interaction import interaction_of, remove_interaction
from garden.gardener.edit_note import note_of, remove_note
from garden.gardener.edit_plan import plan_of, remove_plan
from garden.gardener.edit_promise import promise_of, remove_promise
from garden.gardener.edits import Edited, name_of
from garden.gardener.garden import Garden
from garden.gardener.rows import NoteRow
from garden.gardener.survey import plan_view, promise_view

KINDS = tuple(OPTIONS)


def _edit(session: Session, arguments: Arguments) -> int:
    kind, number = arguments.phrase("KIND"), arguments.count("ID") or 0
    require_fitting(arguments, kind)
    with writing(session) as garden:
        edited = EDITS[kind](garden, arguments, number)
        line = edited.what[:1].upper() + edited.what[1:]
        if not edited.differs:
            line = "Nothing is changed: it was so already."
        hand_over(session, garden, {kind: _FORMS[kind](garden, number)}, [line])
        if edited.differs:
            session.talk.say(UNDO_HINT)
    return DONE


def _remove(session: Session, arguments: Arguments) -> int:
    kind, number = arguments.phrase("KIND"), arguments.count("ID") or 0
    with writing(session) as garden:
        edited = _REMOVALS[kind](garden, number)
        form: Form = {"removed": {"kind": kind, "id": number}}
        hand_over(session, garden, form, [edited.what[:1].upper() + edited.what[1:]])
        session.talk.say(UNDO_HINT)
    return DONE


def _promise_form(garden: Garden, number: int) -> Form:
    row = promise_of(garden, number)
    return promise_form(promise_view(row, name_of(garden, row.person_id)))


def _plan_form(garden: Garden, number: int) -> Form:
    row = plan_of(garden, number)
    return plan_form(plan_view(row, name_of(garden, row.person_id)))


def _note_form(garden: Garden, number: int) -> Form:
    row = note_of(garden, number)
    return note_form(NoteRow(row.id, row.at, row.text))


_FORMS: dict[str, Callable[[Garden, int], Form]] = {
    "interaction": lambda garden, number: interaction_form(interaction_of(garden, number)),
    "promise": _promise_form,
    "note": _note_form,
    "plan": _plan_form,
}
_REMOVALS: dict[str, Callable[[Garden, int], Edited]] = {
    "interaction": remove_interaction,
    "promise": remove_promise,
    "note": remove_note,
    "plan": remove_plan,
}


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--person", action="append", metavar="NAME", help="may be repeated")
    parser.add_argument("--channel", choices=CHANNELS, metavar="CHANNEL", help=", ".join(CHANNELS))
    parser.add_argument("--at", metavar="WHEN", help="yesterday, friday 15:00, 2026-11-03")
    parser.add_argument("--note", metavar="TEXT", help="of an interaction, a plan, or the note")
    parser.add_argument("--from", choices=INITIATORS, metavar="WHO", help=", ".join(INITIATORS))
    parser.add_argument(
        "--gesture",
        action="append",
        choices=(*GESTURES, EMPTY),
        metavar="G",
        help=", ".join(GESTURES),
    )
    parser.add_argument("--tag", action="append", metavar="TAG", help="may be repeated")
    parser.add_argument("--venue", metavar="PLACE", help="where you were")
    parser.add_argument("--minutes", metavar="N", help="how long it took")
    parser.add_argument("--what", metavar="TEXT", help="what is owed")
    parser.add_argument("--by", metavar="DAY", help="the day a promise is due; '' for none")
    parser.add_argument("--whose", choices=("me", "them"), metavar="WHO", help="who owes it")
    parser.add_argument("--on", metavar="DAY", help="the day of a plan")


COMMANDS = {
    "edit": Command(
        _edit,
        (Words("KIND", choices=KINDS), Words("ID")),
        _options,
        examples=(
            "garden edit interaction 12 --at friday --channel call",
            'garden edit promise 3 --what "the slides" --by tuesday',
            'garden edit note 5 --note "plays the lute"',
        ),
    ),
    "remove": Command(
        _remove,
        (Words("KIND", choices=KINDS), Words("ID")),
        examples=("garden remove interaction 12", "garden remove promise 3"),
    ),
}
"""The commands of this group."""

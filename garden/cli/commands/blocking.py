"""block, unblock: whom no import may log or offer."""

from argparse import ArgumentParser

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import NobodyNear, UsageProblem
from garden.cli.json_forms import Form
from garden.cli.opening import hand_over, reading, writing
from garden.cli.people import names_near
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.blocking import BlockView, block, blocked, unblock
from garden.gardener.errors import NobodyFound
from garden.gardener.garden import Garden


def _block(session: Session, arguments: Arguments) -> int:
    if arguments.flag("list"):
        return _list(session)
    text = _address(arguments, "block")
    with writing(session) as garden:
        view = _guarded(garden, text, taking_off=False)
        line = (
            f"{view.value} is blocked: no import logs or offers it"
            if view.person is None
            else f"{view.value} stays in the garden; no import logs them, and they are never due"
        )
        hand_over(session, garden, {"blocked": _form(view)}, [line])
        session.talk.say(UNDO_HINT)
    return DONE


def _unblock(session: Session, arguments: Arguments) -> int:
    with writing(session) as garden:
        view = _guarded(garden, _address(arguments, "unblock"), taking_off=True)
        line = (
            f"{view.value} is blocked no more"
            if view.person is None
            else f"imports log {view.value} again, and the rhythm counts"
        )
        hand_over(session, garden, {"unblocked": _form(view)}, [line])
        session.talk.say(UNDO_HINT)
    return DONE


def _list(session: Session) -> int:
    with reading(session) as garden:
        found = blocked(garden)
        lines = [
            one.value if one.person is None else f"{one.value} (contacts are not logged)"
            for one in found
        ]
        hand_over(session, garden, {"blocked": [_form(one) for one in found]}, lines)
        if not found:
            session.talk.say("Nobody is blocked.")
    return DONE


def _address(arguments: Arguments, command: str) -> str:
    text = arguments.phrase("ADDRESS")
    if not text.strip():
        raise UsageProblem("ADDRESS is missing.", command)
    return text


def _guarded(garden: Garden, text: str, taking_off: bool) -> BlockView:
    try:
        return (unblock if taking_off else block)(garden, text)
    except NobodyFound as error:
        hint = "An address, a number or a profile can be blocked without being in the garden."
        raise NobodyNear(text, names_near(garden, text), hint) from error


def _form(view: BlockView) -> Form:
    return {"value": view.value, "person": view.person}


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--list", action="store_true", help="show whom and what is blocked")


COMMANDS = {
    "block": Command(
        _block,
        (Words("ADDRESS", least=0, most=None),),
        _options,
        examples=("garden block news@example.org", "garden block Ada", "garden block --list"),
    ),
    "unblock": Command(
        _unblock,
        (Words("ADDRESS", most=None),),
        examples=("garden unblock news@example.org",),
    ),
}
"""The commands of this group."""

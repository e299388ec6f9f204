"""keys: the table of all keys, a check of those of one's own, and what the terminal sends."""

from argparse import ArgumentParser

from garden.cli.command import Arguments, Command
from garden.cli.diagnostics import DONE, FAILED
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form
from garden.cli.opening import SCHEMA
from garden.cli.session import Session, stdin_is_terminal
from garden.gardener.config import read_config
from garden.tui.commands.catalogue import SCREENS
from garden.tui.key_names import written
from garden.tui.key_table import markdown, table_lines
from garden.tui.keymap import Keymap, keymap_of

COLUMNS = (24, 16)
"""Cells for what was sent and for the key, when keys are tried."""


def _keys(session: Session, arguments: Arguments) -> int:
    config = read_config()
    keymap = keymap_of(config.keys)
    problems = (*config.problems, *keymap.problems)
    if arguments.flag("try"):
        return _try(session, keymap)
    if arguments.flag("markdown"):
        session.output.lines(markdown().splitlines())
        return DONE
    code = FAILED if problems and arguments.flag("check") else DONE
    if session.chosen.json:
        session.output.object(
            {"schema": SCHEMA, "keys": _forms(keymap), "problems": list(problems)}
        )
        return code
    session.talk.remark(problems)
    if not arguments.flag("check"):
        session.output.lines(table_lines(keymap))
    elif not problems:
        remapped = len(keymap.keys)
        session.talk.say(f"All is well: {remapped} remapped." if remapped else "All is well.")
    return code


def _forms(keymap: Keymap) -> list[Form]:
    """Return a form for every command of every screen."""
    return [
        {
            "id": command.id,
            "screen": screen.name,
            "title": command.title,
            "keys": [written(key) for key in keymap.command(command).keys],
            "help": command.help,
            "default_keys": [written(key) for key in command.keys],
        }
        for screen in SCREENS
        for command in screen.commands()
    ]


def _try(session: Session, keymap: Keymap) -> int:
    # Imported here: it reads keys by Textual, which takes long to load.
    from garden.tui.key_try import about, can_try, keys_pressed

    if session.chosen.json:
        raise UsageProblem("--try shows keys as they are pressed, so it has no JSON.", "keys")
    if not can_try():
        raise UsageProblem("--try needs a terminal that hands over what it sends.", "keys")
    asked = not session.chosen.no_input
    if not (
        asked
        and stdin_is_terminal()
        and session.output.is_terminal()
        and session.talk.is_terminal()
    ):
        raise UsageProblem("--try needs a terminal to press keys in, and to show them.", "keys")
    with keys_pressed() as keys:
        session.talk.say("Press keys to see what they send; esc twice or ctrl+c ends this.")
        for pressed in keys:
            sent, key, has = about(pressed, keymap)
            session.output.lines([f"{sent:<{COLUMNS[0]}}  {key:<{COLUMNS[1]}}  {has}"])
            session.output.flush()
    return DONE


def _options(parser: ArgumentParser) -> None:
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--check", action="store_true", help="only tell what is wrong; then exit 1")
    ways.add_argument("--try", action="store_true", help="show what the terminal sends for a key")
    ways.add_argument("--markdown", action="store_true", help="the page of the docs")


COMMANDS = {
    "keys": Command(
        _keys,
        options=_options,
        examples=("garden keys", "garden keys --try", "garden keys --check"),
    ),
}
"""The commands of this group."""

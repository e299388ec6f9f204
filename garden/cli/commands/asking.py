"""ask: who could help with a topic, and who to warm up before asking."""

from argparse import ArgumentParser
from collections.abc import Sequence

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.json_forms import people_form
from garden.cli.opening import hand_over, reading
from garden.cli.session import Session
from garden.cli.text_forms import state_words
from garden.gardener.asking import CouldHelp, who_could_help
from garden.gardener.words import count

MOST = 12
"""How many people are listed unless all are asked for."""


def _ask(session: Session, arguments: Arguments) -> int:
    topic = " ".join(arguments.words["TOPIC"])
    with reading(session) as garden:
        found = who_could_help(garden, topic)
        shown = found if arguments.flag("all") else found[:MOST]
        form = {"people": people_form(one.view for one in shown)}
        hand_over(session, garden, form, _lines(shown))
        if not found:
            session.talk.say(f"Nobody is known to know about “{topic}”.")
        elif len(shown) < len(found):
            more = count(len(found) - len(shown), "more person", "more people")
            session.talk.say(f"{more} with --all.")
    return DONE


def _lines(found: Sequence[CouldHelp]) -> list[str]:
    lines: list[str] = []
    for one in found:
        where = f" ({one.view.circle})" if one.view.circle else ""
        lines.append(f"{one.view.name}{where}: {state_words(one.view)}")
        lines += [f"  {reason}" for reason in one.view.reasons]
    return lines


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help="everybody, however many")


COMMANDS = {
    "ask": Command(
        _ask,
        (Words("TOPIC", most=None),),
        _options,
        examples=("garden ask compilers", "garden ask 'data engineering' --json"),
    )
}
"""The commands of this group."""

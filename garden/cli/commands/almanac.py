"""almanac: what grew, what works, and what fits."""

from argparse import ArgumentParser

from garden.cli.almanac_forms import almanac_form
from garden.cli.almanac_lines import almanac_lines
from garden.cli.command import Arguments, Command
from garden.cli.diagnostics import DONE
from garden.cli.opening import hand_over, reading
from garden.cli.session import Session
from garden.gardener.almanac.keeping import almanac, is_small, kept_almanac
from garden.gardener.almanac.naming import names_in, people_in
from garden.gardener.almanac.words import say


def _almanac(session: Session, arguments: Arguments) -> int:
    with reading(session) as garden:
        if not (is_small(garden) or kept_almanac(garden)[1]):
            session.talk.say(say("lines", "long"))
        drawn = almanac(garden)
        names = names_in(garden, people_in(drawn))
        lines = almanac_lines(garden, drawn, names, arguments.flag("markdown"))
        hand_over(session, garden, almanac_form(drawn, names), lines)
    return DONE


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--markdown", action="store_true", help="as a page to keep")


COMMANDS = {
    "almanac": Command(
        _almanac,
        (),
        _options,
        examples=("garden almanac", "garden almanac --markdown"),
    ),
}
"""The commands of this group."""

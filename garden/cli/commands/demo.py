"""demo: the sample garden."""

from garden.cli.command import Arguments, Command
from garden.cli.commands.looking import show_today
from garden.cli.commands.opening import app_fits, run_app
from garden.cli.diagnostics import DONE
from garden.cli.opening import clock_of
from garden.cli.session import Session
from garden.gardener.demo import demo_garden


def _demo(session: Session, arguments: Arguments) -> int:
    session.talk.say("This is a sample garden in a throw-away file; yours is not touched.")
    fits = app_fits(session)
    with demo_garden(clock_of(session), "tui" if fits else "cli") as garden:
        if fits:
            return run_app(session, garden, keep=False)
        show_today(session, garden)
    return DONE


COMMANDS = {"demo": Command(_demo, examples=("garden demo", "garden demo --plain"))}
"""The commands of this group."""

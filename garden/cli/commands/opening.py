"""The bare `garden`: the app, or Today in plain lines where there is no terminal for it."""

from garden.cli.commands.looking import show_today
from garden.cli.diagnostics import DONE
from garden.cli.opening import reading, writing
from garden.cli.session import Session, stdin_is_terminal
from garden.gardener.garden import Garden


def visit(session: Session) -> int:
    """Open the app on the garden, or print Today."""
    if not app_fits(session):
        with reading(session) as garden:
            show_today(session, garden)
        return DONE
    with writing(session, "tui") as garden:
        return run_app(session, garden)


def app_fits(session: Session) -> bool:
    """Tell whether the app can be shown, and is wanted."""
    wanted = not (session.plain or session.chosen.json or session.chosen.no_input)
    return wanted and stdin_is_terminal() and session.talk.is_terminal()


def run_app(session: Session, garden: Garden, keep: bool = True) -> int:
    """Run the app until it is left; return its exit code. `keep`: remember how it was left."""
    # Imported here, as it takes ten times as long to load as all else together.
    from garden.tui.app import run

    return run(garden, keep, session.chosen.ascii)

"""The garden that a command is about, open while it runs, and how it hands over its data."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from garden.cli.errors import UsageProblem
from garden.cli.json_forms import instant_form
from garden.cli.session import Session
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.opening import fixed_clock, open_garden
from garden.gardener.places import garden_path

SCHEMA = 1
"""The version of the keys of every JSON object."""


@contextmanager
def writing(session: Session, face: str = "cli") -> Iterator[Garden]:
    """Open the garden for a command that may change it; it is made on the first visit."""
    with _open(session, place_of(session), face) as garden:
        yield garden


@contextmanager
def reading(session: Session, tells: bool = True) -> Iterator[Garden]:
    """Open the garden for a command that only looks: where there is none, nothing is made.

    It then looks at an empty one and, if it `tells`, says so.
    """
    place = place_of(session)
    if place.exists():
        with _open(session, place, "cli") as garden:
            yield garden
        return
    if tells:
        ways = "`garden import FILE` or `garden plant NAME` makes one"
        session.talk.say(f"There is no garden at {place} yet; {ways}.")
    with (
        TemporaryDirectory(prefix="garden-empty-") as folder,
        _open(session, Path(folder) / "empty.db", "cli") as garden,
    ):
        yield garden


def hand_over(
    session: Session, garden: Garden, form: Mapping[str, object], lines: Sequence[str]
) -> None:
    """Write a command's data: its JSON form where that is asked for, else its lines."""
    if session.chosen.json:
        now = instant_form(garden.now())
        session.output.object({"schema": SCHEMA, "now": now, **form})
    else:
        session.output.lines(lines)


def clock_of(session: Session) -> Callable[[], datetime]:
    """Return the clock of --now, of GARDEN_NOW or of the wall. Raises UsageProblem."""
    try:
        return fixed_clock(session.chosen.now)
    except Refused as error:
        raise UsageProblem(str(error)) from error


def place_of(session: Session) -> Path:
    """Return the garden file: --garden, else GARDEN_FILE, else the user's own."""
    chosen = session.chosen.garden
    return garden_path() if chosen is None else Path(chosen).expanduser()


@contextmanager
def _open(session: Session, place: Path, face: str) -> Iterator[Garden]:
    garden = open_garden(place, clock_of(session), face)
    try:
        yield garden
    finally:
        garden.store.close()

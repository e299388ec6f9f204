"""rhythm: how often one means to be in touch with a person, or that the plant never decays."""

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import person_form
from garden.cli.opening import hand_over, writing
from garden.cli.people import find_person
from garden.cli.session import Session
from garden.cli.text_forms import due_in_words, rhythm_line, state_words
from garden.cli.undo_hint import UNDO_HINT
from garden.engine.rhythm import parse_rhythm
from garden.gardener.garden import Garden
from garden.gardener.rhythms import (
    CIRCLE,
    NEVER,
    UNLOGGED,
    follow_circle,
    never_decay,
    set_rhythm,
)
from garden.gardener.views import PlantView


def _rhythm(session: Session, arguments: Arguments) -> int:
    typed = arguments.phrase("RHYTHM")
    days = _days(typed)
    with writing(session) as garden:
        view = _set(garden, find_person(garden, arguments.phrase("NAME")), typed, days)
        parts = [rhythm_line(view), state_words(view), due_in_words(view.due_at, garden.now())]
        line = f"{view.name}: {', '.join(part for part in parts if part)}"
        hand_over(session, garden, {"person": person_form(view)}, [line])
        session.talk.say(UNDO_HINT)
    return DONE


def _days(typed: str) -> float | None:
    """Return the days of a rhythm, None for a word in its place. Raises UsageProblem."""
    if typed.casefold() in (NEVER, UNLOGGED, CIRCLE):
        return None
    try:
        return parse_rhythm(typed)
    except ValueError as error:
        raise UsageProblem(f"{error} Or say never, unlogged or circle.", "rhythm") from error


def _set(garden: Garden, person: int, typed: str, days: float | None) -> PlantView:
    if days is not None:
        return set_rhythm(garden, person, days)
    if typed.casefold() == CIRCLE:
        return follow_circle(garden, person)
    return never_decay(garden, person, unlogged=typed.casefold() == UNLOGGED)


COMMANDS = {
    "rhythm": Command(
        _rhythm,
        (Words("NAME"), Words("RHYTHM", most=None)),
        examples=(
            "garden rhythm Ada monthly",
            "garden rhythm 'Jon Berg' every 3 weeks",
            "garden rhythm Ada circle",
            "garden rhythm Ada never",
            "garden rhythm 'Dr Smith' unlogged",
        ),
    )
}
"""The commands of this group."""

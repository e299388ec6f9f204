"""A list of people: aligned columns, or a sentence each."""

from collections.abc import Sequence

from garden.cli.columns import aligned, terminal_width
from garden.cli.session import Session
from garden.cli.text_forms import (
    due_column,
    last_contact_words,
    plant_words,
    state_words,
    work_words,
)
from garden.gardener.garden import Garden
from garden.gardener.views import PlantView

_HEADS = ("Name", "Circle", "State", "Due", "Last contact")


def list_lines(session: Session, garden: Garden, views: Sequence[PlantView]) -> list[str]:
    """Return a line for each person; on a terminal under heads, and no wider than it is."""
    if session.plain:
        return [plant_words(garden, view) for view in views]
    rows = [_row(garden, view) for view in views]
    if not session.output.is_terminal():
        return aligned(rows)
    return aligned([_HEADS, *rows], terminal_width()) if rows else []


def _row(garden: Garden, view: PlantView) -> tuple[str, ...]:
    planted = view.planted_at is not None
    return (
        view.name,
        view.circle or "",
        state_words(view),
        due_column(view, garden.now()),
        last_contact_words(garden, view) if planted else work_words(view),
    )

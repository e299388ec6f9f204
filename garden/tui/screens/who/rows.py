"""The rows of those who could help. Pure."""

from collections.abc import Sequence

from textual.content import Content

from garden.flora.meter import meter
from garden.gardener.asking import CouldHelp
from garden.gardener.views import PlantView
from garden.literal import fit, literal, padded
from garden.tui.literal import safe

METER = 8
STATE = 10
"""Cells of the state's word."""


def warm_up_from(found: Sequence[CouldHelp]) -> int | None:
    """Return the row of the heading above those to warm up first; None where there are none."""
    return next((place for place, one in enumerate(found) if not one.warm), None)


def helper_row(view: PlantView, width: int) -> Content:
    """Return a person's row: name, state with its bar, and what they do as far as it fits."""
    colour = f"$garden-{view.state}" if view.state else "$garden-dim"
    full, empty = meter(view.health, METER)
    name = min(32, max(12, width - STATE - METER - 4))
    work = ", ".join(literal(part) for part in (view.title, view.company) if part)
    room = width - name - STATE - METER - 5
    return Content.assemble(
        " ",
        safe(padded(view.name, name)),
        " ",
        Content.styled(f"{view.state or 'seed':<{STATE}}", colour),
        Content.styled(full, colour),
        Content.styled(empty, "$garden-dim"),
        "  ",
        safe(fit(work, room) if room > 4 else "", "$garden-dim"),
    )

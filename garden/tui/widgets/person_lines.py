"""Lines about one person, as several screens put them beside a list. Pure."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from garden.engine.rhythm import rhythm_words
from garden.flora.catalogue import species_title
from garden.gardener.judgement import told
from garden.gardener.percent import whole_percent
from garden.gardener.views import PlantView
from garden.gardener.words import CHANNEL_WORDS, ago
from garden.tui.art.wrapping import hanging
from garden.tui.literal import safe

FACT = 6
"""Cells of the word before a fact."""


def person_lines(
    view: PlantView, told_here: Sequence[str], last: date | None, today: date, width: int
) -> tuple[list[Content], list[Content], list[Content]]:
    """Return the name, who that is and how they do, and what the list at hand tells of them.

    `last` is the day of the last contact. The lines are at most `width` cells wide.
    """
    facts = [*kind_lines(view, width), state_line(view)]
    if last is not None and view.last_channel is not None:
        words = f"{CHANNEL_WORDS[view.last_channel]}, {ago(last, today)}"
        facts += hanging(Content.styled(f"{'Last':<{FACT}}", "$garden-dim"), safe(words), width)
    told_lines = [part for one in told_here for part in hanging("", safe(one), width)]
    return hanging("", safe(view.name, "bold"), width), facts, told_lines


def kind_lines(view: PlantView, width: int) -> list[Content]:
    """Return the species with the circle, and below it the work, where that is known."""
    kind = " · ".join(part for part in (species_title(view.species), view.circle) if part)
    work = " · ".join(part for part in (view.title, view.company) if part)
    parts = [kind, work] if work else [kind]
    return [line for part in parts for line in hanging("", safe(part, "$garden-dim"), width)]


def state_line(view: PlantView) -> Content:
    """Return the state with the health, and the rhythm."""
    if view.composted:
        return Content.styled("in the compost", "$garden-dim")
    if view.planted_at is None:
        return Content.styled("in the seed tray", "$garden-dim")
    parts: list[Content | str] = [Content.styled(view.state or "", f"bold {colour_of(view)}")]
    if view.health is not None:
        parts.append(f" {whole_percent(view.health)} %")
    if view.rhythm_days is not None:
        parts.append(f" · {rhythm_words(view.rhythm_days)}")
    if view.evergreen:
        parts.append(f" · {told('rhythm', 'never')}")
    return Content.assemble(*parts)


def colour_of(view: PlantView) -> str:
    """Return the theme's colour of a person's state."""
    return f"$garden-{view.state}" if view.state else "$garden-dim"

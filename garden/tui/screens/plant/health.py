"""The health of half a year and of the time ahead, and a year of contacts below it. Pure."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from garden.literal import fit
from garden.tui.screens.plant.chart import Course, chart_lines
from garden.tui.screens.plant.heat_strip import strip_lines, weekly

ROWS = 8
"""Lines of bars in the chart."""


def health_lines(course: Course, days: Sequence[date], width: int) -> list[Content]:
    """Return chart and strip in lines of `width` cells. `days`: one for each contact.

    Who is remembered has no health, and no chart of it.
    """
    counts = weekly(days, course.today)
    chart: list[Content] = []
    if course.ahead or any(one is not None for one in course.past):
        chart = [
            _title("Health", "half a year, then three months of silence", width),
            *chart_lines(course, ROWS),
        ]
    return [
        *chart,
        _title("Contacts", f"{sum(counts)} in a year, week by week", width),
        *strip_lines(counts, course.today, width),
    ]


def _title(name: str, words: str, width: int) -> Content:
    return Content.assemble(
        Content.styled(name, "bold $primary"),
        Content.styled(fit(f"  {words}", max(1, width - len(name))), "$garden-dim"),
    )

"""Give and ask over the last three months, circle by circle, in plain words."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from garden.gardener.review_giving import Giving, circle_words, giving_words, lean_words
from garden.gardener.review_words import said
from garden.literal import cell_width, padded
from garden.tui.art.flow import Flow
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import TAKEN
from garden.tui.literal import safe

WIDEST = 24
TABLE_FROM = 100
"""Cells from which on what went to and fro is drawn as a table."""

DEEDS, MOST_DOTS = 14, 10
"""Cells of a column of that table; dots in it before a number says it."""


class GiveAndAsk(VerticalScroll, can_focus=False):
    """Who asked and who gave."""

    def compose(self) -> ComposeResult:
        """Lay out the words."""
        yield Static("", classes="lead")
        yield Flow()

    def show(self, giving: tuple[Giving, ...]) -> None:
        """Show these circles."""
        lead = Content.styled(said("giving", "lead"), "$garden-dim")
        self.query_one(".lead", Static).update(lead)
        self.query_one(Flow).flow(lambda width: giving_lines(giving, width))


def giving_lines(giving: Sequence[Giving], width: int) -> list[Content]:
    """Return each circle with what went to and fro, in lines of `width` cells."""
    longest = max((cell_width(circle_words(one)) for one in giving), default=0)
    column = min(WIDEST, longest, max(8, width // 3)) + 2
    if width >= TABLE_FROM:
        return giving_table(giving, column, width)
    lines: list[Content] = []
    for one in giving:
        name = safe(padded(circle_words(one), column), "bold")
        lines += [*hanging(name, Content(giving_words(one)), width), Content("")]
    return lines[:-1]


def giving_table(giving: Sequence[Giving], column: int, width: int) -> list[Content]:
    """Return a row a circle: a dot for each time somebody asked or gave, and where it leans."""
    heads = [said("giving", key) for key in ("you_asked", "you_gave", "they_asked", "they_gave")]
    lines = [
        Content.styled(" " * column + "".join(padded(one, DEEDS) for one in heads), "$garden-dim"),
    ]
    for one in giving:
        times = (one.asked, one.gave, one.they_asked, one.they_gave)
        dots = [
            Content.styled(padded(_dots(count), DEEDS), "$primary" if place % 2 else "$accent")
            for place, count in enumerate(times)
        ]
        row = Content.assemble(safe(padded(circle_words(one), column), "bold"), *dots)
        lines += [Content(""), *hanging(row, Content.styled(lean_words(one), "$garden-dim"), width)]
    return lines


def _dots(times: int) -> str:
    return TAKEN * times if times <= MOST_DOTS else f"{TAKEN} {times}"

"""Give and ask over the last three months, circle by circle, in plain words."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from garden.gardener.review_giving import Giving, circle_words, giving_words
from garden.gardener.review_words import said
from garden.literal import cell_width, padded
from garden.tui.art.flow import Flow
from garden.tui.art.wrapping import hanging
from garden.tui.literal import safe

WIDEST = 24


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
    lines: list[Content] = []
    for one in giving:
        name = safe(padded(circle_words(one), column), "bold")
        lines += [*hanging(name, Content(giving_words(one)), width), Content("")]
    return lines[:-1]

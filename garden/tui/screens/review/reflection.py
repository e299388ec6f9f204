"""Reflection: one line about the week; and the quiet end of the review."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from garden.gardener.review_views import YearAgo
from garden.gardener.review_words import said
from garden.gardener.review_year import year_ago_words
from garden.gardener.views import PlantView
from garden.tui.art.flow import Flow
from garden.tui.art.wrapping import hanging
from garden.tui.literal import safe
from garden.tui.widgets.plant_strip import PlantStrip, Standing


class Reflection(Vertical):
    """Takes one line; the line of the week before stands below it."""

    def compose(self) -> ComposeResult:
        """Lay out question and line."""
        yield Static(said("reflection", "lead"))
        yield Input(
            placeholder=said("reflection", "placeholder"), id="reflection-line", compact=True
        )
        yield Static("", id="reflection-before")
        yield Flow(id="reflection-year")
        yield Static(said("reflection", "met"), id="reflection-met")
        yield PlantStrip(16, 8, id="reflection-plants")

    def show(
        self,
        text: str,
        before: str,
        then: YearAgo | None,
        people: Sequence[PlantView],
        today: date,
    ) -> None:
        """Show what is written already, the line of the week before, and of `then`, a year ago.

        `people` are those one was in touch with, to remember the week by.
        """
        field = self.query_one(Input)
        if not field.has_focus or not field.value:
            field.value = text
        words = (
            Content.assemble(
                Content.styled(said("reflection", "before"), "$garden-dim"),
                safe(f"“{before}”", "italic"),
            )
            if before
            else Content("")
        )
        self.query_one("#reflection-before", Static).update(words)
        self.query_one(Flow).flow(lambda width: year_lines(then, width, today))
        self.set_class(not people, "-nobody")
        self.query_one(PlantStrip).show([Standing(view, view.state or "") for view in people])


def year_lines(then: YearAgo | None, width: int, today: date) -> list[Content]:
    """Return, quietly, what was written and answered a year ago; nothing where nothing was."""
    words = [] if then is None else year_ago_words(then, today)
    if not words:
        return [Content("")]
    lead = Content.styled(said("year_ago", "lead"), "$garden-dim")
    lines = [part for one in words for part in hanging("  ", safe(one, "$garden-dim"), width)]
    return [Content(""), lead, *lines]


class Closed(Vertical):
    """The week is reviewed: a few plants, and nothing left to do."""

    def compose(self) -> ComposeResult:
        """Lay out plants and words."""
        with Center():
            yield PlantStrip(16, 8, id="closed-plants")
        yield Static("", id="closed-words")

    def show(self, people: Sequence[PlantView], coming_week: str) -> None:
        """Show the plants of the coming week."""
        strip = self.query_one(PlantStrip)
        strip.styles.width = 18 * max(1, len(people))
        strip.display = bool(people)
        strip.show([Standing(view, coming_week) for view in people])
        words = Content("\n").join(
            [
                Content.styled(said("reflection", "closed"), "bold $primary"),
                Content(""),
                Content.styled(said("reflection", "on"), "$garden-dim"),
            ]
        )
        self.query_one("#closed-words", Static).update(words)

"""Reflection: one line about the week; and the quiet end of the review."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from garden.gardener.views import PlantView
from garden.tui.literal import safe
from garden.tui.widgets.plant_strip import PlantStrip, Standing


class Reflection(Vertical):
    """Takes one line; the line of the week before stands below it."""

    def compose(self) -> ComposeResult:
        """Lay out question and line."""
        yield Static("What did this week teach you? A line is enough, and none is fine.")
        yield Input(placeholder="enter closes the week", id="reflection-line", compact=True)
        yield Static("", id="reflection-before")

    def show(self, text: str, before: str) -> None:
        """Show what is written already, and the line of the week before."""
        field = self.query_one(Input)
        if not field.has_focus or not field.value:
            field.value = text
        words = (
            Content.assemble(
                Content.styled("The week before: ", "$garden-dim"), safe(f"“{before}”", "italic")
            )
            if before
            else Content("")
        )
        self.query_one("#reflection-before", Static).update(words)


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
                Content.styled("The week is reviewed.", "bold $primary"),
                Content(""),
                Content.styled("any key goes to the garden", "$garden-dim"),
            ]
        )
        self.query_one("#closed-words", Static).update(words)

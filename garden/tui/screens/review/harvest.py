"""Harvest: whom you were in touch with, as the plants that rose."""

from collections.abc import Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from garden.gardener.percent import whole_percent
from garden.gardener.review_views import Risen, WeekReview
from garden.gardener.review_words import said
from garden.gardener.words import count, times_words
from garden.tui.glyphs import RIGHT
from garden.tui.widgets.plant_strip import PlantStrip, Standing

LARGE_FROM = 25
"""Lines from which the plants are drawn larger."""


class Harvest(Vertical):
    """The plants that rose in the week, the most first."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._harvest: tuple[Risen, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the words and the plants."""
        yield Static("", id="harvest-words")
        yield PlantStrip(10, 5, id="harvest-plants")
        yield Static("", id="harvest-more")

    def show(self, review: WeekReview) -> None:
        """Show the week."""
        people = count(len(review.harvest), "person", "people")
        times = times_words(review.contacts)
        words = Content.assemble(
            said("harvest", "lead"), Content.styled(people, "bold $primary"), f", {times}."
        )
        self.query_one("#harvest-words", Static).update(words)
        self._harvest = review.harvest
        self.call_after_refresh(self._show_plants)

    def on_resize(self) -> None:
        """Draw the plants as large as there is room for."""
        large = self.size.height >= LARGE_FROM
        self.query_one(PlantStrip).set_scale(*((16, 8) if large else (10, 5)))
        self.call_after_refresh(self._show_plants)

    def _show_plants(self) -> None:
        strip = self.query_one(PlantStrip)
        strip.show(standing(self._harvest[: strip.room]))
        more = len(self._harvest) - strip.room
        words = said("harvest", "more", count=more) if more > 0 else ""
        self.query_one("#harvest-more", Static).update(Content.styled(words, "$garden-dim"))


def standing(harvest: Sequence[Risen]) -> list[Standing]:
    """Return plants that rise from how they were when the week began."""
    return [
        Standing(one.view, rise_words(one), replace(one.view, health=one.before or 0.0))
        for one in harvest
    ]


def rise_words(one: Risen) -> str:
    """Return "41 → 88 %", or only how it is now where it did not rise."""
    if one.view.health is None:
        return one.view.state or ""
    now = f"{whole_percent(one.view.health)} %"
    if one.view.state in ("resting", "memorial"):
        return one.view.state
    if one.before is None:
        return f"new, {now}"
    return f"{whole_percent(one.before)} {RIGHT} {now}" if one.before < one.view.health else now

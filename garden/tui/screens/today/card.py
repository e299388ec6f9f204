"""One person of today: the plant, and beside it why they are here and what would help."""

from datetime import date, datetime
from typing import Protocol

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message

from garden.gardener.judgement import told
from garden.gardener.person import PersonView
from garden.gardener.views import PlantView
from garden.tui.art.flow import Flow
from garden.tui.art.portrait import Portrait
from garden.tui.screens.today.card_words import done_card, small_card, whole_card

SMALL_ROOM = 4
"""Lines that an unselected card has beside its plant, below the name."""

ROOMY = 30
"""Lines of the screen from which on the selected card says all there is to talk about."""


class TellsDays(Protocol):
    """What knows the calendar day of an instant."""

    def day_of(self, instant: datetime) -> date:
        """Return the calendar day at the user's place."""


class Card(Horizontal):
    """A card shows what it is given; it asks for nothing itself."""

    DEFAULT_CSS = """
    Card { height: auto; padding: 0 1; }
    Card Portrait { width: 10; height: 5; margin: 0 1 0 0; }
    Card > Flow { width: 1fr; height: auto; }
    Card.-selected { background: $garden-cursor; }
    """

    class Chosen(Message):
        """A click on the card."""

        def __init__(self, person: int) -> None:
            super().__init__()
            self.person = person

    def __init__(self, view: PlantView, days: TellsDays) -> None:
        super().__init__()
        self._view = view
        self._days = days
        self._whole: PersonView | None = None
        self._done: str | None = None
        self._question = ""

    def compose(self) -> ComposeResult:
        """Lay out plant and words."""
        yield Portrait()
        yield Flow()

    def on_mount(self) -> None:
        """Show what was given before there was anything to show it with."""
        self._draw()

    @property
    def view(self) -> PlantView:
        """The person as shown."""
        return self._view

    def show(
        self, view: PlantView, whole: PersonView | None, done: str | None, question: str = ""
    ) -> None:
        """Show a person; with the `whole` of them the card is the selected one, and may ask."""
        self._view, self._whole, self._done = view, whole, done
        self._question = question
        self.set_class(whole is not None, "-selected")
        self.set_class(done is not None, "-done")
        if self.is_mounted:
            self._draw()

    def _draw(self) -> None:
        self.query_one(Portrait).show(self._view)
        self.query_one(Flow).flow(self._lines)

    def _lines(self, width: int) -> list[Content]:
        selected = self._whole is not None
        if self._done is not None:
            return done_card(self._view, width, self._done, selected)
        if self._whole is not None:
            roomy = self.app.size.height >= ROOMY
            return whole_card(self._whole, width, self._days.day_of, roomy, self._question)
        roomy = self.query_one(Portrait).display
        question = told("question", "line") if self._question else ""
        return small_card(self._view, width, SMALL_ROOM if roomy else 1, question)

    def on_click(self, event: Click) -> None:
        """A click chooses the person."""
        self.post_message(self.Chosen(self._view.id))

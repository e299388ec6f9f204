"""The people of the row at hand, beside a list: one plant or two, and what is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.events import Resize

from garden.gardener.garden import Garden
from garden.gardener.views import PlantView
from garden.tui.art.flow import Flow
from garden.tui.art.portrait import Portrait
from garden.tui.widgets.person_lines import person_lines

MOST, SHORT = 2, 26
"""People shown at a time; lines below which their plants are drawn small."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A person, and what the row tells of them in full."""

    view: PlantView
    told: tuple[str, ...] = ()


class PersonCard(Container):
    """One plant, and the lines about its person below it; `lying` puts them at its side."""

    DEFAULT_CSS = """
    PersonCard { layout: vertical; height: auto; width: 1fr; }
    PersonCard > Portrait { width: 1fr; height: 14; margin: 1 0; }
    PersonCard > Flow { width: 1fr; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the plant and the lines."""
        yield Portrait()
        yield Flow()

    def show(self, one: Beside, garden: Garden, lying: bool) -> None:
        """Show a person as of now. Lying, with little room below, what is told comes first."""
        self.query_one(Portrait).show(one.view)
        at = one.view.last_contact_at
        last, today = None if at is None else garden.day_of(at), garden.today()

        def lines(width: int) -> list[Content]:
            name, facts, told = person_lines(one.view, one.told, last, today, width)
            return [*name, *told, *facts] if lying else [*name, *facts, Content(""), *told]

        self.query_one(Flow).flow(lines)


class PeopleBeside(Container):
    """Up to two people: below each other, or side by side where they lie below a list."""

    DEFAULT_CSS = """
    PeopleBeside { width: 40; height: 1fr; padding: 0 2; background: $surface; overflow: hidden; }
    PeopleBeside.-two PersonCard > Portrait { height: 9; margin: 0; }
    PeopleBeside.-short PersonCard > Portrait { height: 6; margin: 0; }
    PeopleBeside PersonCard.-none { display: none; }
    PeopleBeside.-lying { layout: horizontal; width: 1fr; height: 8; padding: 0 1; }
    PeopleBeside.-lying PersonCard { layout: horizontal; height: 8; }
    PeopleBeside.-lying PersonCard > Portrait { width: 16; height: 8; margin: 0 2 0 0; }
    PeopleBeside.-words, PeopleBeside.-words PersonCard { height: 3; margin: 0; }
    PeopleBeside.-words PersonCard > Portrait { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Beside, ...] = ()
        self._garden: Garden | None = None

    def compose(self) -> ComposeResult:
        """Lay out room for two."""
        for _ in range(MOST):
            yield PersonCard(classes="-none")

    def show(self, people: Sequence[Beside], garden: Garden) -> None:
        """Show the first two of these people."""
        self._shown, self._garden = tuple(people[:MOST]), garden
        self._draw()

    def lie(self, lying: bool, words: bool) -> None:
        """Lie below a list, or stand at its side; of `words` alone where there is little room."""
        if lying != self.has_class("-lying"):
            self.set_class(lying, "-lying")
            self._draw()
        self.set_class(words, "-words")

    def on_resize(self, event: Resize) -> None:
        """Draw smaller plants where there is little room."""
        self.set_class(self.size.height < SHORT, "-short")

    def _draw(self) -> None:
        if self._garden is None:
            return
        self.set_class(len(self._shown) == MOST, "-two")
        for place, card in enumerate(self.query(PersonCard)):
            card.set_class(place >= len(self._shown), "-none")
            if place < len(self._shown):
                card.show(self._shown[place], self._garden, self.has_class("-lying"))

"""The beds: which plants they show, in which order and size, and who is at hand."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from garden.flora.light import Light, light_at
from garden.gardener.views import PlantView
from garden.tui.focusing import give_keys
from garden.tui.screens.bars import HoldsGarden
from garden.tui.screens.garden.order import ORDERS, fitting, ordered
from garden.tui.screens.interview.interviewing import InterviewingScreen
from garden.tui.widgets.bed_layout import DENSITIES
from garden.tui.widgets.jumping import JumpEnded
from garden.tui.widgets.plant_grid import PlantGrid
from garden.tui.widgets.plant_panel import PlantPanel

EMPTY = "The beds are empty, and the soil is good."


class BedsScreen(InterviewingScreen):
    """Shows the beds with a panel at their side. Subclasses say what is done with the plants.

    `weeks_back` is how far back in time the beds stand, 0 for now.
    """

    def __init__(self) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (64, "-narrow"), (110, "-wide")]
        self._words = ""
        self.weeks_back = 0

    def body(self) -> ComposeResult:
        """Yield beds, side panel and the filter."""
        with Horizontal(id="ground"):
            yield PlantGrid()
            yield PlantPanel()
        yield Static(self._invitation(), id="empty")
        yield Input(
            placeholder="part of a name, circle, state or company", id="filter", compact=True
        )

    def _invitation(self) -> Content:
        """Return what bare beds say: how somebody comes into them."""
        ways = (
            (
                self.key("go-shed"),
                "bring people in, and plant those who wait: the Shed",
            ),
            (self.key("sentence"), "plant somebody you met: met +Grace Hopper at FOSDEM"),
            ("garden demo", "on the command line shows a garden in full growth"),
        )
        lines = [Content.assemble((key, "bold"), f"  {words}") for key, words in ways]
        return Content("\n").join([Content(EMPTY), Content(""), *lines])

    @property
    def grid(self) -> PlantGrid:
        """The beds."""
        return self.query_one(PlantGrid)

    def on_mount(self) -> None:
        """Draw plants as large as they were left."""
        remembered = [one for one in DENSITIES if one.name == self.memory.density]
        if remembered:
            self.grid.set_density(remembered[0])

    def focus_body(self) -> None:
        """The keys belong to the beds."""
        self.grid.focus()

    def renew_all(self) -> None:
        """Show everybody anew."""
        super().renew_all()
        self.weeks_back = 0
        self.remove_class("-past")
        self.grid.set_light(self._light(self.garden.now()))
        self.grid.show(self._chosen(self.outlook.plants.values()))
        self.set_class(not self.outlook.plants, "-bare")
        self.show_panel()

    def _light(self, instant: datetime) -> Light:
        north = cast(HoldsGarden, self.app).manner.north
        return light_at(instant.astimezone(self.garden.zone), north)

    def _chosen(self, views: Iterable[PlantView]) -> list[PlantView]:
        """Return those whom the filter lets through, in the order wanted."""
        return ordered(fitting(list(views), self._words), self.memory.order)

    def renew(self, ids: Sequence[int]) -> None:
        """Show a few people anew, where they stand."""
        for number in ids:
            if number in self.outlook.plants:
                self.grid.renew(self.outlook.plants[number])
        self.show_panel()

    def show_panel(self) -> None:
        """Tell of the person under the cursor."""
        if self.weeks_back:
            return
        person = self.grid.cursor
        view = None if person is None else self.outlook.person(person)
        self.query_one(PlantPanel).show(view)

    def on_plant_grid_cursor_moved(self) -> None:
        """The panel follows the cursor."""
        self.show_panel()

    # -- moving about --------------------------------------------------------------------------

    def action_move(self, dx: int, dy: int) -> None:
        """Move the cursor."""
        self.grid.move(dx, dy)

    def action_end(self, last: bool) -> None:
        """Go to the first or last plant."""
        self.grid.move_end(last)

    def action_page(self, direction: int, half: bool) -> None:
        """Move by a page or half of one."""
        self.grid.move_page(direction, half)

    def action_jump(self) -> None:
        """Put a letter on every plant in sight; the one typed is gone to."""
        self.focus_body()
        if self.grid.start_jump():
            self.tell("Type the letter of a plant · esc leaves it")
        else:
            self.tell("No plant is in sight.")

    def on_jump_ended(self, event: JumpEnded) -> None:
        """Say what a letter did that no plant bears."""
        self.tell(f"No plant bears “{event.typed}”." if event.typed else "")

    # -- order, size and filter ----------------------------------------------------------------

    def action_sort(self) -> None:
        """Order the beds in the next way."""
        place = ORDERS.index(self.memory.order) if self.memory.order in ORDERS else 0
        self.memory.order = ORDERS[(place + 1) % len(ORDERS)]
        self.renew_all()
        self.tell(f"ordered by {self.memory.order}")

    def action_scale(self, step: int) -> None:
        """Draw plants larger or smaller."""
        place = DENSITIES.index(self.grid.density) + step
        chosen = DENSITIES[max(0, min(place, len(DENSITIES) - 1))]
        self.grid.set_density(chosen)
        self.memory.density = chosen.name

    def action_filter(self) -> None:
        """Take words; the beds narrow as they are typed."""
        self.add_class("-filtering")
        give_keys(self.query_one("#filter", Input))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the beds."""
        if event.input.id == "filter":
            self._words = event.value
            self.renew_all()
            if event.value and self.grid.cursor is None:
                self.tell("Nobody fits these words.")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the filter and go back to the beds."""
        if event.input.id == "filter":
            self.focus_body()

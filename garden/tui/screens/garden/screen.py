"""The garden: plants in their beds by circle, and at the side what is to be known of one."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from garden.flora.light import Light, light_at
from garden.gardener.errors import Refused
from garden.gardener.households import house, leave_home
from garden.gardener.rests import rest, snooze, wake
from garden.gardener.time_travel import survey_as_of
from garden.gardener.views import PlantView
from garden.gardener.words import count, day_words, listed
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DONE
from garden.tui.screens.bars import HoldsGarden
from garden.tui.screens.garden.commands import GROUPS
from garden.tui.screens.garden.order import ORDERS, fitting, ordered
from garden.tui.screens.interview.interviewing import InterviewingScreen
from garden.tui.widgets.bed_layout import DENSITIES
from garden.tui.widgets.jumping import JumpEnded
from garden.tui.widgets.plant_grid import PlantGrid
from garden.tui.widgets.plant_panel import PlantPanel

SNOOZE_DAYS = 7

EMPTY = "The beds are empty, and the soil is good."


class GardenScreen(InterviewingScreen):
    """All plants. A verb waters the one under the cursor, or all that are marked."""

    PLACE = "garden"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (64, "-narrow"), (110, "-wide")]
        self._words = ""
        self._weeks_back = 0

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
        self._weeks_back = 0
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
        if self._weeks_back:
            return
        person = self.grid.cursor
        view = None if person is None else self.outlook.person(person)
        self.query_one(PlantPanel).show(view)

    def targets(self) -> tuple[int, ...]:
        """Return those marked, else the one under the cursor; in the past nobody can be reached."""
        if self._weeks_back:
            return ()
        if self.grid.marked:
            return self.grid.marked
        return () if self.grid.cursor is None else (self.grid.cursor,)

    def watered(self) -> None:
        """Marks have done their work."""
        self.grid.clear_marks()

    def on_plant_grid_cursor_moved(self) -> None:
        """The panel follows the cursor."""
        self.show_panel()

    def on_plant_grid_opened(self) -> None:
        """A second click opens."""
        self.action_open()

    # -- commands ------------------------------------------------------------------------------

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

    def action_open(self) -> None:
        """See the person under the cursor whole."""
        if self.grid.cursor is not None:
            from garden.tui.screens.plant.screen import PlantScreen

            self.app.push_screen(PlantScreen(self.grid.cursor))

    def action_who(self) -> None:
        """Ask who could help with a topic."""
        from garden.tui.screens.who.screen import WhoScreen

        self.app.push_screen(WhoScreen())

    def action_mark(self) -> None:
        """Mark the person under the cursor and go on to the next."""
        if self.grid.cursor is not None:
            self.grid.toggle_mark(self.grid.cursor)
            self.grid.move(1, 0)

    def action_snooze(self) -> None:
        """Leave the chosen people out of Today for a week."""
        for person in self.targets():
            self._try(partial(snooze, self.garden, person, SNOOZE_DAYS), person)

    def action_rest(self) -> None:
        """Let the chosen people rest until woken, or wake those who do."""
        for person in self.targets():
            resting = self.outlook.plants[person].state == "resting"
            if resting:
                self._try(partial(wake, self.garden, person), person)
            else:
                self._try(partial(rest, self.garden, person, None), person)

    def action_household(self) -> None:
        """Bring the marked people together under a name, which is asked for."""
        people = self.targets()
        if len(people) < 2:
            self.tell(f"Mark those who live together first, with {self.key('mark')}.")
            return
        views = [self.outlook.plants[person] for person in people]
        homes = [view.household for view in views if view.household]
        from garden.tui.screens.garden.naming import NamingScreen

        question = f"What is the household of {listed([view.name for view in views])} called?"
        before = "" if self.outlook.veil.drawn or not homes else homes[0]
        self.app.push_screen(
            NamingScreen(question, "the neighbours", before), partial(self._name_household, people)
        )

    def _name_household(self, people: tuple[int, ...], name: str | None) -> None:
        if name is None:
            return
        if self._moved(lambda: house(self.garden, name, people)):
            self.grid.clear_marks()
            self.tell(f"{DONE} {name}: a bed of {count(len(people), 'plant')}{self.undoes}")

    def action_move_out(self) -> None:
        """Take the chosen people out of their households."""
        living = [person for person in self.targets() if self.outlook.plants[person].household]
        if not living:
            self.tell("Nobody here lives in a household.")
            return
        if self._moved(lambda: leave_home(self.garden, living)):
            self.grid.clear_marks()
            names = listed([self.outlook.plants[person].name for person in living])
            self.tell(f"{DONE} {names}: moved out{self.undoes}")

    def _moved(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return False
        self.outlook.reload()
        self.renew_all()
        return True

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

    def action_travel(self, weeks: int) -> None:
        """Show the garden a week earlier, or later again up to now."""
        back = max(0, self._weeks_back - weeks)
        if back == 0:
            if self._weeks_back:
                self._weeks_back = 0
                self.grid.travel(self._chosen(self.outlook.plants.values()))
                self.renew_all()
                self.tell("This is today again.")
            return
        instant = self.garden.now() - timedelta(weeks=back)
        seen = self.outlook.veil.seen(survey_as_of(self.garden, instant))
        if not seen.people:
            self.tell("Nobody was planted before that.")
            return
        self._weeks_back = back
        self.add_class("-past")
        self.grid.set_light(self._light(instant))
        self.grid.travel(self._chosen(seen.people))
        day = day_words(self.garden.day_of(instant), self.garden.today())
        weeks_back = count(back, "week")
        self.query_one(PlantPanel).show_past(day, weeks_back, seen.people)
        keys = {id: self.key(id) for id in ("earlier", "later", "back")}
        hint = f"{keys['earlier']} earlier · {keys['later']} later · {keys['back']} now"
        self.tell(f"The garden on {day}, {weeks_back} back · {hint}")

    # -- the filter ----------------------------------------------------------------------------

    def action_filter(self) -> None:
        """Take words; the beds narrow as they are typed."""
        self.add_class("-filtering")
        self.query_one("#filter", Input).focus()

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

    def step_back(self) -> None:
        """Escape comes back from the past, takes the filter away, then the marks."""
        if self._weeks_back:
            self.action_travel(self._weeks_back)
        elif self.has_class("-filtering"):
            self.remove_class("-filtering")
            self.query_one("#filter", Input).value = ""
            self.focus_body()
        else:
            self.grid.clear_marks()

    def _try(self, deed: Callable[[], PlantView], person: int) -> None:
        try:
            view = deed()
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return
        self.outlook.reload_some([person])
        self.renew([person])
        self.show_top()
        words = f"{view.state}" if not view.snoozed_until else "snoozed for a week"
        self.tell(f"{DONE} {self.outlook.veil.plant(view).name}: {words}{self.undoes}")

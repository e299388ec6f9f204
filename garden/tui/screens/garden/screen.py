"""The garden: plants in their beds by circle, to be watered, marked, and seen as they once were."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from garden.gardener.errors import Refused
from garden.gardener.households import house, leave_home
from garden.gardener.rests import rest, snooze, wake
from garden.gardener.time_travel import survey_as_of
from garden.gardener.views import PlantView
from garden.gardener.words import count, day_words, listed
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DONE
from garden.tui.screens.garden.beds import BedsScreen
from garden.tui.screens.garden.commands import GROUPS
from garden.tui.widgets.plant_panel import PlantPanel

SNOOZE_DAYS = 7


class GardenScreen(BedsScreen):
    """All plants. A verb waters the one under the cursor, or all that are marked."""

    PLACE = "garden"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def targets(self) -> tuple[int, ...]:
        """Return those marked, else the one under the cursor; in the past nobody can be reached."""
        if self.weeks_back:
            return ()
        if self.grid.marked:
            return self.grid.marked
        return () if self.grid.cursor is None else (self.grid.cursor,)

    def watered(self) -> None:
        """Marks have done their work."""
        self.grid.clear_marks()

    # -- one person ----------------------------------------------------------------------------

    def on_plant_grid_opened(self) -> None:
        """A second click opens."""
        self.action_open()

    def action_open(self) -> None:
        """See the person under the cursor whole."""
        if self.grid.cursor is not None:
            from garden.tui.screens.plant.screen import PlantScreen

            self.app.push_screen(PlantScreen(self.grid.cursor))

    def action_who(self) -> None:
        """Ask who could help with a topic."""
        from garden.tui.screens.who.screen import WhoScreen

        self.app.push_screen(WhoScreen())

    # -- those marked --------------------------------------------------------------------------

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

    # -- other times ---------------------------------------------------------------------------

    def action_travel(self, weeks: int) -> None:
        """Show the garden a week earlier, or later again up to now."""
        back = max(0, self.weeks_back - weeks)
        if back == 0:
            if self.weeks_back:
                self.weeks_back = 0
                self.grid.travel(self._chosen(self.outlook.plants.values()))
                self.renew_all()
                self.tell("This is today again.")
            return
        instant = self.garden.now() - timedelta(weeks=back)
        seen = self.outlook.veil.seen(survey_as_of(self.garden, instant))
        if not seen.people:
            self.tell("Nobody was planted before that.")
            return
        self.weeks_back = back
        self.add_class("-past")
        self.grid.set_light(self._light(instant))
        self.grid.travel(self._chosen(seen.people))
        day = day_words(self.garden.day_of(instant), self.garden.today())
        weeks_back = count(back, "week")
        self.query_one(PlantPanel).show_past(day, weeks_back, seen.people)
        keys = {id: self.key(id) for id in ("earlier", "later", "back")}
        hint = f"{keys['earlier']} earlier · {keys['later']} later · {keys['back']} now"
        self.tell(f"The garden on {day}, {weeks_back} back · {hint}")

    def step_back(self) -> None:
        """Escape comes back from the past, takes the filter away, then the marks."""
        if self.weeks_back:
            self.action_travel(self.weeks_back)
        elif self.has_class("-filtering"):
            self.remove_class("-filtering")
            self.query_one("#filter", Input).value = ""
            self.focus_body()
        else:
            self.grid.clear_marks()

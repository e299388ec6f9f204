"""One person whole: the plant, its health, a year of contacts, all that is known."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content

from garden.gardener.curve import health_curve
from garden.gardener.forecast import health_forecast
from garden.gardener.notes import add_note
from garden.gardener.person import PersonView
from garden.gardener.promises import promise
from garden.gardener.today import effects
from garden.gardener.views import PlantView, PromiseView
from garden.gardener.words import weekday_day
from garden.tui.art.flow import Flow, Lines
from garden.tui.art.portrait import Portrait
from garden.tui.commands.command import bindings
from garden.tui.screens.caring import CaringScreen
from garden.tui.screens.plant.about import about_lines
from garden.tui.screens.plant.asking import Asking
from garden.tui.screens.plant.chart import AHEAD_DAYS, HISTORY_DAYS, Course, columns_of
from garden.tui.screens.plant.commands import GROUPS
from garden.tui.screens.plant.facts import fact_lines
from garden.tui.screens.plant.health import health_lines
from garden.tui.screens.plant.promising import read_promise
from garden.tui.screens.plant.sections import (
    ABOUT,
    ROOMY_SECTIONS,
    SECTIONS,
    TIMELINE,
    WHY,
    SectionBar,
)
from garden.tui.screens.plant.timeline import timeline_lines
from garden.tui.screens.plant.why import CHANNELS, why_lines

WIDE, TALL = 110, 34
"""Columns and lines from which on there is room for several sections at once."""


class PlantScreen(CaringScreen):
    """Pushed over a place; the verbs are about this person. Escape goes back to the place."""

    PLACE = "garden"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self, person_id: int) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (64, "-usual")]
        self._number = person_id
        self._person: PersonView | None = None
        self._section = TIMELINE

    def body(self) -> ComposeResult:
        """Yield plant and facts at the left, the sections at the right."""
        with Container(id="whole"):
            with VerticalScroll(id="who", can_focus=False):
                yield Portrait()
                yield Flow(id="facts")
            with Vertical(id="sections"):
                yield Flow(id="overview")
                yield SectionBar()
                with Container(id="panes"):
                    for section in SECTIONS:
                        with VerticalScroll(id=section.name, classes="pane", can_focus=False):
                            yield Flow()
        yield Asking()

    def on_mount(self) -> None:
        """Show the person; the plant grows from a seedling to itself."""
        self.query_one(Portrait).grow_up()

    # -- what is shown -------------------------------------------------------------------------

    @property
    def roomy(self) -> bool:
        """Whether there is room for several sections at once."""
        return self.size.width >= WIDE and self.size.height >= TALL

    def renew_all(self) -> None:
        """Show the person as they are now."""
        super().renew_all()
        self.renew([self._number])

    def renew(self, ids: Sequence[int]) -> None:
        """Show the person anew if it is about them."""
        if self._number not in ids:
            return
        person = self._person = self.outlook.person(self._number)
        day_of = self.garden.day_of
        self.query_one(Portrait).show(person.plant)
        self._flow("#facts", lambda width: fact_lines(person, width, self.roomy))
        self._flow("#overview", lambda width: self._health_lines(person, width))
        self._flow("#health Flow", lambda width: self._health_lines(person, width))
        self._flow("#timeline Flow", lambda width: timeline_lines(person, day_of, width))
        self._flow("#about Flow", lambda width: about_lines(person, day_of, width, self.roomy))
        what_if = effects(person.plant, CHANNELS)
        self._flow("#why Flow", lambda width: why_lines(person.explanation, what_if, width))
        self._show_section()

    def _flow(self, where: str, lines: Lines) -> None:
        self.query_one(where, Flow).flow(lines)

    def _health_lines(self, person: PersonView, width: int) -> list[Content]:
        """Return the chart of half a year and three months ahead, and the year of contacts."""
        past, ahead = columns_of(width)
        course = Course(
            past=[
                one.health for one in health_curve(self.garden, self._number, past, HISTORY_DAYS)
            ],
            ahead=health_forecast(self.garden, person.plant, ahead, AHEAD_DAYS),
            today=person.today,
            due=None if person.plant.state == "resting" else person.due_day,
        )
        days = [self.garden.day_of(one.at) for one in person.interactions]
        return health_lines(course, days, width)

    def _show_section(self) -> None:
        """Show the section at hand, or those there is room for."""
        sections = ROOMY_SECTIONS if self.roomy else SECTIONS
        if self._section not in sections:
            self._section = TIMELINE
        shown = {self._section}
        if self.roomy:
            shown = {TIMELINE, WHY if self._section == WHY else ABOUT}
        for section in SECTIONS:
            pane = self.query_one(f"#{section.name}")
            pane.display = section in shown
            pane.set_class(section == self._section, "-current")
        self.query_one(SectionBar).show(sections, self._section)

    def on_resize(self) -> None:
        """Lay the sections out for the new room."""
        super().on_resize()
        self.set_class(self.roomy, "-roomy")
        self.renew([self._number])

    # -- reading -------------------------------------------------------------------------------

    @property
    def _pane(self) -> VerticalScroll:
        return self.query_one(f"#{self._section.name}", VerticalScroll)

    def action_scroll(self, step: int) -> None:
        """Scroll the section at hand by a line."""
        self._pane.scroll_relative(y=step, animate=False)

    def action_page(self, direction: int) -> None:
        """Scroll the section at hand by a page."""
        step = max(1, self._pane.size.height - 1)
        self._pane.scroll_relative(y=direction * step, animate=False)

    def action_end(self, last: bool) -> None:
        """Go to the beginning or the end of the section at hand."""
        if last:
            self._pane.scroll_end(animate=False)
        else:
            self._pane.scroll_home(animate=False)

    def action_section(self, step: int) -> None:
        """Go to the next section, or the one before, round and round."""
        sections = ROOMY_SECTIONS if self.roomy else SECTIONS
        self._section = sections[(sections.index(self._section) + step) % len(sections)]
        self._show_section()

    def action_why(self) -> None:
        """Show how the health comes about, or go back to the timeline."""
        self._section = TIMELINE if self._section == WHY else WHY
        self._show_section()

    # -- what is done --------------------------------------------------------------------------

    def person_at_hand(self) -> PlantView | None:
        """Return this person."""
        return None if self._person is None else self._person.plant

    def promises_at_hand(self) -> tuple[PromiseView, ...]:
        """Return the promises with this person."""
        return () if self._person is None else self._person.promises

    def action_note(self) -> None:
        """Take a note."""
        self._take("Note", "what you would like to remember", self._noted)

    def action_promise(self) -> None:
        """Take a promise of mine."""
        self._take("You promise", "the slides by friday", partial(self._promised, False))

    def action_promise_theirs(self) -> None:
        """Take a promise of theirs."""
        self._take("They promise", "a review by 3 December", partial(self._promised, True))

    def _take(self, question: str, example: str, answer: Callable[[str], bool]) -> None:
        self._close_line()
        self.query_one(Asking).ask(question, example, answer)

    def _noted(self, text: str) -> bool:
        words = f"noted: {self.outlook.veil.words(text.strip())}"
        deed = partial(add_note, self.garden, self._number, text)
        return not text.strip() or self._done(deed, words)

    def _promised(self, theirs: bool, text: str) -> bool:
        if not text.strip():
            return True
        read = read_promise(text, self.garden.now(), self.garden.zone)
        if read.unclear is not None:
            self.tell(f"Which day is “{read.unclear}”? Say it like 3 December.", "$warning")
            return False
        deed = partial(promise, self.garden, self._number, read.what, read.due_on, theirs)
        by = f" by {weekday_day(read.due_on)}" if read.due_on else ""
        return self._done(deed, f"promised: {self.outlook.veil.words(read.what)}{by}")

    def _done(self, deed: Callable[[], object], words: str) -> bool:
        view = self.person_at_hand()
        return view is not None and self.care(view, deed, words)

    # -- going places --------------------------------------------------------------------------

    def step_back(self) -> None:
        """Escape stops asking first, then goes back to where one came from."""
        if self.query_one(Asking).close():
            self.set_focus(None)
        else:
            super().step_back()

    def action_go(self, place: str) -> None:
        """Leave this person and go to another place."""
        app = self.app
        app.pop_screen()
        app.switch_mode(place)

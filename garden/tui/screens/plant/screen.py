"""One person whole: the plant, its health, a year of contacts, all that is known."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content

from garden.gardener.curve import health_curve
from garden.gardener.forecast import health_forecast
from garden.gardener.person import PersonView
from garden.gardener.today import effects
from garden.gardener.views import PlantView, PromiseView
from garden.tui.art.flow import Flow, Lines
from garden.tui.art.portrait import Portrait
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DOWN
from garden.tui.screens.interview.interviewing import InterviewingScreen
from garden.tui.screens.plant.about import about_lines
from garden.tui.screens.plant.asking import Asking
from garden.tui.screens.plant.chart import AHEAD_DAYS, HISTORY_DAYS, Course, columns_of
from garden.tui.screens.plant.commands import GROUPS
from garden.tui.screens.plant.entries import Entry, entries_of
from garden.tui.screens.plant.entry_list import EntryList
from garden.tui.screens.plant.facts import fact_lines
from garden.tui.screens.plant.health import health_lines
from garden.tui.screens.plant.sections import (
    ABOUT,
    ROOMY_SECTIONS,
    SECTIONS,
    TIMELINE,
    WHY,
    SectionBar,
)
from garden.tui.screens.plant.timeline import entry_lines, nothing_lines
from garden.tui.screens.plant.why import CHANNELS, why_lines
from garden.tui.screens.plant.writing import WritingScreen

WIDE, TALL = 110, 34
"""Columns and lines from which on there is room for several sections at once."""


class PlantScreen(WritingScreen, InterviewingScreen):
    """Pushed over a place; the verbs are about this person. Escape goes back to the place."""

    PLACE = "garden"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self, person_id: int) -> None:
        super().__init__(person_id)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (64, "-usual")]
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
                    yield EntryList(id=TIMELINE.name, classes="pane")
                    for section in SECTIONS[1:]:
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
        self.renew([self.number])

    def renew(self, ids: Sequence[int]) -> None:
        """Show the person anew if it is about them."""
        if self.number not in ids:
            return
        person = self._person = self.outlook.person(self.number)
        day_of = self.garden.day_of
        self.query_one(Portrait).show(person.plant)
        self._flow("#facts", lambda width: fact_lines(person, width, self.roomy))
        self._flow("#overview", lambda width: self._health_lines(person, width))
        self._flow("#health Flow", lambda width: self._health_lines(person, width))
        self.timeline.show(entries_of(person), self._entry_lines, nothing_lines, person.today)
        self._flow("#about Flow", lambda width: about_lines(person, day_of, width, self.roomy))
        what_if = effects(person.plant, CHANNELS)
        self._flow(
            "#why Flow",
            lambda width: why_lines(person.explanation, what_if, width, person.quiet),
        )
        self._show_section()

    def _entry_lines(self, entry: Entry, width: int) -> list[Content]:
        return entry_lines(entry, self.number, self.garden.today(), self.garden.day_of, width)

    def _flow(self, where: str, lines: Lines) -> None:
        self.query_one(where, Flow).flow(lines)

    def _health_lines(self, person: PersonView, width: int) -> list[Content]:
        """Return the chart of half a year and three months ahead, and the year of contacts."""
        past, ahead = columns_of(width)
        course = Course(
            past=[one.health for one in health_curve(self.garden, self.number, past, HISTORY_DAYS)],
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
        self._show_hint()

    def _show_hint(self) -> None:
        """Name the sections and what the keys do in the one at hand."""
        sections = ROOMY_SECTIONS if self.roomy else SECTIONS
        hint = self.key("section")
        if self.timeline.inside:
            hint = f"{self.key('entry-edit')} edits · {self.key('entry-remove')} removes"
            hint += f" · {self.key('back')} leaves" if self.roomy else ""
        elif self._section == TIMELINE:
            hint += f" · {DOWN} goes in"
        self.query_one(SectionBar).show(sections, self._section, hint)

    def on_descendant_focus(self) -> None:
        """The timeline was gone into."""
        self._section = TIMELINE if self.timeline.inside else self._section
        self._show_section()

    def on_descendant_blur(self) -> None:
        """The timeline was left."""
        self._show_hint()

    def on_resize(self) -> None:
        """Lay the sections out for the new room."""
        super().on_resize()
        self.set_class(self.roomy, "-roomy")
        self.renew([self.number])

    # -- reading -------------------------------------------------------------------------------

    @property
    def _pane(self) -> VerticalScroll:
        return self.query_one(f"#{self._section.name}", VerticalScroll)

    def action_scroll(self, step: int) -> None:
        """Scroll the section at hand by a line; in the timeline, go to the next entry."""
        if self._section == TIMELINE:
            self.timeline.move(step)
        else:
            self._pane.scroll_relative(y=step, animate=False)

    def action_page(self, direction: int) -> None:
        """Go a page down or up in the section at hand."""
        if self._section == TIMELINE:
            self.timeline.move_page(direction)
        else:
            step = max(1, self._pane.size.height - 1)
            self._pane.scroll_relative(y=direction * step, animate=False)

    def action_end(self, last: bool) -> None:
        """Go to the beginning or the end of the section at hand."""
        if self._section == TIMELINE:
            self.timeline.move_end(last)
        elif last:
            self._pane.scroll_end(animate=False)
        else:
            self._pane.scroll_home(animate=False)

    def action_section(self, step: int) -> None:
        """Go to the next section, or the one before, round and round."""
        self.timeline.go_out()
        sections = ROOMY_SECTIONS if self.roomy else SECTIONS
        self._section = sections[(sections.index(self._section) + step) % len(sections)]
        self._show_section()

    def action_why(self) -> None:
        """Show how the health comes about, or go back to the timeline."""
        self.timeline.go_out()
        self._section = TIMELINE if self._section == WHY else WHY
        self._show_section()

    # -- who it is about -----------------------------------------------------------------------

    def person_at_hand(self) -> PlantView | None:
        """Return this person."""
        return None if self._person is None else self._person.plant

    def promises_at_hand(self) -> tuple[PromiseView, ...]:
        """Return the promises with this person."""
        return () if self._person is None else self._person.promises

    # -- going places --------------------------------------------------------------------------

    def action_go(self, place: str) -> None:
        """Leave this person and go to another place."""
        app = self.app
        app.pop_screen()
        app.switch_mode(place)

"""The almanac: pages of what grew, what works and what fits, each number explained on request."""

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from garden.engine.rhythm import rhythm_words
from garden.gardener.almanac.words import PAGES, say
from garden.gardener.errors import Refused
from garden.gardener.review import set_rhythm
from garden.tui.art.flow import Flow
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DONE
from garden.tui.screens.almanac.commands import GROUPS
from garden.tui.screens.almanac.look import Deed
from garden.tui.screens.almanac.page_screen import PagesScreen

WIDE = 110
"""Columns from which on an explanation stands beside its page."""


class AlmanacScreen(PagesScreen):
    """Turns the pages, goes through their rows, and carries out what they propose."""

    PLACE = "almanac"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    # -- reading -------------------------------------------------------------------------------

    def action_turn(self, step: int) -> None:
        """Go to another page, round and round."""
        self.page = PAGES[(PAGES.index(self.page) + step) % len(PAGES)]
        self.show_drawn()
        self.query_one("#page").scroll_home(animate=False)
        self.query_one("#why").scroll_home(animate=False)

    def action_explain(self) -> None:
        """Tell where the numbers come from, or stop telling."""
        self.explains = not self.explains
        self.show_drawn()

    def action_move(self, step: int) -> None:
        """Go to the next row, or the one before; without rows scroll."""
        rows = self._rows()
        if not rows or self._why_alone:
            self._pane.scroll_relative(y=step, animate=False)
            return
        self._go_to(max(0, min(self.at[self.page] + step, len(rows) - 1)))

    def action_end(self, last: bool) -> None:
        """Go to the top or the bottom."""
        rows = self._rows()
        if rows and not self._why_alone:
            self._go_to(len(rows) - 1 if last else 0)
        if last and not rows:
            self._pane.scroll_end(animate=False)
        elif not last:
            self._pane.scroll_home(animate=False)

    def action_page(self, direction: int) -> None:
        """Scroll by a screenful."""
        step = max(1, self._pane.size.height - 1)
        self._pane.scroll_relative(y=direction * step, animate=False)

    @property
    def _why_alone(self) -> bool:
        """Whether the explanation stands in the place of the page."""
        return self.explains and self.size.width < WIDE

    @property
    def _pane(self) -> VerticalScroll:
        return self.query_one("#why" if self._why_alone else "#page", VerticalScroll)

    def _rows(self) -> list[tuple[int, Deed]]:
        return self.page_at(self.query_one("#page-lines", Flow).content_size.width).rows

    def _go_to(self, row: int) -> None:
        self.at[self.page] = row
        self.show_drawn()
        line = self._rows()[row][0]
        pane = self.query_one("#page", VerticalScroll)
        top, height = pane.scroll_offset.y, pane.size.height
        if row == 0:
            pane.scroll_to(y=max(0, line - height + 2), animate=False)
        elif not top <= line < top + height - 1:
            goal = line - height + 2 if line > top else line - 1
            pane.scroll_to(y=max(0, goal), animate=False)

    # -- wishing -------------------------------------------------------------------------------

    def goal_at_hand(self) -> str:
        """Return the goal that the cursor is in on the page of goals, or ""."""
        if self.drawn is None or self.page != "goals" or self.outlook.veil.drawn:
            return ""
        goals = self.drawn.goals.goals
        named = [goal.name for goal in goals for _ in goal.people] or [one.name for one in goals]
        return named[min(self.at["goals"], len(named) - 1)] if named else ""

    def show_page(self, page: str) -> None:
        """Show a page anew, after something was set for it."""
        self.page = page
        self.outlook.reload()
        self.renew_all()

    # -- acting --------------------------------------------------------------------------------

    def action_take(self) -> None:
        """Carry out what the row at hand proposes."""
        rows = self._rows()
        if not rows or self._why_alone:
            self.tell(say("lines", "no_deed", key=self.key("explain")))
            return
        deed = rows[min(self.at[self.page], len(rows) - 1)][1]
        if deed.rhythm is None:
            self._open(deed.person)
        else:
            self._give(deed.person, deed.rhythm)

    def _open(self, person: int) -> None:
        from garden.tui.screens.plant.screen import PlantScreen

        if person in self.outlook.plants:
            self.app.push_screen(PlantScreen(person))

    def _give(self, person: int, rhythm: float) -> None:
        try:
            set_rhythm(self.garden, person, rhythm)
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return
        self.outlook.reload_some([person])
        self.renew_all()
        name = self.called(person)
        promised = 0.0 if self.drawn is None else self.drawn.capacity.promised
        words = say(
            "capacity",
            "taken",
            name=name,
            rhythm=rhythm_words(rhythm),
            promised=f"{promised:.1f}",
        )
        self.tell(f"{DONE} {words}{self.undoes}")

"""The almanac: pages of what grew, what works and what fits, each number explained on request."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from garden.engine.rhythm import rhythm_words
from garden.gardener.almanac.drawing import draw_up
from garden.gardener.almanac.keeping import is_small, kept_almanac, stand
from garden.gardener.almanac.naming import names_in, people_in
from garden.gardener.almanac.views import Almanac
from garden.gardener.almanac.words import PAGES, say, title
from garden.gardener.errors import Refused
from garden.gardener.review import set_rhythm
from garden.gardener.words import day_words
from garden.tui.art.flow import Flow
from garden.tui.art.ink import Colours, ink_of
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DONE
from garden.tui.screens.almanac.commands import GROUPS
from garden.tui.screens.almanac.look import Deed, Look, Page
from garden.tui.screens.almanac.pages import page_of
from garden.tui.screens.almanac.why import why_lines
from garden.tui.screens.almanac.wishing import WishingScreen
from garden.tui.screens.almanac.work import carry_out
from garden.tui.screens.plant.asking import Asking

WIDE = 110
"""Columns from which on an explanation stands beside its page."""

SOMEBODY = "somebody"


class AlmanacScreen(WishingScreen):
    """One page at a time. A large garden's almanac is shown as kept, and renewed in a thread."""

    PLACE = "almanac"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]
    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
        self._almanac: Almanac | None = None
        self._holds_for = ""
        self._drawing = ""
        self._names: dict[int, str] = {}
        self._page = PAGES[0]
        self._at = dict.fromkeys(PAGES, 0)
        self._explains = False

    def body(self) -> ComposeResult:
        """Yield the names of the pages, the page at hand and its explanation."""
        yield Static("", id="pages")
        with Horizontal(id="almanac"):
            with VerticalScroll(id="page", can_focus=False):
                yield Flow(id="page-lines")
            with VerticalScroll(id="why", can_focus=False):
                yield Flow(id="why-lines")
        yield Asking()

    # -- what is shown -------------------------------------------------------------------------

    def renew_all(self) -> None:
        """Show the almanac of the garden as it is now, or as it was last drawn up."""
        super().renew_all()
        self._load()
        self._show()

    def on_resize(self) -> None:
        """Lay the page out for the new room."""
        super().on_resize()
        if self._almanac is not None:
            self._show()

    def _load(self) -> None:
        now = stand(self.garden)
        if self._holds_for == now:
            return
        if is_small(self.garden):
            self._keep(draw_up(self.garden), now)
            return
        kept, fresh = kept_almanac(self.garden)
        if kept is not None:
            self._keep(kept, now if fresh else "")
        if not fresh and self._drawing != now:
            self._drawing = now
            # What was kept is to be seen first: the thread takes its share of the time.
            self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        work = self._draw
        self.run_worker(work, thread=True, group="almanac", exclusive=True, exit_on_error=False)

    def _draw(self) -> None:
        """Draw it up; runs in a thread."""
        worker = get_current_worker()
        holds_for = self._drawing
        drawn = carry_out(self.garden, lambda: not worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._drawn, drawn, holds_for)

    def _drawn(self, drawn: Almanac | None, holds_for: str) -> None:
        """Show what was drawn up; where the file could not be read, the next visit tries again."""
        self._drawing = ""
        if drawn is not None:
            self._keep(drawn, holds_for)
            self._show()

    def _keep(self, drawn: Almanac, holds_for: str) -> None:
        self._almanac, self._holds_for = drawn, holds_for
        unknown = people_in(drawn) - self.outlook.plants.keys()
        self._names = names_in(self.garden, unknown) if unknown else {}

    def _show(self) -> None:
        self._show_pages()
        self.set_class(self._explains, "-explaining")
        page = self.query_one("#page-lines", Flow)
        page.flow(lambda width: self._page_at(width).lines)
        self.query_one("#why-lines", Flow).flow(lambda width: why_lines(self._page, width))

    def _page_at(self, width: int) -> Page:
        """Return the page at hand laid out for a width."""
        if self._almanac is None:
            return Page([Content.styled(say("lines", "drawing"), "$garden-dim")])
        if not self._almanac.growth.stands[-1].people:
            words = f"{say('lines', 'nobody')} {say('lines', 'shed', key=self.key('go-shed'))}"
            return Page(Content.styled(words, "$garden-dim").wrap(max(8, width)))
        ink, veil = ink_of(self.app), self.outlook.veil
        look = Look(
            width=width,
            height=self.size.height - 5,
            patterns=ink.ascii or ink.colours is not Colours.MANY,
            today=self.garden.day_of(self._almanac.as_of),
            person=self._called,
            circle=veil.circle,
            typed=veil.words,
            at=self._at[self._page],
            take=self.key("take"),
            goal=self.key("new-goal"),
            wish=self.key("wish"),
        )
        return page_of(self._almanac, self._page, look)

    def _called(self, person: int) -> str:
        view = self.outlook.plants.get(person)
        if view is not None:
            return view.name
        return SOMEBODY if self.outlook.veil.drawn else self._names.get(person, SOMEBODY)

    def _show_pages(self) -> None:
        parts = [
            Content.styled(
                f" {title(name)} ", "bold reverse $primary" if name == self._page else ""
            )
            for name in PAGES
        ]
        tail = Content.styled(self._as_of(), "$garden-dim")
        gap = Content(" " if self.size.width >= 70 else "")
        line = Content.assemble(gap.join(parts), "  ", tail)
        self.query_one("#pages", Static).update(line, layout=False)

    def _as_of(self) -> str:
        """Return when it was drawn up, where that was not just now."""
        if self._almanac is None or self._holds_for:
            return ""
        as_of = self.garden.day_of(self._almanac.as_of)
        return say("lines", "renewing", when=day_words(as_of, self.garden.today()))

    # -- reading -------------------------------------------------------------------------------

    def action_turn(self, step: int) -> None:
        """Go to another page, round and round."""
        self._page = PAGES[(PAGES.index(self._page) + step) % len(PAGES)]
        self._show()
        self.query_one("#page").scroll_home(animate=False)
        self.query_one("#why").scroll_home(animate=False)

    def action_explain(self) -> None:
        """Tell where the numbers come from, or stop telling."""
        self._explains = not self._explains
        self._show()

    def action_move(self, step: int) -> None:
        """Go to the next row, or the one before; without rows scroll."""
        rows = self._rows()
        if not rows or self._why_alone:
            self._pane.scroll_relative(y=step, animate=False)
            return
        self._go_to(max(0, min(self._at[self._page] + step, len(rows) - 1)))

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
        return self._explains and self.size.width < WIDE

    @property
    def _pane(self) -> VerticalScroll:
        return self.query_one("#why" if self._why_alone else "#page", VerticalScroll)

    def _rows(self) -> list[tuple[int, Deed]]:
        return self._page_at(self.query_one("#page-lines", Flow).content_size.width).rows

    def _go_to(self, row: int) -> None:
        self._at[self._page] = row
        self._show()
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
        if self._almanac is None or self._page != "goals" or self.outlook.veil.drawn:
            return ""
        goals = self._almanac.goals.goals
        named = [goal.name for goal in goals for _ in goal.people] or [one.name for one in goals]
        return named[min(self._at["goals"], len(named) - 1)] if named else ""

    def show_page(self, page: str) -> None:
        """Show a page anew, after something was set for it."""
        self._page = page
        self.outlook.reload()
        self.renew_all()

    # -- acting --------------------------------------------------------------------------------

    def action_take(self) -> None:
        """Carry out what the row at hand proposes."""
        rows = self._rows()
        if not rows or self._why_alone:
            self.tell(say("lines", "no_deed", key=self.key("explain")))
            return
        deed = rows[min(self._at[self._page], len(rows) - 1)][1]
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
        name = self._called(person)
        promised = 0.0 if self._almanac is None else self._almanac.capacity.promised
        words = say(
            "capacity",
            "taken",
            name=name,
            rhythm=rhythm_words(rhythm),
            promised=f"{promised:.1f}",
        )
        self.tell(f"{DONE} {words}{self.undoes}")

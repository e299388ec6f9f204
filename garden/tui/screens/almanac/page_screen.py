"""The almanac shown page by page: a large one as it was kept, while a thread draws it up anew."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from garden.gardener.almanac.drawing import draw_up
from garden.gardener.almanac.keeping import is_small, kept_almanac, stand
from garden.gardener.almanac.naming import names_in, people_in
from garden.gardener.almanac.views import Almanac
from garden.gardener.almanac.words import PAGES, say, title
from garden.gardener.words import day_words
from garden.tui.art.flow import Flow
from garden.tui.art.ink import Colours, ink_of
from garden.tui.screens.almanac.look import Look, Page
from garden.tui.screens.almanac.page_keys import keys_on
from garden.tui.screens.almanac.pages import page_of
from garden.tui.screens.almanac.why import why_lines
from garden.tui.screens.almanac.wishing import WishingScreen
from garden.tui.screens.almanac.work import carry_out
from garden.tui.screens.bars import turns_of
from garden.tui.screens.plant.asking import Asking

SOMEBODY = "somebody"


class PagesScreen(WishingScreen):
    """Shows one page at a time. Subclasses say how it is read and what is done with its rows.

    `drawn` is the almanac, None until there is one; `page` the name of the page at hand, `at` the
    row at hand of each, and `explains` says that the explanation is shown.
    """

    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
        self.drawn: Almanac | None = None
        self._holds_for = ""
        self._drawing = ""
        self._names: dict[int, str] = {}
        self.page = PAGES[0]
        self.at = dict.fromkeys(PAGES, 0)
        self.explains = False

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that do something on the page at hand."""
        return keys_on(self.page, super().active_bindings, self._anybody)

    @property
    def _anybody(self) -> bool:
        """Whether the page at hand has rows to choose from."""
        drawn = self.drawn
        if drawn is None:
            return False
        return bool(
            {
                "rain": drawn.readiness.asked_only,
                "capacity": drawn.capacity.changes or drawn.capacity.rhythms,
                "goals": any(goal.people for goal in drawn.goals.goals),
            }.get(self.page)
        )

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
        self.show_drawn()

    def on_resize(self) -> None:
        """Lay the page out for the new room."""
        super().on_resize()
        if self.drawn is not None:
            self.show_drawn()

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
        turns = turns_of(self.app)

        def wanted() -> bool:
            turns.rest()
            return not worker.is_cancelled

        drawn = carry_out(self.garden, wanted)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._drawn, drawn, holds_for)

    def _drawn(self, drawn: Almanac | None, holds_for: str) -> None:
        """Show what was drawn up; where the file could not be read, the next visit tries again."""
        self._drawing = ""
        if drawn is not None:
            self._keep(drawn, holds_for)
            self.show_drawn()

    def _keep(self, drawn: Almanac, holds_for: str) -> None:
        self.drawn, self._holds_for = drawn, holds_for
        unknown = people_in(drawn) - self.outlook.plants.keys()
        self._names = names_in(self.garden, unknown) if unknown else {}

    def show_drawn(self) -> None:
        """Show the page at hand as it is now."""
        self._show_pages()
        self.refresh_bindings()
        self.set_class(self.explains, "-explaining")
        page = self.query_one("#page-lines", Flow)
        page.flow(lambda width: self.page_at(width).lines)
        self.query_one("#why-lines", Flow).flow(lambda width: why_lines(self.page, width))

    def page_at(self, width: int) -> Page:
        """Return the page at hand laid out for a width."""
        if self.drawn is None:
            return Page([Content.styled(say("lines", "drawing"), "$garden-dim")])
        if not self.drawn.growth.stands[-1].people:
            words = f"{say('lines', 'nobody')} {say('lines', 'shed', key=self.key('go-shed'))}"
            return Page(Content.styled(words, "$garden-dim").wrap(max(8, width)))
        ink, veil = ink_of(self.app), self.outlook.veil
        look = Look(
            width=width,
            height=self.size.height - 5,
            patterns=ink.ascii or ink.colours is not Colours.MANY,
            today=self.garden.day_of(self.drawn.as_of),
            person=self.called,
            circle=veil.circle,
            typed=veil.words,
            at=self.at[self.page],
            take=self.key("take"),
            goal=self.key("new-goal"),
            wish=self.key("wish"),
        )
        return page_of(self.drawn, self.page, look)

    def called(self, person: int) -> str:
        """Return what a person is called here."""
        view = self.outlook.plants.get(person)
        if view is not None:
            return view.name
        return SOMEBODY if self.outlook.veil.drawn else self._names.get(person, SOMEBODY)

    def _show_pages(self) -> None:
        parts = [
            Content.styled(f" {title(name)} ", "bold reverse $primary" if name == self.page else "")
            for name in PAGES
        ]
        tail = Content.styled(self._as_of(), "$garden-dim")
        gap = Content(" " if self.size.width >= 70 else "")
        line = Content.assemble(gap.join(parts), "  ", tail)
        self.query_one("#pages", Static).update(line, layout=False)

    def _as_of(self) -> str:
        """Return when it was drawn up, where that was not just now."""
        if self.drawn is None or self._holds_for:
            return ""
        as_of = self.garden.day_of(self.drawn.as_of)
        return say("lines", "renewing", when=day_words(as_of, self.garden.today()))

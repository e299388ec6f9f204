"""The shed: seed tray, bringing people in, duplicates, the history of changes, the compost."""

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.content import Content
from textual.widgets import ContentSwitcher, Static

from garden.gardener.errors import CannotUndo, Refused
from garden.gardener.farewells import restore
from garden.gardener.history import Entry, undo
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DONE, UNDONE
from garden.tui.screens.base import GardenScreenBase
from garden.tui.screens.shed.bring_in import BringIn
from garden.tui.screens.shed.commands import GROUPS
from garden.tui.screens.shed.compost import Compost
from garden.tui.screens.shed.confirm import ConfirmScreen
from garden.tui.screens.shed.duplicates import Duplicates
from garden.tui.screens.shed.history import History
from garden.tui.screens.shed.section_keys import keys_in
from garden.tui.screens.shed.tray import Tray
from garden.tui.widgets.line_list import LineList

SECTIONS = {
    "tray": "Seed tray",
    "import": "Import",
    "duplicates": "Duplicates",
    "history": "History",
    "compost": "Compost",
}

Pane = Tray | BringIn | Duplicates | History | Compost
"""One of the sections."""


class ShedScreen(GardenScreenBase):
    """Five sections, one at a time."""

    PLACE = "shed"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (70, "-narrow"), (110, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (23, "-middling"), (34, "-high")]
        self._section = "tray"

    def body(self) -> ComposeResult:
        """Yield the names of the sections and the one at hand."""
        yield Static("", id="sections")
        with ContentSwitcher(initial="tray", id="shed"):
            yield Tray(self.garden, id="tray")
            yield BringIn(self.garden, id="import")
            yield Duplicates(self.garden, id="duplicates")
            yield History(self.garden, id="history")
            yield Compost(self.garden, id="compost")

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that do something in the section at hand."""
        return keys_in(self._section, super().active_bindings)

    @property
    def tray(self) -> Tray:
        """The seed tray."""
        return self.query_one(Tray)

    @property
    def pane(self) -> Pane:
        """The section at hand."""
        return cast(Pane, self.query_one(f"#{self._section}"))

    def focus_body(self) -> None:
        """The keys belong to the section at hand."""
        self.pane.focus_keys()

    def renew_all(self) -> None:
        """Show the section at hand anew."""
        super().renew_all()
        self.pane.reload()
        self._show_sections()
        if self.focused is None:
            self.focus_body()

    def _show_sections(self) -> None:
        parts = [
            Content.styled(f" {title} ", "bold reverse $primary" if name == self._section else "")
            for name, title in SECTIONS.items()
        ]
        tail = Content.styled("  tab goes on", "$garden-dim")
        self.query_one("#sections", Static).update(
            Content.assemble(Content(" ").join(parts), tail), layout=False
        )

    def show_section(self, name: str) -> None:
        """Go to a section."""
        self._section = name
        self.query_one(ContentSwitcher).current = name
        self.renew_all()
        self.focus_body()
        self.refresh_bindings()

    def targets(self) -> tuple[int, ...]:
        """Nobody is watered in the shed."""
        return ()

    # -- commands ------------------------------------------------------------------------------

    def action_section(self, step: int) -> None:
        """Go to the section beside."""
        names = list(SECTIONS)
        self.show_section(names[(names.index(self._section) + step) % len(names)])

    def action_choose(self) -> None:
        """Do what the section is for with what is at hand."""
        pane = self.pane
        if isinstance(pane, Tray):
            pane.start()
        elif isinstance(pane, History) and pane.at_hand is not None:
            self._ask_undo(pane.at_hand)
        elif isinstance(pane, Compost) and pane.at_hand is not None:
            self._bring_back(pane.at_hand.id)
        else:
            self.action_pair("merge")

    def action_pair(self, what: str) -> None:
        """Do something with the two people at hand among the duplicates."""
        if isinstance(self.pane, Duplicates):
            self.pane.act(what)

    def action_mark(self) -> None:
        """Mark somebody in the tray."""
        if isinstance(self.pane, Tray):
            self.pane.waiting.mark()

    def action_filter(self) -> None:
        """Narrow the tray by words."""
        if isinstance(self.pane, Tray):
            self.pane.waiting.open_filter()

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self._lines().move(step)

    def action_end(self, last: bool) -> None:
        """Go to the first or last row."""
        self._lines().move_end(last)

    def action_page(self, direction: int, half: bool) -> None:
        """Move by a page or half of one."""
        self._lines().move_page(direction, half)

    def _lines(self) -> LineList:
        return self.pane.query_one(LineList)

    def step_back(self) -> None:
        """Take back what is open in the section, then leave the shed.

        From an empty path it goes to the tray, where digits are keys again and no letters.
        """
        pane = self.pane
        if isinstance(pane, Tray) and pane.step_back():
            return
        if isinstance(pane, BringIn):
            if not pane.step_back():
                self.show_section("tray")
            return
        super().step_back()

    # -- what the sections tell ----------------------------------------------------------------

    def on_tray_planted(self, event: Tray.Planted) -> None:
        """Somebody new stands in the garden."""
        self.outlook.reload_some(event.ids)
        self.show_top()
        self.tell(event.words + self.undoes)

    def on_tray_told(self, event: Tray.Told) -> None:
        """Pass words on."""
        self.tell(event.words, event.style)

    def on_duplicates_told(self, event: Duplicates.Told) -> None:
        """Pass words on; what two people became is shown everywhere."""
        if event.changed:
            self.outlook.reload()
            self.renew_all()
        self.tell(event.words + (self.undoes if event.changed else ""), event.style)

    def on_bring_in_done(self, event: BringIn.Done) -> None:
        """People wait in the tray."""
        event.stop()
        self.outlook.reload()
        self.show_top()
        self.tell(event.words)

    def on_bring_in_plant_now(self, event: BringIn.PlantNow) -> None:
        """Go on to the tray and ask about the first of them."""
        self.show_section("tray")
        self.tray.start(event.person)

    def on_path_input_passed(self) -> None:
        """Tab goes on from an empty path."""
        self.action_section(1)

    def on_line_list_clicked(self) -> None:
        """A second click chooses."""
        self.action_choose()

    def _ask_undo(self, entry: Entry) -> None:
        if entry.undone:
            redo = self.key("redo")
            self.tell(f"This is undone already; {redo} makes the one undone last again.")
            return

        def settle(sure: bool | None) -> None:
            if sure:
                self._take_back(entry)

        question = "Take back just this change?"
        self.app.push_screen(ConfirmScreen(question, entry.what, "takes it back"), settle)

    def _take_back(self, entry: Entry) -> None:
        try:
            undo(self.garden, entry.id)
        except (Refused, CannotUndo) as refusal:
            self.tell(str(refusal), "$warning")
            return
        self.outlook.reload()
        self.renew_all()
        self.tell(f"{UNDONE} undone: {entry.what} · {self.key('redo')} makes it again")

    def _bring_back(self, person: int) -> None:
        try:
            view = restore(self.garden, person)
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return
        self.outlook.reload()
        self.renew_all()
        self.tell(f"{DONE} {view.name} is back{self.undoes}")

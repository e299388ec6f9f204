"""Who could help with …: people for a topic, those to ask straight away first."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from garden.gardener.asking import CouldHelp, who_could_help
from garden.gardener.errors import Refused
from garden.gardener.views import PlantView
from garden.tui.commands.command import bindings
from garden.tui.focusing import give_keys
from garden.tui.literal import safe
from garden.tui.screens.base import GardenScreenBase
from garden.tui.screens.who.commands import GROUPS
from garden.tui.screens.who.rows import helper_row, warm_up_from
from garden.tui.widgets.line_list import LineList
from garden.tui.widgets.list_beside import ListBeside
from garden.tui.widgets.people_beside import Beside

EMPTY = "Type a topic: compilers, data engineering, Lisbon. Warm ones come first."
KNOWN = "Talked of in this garden"
MOST_TAGS = 60
"""So many tags are named at most."""

NOBODY = "Nobody is known to know about that. Another word?"


class WhoScreen(GardenScreenBase):
    """Pushed over a place: a line for the topic, and below it whom to ask. Enter opens a person."""

    PLACE = "garden"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self) -> None:
        super().__init__()
        self._topic = ""
        self._found: tuple[CouldHelp, ...] = ()
        self._heading: int | None = None

    def body(self) -> ComposeResult:
        """Yield the line for the topic, the people, and why the one at hand."""
        with Vertical(id="asking"):
            with Horizontal(id="question"):
                yield Static("Who could help with")
                yield Input(placeholder="a topic", id="topic", compact=True)
            yield Static(EMPTY, id="hint")
            yield ListBeside("helpers", always=True)

    def on_mount(self) -> None:
        """Begin with the topic."""
        self.query_one("#topic", Input).focus()

    @property
    def lines(self) -> LineList:
        """The people found."""
        return self.query_one(LineList)

    def focus_body(self) -> None:
        """The keys belong to the people found, else to the topic."""
        (self.lines if self._found else self.query_one("#topic", Input)).focus()

    # -- what is shown -------------------------------------------------------------------------

    def renew_all(self) -> None:
        """Ask again, as somebody may have been watered meanwhile."""
        super().renew_all()
        self._look()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Look for people, and give them the keys."""
        if event.input.id == "topic":
            self._topic = event.value
            self._look()
            if self._found:
                self.lines.move_end(False)
                self.lines.focus()

    def _look(self) -> None:
        try:
            self._found = who_could_help(self.garden, self._topic) if self._topic.strip() else ()
        except Refused:
            self._found = ()
        self._heading = warm_up_from(self._found)
        self.query_one("#hint", Static).update(self._hint())
        self.set_class(bool(self._found), "-found")
        apart = frozenset() if self._heading is None else frozenset({self._heading})
        rows = len(self._found) + len(apart)
        self.query_one(ListBeside).show(rows, self._row, apart)
        self._tell_why()

    def _hint(self) -> Content:
        """Return what may be typed: the tags of the garden are topics that lead to somebody."""
        if self._topic.strip():
            return Content.styled(NOBODY, "$garden-dim")
        tags = self.outlook.vocabulary().tags[:MOST_TAGS]
        hint = Content.styled(EMPTY, "$garden-dim")
        if not tags:
            return hint
        known = Content("  ").join(safe(f"#{tag}", "$secondary") for tag in tags)
        return Content("\n").join([hint, Content(""), Content.styled(KNOWN, "bold"), known])

    def _row(self, row: int, width: int) -> Content:
        if row == self._heading:
            return Content.styled("To warm up before asking", "bold $primary")
        return helper_row(self._shown(self._found[self._place(row)]), width)

    def _place(self, row: int) -> int:
        return row - 1 if self._heading is not None and row > self._heading else row

    def _shown(self, one: CouldHelp) -> PlantView:
        return self.outlook.veil.plant(one.view)

    def _at_hand(self) -> CouldHelp | None:
        row = self.lines.cursor
        if row is None or not self._found:
            return None
        return self._found[self._place(row)]

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Say why the person at hand could help."""
        self._tell_why()

    def on_line_list_clicked(self, event: LineList.Clicked) -> None:
        """A second click opens."""
        self.action_open()

    def _tell_why(self) -> None:
        one = self._at_hand()
        if one is None:
            self.query_one(ListBeside).beside((), self.garden)
            return
        reasons = () if self.outlook.veil.drawn else one.view.reasons
        people = (Beside(self._shown(one), reasons),)
        self.query_one(ListBeside).beside(people, self.garden)

    # -- what is done --------------------------------------------------------------------------

    def targets(self) -> tuple[int, ...]:
        """Return the person at hand."""
        one = self._at_hand()
        return () if one is None or one.view.planted_at is None else (one.view.id,)

    def action_move(self, step: int) -> None:
        """Go to the next person, or the one before."""
        self.lines.move(step)

    def action_end(self, last: bool) -> None:
        """Go to the first person, or the last."""
        self.lines.move_end(last)

    def action_topic(self) -> None:
        """Type another topic."""
        give_keys(self.query_one("#topic", Input))

    def action_open(self) -> None:
        """See the person at hand whole."""
        one = self._at_hand()
        if one is not None:
            from garden.tui.screens.plant.screen import PlantScreen

            self.app.push_screen(PlantScreen(one.view.id))

    def action_go(self, place: str) -> None:
        """Leave this and go to another place."""
        app = self.app
        app.pop_screen()
        app.switch_mode(place)

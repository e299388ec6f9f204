"""What all screens share: the bars around the body, undo and redo, going places."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Protocol, cast, runtime_checkable

from textual.app import App, ComposeResult
from textual.binding import ActiveBinding
from textual.command import Provider
from textual.screen import Screen
from textual.widgets import Footer, Input

from garden.gardener.errors import CannotUndo, Refused
from garden.gardener.garden import Garden
from garden.gardener.history import redo, undo
from garden.gardener.status import LOW_STATES
from garden.gardener.words import count, weekday_day
from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import PLACES
from garden.tui.commands.palette import ScreenCommands
from garden.tui.discreet.veil import Veil
from garden.tui.glyphs import REDONE, UNDONE
from garden.tui.key_names import UNBOUND, key_word
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from garden.tui.outlook import Outlook
from garden.tui.turns import Turns
from garden.tui.widgets.bottom_line import BottomLine
from garden.tui.widgets.small_line import SmallLine, too_small
from garden.tui.widgets.top_bar import Place, TopBar

VEIL_DRAWN = "Names and notes are hidden · {key} shows them again"


class HoldsGarden(Protocol):
    """The app, as far as screens need it."""

    outlook: Outlook
    memory: Memory
    manner: Manner
    turns: Turns


@runtime_checkable
class ShowsPeople(Protocol):
    """A screen that shows names, and can show them anew when they are hidden."""

    def renew_veil(self) -> None:
        """Show all names as they are to be shown now."""


class BarsScreen(Screen[None]):
    """A screen with a place in the top bar. Subclasses say what is between the two bars."""

    PLACE: ClassVar[str] = ""
    GROUPS: ClassVar[tuple[Group, ...]] = ()
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {ScreenCommands}
    DEFAULT_CSS = """
    BarsScreen.-saying > Footer { display: none; }
    BarsScreen.-too-small > * { display: none !important; }
    BarsScreen.-too-small > SmallLine { display: block !important; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._veiled = False

    def compose(self) -> ComposeResult:
        """Lay out the bars around the body."""
        yield SmallLine()
        yield TopBar()
        yield from self.body()
        yield BottomLine(self.key("sentence"))
        yield Footer(show_command_palette=False, compact=True)

    def body(self) -> ComposeResult:
        """Yield what is between the bars."""
        yield from ()

    # -- what is known -------------------------------------------------------------------------

    @property
    def outlook(self) -> Outlook:
        """The app's view of the garden."""
        return cast(HoldsGarden, self.app).outlook

    @property
    def memory(self) -> Memory:
        """How the app was left, and will be."""
        return cast(HoldsGarden, self.app).memory

    @property
    def garden(self) -> Garden:
        """The open garden."""
        return self.outlook.garden

    # -- its commands --------------------------------------------------------------------------

    @property
    def groups(self) -> tuple[Group, ...]:
        """The commands of this screen, with the keys that they have on this machine."""
        return cast(HoldsGarden, self.app).manner.keymap.groups(self.GROUPS)

    def command(self, id: str) -> Command:
        """Return a command of this screen, with its keys. Raises KeyError where it has no such."""
        return {command.id: command for group in self.groups for command in group.commands}[id]

    def key(self, id: str) -> str:
        """Return the first key of a command in words, its name where it has none.

        Raises KeyError where the screen has no such command.
        """
        command = self.command(id)
        return key_word(command.keys[0]) if command.keys else command.title

    @property
    def undoes(self) -> str:
        """What stands behind news that can be undone: by which key."""
        return f" · {self.key('undo')} undoes"

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that do something here, in the order of the commands, whatever keys they have.

        First those of the part that has the keys; commands without a key are not among them.
        """
        found = super().active_bindings
        places = {id: place for place, id in enumerate(self._ids())}
        keys = [key for key in found if not key.startswith(UNBOUND)]
        last = len(places)

        def order(key: str) -> tuple[bool, int]:
            one = found[key]
            return one.node is self, places.get(one.binding.id or "", last)

        return {key: found[key] for key in sorted(keys, key=order)}

    def _ids(self) -> list[str]:
        return [command.id for group in self.GROUPS for command in group.commands]

    def on_screen_resume(self) -> None:
        """Show what there is, at first and on coming back; others may have written meanwhile."""
        if self.outlook.is_stale():
            self.outlook.reload()
        self.renew_all()

    def on_resize(self) -> None:
        """The counts at the top are cut to the new width."""
        self.set_class(too_small(*self.size), "-too-small")
        self.show_top()

    def renew_all(self) -> None:
        """Show everything anew. Subclasses add their own."""
        if self._veiled != self.outlook.veil.drawn:
            # What was told before names were hidden, or without them, is no news any more.
            self._veiled = not self._veiled
            self.tell(VEIL_DRAWN.format(key=self.key("discreet")) if self._veiled else "")
        self.show_top()

    def renew_veil(self) -> None:
        """Show all names as they are to be shown now."""
        self.renew_all()

    def renew(self, ids: Sequence[int]) -> None:
        """Show a few people anew, whose plants changed. Subclasses do less than everything."""
        self.renew_all()

    def show_top(self) -> None:
        """Renew the counts in the top bar."""
        views = self.outlook.plants.values()
        low = sum(1 for view in views if view.state in LOW_STATES)
        day = weekday_day(self.garden.today())
        tail = [day, count(len(views), "plant"), f"{low} thirsty"]
        if self.outlook.seen.greenhouse:
            tail.append("greenhouse")
        if self.outlook.veil.drawn:
            tail.append("discreet")
        self.query_one(SmallLine).show(count(len(views), "plant"), low)
        waiting = self.outlook.waiting()
        self.query_one(TopBar).show(self._places(), self.PLACE, tail, waiting)

    def _places(self) -> list[Place]:
        return [
            (self.key(one.id), one.id.removeprefix("go-"), one.title) for one in PLACES.commands
        ]

    def tell(self, news: str, style: str = "") -> None:
        """Say in the line below what happened."""
        self.query_one(BottomLine).tell(self.outlook.veil.news(news), style)

    # -- going places --------------------------------------------------------------------------

    def action_go(self, place: str) -> None:
        """Go to another place."""
        self.tell("")
        self.app.switch_mode(place)

    def action_back(self) -> None:
        """Go back one step: close the sentence, then the screen; never quits."""
        self.step_back()

    def step_back(self) -> None:
        """Go back from this screen. At the garden there is nothing behind."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.switch_mode("garden")

    def action_undo(self) -> None:
        """Take the last change back, whoever made it."""
        try:
            entry = undo(self.garden)
        except (Refused, CannotUndo) as refusal:
            self.tell(str(refusal), "$warning")
            return
        self._all_changed()
        what = self.outlook.veil.change(entry).what
        self.tell(f"{UNDONE} undone: {what} · {self.key('redo')} makes it again")

    def action_redo(self) -> None:
        """Make the change undone last again."""
        try:
            entry = redo(self.garden)
        except (Refused, CannotUndo) as refusal:
            self.tell(str(refusal), "$warning")
            return
        self._all_changed()
        self.tell(f"{REDONE} made again: {self.outlook.veil.change(entry).what}")

    def _all_changed(self) -> None:
        self.outlook.reload()
        self.renew_all()

    def action_help(self) -> None:
        """Show all keys."""
        from garden.tui.screens.help.screen import HelpScreen

        self.app.push_screen(HelpScreen(self.groups))


def veil_of(app: App[Any]) -> Veil:
    """Return what hides names and notes, for parts of screens that ask the gardener themselves."""
    return cast(HoldsGarden, app).outlook.veil


def garden_of(app: App[Any]) -> Garden:
    """Return the open garden, for parts of screens."""
    return cast(HoldsGarden, app).outlook.garden


def turns_of(app: App[Any]) -> Turns:
    """Return what lets work in threads rest while keys are being answered."""
    return cast(HoldsGarden, app).turns


def renew_veil(screen: Screen[Any], drawn: bool) -> None:
    """Show a screen with names hidden, or not; what was typed is hidden with them."""
    for field in screen.query(Input):
        field.password = drawn and bool(field.value)
    if isinstance(screen, ShowsPeople):
        screen.renew_veil()

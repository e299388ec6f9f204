"""How often? A short list of rhythms, with what may stand in their place."""

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from garden.engine.rhythm import NAMED_RHYTHMS
from garden.gardener.judgement import told
from garden.gardener.rhythms import CIRCLE, NEVER, UNLOGGED
from garden.gardener.words import count, listed
from garden.tui.literal import safe
from garden.tui.screens.bars import HoldsGarden

CHOICES = (*NAMED_RHYTHMS, CIRCLE, NEVER, UNLOGGED)
KEYS = "enter takes it · esc leaves it as it is"


class RhythmScreen(ModalScreen[str | None]):
    """Ends with one of CHOICES, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "Back"),
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
    ]
    DEFAULT_CSS = """
    RhythmScreen { align: center bottom; background: $background 40%; }
    RhythmScreen > Vertical {
        width: 56; max-width: 100%; height: auto; max-height: 90%; margin: 0 0 2 0;
        background: $panel; padding: 1 2; border: round $primary;
    }
    RhythmScreen OptionList { height: auto; max-height: 12; background: $panel; }
    RhythmScreen OptionList, RhythmScreen OptionList:focus { border: none; }
    """

    def __init__(self, people: tuple[int, ...]) -> None:
        super().__init__()
        self._people = people

    def compose(self) -> ComposeResult:
        """Ask."""
        with Vertical() as box:
            box.border_subtitle = KEYS
            yield Static(self._question())
            yield OptionList(*(Option(_words(one), id=one) for one in CHOICES))

    def on_mount(self) -> None:
        """The rhythm as it is now is at hand."""
        self.query_one(OptionList).highlighted = CHOICES.index(self._present())

    def renew_veil(self) -> None:
        """Name the people as they are to be named now."""
        self.query_one(Static).update(self._question())

    def _question(self) -> Content:
        plants = cast(HoldsGarden, self.app).outlook.plants
        names = [plants[one].name for one in self._people[:2] if one in plants]
        if len(self._people) > 2:
            names[1:] = [count(len(self._people) - 1, "other")]
        return safe(f"How often, {listed(names)}?", "bold")

    def _present(self) -> str:
        view = cast(HoldsGarden, self.app).outlook.plants.get(self._people[0])
        if view is not None and view.evergreen:
            return NEVER
        days = None if view is None else view.rhythm_days
        near = min(NAMED_RHYTHMS, key=lambda name: abs(NAMED_RHYTHMS[name] - (days or 30.0)))
        return near

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take it."""
        self.dismiss(event.option.id)

    def action_step(self, step: int) -> None:
        """Go to the next rhythm, or the one before."""
        answers = self.query_one(OptionList)
        if step > 0:
            answers.action_cursor_down()
        else:
            answers.action_cursor_up()

    def action_give_up(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)


def _words(choice: str) -> Content:
    if choice in NAMED_RHYTHMS:
        return Content(choice)
    return Content(told("rhythm", choice))

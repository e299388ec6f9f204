"""Whom, or which day? A pick list for a sentence that could mean several things."""

from datetime import date
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from garden.gardener.garden import Garden
from garden.gardener.people import candidates_of
from garden.gardener.words import listed, weekday_day
from garden.phrase.names import NameIndex
from garden.phrase.reading import Choice, Household
from garden.tui.literal import safe
from garden.tui.screens.bars import HoldsGarden


class AskScreen(ModalScreen[str | None]):
    """Ends with the text to put in the place of what was unclear, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Back")]
    DEFAULT_CSS = """
    AskScreen { align: center bottom; background: $background 40%; }
    AskScreen > Vertical {
        width: 72; max-width: 100%; height: auto; max-height: 70%; margin: 0 0 2 0;
        background: $panel; padding: 1 2; border: round $primary;
    }
    AskScreen OptionList { height: auto; max-height: 12; background: $panel; }
    AskScreen OptionList, AskScreen OptionList:focus { border: none; }
    """

    def __init__(self, garden: Garden, choice: Choice) -> None:
        super().__init__()
        self._garden = garden
        self._choice = choice

    def compose(self) -> ComposeResult:
        """Ask."""
        with Vertical():
            yield Static(safe(f"Which “{self._choice.text}”?", "bold"))
            yield OptionList(*self._options())

    def on_mount(self) -> None:
        """The first answer is at hand."""
        self.query_one(OptionList).highlighted = 0

    def renew_veil(self) -> None:
        """Name the people as they are to be named now."""
        answers = self.query_one(OptionList)
        at = answers.highlighted
        answers.set_options(self._options())
        answers.highlighted = at

    def _options(self) -> list[Option]:
        if self._choice.kind == "date":
            return [Option(safe(_words(day)), id=day.isoformat()) for day in self._choice.days]
        veil = cast(HoldsGarden, self.app).outlook.veil
        people = veil.candidates(candidates_of(self._garden, self._choice.person_ids))
        found = [Option(safe(f"{one.name}   {one.about}"), id=f"id:{one.id}") for one in people]
        return [*found, *self._households()]

    def _households(self) -> list[Option]:
        names = cast(HoldsGarden, self.app).outlook.names()
        homes = [names.household(number) for number in self._choice.households]
        return [
            Option(safe(_household(one, names)), id=f"household:{one.household_id}")
            for one in homes
            if one is not None
        ]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Settle it."""
        self.dismiss(event.option.id)

    def action_give_up(self) -> None:
        """Leave it open."""
        self.dismiss(None)


def _household(one: Household, names: NameIndex) -> str:
    who = [name.full for person in one.people if (name := names.get(person))]
    return f"{one.name}   household of {listed(who)}"


def _words(day: date) -> str:
    return f"{weekday_day(day)} {day.year}"

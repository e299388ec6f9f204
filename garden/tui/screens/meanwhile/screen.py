"""After days away: whom one met meanwhile, likeliest first, one key each; then Today."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.events import Click, Key
from textual.message import Message

from garden.gardener.contacts import Entry
from garden.gardener.errors import Refused
from garden.gardener.meanwhile import Maybe, meeting, met_since, never_ask
from garden.tui.art.flow import Flow
from garden.tui.commands.command import bindings
from garden.tui.commands.verbs import BY_NAME
from garden.tui.screens.bars import BarsScreen
from garden.tui.screens.base import GardenScreenBase
from garden.tui.screens.meanwhile.answers import Answers, answers_to
from garden.tui.screens.meanwhile.commands import GROUPS, VERBS
from garden.tui.screens.meanwhile.rows import Keys, heading, row_lines

NEVER = "Today will not ask any more"
LETTERS = "abdgnoprwyzi"
"""Letters for the rows, as far as no command has them."""


class MaybeRow(Flow):
    """One person; a click chooses, a second one says so."""

    class Chosen(Message):
        """A click on the row at `place`."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place

    def on_click(self, event: Click) -> None:
        """Tell which row was clicked."""
        event.stop()
        self.post_message(self.Chosen(self.place))


class MeanwhileScreen(GardenScreenBase):
    """Asks once; closes by itself when everybody is answered. Escape leaves it for now."""

    PLACE = "today"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS: ClassVar[str | None] = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self, last_visit: date, found: Sequence[Maybe]) -> None:
        super().__init__()
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]
        self._last_visit = last_visit
        self._found = found
        self._answers: Answers | None = None
        self._told = ""

    def body(self) -> ComposeResult:
        """Yield the question and a row for each person."""
        with Vertical(id="meanwhile"):
            yield Flow(id="meanwhile-question")
            with VerticalScroll(id="meanwhile-rows", can_focus=False):
                for place in range(len(self._found)):
                    yield MaybeRow(place)

    # -- what is shown -------------------------------------------------------------------------

    @property
    def answers(self) -> Answers:
        """What is answered so far."""
        if self._answers is None:
            self._answers = answers_to(self._found, self._last_visit, self.garden.today())
        return self._answers

    def renew_all(self) -> None:
        """Take in what is written down by now, and show it."""
        super().renew_all()
        self.answers.settle(met_since(self.garden, self._last_visit))
        self._show()

    def _show(self) -> None:
        answers = self.answers
        question = self.query_one("#meanwhile-question", Flow)
        keys = Keys(" ".join(self.key(one.id) for one in VERBS.commands), self.key("back"))
        question.flow(partial(heading, answers.last_visit, answers.today, keys))
        letters = self.letters
        for shown in self.query(MaybeRow):
            row = answers.rows[shown.place]
            here = shown.place == answers.cursor
            view = self.outlook.plants.get(row.maybe.id)
            name = row.maybe.name if view is None else view.name
            letter = letters[shown.place : shown.place + 1]
            shown.set_class(here, "-here")
            shown.flow(partial(row_lines, row, letter, name, here))
            if here:
                shown.scroll_visible(animate=False)

    # -- what is answered ----------------------------------------------------------------------

    def targets(self) -> tuple[int, ...]:
        """Return the person at hand, while nothing is said of them."""
        row = self.answers.at_hand
        return (row.maybe.id,) if row.open else ()

    def action_water(self, verb: str) -> None:
        """Log the person at hand over the verb's channel, on the day shown."""
        self._met(BY_NAME[verb].channel)

    def action_met(self) -> None:
        """Log the person at hand as last time."""
        self._met(self.answers.at_hand.maybe.channel)

    def on_key(self, event: Key) -> None:
        """A letter says it of its row."""
        letters = self.letters
        if event.character is not None and event.character in letters:
            event.stop()
            if self.answers.choose(letters.index(event.character)):
                self.action_met()

    @property
    def letters(self) -> str:
        """The letters of the rows from the first on."""
        taken = {key for group in self.groups for one in group.commands for key in one.keys}
        free = "".join(letter for letter in LETTERS if letter not in taken)
        return free[: len(self._found)]

    def on_maybe_row_chosen(self, event: MaybeRow.Chosen) -> None:
        """A click chooses a row; a click on the one at hand says so."""
        if event.place == self.answers.cursor:
            self.action_met()
        else:
            self.answers.move(event.place - self.answers.cursor)
            self._show()

    def _met(self, channel: str) -> None:
        row = self.answers.at_hand
        if row.open:
            row.channel = channel
            self.write(Entry(contact=meeting(self.garden, row.maybe.id, channel, row.day)))

    def watered(self) -> None:
        """Somebody is written down: go on to the next."""
        self.answers.settle(met_since(self.garden, self._last_visit))
        self._go_on()

    def action_skip(self) -> None:
        """Say nothing of the person at hand."""
        row = self.answers.at_hand
        row.skipped = not row.met
        self._go_on()

    def _go_on(self) -> None:
        if self.answers.over:
            self._leave()
        else:
            self.answers.go_on()
            self._show()

    def action_move(self, step: int) -> None:
        """Go to the next person, or the one before."""
        self.answers.move(step)
        self._show()

    def action_day(self, step: int) -> None:
        """Move the day of the person at hand."""
        self.answers.shift(step)
        self._show()

    def action_never(self) -> None:
        """Never ask again, and go to Today."""
        try:
            never_ask(self.garden)
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
        else:
            self._leave(NEVER + self.undoes)

    def tell(self, news: str, style: str = "") -> None:
        """Say it in the line below, and keep it for Today."""
        self._told = news
        super().tell(news, style)

    def _leave(self, news: str = "") -> None:
        """Go to Today and say there what was said here last."""
        app = self.app
        last = news or self._told
        app.pop_screen()
        if isinstance(app.screen, BarsScreen):
            app.screen.tell(last)

"""Today: a few people, each with a reason, one selected; and an end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from garden.gardener.judgement import told
from garden.gardener.nudging import answer
from garden.gardener.today import Today, remember, tended_today
from garden.gardener.views import PlantView, PromiseView
from garden.gardener.words import count, weekday_day
from garden.tui.art.flow import Flow
from garden.tui.commands.command import bindings
from garden.tui.screens.caring import CaringScreen
from garden.tui.screens.meanwhile.asking import ask_after_days_away
from garden.tui.screens.plant.screen import PlantScreen
from garden.tui.screens.today.card import Card
from garden.tui.screens.today.card_words import tended_words
from garden.tui.screens.today.commands import GROUPS
from garden.tui.screens.today.quiet import Quiet, quiet_words
from garden.tui.screens.today.visit import Visit
from garden.tui.screens.today.week import week_lines

WIDE = 104
"""Columns from which on the week stands beside the people."""

WEEK_BELOW = 4
"""Lines the week has below the people."""

ANSWER_KEYS = (("longer", "longer rhythm"), ("rest", "rest"), ("leave", "leave it"))
"""The commands that answer what is to become of a rhythm."""

LINGER = 2.0
"""Seconds for which a card stays after its person is tended."""


class TodayScreen(CaringScreen):
    """A verb waters the selected person; then it is the next one's turn, until nobody is left."""

    PLACE = "today"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-middling"), (38, "-tall")]
        self._visit = Visit()
        self._cards: dict[int, Card] = {}
        self._order: list[int] = []
        self._now: Today | None = None
        self._day: date | None = None
        self._deeds: dict[int, str] = {}
        self._here: dict[int, PlantView] = {}

    def body(self) -> ComposeResult:
        """Yield the cards, the week beside or below them, and the end."""
        with Container(id="day"):
            with Vertical(id="people"):
                yield Static(id="greeting")
                yield VerticalScroll(id="cards", can_focus=False)
                yield Quiet()
            yield Flow(id="week")

    def on_mount(self) -> None:
        """After days away, first ask whom one met meanwhile."""
        ask_after_days_away(self)

    # -- what is shown -------------------------------------------------------------------------

    def renew_all(self) -> None:
        """Ask anew who is in Today, and show them."""
        super().renew_all()
        self._look()

    def renew(self, ids: Sequence[int]) -> None:
        """Show what was done for those of `ids` who have a card, and go on to the next."""
        tended = tended_today(self.garden)
        for person in ids:
            words = self._deeds.pop(person, None)
            if person in self._cards and (words or person in tended):
                self._visit.mark(person, words or self._tended_words(person))
                self.set_timer(LINGER, partial(self.let_go, person))
        self._look(ids)

    def let_go(self, person: int) -> None:
        """Put away the card of a person who is tended, unless there is more to do."""
        self._visit.lingering.discard(person)
        self._look()

    def _look(self, touched: Sequence[int] = ()) -> None:
        """Show the cards as they are now; the cursor goes on from who was `touched` and done."""
        now = self._now = self.outlook.today()
        self._here = {view.id: view for view in now.people}
        if now.day != self._day:
            if self._day is not None:
                self.outlook.skipped.clear()
            self._day, self._visit = now.day, Visit(skipped=self.outlook.skipped)
            remember(self.garden, now)
        present = [view.id for view in now.people]
        self._visit.welcome(present, tended_today(self.garden))
        before, self._order = self._order, self._visit.cards(present)
        self._visit.settle(self._order, before)
        if self._visit.cursor in touched and self._visit.cursor in self._visit.done:
            self._visit.go_on(self._order)
        self._show_cards()
        self._show_around(now)

    def _show_cards(self) -> None:
        """Show the cards there are to be, each in its place; put away the others."""
        for person in [one for one in self._cards if one not in self._order]:
            self._cards.pop(person).remove()
        column = self.query_one("#cards", VerticalScroll)
        above: Card | None = None
        for person in self._order:
            card = self._cards.get(person)
            if card is None:
                card = self._cards[person] = Card(self._view(person), self.garden)
                first = next(iter(column.children), None)
                column.mount(card, before=None if above else first, after=above)
            self._show_card(person)
            above = card
        self.call_after_refresh(self._into_view)

    def _show_card(self, person: int) -> None:
        chosen = person == self._visit.cursor
        whole = self.outlook.person(person) if chosen else None
        view, done = self._view(person), self._visit.done.get(person)
        if done is not None and not self._waits(person):
            view = replace(view, reasons=())
        asked = self._question() if self._is_asked(person) and done is None else ""
        self._cards[person].show(view, whole, done and self.outlook.veil.deed(done), asked)

    def _is_asked(self, person: int) -> bool:
        """Tell whether it is asked what is to become of a person's rhythm."""
        return self._now is not None and person in self._now.asking

    def _question(self) -> str:
        keys = [f"{self.key(id)} {words}" for id, words in ANSWER_KEYS]
        return f"{told('question', 'line')} {' · '.join(keys)}"

    def _waits(self, person: int) -> bool:
        """Return whether something is left to do for a person today."""
        return self._now is not None and any(view.id == person for view in self._now.people)

    def _view(self, person: int) -> PlantView:
        found = self._here.get(person) or self.outlook.plants.get(person)
        return found or self.outlook.person(person).plant

    def _show_around(self, now: Today) -> None:
        """Greet, tell of the week, and end the day when nobody is left."""
        waiting = sum(1 for person in self._order if person not in self._visit.done)
        day = Content.styled(weekday_day(now.day), "bold")
        words = f"  {count(waiting, 'person', 'people')} to think of today" if waiting else ""
        self.query_one("#greeting", Static).update(
            Content.assemble(day, Content.styled(words, "$garden-dim")), layout=False
        )
        over = not self._order
        self.set_class(over, "-over")
        if over:
            tended = [self._view(person) for person in tended_today(self.garden)]
            skipped = sum(1 for view in now.people if view.id in self._visit.skipped)
            anybody = bool(self.outlook.plants)
            words_of_end = quiet_words(now.tended, now.greenhouse, skipped, anybody, self.key)
            self.query_one(Quiet).show(tended or self._finest(), words_of_end)
        self._show_week(now)

    def _finest(self) -> list[PlantView]:
        """Return a few of the healthiest plants, for a day on which nobody was turned to."""
        return sorted(self.outlook.plants.values(), key=lambda view: -(view.health or 0.0))[:5]

    def _show_week(self, now: Today) -> None:
        whole = self.size.width >= WIDE or self.has_class("-whole-week")
        room = None if whole else WEEK_BELOW
        self.query_one("#week", Flow).flow(lambda width: week_lines(now, width, room))

    def on_resize(self) -> None:
        """The week is cut to its new room."""
        super().on_resize()
        if self._now is not None:
            self._show_week(self._now)
            self.call_after_refresh(self._into_view)

    def _into_view(self) -> None:
        card = self._cards.get(self._visit.cursor or 0)
        if card is not None:
            card.scroll_visible(animate=False)

    # -- what is done --------------------------------------------------------------------------

    def person_at_hand(self) -> PlantView | None:
        """Return the person whose card is selected."""
        chosen = self._visit.cursor
        return None if chosen is None or chosen not in self._order else self._view(chosen)

    def promises_at_hand(self) -> tuple[PromiseView, ...]:
        """Return the open promises with that person."""
        chosen = self._visit.cursor
        return tuple(one for one in self.outlook.seen.promises if one.person_id == chosen)

    def cared(self, person: int, words: str) -> None:
        """The card says what was done."""
        self._deeds[person] = words

    def _tended_words(self, person: int) -> str:
        card = self._cards.get(person)
        after = self.outlook.plants.get(person) or self._view(person)
        return tended_words(after, card.view.health if card else None)

    def on_card_chosen(self, event: Card.Chosen) -> None:
        """A click selects; a click on the selected card opens the person."""
        if event.person == self._visit.cursor:
            self.action_open()
        else:
            self._choose(event.person)

    def _choose(self, person: int | None) -> None:
        before, self._visit.cursor = self._visit.cursor, person
        for one in {before, person}:
            if one is not None and one in self._cards:
                self._show_card(one)
        self.call_after_refresh(self._into_view)

    def action_move(self, step: int) -> None:
        """Select the next person, or the one before."""
        self._choose(self._visit.moved(self._order, step))

    def action_end(self, last: bool) -> None:
        """Select the first person, or the last."""
        if self._order:
            self._choose(self._order[-1 if last else 0])

    def action_open(self) -> None:
        """See the selected person whole."""
        view = self.person_at_hand()
        if view is not None:
            self.app.push_screen(PlantScreen(view.id))

    def action_week(self) -> None:
        """Show all of the week below the people, or a few lines of it."""
        self.toggle_class("-whole-week")
        if self._now is not None:
            self._show_week(self._now)
            self.call_after_refresh(self._into_view)

    def action_skip(self) -> None:
        """Leave the selected person out for this visit; nothing is written."""
        view = self.person_at_hand()
        if view is not None:
            self._visit.skipped.add(view.id)
            self._visit.lingering.discard(view.id)
            self._look()
            self.show_top()
            self.tell(f"{view.name}: not today · X brings back who was skipped")

    def action_unskip(self) -> None:
        """Show those again who were left out in this visit."""
        self._visit.skipped.clear()
        self._look()
        self.show_top()

    # -- what is to become of a rhythm ---------------------------------------------------------

    def action_longer(self) -> None:
        """Give the selected person a rhythm twice as long."""
        self._answer("longer")

    def action_leave(self) -> None:
        """Leave the rhythm as it is: until the next contact nothing more is asked."""
        view = self.person_at_hand()
        if view is not None and not self._is_asked(view.id):
            self.tell(f"Nothing is asked about {view.name}.")
        else:
            self._answer("leave")

    def action_rest(self) -> None:
        """Let the plant rest; where that was asked, it is the answer."""
        view = self.person_at_hand()
        if view is not None and self._is_asked(view.id):
            self._answer("rest")
        else:
            super().action_rest()

    def _answer(self, how: str) -> None:
        view = self.person_at_hand()
        if view is not None:
            asked = self._is_asked(view.id)
            deed = partial(answer, self.garden, view.id, how, asked)
            self.care(view, deed, told("question", f"{how}_done"))

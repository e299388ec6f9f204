"""What is written on the Plant screen: notes, promises, and changes to what was written before."""

from collections.abc import Callable
from functools import partial

from garden.gardener.contacts import Entry as Written
from garden.gardener.edits import Edited
from garden.gardener.errors import Refused
from garden.gardener.notes import add_note
from garden.gardener.percent import whole_percent
from garden.gardener.promises import promise
from garden.gardener.rows import InteractionRow
from garden.gardener.sentences import words_of
from garden.gardener.words import weekday_day
from garden.tui.glyphs import DONE, DOWN, RIGHT
from garden.tui.screens.caring import CaringScreen
from garden.tui.screens.plant.asking import Asking
from garden.tui.screens.plant.editing import Answer, edit_entry, remove_entry
from garden.tui.screens.plant.entry_list import EntryList
from garden.tui.screens.plant.promising import read_promise

OUTSIDE = f"Choose an entry of the timeline first: {DOWN} goes in."


class WritingScreen(CaringScreen):
    """A screen about one person, `number`, with a line that asks and a timeline to edit in."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    # -- what is new ---------------------------------------------------------------------------

    def action_note(self) -> None:
        """Take a note."""
        self.ask_line("Note", "what you would like to remember", self._noted)

    def action_promise(self) -> None:
        """Take a promise of mine."""
        self.ask_line("You promise", "the slides by friday", partial(self._promised, False))

    def action_promise_theirs(self) -> None:
        """Take a promise of theirs."""
        self.ask_line("They promise", "a review by 3 December", partial(self._promised, True))

    def _noted(self, text: str) -> bool:
        words = f"noted: {self.outlook.veil.words(text.strip())}"
        deed = partial(add_note, self.garden, self.number, text)
        return not text.strip() or self._done(deed, words)

    def _promised(self, theirs: bool, text: str) -> bool:
        if not text.strip():
            return True
        read = read_promise(text, self.garden.now(), self.garden.zone, words_of(self.garden))
        if read.unclear is not None:
            self.object_to(f"Which day is “{read.unclear}”? Say it like 3 December.")
            return False
        deed = partial(promise, self.garden, self.number, read.what, read.due_on, theirs)
        by = f" by {weekday_day(read.due_on)}" if read.due_on else ""
        return self._done(deed, f"promised: {self.outlook.veil.words(read.what)}{by}")

    def _done(self, deed: Callable[[], object], words: str) -> bool:
        view = self.person_at_hand()
        return view is not None and self.care(view, deed, words)

    # -- what was there ------------------------------------------------------------------------

    @property
    def timeline(self) -> EntryList:
        """The list of all that was and is to come."""
        return self.query_one(EntryList)

    def action_edit_entry(self) -> None:
        """Change the entry under the cursor."""
        entry = self.timeline.entry
        if entry is None:
            self.tell(OUTSIDE)
        else:
            edit_entry(self, entry)

    def action_remove_entry(self) -> None:
        """Take the entry under the cursor away."""
        entry = self.timeline.entry
        if entry is None:
            self.tell(OUTSIDE)
        else:
            remove_entry(self, entry)

    def edit(self, deed: Callable[[], Edited], newcomers: bool = False) -> bool:
        """Carry out an edit, show whom it concerns and say so; or say why it is refused."""
        before = self._health()
        try:
            edited = deed()
        except Refused as refusal:
            self.object_to(str(refusal))
            return False
        if not edited.differs:
            self.tell("Nothing is changed.")
            return True
        if newcomers:
            self.outlook.reload()
        else:
            self.outlook.reload_some(edited.people)
        self.renew([self.number])
        self.show_top()
        what = self.outlook.veil.deed(edited.what)
        after = self._health()
        rise = f" · {before} {RIGHT} {after}" if before != after and before and after else ""
        self.tell(f"{DONE} {what}{rise}{self.undoes}")
        return True

    def _health(self) -> str:
        """Return this person's health in words, "" where there is none."""
        view = self.outlook.plants.get(self.number)
        return "" if view is None or view.health is None else f"{whole_percent(view.health)} %"

    def object_to(self, why: str) -> None:
        """Say why what was typed will not do."""
        self.tell(why, "$warning")

    # -- asking --------------------------------------------------------------------------------

    def ask_line(self, question: str, example: str, answer: Answer, text: str = "") -> None:
        """Ask for one line, `text` standing there already."""
        self._close_line()
        line = self.query_one(Asking)
        line.ask(question, example, answer, text, hidden=self.outlook.veil.drawn)

    def ask_details(self, row: InteractionRow, answer: Callable[[Written | None], None]) -> None:
        """Ask for an interaction in the form."""
        from garden.tui.screens.details.draft import draft_of
        from garden.tui.screens.details.screen import DetailsScreen

        named = self.outlook.veil.contact(row)
        names = tuple(party.name for party in named.people)
        self.app.push_screen(DetailsScreen(draft_of(row, names, self.garden.zone)), answer)

    def on_asking_answered(self) -> None:
        """The keys go back to where they were."""
        self.focus_body()

    def focus_body(self) -> None:
        """Give the keys back to the timeline if one is in it."""
        self.set_focus(self.timeline if self.timeline.inside else None)

    def step_back(self) -> None:
        """Escape stops asking first, then leaves the timeline, then the person."""
        if self.query_one(Asking).close():
            self.focus_body()
        elif not self.timeline.go_out():
            super().step_back()

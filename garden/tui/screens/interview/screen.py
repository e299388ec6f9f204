"""The note of a conversation to learn from: prepared with questions, kept with all around it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static, TextArea

from garden.gardener.errors import Refused
from garden.gardener.interviews import (
    interviewee_by_id,
    is_written,
    prepared_note,
    save_interview,
    told,
)
from garden.literal import literal
from garden.tui.commands.command import bindings
from garden.tui.literal import safe
from garden.tui.screens.base import GardenScreenBase
from garden.tui.screens.interview.commands import GROUPS
from garden.tui.screens.interview.draft import Draft, find_draft, forget_draft, leave_draft
from garden.tui.screens.shed.confirm import ConfirmScreen


class InterviewScreen(GardenScreenBase):
    """Pushed over a place; ctrl+s keeps everything as one change and goes back."""

    PLACE = "garden"
    GROUPS = GROUPS
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(GROUPS)]

    def __init__(self, person_id: int) -> None:
        super().__init__()
        self._number = person_id
        self._prepared = ""
        self._text = ""
        self._over = False

    def body(self) -> ComposeResult:
        """Yield whom it is about, the note and its keys."""
        yield Static("", id="interview-who")
        yield TextArea(id="interview-note", soft_wrap=True)
        yield Static(Content.styled(told("hidden"), "$garden-dim"), id="interview-hidden")
        keys = told("keys", keep=self.key("interview-keep"), back=self.key("back"))
        yield Static(Content.styled(keys, "$garden-dim"), id="interview-keys")

    def on_mount(self) -> None:
        """Prepare the note, or bring back what was written before."""
        who = interviewee_by_id(self.garden, self._number)
        note = prepared_note(self.garden, who)
        self._prepared = "\n".join(literal(line) for line in note.splitlines())
        area = self.query_one(TextArea)
        self._text = find_draft(self.garden.store.path, self._number) or self._prepared
        area.text = self._text
        self.focus_body()
        # Before there is room for it, the note would be scrolled as if there were none.
        self.call_after_refresh(lambda: area.move_cursor((self._first_question(), 0)))

    def on_unmount(self) -> None:
        """Whoever quits in between finds the words again."""
        if not self._over and self._written:
            leave_draft(Draft(str(self.garden.store.path), self._number, self._text))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Know what is written, also when the note is gone from the screen."""
        self._text = event.text_area.text

    def renew_all(self) -> None:
        """Show whom it is about; the note is hidden with the names."""
        super().renew_all()
        veil = self.outlook.veil
        self.set_class(veil.drawn, "-veiled")
        who = veil.plant(self.outlook.person(self._number).plant)
        self.query_one("#interview-who", Static).update(safe(who.name, "bold"))

    def targets(self) -> tuple[int, ...]:
        """Return this person."""
        return (self._number,)

    def focus_body(self) -> None:
        """The keys belong to the note."""
        self.set_focus(self.query_one(TextArea))

    @property
    def _written(self) -> bool:
        return is_written(self._prepared, self._text)

    def _first_question(self) -> int:
        """Return the line below the first question."""
        lines = self._text.splitlines()
        found = [place for place, line in enumerate(lines) if line.startswith("- ")]
        return found[0] + 1 if found else 0

    def action_keep(self) -> None:
        """Keep note, contact and thank-you, and go back."""
        if not self._written:
            self.tell(told("nothing"))
            return
        who = interviewee_by_id(self.garden, self._number)
        try:
            save_interview(self.garden, who, self._text)
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return
        self._leave()

    def step_back(self) -> None:
        """Go back; what was written is not left without a question."""
        if not self._written:
            self._leave()
            return

        def settle(yes: bool | None) -> None:
            if yes:
                self._leave()
            else:
                self.focus_body()

        question = ConfirmScreen(told("leave"), "", told("leave_yes"))
        self.app.push_screen(question, settle)

    def _leave(self) -> None:
        self._over = True
        forget_draft()
        self.outlook.reload()
        self.app.pop_screen()

    def action_go(self, place: str) -> None:
        """Go to another place; the note waits as a draft."""
        app = self.app
        app.pop_screen()
        app.switch_mode(place)

"""The plan of an import: what would come in, and the question that is answered here."""

from collections.abc import Sequence
from enum import Enum, auto

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.gardener.blocking import block
from garden.gardener.errors import NobodyFound, Refused, SeveralFound
from garden.gardener.garden import Garden
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.wishes import Progress
from garden.tui.discreet.veil import HIDDEN
from garden.tui.literal import safe
from garden.tui.screens.bars import veil_of
from garden.tui.screens.shed.plan_lines import NARROWEST, counts, details, progress_line
from garden.tui.screens.shed.plan_rows import PlanRows
from garden.tui.widgets.line_list import LineList

QUESTION = "Bring them in?"
ANSWERS = "   y imports · any other key leaves everything as it is"
MARKING = "   y imports · space takes one in · b blocks one · esc leaves"
ONLY_MARKING = (
    "Nothing here is new; space marks who may come in, b blocks one. Any other key goes back."
)
NOTHING = "There is nothing new in this. Any key goes back."
WHO = "Who are you in this?"
WHO_HINT = "Your address, number, profile, or name there; it is remembered."
WHO_KEYS = " enter reads it again, and remembers · left empty, goes on without · esc leaves"

READING = frozenset(
    ["up", "down", "j", "k", "g", "G", "home", "end", "pageup", "pagedown", "ctrl+d", "ctrl+u"]
) | {"ctrl+p", "question_mark", "tab"}
"""Keys that scroll the plan or ask for help, and so answer nothing."""


class Waiting(Enum):
    """What the pane waits for."""

    NOTHING = auto()
    WHO = auto()
    ANSWER = auto()
    PLANTING = auto()


class PlanPane(Vertical):
    """Shows how far the reading is, then the plan, then what came of it."""

    class Answered(Message):
        """Bring them in, or not."""

        def __init__(self, yes: bool) -> None:
            super().__init__()
            self.yes = yes

    class IAm(Message):
        """Who the user is, as typed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class PlantThem(Message):
        """Those brought in are to be planted."""

    def __init__(self, garden: Garden) -> None:
        super().__init__(id="import-plan")
        self._garden = garden
        self._rows = PlanRows()
        self._waiting = Waiting.NOTHING
        self._wanted = False

    def compose(self) -> ComposeResult:
        """Lay out who I am, the counts, the rows and the question."""
        yield Input(placeholder=WHO_HINT, id="import-me", compact=True, disabled=True)
        yield Static("", id="import-status")
        yield LineList(id="import-details")
        yield Static("", id="import-question")

    @property
    def marked(self) -> tuple[str, ...]:
        """The addresses of those marked to come in."""
        return self._rows.wishes

    def focus_keys(self) -> None:
        """Give the keys to the plan, or to the line that asks who I am."""
        who = self._waiting is Waiting.WHO
        (self.query_one(Input) if who else self.query_one(LineList)).focus()

    # -- what is shown -------------------------------------------------------------------------

    def clear(self, words: Content, question: str) -> None:
        """Show `words` where the plan will be, and wait for nothing."""
        self._wait(Waiting.NOTHING)
        self._show_rows(PlanRows())
        self.say(words)
        self._question("", question)

    def say(self, words: Content) -> None:
        """Say how far it is."""
        self.query_one("#import-status", Static).update(words)

    def show_progress(self, progress: Progress) -> None:
        """Say how far the reading or writing is."""
        self.say(progress_line(progress))

    def show_plan(self, report: ImportReport, begins: bool) -> None:
        """Show a plan and put its question. `begins`: a yes does something with nobody new, too."""
        self.say(Content("\n").join(counts(report)))
        self._show_rows(PlanRows(self._details(report), report.talk_to))
        self._wanted = report.brings_anything or begins
        self._ask_who(report.me_likely) if report.me_unknown else self._ask()

    def show_done(self, report: ImportReport, words: str) -> None:
        """Show what came of it; enter goes on to the planting where somebody is new."""
        new = bool(report.new_people)
        self._wait(Waiting.PLANTING if new else Waiting.NOTHING)
        self.say(safe(words, "bold $primary"))
        self._show_rows(PlanRows(self._details(report)))
        going_on = "enter plants them now · esc another file" if new else "esc another file"
        self._question(going_on, "", "$accent")

    def redraw(self) -> None:
        """Show names as they are to be shown now."""
        self.query_one(LineList).refresh()

    def _ask(self) -> None:
        self._wait(Waiting.ANSWER)
        offered = bool(self._rows.offered)
        if self._wanted or self._rows.marked:
            self._question(QUESTION, MARKING if offered else ANSWERS)
        else:
            self._question("", ONLY_MARKING if offered else NOTHING)

    def _ask_who(self, likely: Sequence[str]) -> None:
        """Ask who the user is in the source, proposing the likeliest."""
        self._wait(Waiting.WHO)
        self.query_one(Input).value = likely[0] if len(likely) == 1 else ""
        self._question(WHO, WHO_KEYS)

    def _wait(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self.query_one(Input).disabled = waiting is not Waiting.WHO

    def _question(self, asked: str, keys: str, style: str = "bold $accent") -> None:
        words = Content.assemble(Content.styled(asked, style), Content.styled(keys, "$garden-dim"))
        self.query_one("#import-question", Static).update(words)

    def _details(self, report: ImportReport) -> list[Content]:
        return details(report, max(NARROWEST, self.size.width))

    def _show_rows(self, rows: PlanRows) -> None:
        self._rows = rows
        self.query_one(LineList).show(rows.count, self._row, rows.apart)

    def _row(self, row: int, width: int) -> Content:
        if veil_of(self.app).drawn and row not in self._rows.apart:
            return Content.styled(f"  {HIDDEN}", "$garden-dim")
        return self._rows.row(row, width, self._garden.today())

    # -- what is answered ----------------------------------------------------------------------

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say who I am; with nothing typed go on without."""
        event.stop()
        if event.value.strip():
            self.post_message(self.IAm(event.value))
        else:
            self._ask()
            self.focus_keys()

    def on_key(self, event: events.Key) -> None:
        """Answer the question: y is yes, moving about is neither, all else is no."""
        if self._waiting is Waiting.PLANTING and event.key == "enter":
            event.stop()
            self.post_message(self.PlantThem())
        elif self._waiting is Waiting.ANSWER and event.key not in READING:
            event.stop()
            self._answer(event.key)

    def _answer(self, key: str) -> None:
        if self._rows.offered and key in ("space", "b"):
            self._mark() if key == "space" else self._block()
        else:
            yes = key == "y" and (self._wanted or bool(self._rows.marked))
            self.post_message(self.Answered(yes))

    def _mark(self) -> None:
        """Mark who is under the cursor to come in as well, and go on to the next."""
        lines = self.query_one(LineList)
        if lines.cursor is not None and self._rows.toggle(lines.cursor):
            lines.refresh_row(lines.cursor)
            lines.move(1)
            self._ask()

    def _block(self) -> None:
        """Never log or offer who is under the cursor again."""
        lines = self.query_one(LineList)
        one = None if lines.cursor is None else self._rows.talker(lines.cursor)
        if one is None or lines.cursor is None:
            return
        try:
            block(self._garden, one.address)
        except (Refused, NobodyFound, SeveralFound) as refusal:
            self._question("", str(refusal))
            return
        self._rows.block(one)
        lines.refresh_row(lines.cursor)
        lines.move(1)
        self._ask()

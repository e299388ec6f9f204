"""Import: a path, a rehearsal, the plan in words, a question, and only then the import itself."""

from enum import Enum, auto
from functools import partial
from pathlib import Path
from threading import Event

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.gardener.garden import Garden
from garden.gardener.importing import ImportReport
from garden.gardener.listing import people_by_id
from garden.gardener.words import count
from garden.tui.discreet.veil import HIDDEN
from garden.tui.literal import safe
from garden.tui.screens.bars import veil_of
from garden.tui.screens.shed.import_work import Outcome, carry_out
from garden.tui.screens.shed.path_input import PathInput
from garden.tui.screens.shed.paths import typed_path
from garden.tui.screens.shed.plan_lines import brings_anything, counts, details, done_words
from garden.tui.widgets.line_list import LineList

INVITATION = (
    "A file, a folder or a ZIP: vCards from any address book, or LinkedIn’s export.\n"
    "Everybody goes to the seed tray first. Nothing is written before you have seen the plan."
)
QUESTION = "Bring them in?"
ANSWERS = "   y imports · any other key leaves everything as it is"


MOVING = frozenset(
    [
        "up",
        "down",
        "j",
        "k",
        "g",
        "G",
        "home",
        "end",
        "pageup",
        "pagedown",
        "ctrl+d",
        "ctrl+u",
        "ctrl+p",
        "question_mark",
        "tab",
    ]
)
"""Keys that scroll the plan or ask for help, and so answer nothing."""


class Phase(Enum):
    """Where the import is."""

    ASKING = auto()
    READING = auto()
    PLANNED = auto()
    WRITING = auto()
    DONE = auto()


class BringIn(Vertical):
    """The import, from path to seed tray."""

    class Done(Message):
        """People were brought in, or not (no report): `words` say so."""

        def __init__(self, words: str, report: ImportReport | None) -> None:
            super().__init__()
            self.words = words
            self.report = report

    class PlantNow(Message):
        """The user wants to plant those brought in; `person` is the first."""

        def __init__(self, person: int) -> None:
            super().__init__()
            self.person = person

    class _Read(Message):
        def __init__(self, records: int) -> None:
            super().__init__()
            self.records = records

    class _Ended(Message):
        def __init__(self, outcome: Outcome) -> None:
            super().__init__()
            self.outcome = outcome

    def __init__(self, garden: Garden, *, id: str) -> None:
        super().__init__(id=id)
        self._garden = garden
        self._phase = Phase.ASKING
        self._stop = Event()
        self._lines: list[Content] = []
        self._new: tuple[int, ...] = ()
        self._wanted = False

    def compose(self) -> ComposeResult:
        """Lay out path, status and plan."""
        yield Static(Content.styled(INVITATION, "$garden-dim"), id="import-invitation")
        yield PathInput(
            placeholder="~/Downloads/connections.zip   tab completes, enter reads it",
            id="import-path",
            compact=True,
        )
        yield Static("", id="import-status")
        yield LineList(id="import-details")
        yield Static("", id="import-question")

    @property
    def busy(self) -> bool:
        """Whether a file is being read or written in."""
        return self._phase in (Phase.READING, Phase.WRITING)

    def focus_keys(self) -> None:
        """Give the keys to the path, or to the plan once there is one."""
        asking = self._phase is Phase.ASKING
        field = self.query_one(PathInput) if asking else self.query_one(LineList)
        field.focus()

    def reload(self) -> None:
        """Ask for a path again once those brought in are gone, as after an undo."""
        self.query_one(LineList).refresh()
        if self._phase is Phase.DONE and self._new:
            first = people_by_id(self._garden, self._new[:1])
            if not first or first[0].planted_at is not None:
                self._ask_path("")

    def step_back(self) -> bool:
        """Give up reading, or the plan; return whether there was anything to give up."""
        if self.busy:
            self._stop.set()
            self._say(Content.styled("Stopping…", "$garden-dim"))
            return True
        if self._phase is Phase.ASKING:
            return False
        self._ask_path("")
        return True

    def on_unmount(self) -> None:
        """Nobody waits for the rest."""
        self._stop.set()

    # -- asking --------------------------------------------------------------------------------

    def on_path_input_offered(self, event: PathInput.Offered) -> None:
        """Show the names that may follow."""
        event.stop()
        names = [safe(name) for name in event.names[:60]] if len(event.names) > 1 else []
        self._say(Content("   ").join(names))
        if not event.names:
            self._say(Content.styled("Nothing here goes on like that.", "$garden-dim"))

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said of another path no longer holds."""
        event.stop()
        if self._phase is Phase.ASKING:
            self._say(Content(""))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Rehearse the import."""
        event.stop()
        if event.value.strip():
            self._begin(Phase.READING)

    def _ask_path(self, why: str, style: str = "$warning") -> None:
        self._enter(Phase.ASKING)
        self._show_lines([])
        self._say(safe(why, style))
        self._question(Content(""))
        self.focus_keys()

    # -- working -------------------------------------------------------------------------------

    def _begin(self, phase: Phase) -> None:
        self._enter(phase)
        self._stop = Event()
        self._show_lines([])
        self._question(Content.styled("esc stops", "$garden-dim"))
        path = typed_path(self.query_one(PathInput).value)
        self._say(Content.assemble("Reading ", safe(str(path), "bold"), " …"))
        self.focus_keys()
        work = partial(self._work, path, phase is Phase.READING, self._stop)
        self.run_worker(work, thread=True, group="import", exclusive=True, exit_on_error=False)

    def _work(self, path: Path, dry_run: bool, stop: Event) -> None:
        def told(records: int) -> None:
            self.post_message(self._Read(records))

        self.post_message(self._Ended(carry_out(self._garden, path, dry_run, stop, told)))

    def on_bring_in__read(self, event: _Read) -> None:
        """Show how far it is."""
        event.stop()
        if not self._stop.is_set():
            verb = "Reading" if self._phase is Phase.READING else "Bringing in"
            self._say(Content(f"{verb} … {count(event.records, 'record')} so far"))

    def on_bring_in__ended(self, event: _Ended) -> None:
        """Show the plan, or that it is done, or why not."""
        event.stop()
        outcome = event.outcome
        if outcome.report is None:
            given_up = "Given up; nothing was changed."
            self._ask_path(outcome.why or given_up, "$warning" if outcome.why else "$garden-dim")
        elif outcome.dry_run:
            self._show_plan(outcome.report)
        else:
            self._show_done(outcome.report)

    # -- deciding ------------------------------------------------------------------------------

    def _show_plan(self, report: ImportReport) -> None:
        self._enter(Phase.PLANNED)
        self._say(Content("\n").join(counts(report)))
        self._show_lines(details(report))
        if brings_anything(report):
            ask = Content.assemble(
                Content.styled(QUESTION, "bold $accent"), Content.styled(ANSWERS, "$garden-dim")
            )
        else:
            ask = Content.styled("There is nothing new in this. Any key goes back.", "$garden-dim")
        self._question(ask)
        self.focus_keys()
        self._wanted = brings_anything(report)

    def _show_done(self, report: ImportReport) -> None:
        self._enter(Phase.DONE)
        self._new = report.new_people
        self._say(safe(done_words(report), "bold $primary"))
        self._show_lines(details(report))
        going_on = "enter plants them now · esc another file" if self._new else "esc another file"
        self._question(Content.styled(going_on, "$accent"))
        self.query_one(PathInput).value = ""
        self.focus_keys()
        self.post_message(self.Done(done_words(report), report))

    def on_key(self, event: events.Key) -> None:
        """Answer the question: y is yes, moving about is neither, all else is no."""
        if self._phase is Phase.PLANNED and event.key not in MOVING:
            event.stop()
            if event.key == "y" and self._wanted:
                self._begin(Phase.WRITING)
            else:
                self._ask_path("Nothing was brought in.", "$garden-dim")
        elif self._phase is Phase.DONE and event.key == "enter" and self._new:
            event.stop()
            self._ask_path("")
            self.post_message(self.PlantNow(self._new[0]))

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        asking = phase is Phase.ASKING
        self.query_one(PathInput).disabled = not asking
        self.set_class(not asking, "-read")

    # -- showing -------------------------------------------------------------------------------

    def _say(self, words: Content) -> None:
        self.query_one("#import-status", Static).update(words)

    def _question(self, words: Content) -> None:
        self.query_one("#import-question", Static).update(words)

    def _show_lines(self, lines: list[Content]) -> None:
        self._lines = lines
        apart = frozenset(at for at, line in enumerate(lines) if not line.plain.startswith(" "))
        self.query_one(LineList).show(len(lines), self._row, apart)

    def _row(self, row: int, width: int) -> Content:
        line = self._lines[row]
        if veil_of(self.app).drawn and line.plain.startswith(" "):
            return Content.styled(f"  {HIDDEN}", "$garden-dim")
        return line

"""Import: a path, a rehearsal, the plan in words, a question, and only then the import itself."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial
from threading import Event

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.gardener.garden import Garden
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.wishes import Progress, Wishes
from garden.gardener.listing import people_by_id
from garden.tui.discreet.veil import HIDDEN
from garden.tui.literal import safe
from garden.tui.screens.bars import veil_of
from garden.tui.screens.shed.asked import HINT, Asked, Unclear, read_asked
from garden.tui.screens.shed.import_work import Outcome, carry_out
from garden.tui.screens.shed.path_input import PathInput
from garden.tui.screens.shed.plan_lines import counts, details, done_words, progress_line
from garden.tui.screens.shed.plan_rows import PlanRows
from garden.tui.widgets.line_list import LineList

INVITATION = (
    "A file, a folder or a ZIP: address books, LinkedIn’s export, calendars, mail, calls, chats.\n"
    "People go to the seed tray first, contacts to those you have. First you see the plan.\n"
    f"{HINT}"
)
QUESTION = "Bring them in?"
ANSWERS = "   y imports · any other key leaves everything as it is"
MARKING = "   y imports · space marks who comes too · esc leaves all be"
WHO = "Who are you in this? Your address, number, profile, or name there; it is remembered."


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
        "space",
    ]
)
"""Keys that scroll the plan, mark in it or ask for help, and so answer nothing."""


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
        def __init__(self, progress: Progress) -> None:
            super().__init__()
            self.progress = progress

    class _Ended(Message):
        def __init__(self, outcome: Outcome) -> None:
            super().__init__()
            self.outcome = outcome

    def __init__(self, garden: Garden, *, id: str) -> None:
        super().__init__(id=id)
        self._garden = garden
        self._phase = Phase.ASKING
        self._stop = Event()
        self._rows = PlanRows()
        self._asked = Asked(None)
        self._me: tuple[str, ...] = ()
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
        yield Input(placeholder=WHO, id="import-me", compact=True, disabled=True)
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
        if not event.value.strip():
            return
        if event.input.id == "import-me":
            self._me = (*self._me, event.value)
            self._begin(Phase.READING)
            return
        try:
            self._asked = read_asked(self._garden, event.value)
        except Unclear as unclear:
            self._say(safe(str(unclear), "$warning"))
            return
        self._me = ()
        self._begin(Phase.READING)

    def _ask_path(self, why: str, style: str = "$warning") -> None:
        self._enter(Phase.ASKING)
        self._show_rows(PlanRows())
        self._say(safe(why, style))
        self._question(Content(""))
        self.focus_keys()

    # -- working -------------------------------------------------------------------------------

    def _begin(self, phase: Phase) -> None:
        chosen = self._rows.wishes if phase is Phase.WRITING else ()
        self._enter(phase)
        self._stop = Event()
        self._show_rows(PlanRows())
        self._question(Content.styled("esc stops", "$garden-dim"))
        asked = self._asked
        self._say(Content.assemble("Reading ", safe(asked.words, "bold"), " …"))
        self.focus_keys()
        wishes = Wishes(
            dry_run=phase is Phase.READING,
            me=self._me,
            add=chosen,
            since=asked.since,
            titles=asked.titles,
            watch=asked.watch,
        )
        work = partial(self._work, asked, wishes, self._stop)
        self.run_worker(work, thread=True, group="import", exclusive=True, exit_on_error=False)

    def _work(self, asked: Asked, wishes: Wishes, stop: Event) -> None:
        def told(progress: Progress) -> None:
            self.post_message(self._Read(progress))

        self.post_message(self._Ended(carry_out(self._garden, asked.path, wishes, stop, told)))

    def on_bring_in__read(self, event: _Read) -> None:
        """Show how far it is."""
        event.stop()
        if not self._stop.is_set():
            self._say(progress_line(event.progress))

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
        self._show_rows(PlanRows(details(report), report.talk_to))
        begins = self._asked.watch and self._asked.path is not None
        self._wanted = report.brings_anything or begins
        self._ask()
        self.focus_keys()
        if report.me_unknown:
            self._ask_me(report.me_likely)

    def _ask(self) -> None:
        """Put the question that the plan leads to."""
        self._question(
            Content.assemble(
                Content.styled(QUESTION, "bold $accent"),
                Content.styled(MARKING if self._rows.offered else ANSWERS, "$garden-dim"),
            )
            if self._wanted or self._rows.marked
            else Content.styled(
                "Nothing here is new; space marks who may come in. Any other key goes back."
                if self._rows.offered
                else "There is nothing new in this. Any key goes back.",
                "$garden-dim",
            )
        )

    def _ask_me(self, likely: Sequence[str]) -> None:
        """Ask who the user is in the source, proposing the likeliest."""
        field = self.query_one("#import-me", Input)
        field.disabled = False
        field.value = likely[0] if len(likely) == 1 else ""
        field.focus()
        self._question(
            Content.assemble(
                Content.styled("Who are you in this? ", "bold $accent"),
                Content.styled(
                    "enter reads it again, and remembers · esc goes back", "$garden-dim"
                ),
            )
        )

    def _show_done(self, report: ImportReport) -> None:
        self._enter(Phase.DONE)
        self._new = report.new_people
        self._say(safe(done_words(report), "bold $primary"))
        self._show_rows(PlanRows(details(report)))
        going_on = "enter plants them now · esc another file" if self._new else "esc another file"
        self._question(Content.styled(going_on, "$accent"))
        self.query_one(PathInput).value = ""
        self.focus_keys()
        self.post_message(self.Done(done_words(report), report))

    def on_key(self, event: events.Key) -> None:
        """Answer the question: y is yes, moving about is neither, all else is no."""
        if not self.query_one("#import-me", Input).disabled:
            return
        if self._phase is Phase.PLANNED and event.key == "space" and self._rows.offered:
            event.stop()
            self._mark()
        elif self._phase is Phase.PLANNED and event.key not in MOVING:
            event.stop()
            if event.key == "y" and (self._wanted or self._rows.marked):
                self._begin(Phase.WRITING)
            else:
                self._ask_path("Nothing was brought in.", "$garden-dim")
        elif self._phase is Phase.DONE and event.key == "enter" and self._new:
            event.stop()
            self._ask_path("")
            self.post_message(self.PlantNow(self._new[0]))

    def _mark(self) -> None:
        """Mark who is under the cursor to come in as well, and go on to the next."""
        lines = self.query_one(LineList)
        if lines.cursor is not None and self._rows.toggle(lines.cursor):
            lines.refresh_row(lines.cursor)
            lines.move(1)
            self._ask()

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        asking = phase is Phase.ASKING
        self.query_one(PathInput).disabled = not asking
        self.query_one("#import-me", Input).disabled = True
        self.set_class(not asking, "-read")

    # -- showing -------------------------------------------------------------------------------

    def _say(self, words: Content) -> None:
        self.query_one("#import-status", Static).update(words)

    def _question(self, words: Content) -> None:
        self.query_one("#import-question", Static).update(words)

    def _show_rows(self, rows: PlanRows) -> None:
        self._rows = rows
        self.query_one(LineList).show(rows.count, self._row, rows.apart)

    def _row(self, row: int, width: int) -> Content:
        if veil_of(self.app).drawn and row not in self._rows.apart:
            return Content.styled(f"  {HIDDEN}", "$garden-dim")
        return self._rows.row(row, width, self._garden.today())

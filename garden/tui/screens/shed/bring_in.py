"""Import: a path, a rehearsal, the plan in words, a question, and only then the import itself."""

from enum import Enum, auto
from functools import partial
from threading import Event
from typing import cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from garden.gardener.garden import Garden
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.wishes import Progress, Wishes
from garden.gardener.listing import people_by_id
from garden.tui.focusing import give_keys
from garden.tui.literal import safe
from garden.tui.screens.bars import BarsScreen, turns_of
from garden.tui.screens.shed.asked import Asked
from garden.tui.screens.shed.import_work import Outcome, carry_out
from garden.tui.screens.shed.path_pane import PathPane
from garden.tui.screens.shed.plan_lines import done_words
from garden.tui.screens.shed.plan_pane import PlanPane

GIVEN_UP = "Given up; nothing was changed."


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
        """An import is written: `words` say what it did."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

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
        self._asked = Asked(None)
        self._me: tuple[str, ...] = ()
        self._new: tuple[int, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the path and the plan."""
        yield PathPane(self._garden)
        yield PlanPane(self._garden)

    @property
    def path(self) -> PathPane:
        """What is to be read."""
        return self.query_one(PathPane)

    @property
    def plan(self) -> PlanPane:
        """What would come of it."""
        return self.query_one(PlanPane)

    @property
    def busy(self) -> bool:
        """Whether a file is being read or written in."""
        return self._phase in (Phase.READING, Phase.WRITING)

    def focus_keys(self) -> None:
        """Give the keys to the path, or to the plan once there is one."""
        if self._phase is Phase.ASKING:
            give_keys(self.path.field)
        else:
            self.plan.focus_keys()

    def reload(self) -> None:
        """Ask for a path again once those brought in are gone, as after an undo."""
        self.plan.redraw()
        if self._phase is Phase.DONE and self._new:
            first = people_by_id(self._garden, self._new[:1])
            if not first or first[0].planted_at is not None:
                self._ask_path()

    def step_back(self) -> bool:
        """Give up reading, or the plan; return whether there was anything to give up."""
        if self.busy:
            self._stop.set()
            self.plan.say(Content.styled("Stopping…", "$garden-dim"))
            return True
        if self._phase is Phase.ASKING:
            return False
        self._ask_path()
        return True

    def on_unmount(self) -> None:
        """Nobody waits for the rest."""
        self._stop.set()

    def _ask_path(self, why: str = "", style: str = "$garden-dim") -> None:
        self._enter(Phase.ASKING)
        self.plan.clear(Content(""), "")
        self.path.open(why, style)
        self.focus_keys()

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        asking = phase is Phase.ASKING
        if not asking:
            self.path.shut()
        self.set_class(not asking, "-read")

    # -- working -------------------------------------------------------------------------------

    def on_path_pane_wanted(self, event: PathPane.Wanted) -> None:
        """Rehearse the import."""
        event.stop()
        self._asked, self._me = event.asked, ()
        self._begin(Phase.READING)

    def on_plan_pane_iam(self, event: PlanPane.IAm) -> None:
        """Rehearse it again, with what is known now."""
        event.stop()
        self._me = (*self._me, event.text)
        self._begin(Phase.READING)

    def on_plan_pane_answered(self, event: PlanPane.Answered) -> None:
        """Carry it out, or leave it."""
        event.stop()
        if event.yes:
            self._begin(Phase.WRITING)
        else:
            self._ask_path("Nothing was brought in.")

    def _begin(self, phase: Phase) -> None:
        asked, chosen = self._asked, self.plan.marked if phase is Phase.WRITING else ()
        self._enter(phase)
        self._stop = Event()
        words = Content.assemble("Reading ", safe(asked.words, "bold"), " …")
        self.plan.clear(words, "esc stops, and changes nothing")
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

        rest = turns_of(self.app).rest
        done = carry_out(self._garden, asked.path, wishes, stop, told, rest)
        self.post_message(self._Ended(done))

    def on_bring_in__read(self, event: _Read) -> None:
        """Show how far it is."""
        event.stop()
        if not self._stop.is_set():
            self.plan.show_progress(event.progress)

    def on_bring_in__ended(self, event: _Ended) -> None:
        """Show the plan, or that it is done, or why not."""
        event.stop()
        outcome = event.outcome
        if outcome.report is None:
            self._ask_path(outcome.why or GIVEN_UP, "$warning" if outcome.why else "$garden-dim")
        elif outcome.dry_run:
            self._enter(Phase.PLANNED)
            begins = self._asked.watch and self._asked.path is not None
            self.plan.show_plan(outcome.report, begins)
            self.focus_keys()
        else:
            self._show_done(outcome.report)

    def _show_done(self, report: ImportReport) -> None:
        self._enter(Phase.DONE)
        self._new = report.new_people
        words = done_words(report, cast(BarsScreen, self.screen).key("undo"))
        self.plan.show_done(report, words)
        self.path.field.value = ""
        self.focus_keys()
        self.post_message(self.Done(words))

    def on_plan_pane_plant_them(self, event: PlanPane.PlantThem) -> None:
        """Go on to the planting."""
        event.stop()
        self._ask_path()
        self.post_message(self.PlantNow(self._new[0]))

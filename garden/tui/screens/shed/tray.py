"""The seed tray: who waits, what is known of them, and three keys that plant them."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.gardener.circles import circle_rhythms
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.person import person_view
from garden.gardener.planting import plant_from_tray
from garden.gardener.survey import Scope, survey
from garden.gardener.words import listed
from garden.tui.art.portrait import Portrait
from garden.tui.focusing import give_keys
from garden.tui.glyphs import DONE
from garden.tui.screens.bars import veil_of
from garden.tui.screens.shed.facts import fact_lines
from garden.tui.screens.shed.questions import Questions
from garden.tui.screens.shed.sprouts import Sprouts
from garden.tui.screens.shed.triage import NEW_CIRCLE, Step, Triage
from garden.tui.screens.shed.waiting import Waiting

LATER = "s"

LARGE_FROM = 30
"""Lines from which plants are drawn larger."""

ROOMY_FROM = 24
"""Lines from which the questions stand apart."""

EMPTY = """The seed tray is empty.

Bring people in from an address book or a LinkedIn export:
press [bold]tab[/] for Import. They wait here, never thirsty, until you plant them.
"""


class Tray(Horizontal):
    """People who wait at the left, the one at hand and the questions at the right."""

    class Planted(Message):
        """People were planted; `words` say so."""

        def __init__(self, ids: tuple[int, ...], words: str) -> None:
            super().__init__()
            self.ids = ids
            self.words = words

    class Told(Message):
        """Something is to be said in the line below."""

        def __init__(self, words: str, style: str = "") -> None:
            super().__init__()
            self.words = words
            self.style = style

    def __init__(self, garden: Garden, *, id: str) -> None:
        super().__init__(id=id)
        self._garden = garden
        self._rhythms = circle_rhythms(garden)
        self._triage = Triage(tuple(self._rhythms))
        self._asking = False

    def compose(self) -> ComposeResult:
        """Lay out both halves."""
        with Vertical(id="left"):
            yield Waiting(id="waiting")
            yield Sprouts(id="sprouts")
        with Vertical(id="at-hand"):
            with Horizontal(id="packet"):
                yield Portrait(id="packet-art")
                yield Static("", id="facts")
            yield Questions(id="questions")
            yield Input(placeholder="name of the circle", id="circle-name", compact=True)
        yield Static(EMPTY, id="tray-empty")

    @property
    def waiting(self) -> Waiting:
        """Who waits."""
        return self.query_one(Waiting)

    def on_resize(self) -> None:
        """Draw what was planted as large as there is room for."""
        self.query_one(Sprouts).fit_to(self.size.height >= LARGE_FROM)
        self._ask()

    def reload(self) -> None:
        """Look again who waits."""
        people = veil_of(self.app).plants(survey(self._garden, Scope.TRAY).people)
        self._know_circles()
        back = self.query_one(Sprouts).taken_back({view.id for view in people})
        if back is not None:
            self._triage = self._triage.anew()
        self.query_one(Sprouts).renew_veil()
        self.waiting.show(people, back)

    def focus_keys(self) -> None:
        """Give the keys to the questions while they are asked, else to the list."""
        (self.query_one(Questions) if self._asking else self.waiting.lines).focus()

    def step_back(self) -> bool:
        """Leave the name of a circle, the filter or the marks; return whether there was any."""
        if self.has_class("-naming"):
            self._end_naming()
            return True
        return self.waiting.step_back()

    def on_waiting_changed(self, event: Waiting.Changed) -> None:
        """Tell of the person at hand, and ask."""
        event.stop()
        self.set_class(not self.waiting.people, "-empty")
        view = self.waiting.at_hand
        facts = self.query_one("#facts", Static)
        if view is None:
            self._stop_asking()
            facts.update("Nobody fits these words.")
        else:
            self.query_one(Portrait).show(view)
            person = veil_of(self.app).person(person_view(self._garden, view.id))
            lines = fact_lines(person, self._among(), facts.size.width or 30)
            facts.update(Content("\n").join(lines))
        self._ask()

    def on_waiting_filter_kept(self, event: Waiting.FilterKept) -> None:
        """Back to the list, or the questions."""
        event.stop()
        self.focus_keys()

    def _among(self) -> str:
        """Return whom the answers hold for, while several are asked about at once."""
        names = [self.waiting.people[one].name for one in self.waiting.chosen()]
        if not self._asking or len(names) < 2:
            return ""
        return listed(names) if len(names) < 4 else f"{listed(names[:2])} and {len(names) - 2} more"

    def _ask(self) -> None:
        close = self.size.height < ROOMY_FROM
        self.query_one(Questions).ask(self._triage, self._rhythms, self._asking, close)

    def _know_circles(self) -> None:
        self._rhythms = circle_rhythms(self._garden)
        self._triage = replace(self._triage, circles=tuple(self._rhythms))

    # -- the questions -------------------------------------------------------------------------

    def start(self, person: int | None = None) -> None:
        """Ask the three questions about whoever is chosen, or about `person`."""
        chosen = (person,) if person is not None else self.waiting.chosen()
        if chosen:
            self._asking = True
            self._triage = self._triage.anew()
            self.waiting.go_to(chosen[0])
            self.focus_keys()
            self.on_waiting_changed(Waiting.Changed())

    def on_questions_pressed(self, event: Questions.Pressed) -> None:
        """Answer a question, or leave them."""
        event.stop()
        if event.key == "escape":
            before = self._triage.back()
            if before is None:
                self._stop_asking()
            else:
                self._go_on(before)
        elif event.key == LATER:
            self._leave_for_later()
        elif event.key == NEW_CIRCLE and self._triage.step is Step.CIRCLE:
            self._name_circle()
        else:
            following = self._triage.press(event.key)
            if following is not None:
                self._go_on(following)

    def _go_on(self, triage: Triage) -> None:
        self._triage = triage
        if triage.step is Step.ANSWERED:
            self._plant()
        else:
            self._ask()

    def _plant(self) -> None:
        people = self.waiting.chosen()
        seeds = [self.waiting.people[one] for one in people]
        try:
            planted = plant_from_tray(self._garden, people, self._triage.said.ways())
        except Refused as refusal:
            self._triage = self._triage.anew()
            self._ask()
            self.post_message(self.Told(str(refusal), "$warning"))
            return
        self._triage = self._triage.again()
        self._know_circles()
        self.query_one(Sprouts).sprout(seeds, planted)
        self.waiting.leave(people)
        who = planted[0].name
        if len(planted) > 1:
            who += f" and {len(planted) - 1} more"
        where = veil_of(self.app).circle(planted[0].circle or "") or "no circle"
        self.post_message(self.Planted(people, f"{DONE} {who} planted: {where}"))

    def _leave_for_later(self) -> None:
        self._triage = self._triage.anew()
        if self.waiting.at_end:
            self._stop_asking()
            self.post_message(self.Told("That was the last one; whoever stays can wait."))
        self.waiting.go_on()

    def _stop_asking(self) -> None:
        if self._asking:
            self._asking = False
            self._triage = self._triage.anew()
            self.waiting.lines.focus()
            self._ask()

    # -- a new circle --------------------------------------------------------------------------

    def _name_circle(self) -> None:
        self.add_class("-naming")
        line = self.query_one("#circle-name", Input)
        line.value = ""
        give_keys(line)

    def _end_naming(self) -> None:
        self.remove_class("-naming")
        self.focus_keys()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the circle's name."""
        event.stop()
        self._end_naming()
        self._go_on(self._triage.named(event.value))

"""Going thirsty: one key a person says what to do, enter leaves the rest as they are."""

from collections.abc import Collection, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from garden.engine.rhythm import rhythm_words
from garden.gardener.garden import Garden
from garden.gardener.percent import whole_percent
from garden.gardener.review import longer_rhythm
from garden.gardener.review_words import said
from garden.gardener.status import LOW_STATES
from garden.gardener.views import PlantView
from garden.gardener.words import coming, count
from garden.literal import cell_width, fit, padded
from garden.tui.art.flow import Flow
from garden.tui.art.portrait import Portrait
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import DONE, HERE, RIGHT
from garden.tui.literal import safe
from garden.tui.widgets.line_list import LineList

STATE_WIDTH = 18


class Thirsty(Vertical):
    """The people who went thirsty, the latest first, and what is known of the one at hand."""

    def __init__(self, garden: Garden, *, id: str) -> None:
        super().__init__(id=id)
        self._garden = garden
        self._coming = ""
        self._keys: Mapping[str, str] = {}
        self._ids: list[int] = []
        self._views: Mapping[int, PlantView] = {}
        self._intended: Collection[int] = ()

    def compose(self) -> ComposeResult:
        """Lay out the list and the person at hand."""
        yield Static("", id="thirsty-words")
        with Horizontal():
            yield LineList(id="thirsty-list")
            with Vertical(id="thirsty-one"):
                yield Portrait(id="thirsty-art")
                yield Flow(id="thirsty-facts")

    @property
    def lines(self) -> LineList:
        """The people."""
        return self.query_one(LineList)

    @property
    def at_hand(self) -> PlantView | None:
        """The person under the cursor."""
        row = self.lines.cursor
        return self._views.get(self._ids[row]) if row is not None and self._ids else None

    def begin(self, people: Sequence[PlantView], coming_week: str, keys: Mapping[str, str]) -> None:
        """Ask about these people; they stay in the list whatever is decided.

        `keys` are those of the answers, by the ids of their commands.
        """
        self._coming, self._keys = coming_week, keys
        self._ids = [view.id for view in people]

    def show(self, views: Mapping[int, PlantView], intended: Collection[int]) -> None:
        """Show them as they are now. `intended` are picked for the coming week."""
        self._views, self._intended = views, intended
        self._ids = [one for one in self._ids if one in views]
        words = said("thirsty", "lead", plants=count(len(self._ids), "plant"))
        self.query_one("#thirsty-words", Static).update(words)
        self.lines.show(len(self._ids), self._row)
        self.show_one()

    def decided(self) -> dict[int, str]:
        """Return what was decided, in words, by person id."""
        views = (self._views[one] for one in self._ids if one in self._views)
        return {view.id: words for view in views if (words := self._decided(view))}

    def show_one(self) -> None:
        """Tell of the person at hand."""
        view = self.at_hand
        if view is not None:
            self.query_one(Portrait).show(view)
            self.query_one(Flow).flow(lambda width: self._facts(view, width))

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Another person is at hand."""
        event.stop()
        self.show_one()

    def _row(self, row: int, width: int) -> Content:
        view = self._views[self._ids[row]]
        decided = self._decided(view)
        word = fit(decided or view.state or "", STATE_WIDTH)
        room = max(8, width - STATE_WIDTH - 4)
        sign = DONE if decided else HERE if row == self.lines.cursor else " "
        style = "$primary" if decided else f"$garden-{view.state}"
        return Content.assemble(
            Content.styled(f" {sign} ", "$primary" if decided else "$accent"),
            safe(padded(view.name, room)),
            safe(f"{' ' * (STATE_WIDTH - cell_width(word))}{word}", style),
        )

    def _decided(self, view: PlantView) -> str:
        if view.id in self._intended:
            return self._coming
        if view.state == "resting":
            return "resting"
        if view.snoozed_until is not None:
            day = self._garden.day_of(view.snoozed_until)
            return f"until {coming(day, self._garden.today()).removeprefix('on ')}"
        return "" if view.state in LOW_STATES else view.state or ""

    def _facts(self, view: PlantView, width: int) -> list[Content]:
        lines = hanging("", safe(view.name, "bold"), width)
        state = Content.styled(view.state or "", f"bold $garden-{view.state}")
        if view.health is not None:
            state = Content.assemble(state, f" {whole_percent(view.health)} %")
        lines.append(state)
        rhythm = view.rhythm_days or 0.0
        longer = (
            f"{rhythm_words(rhythm)} {RIGHT} {rhythm_words(longer_rhythm(rhythm))}"
            if rhythm
            else ""
        )
        for key, words in (
            ("intend", said("thirsty", "intend", week=self._coming)),
            ("rest", said("thirsty", "wake" if view.state == "resting" else "rest")),
            ("longer", longer),
            ("snooze", said("thirsty", "snooze")),
            ("let-go", said("thirsty", "let_go")),
        ):
            lead = Content.styled(f"{self._keys.get(key, '')}  ", "bold $accent")
            lines += hanging(lead, Content(words), width)
        lines.append(Content(""))
        for reason in view.reasons:
            lines += hanging("", safe(reason, "$garden-dim"), width)
        return lines

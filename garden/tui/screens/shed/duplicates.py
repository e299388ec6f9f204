"""Duplicates: who may stand in the garden twice, side by side, to be merged or told apart."""

from functools import partial
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from garden.gardener.duplicates import Twins, duplicates, not_same, takes_long
from garden.gardener.errors import FileTrouble, Refused
from garden.gardener.garden import Garden
from garden.gardener.merging import merge
from garden.gardener.side_by_side import MERGE_RULE, Side, sides
from garden.tui.art.flow import Flow
from garden.tui.art.portrait import Portrait
from garden.tui.commands.command import bindings
from garden.tui.glyphs import DONE
from garden.tui.screens.bars import BarsScreen, veil_of
from garden.tui.screens.shed.commands import DUPLICATES, PART
from garden.tui.screens.shed.confirm import ConfirmScreen
from garden.tui.screens.shed.pair_lines import counted_words, fact_rows, pair_row
from garden.tui.widgets.line_list import LineList

EMPTY = """Nobody stands here twice.

When somebody comes in again, from another address book or under another name,
both wait here side by side, and you say whether they are one."""

LOOKING = "Looking who may stand here twice…"

MOST = 200
"""How many pairs are listed; the others move up as these are settled."""

LEAST_FACTS = 4
"""Lines."""

Pair = tuple[int, int]


class Duplicates(Vertical):
    """The pairs above, the two at hand side by side below. Its keys are the screen's commands."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings([DUPLICATES], PART)]

    class Told(Message):
        """Something is to be said in the line below; `changed`: the garden is another one now."""

        def __init__(self, words: str, style: str = "", changed: bool = False) -> None:
            super().__init__()
            self.words = words
            self.style = style
            self.changed = changed

    def __init__(self, garden: Garden, *, id: str) -> None:
        super().__init__(id=id)
        self._garden = garden
        self._pairs: list[Twins] = []
        self._sides: dict[int, Side] = {}
        self._swapped: set[Pair] = set()
        self._later: list[Pair] = []

    def compose(self) -> ComposeResult:
        """Lay out the pairs, and the two at hand."""
        yield Static("", id="pairs-count")
        yield LineList(id="pairs-list")
        with Horizontal(id="pair-plants"):
            with Horizontal():
                yield Portrait(id="pair-left")
            with Horizontal():
                yield Portrait(id="pair-right")
        yield Flow(id="pair-facts")
        yield Static("", id="pairs-keys")
        yield Static(Content.styled(EMPTY, "$garden-dim"), id="pairs-empty")

    @property
    def lines(self) -> LineList:
        """The pairs."""
        return self.query_one(LineList)

    @property
    def at_hand(self) -> Twins | None:
        """The pair under the cursor."""
        row = self.lines.cursor
        return self._pairs[row] if row is not None and row < len(self._pairs) else None

    def on_resize(self) -> None:
        """Show as many facts as there is room for."""
        self.call_after_refresh(self._show_pair)

    def focus_keys(self) -> None:
        """The keys belong to the list."""
        self.lines.focus()

    # -- who may be here twice -----------------------------------------------------------------

    def reload(self) -> None:
        """Look again who may be here twice; among very many people, away from the screen."""
        if takes_long(self._garden):
            if not self._pairs:
                self._show([], LOOKING)
            self.run_worker(self._look_aside, thread=True, exclusive=True, exit_on_error=False)
        else:
            self._show(list(duplicates(self._garden)))

    def _look_aside(self) -> None:
        try:
            with self._garden.store.database.connection_context():
                found = list(duplicates(self._garden))
        except FileTrouble as trouble:
            self.post_message(self.Told(str(trouble), "$warning"))
            return
        self.app.call_from_thread(self._show, found)

    def _show(self, found: list[Twins], empty: str = EMPTY) -> None:
        late = {pair: place for place, pair in enumerate(self._later)}
        ordered = sorted(found, key=lambda twins: late.get(_pair(twins), -1))
        self._pairs = ordered[:MOST]
        shown = sorted({one for twins in self._pairs for one in _pair(twins)})
        self._sides = sides(self._garden, shown) if shown else {}
        sure = sum(twins.sure for twins in found)
        for name, words in (
            ("#pairs-count", counted_words(sure, len(found) - sure)),
            ("#pairs-keys", self._hint()),
            ("#pairs-empty", empty),
        ):
            self.query_one(name, Static).update(Content.styled(words, "$garden-dim"))
        self.lines.show(len(self._pairs), self._draw)
        self.set_class(not self._pairs, "-empty")
        self.call_after_refresh(self._show_pair)

    def _hint(self) -> str:
        key = cast(BarsScreen, self.screen).key
        return (
            f"{key('pair-merge')} merges · {key('pair-swap')} swaps who stays · "
            f"{key('pair-apart')} not the same · {key('pair-later')} later"
        )

    def _draw(self, row: int, width: int) -> Content:
        twins = self._pairs[row]
        names = (self._called(twins.first), self._called(twins.second))
        later = _pair(twins) in self._later
        return pair_row(names, twins.why, twins.sure, later, row == self.lines.cursor, width)

    def _called(self, person: int) -> str:
        return veil_of(self.app).plant(self._sides[person].plant).name

    def _show_pair(self) -> None:
        twins = self.at_hand
        if twins is None:
            return
        left, right = (self._sides[one] for one in self._ordered(twins))
        veil = veil_of(self.app)
        self.query_one("#pair-left", Portrait).show(veil.plant(left.plant))
        self.query_one("#pair-right", Portrait).show(veil.plant(right.plant))
        facts = self.query_one("#pair-facts", Flow)
        facts.flow(partial(fact_rows, left, right, veil, max(LEAST_FACTS, facts.size.height)))

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Another pair is at hand."""
        event.stop()
        self._show_pair()

    def _ordered(self, twins: Twins) -> Pair:
        """Return who stays and who comes in."""
        pair = _pair(twins)
        return (pair[1], pair[0]) if pair in self._swapped else pair

    # -- what is said of them ------------------------------------------------------------------

    def act(self, what: str) -> None:
        """Do what a command of this section asks for, with the pair at hand."""
        twins = self.at_hand
        if twins is None:
            return
        if what == "merge":
            self._ask(twins)
        elif what == "swap":
            self._swapped ^= {_pair(twins)}
            self._show_pair()
        elif what == "apart":
            self._tell_apart(twins)
        elif what == "later":
            self._put_off(twins)

    def _ask(self, twins: Twins) -> None:
        kept, other = self._ordered(twins)

        def settle(sure: bool | None) -> None:
            if sure:
                self._merge(kept, other)

        question = f"Merge {self._called(other)} into {self._called(kept)}?"
        self.app.push_screen(ConfirmScreen(question, MERGE_RULE, "merges them"), settle)

    def _merge(self, kept: int, other: int) -> None:
        words = f"{DONE} {self._called(other)} came together with {self._called(kept)}"
        try:
            merge(self._garden, kept, other)
        except Refused as refusal:
            self.post_message(self.Told(str(refusal), "$warning"))
            return
        self.post_message(self.Told(words, changed=True))

    def _tell_apart(self, twins: Twins) -> None:
        words = f"{self._called(twins.first)} and {self._called(twins.second)} are not the same"
        try:
            not_same(self._garden, *_pair(twins))
        except Refused as refusal:
            self.post_message(self.Told(str(refusal), "$warning"))
            return
        self.post_message(self.Told(f"{DONE} {words}; nobody asks again", changed=True))

    def _put_off(self, twins: Twins) -> None:
        """Put a pair behind all others; it stays there until the app is left."""
        pair = _pair(twins)
        self._later = [*(one for one in self._later if one != pair), pair]
        self._show([*self._pairs])


def _pair(twins: Twins) -> Pair:
    return twins.first, twins.second

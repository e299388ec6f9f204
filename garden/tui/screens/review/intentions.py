"""Intentions: what became of the last ones, and at most three for the week to come."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.gardener.review import INTENTIONS
from garden.gardener.review_views import Meant
from garden.gardener.review_words import said
from garden.gardener.views import PlantView
from garden.literal import cell_width, fit, padded
from garden.phrase.names import NameIndex
from garden.tui.art.flow import Flow
from garden.tui.focusing import give_keys
from garden.tui.glyphs import DONE, FREE, HERE, TAKEN
from garden.tui.literal import safe
from garden.tui.screens.bars import garden_of
from garden.tui.screens.review.rows import beside
from garden.tui.widgets.line_list import LineList
from garden.tui.widgets.list_beside import ListBeside
from garden.tui.widgets.name_suggester import NameSuggester

NAME_WIDTH = 26


class Intentions(Vertical):
    """Last week's intentions above, the proposals for the next one below."""

    class Named(Message):
        """Somebody was named, or nobody."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Typed(Message):
        """What an intention is for was typed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._ids: list[int] = []
        self._picked: Mapping[int, str] = {}
        self._views: Mapping[int, PlantView] = {}
        self._naming = False

    def compose(self) -> ComposeResult:
        """Lay out what was meant and what is proposed."""
        yield Flow(id="meant")
        yield Static("", id="coming-words")
        yield ListBeside("intentions-list")
        yield Input(classes="typed-line", compact=True)

    @property
    def lines(self) -> LineList:
        """The people proposed."""
        return self.query_one(LineList)

    @property
    def at_hand(self) -> int | None:
        """The person under the cursor."""
        row = self.lines.cursor
        return self._ids[row] if row is not None and self._ids else None

    def begin(self, meant: Sequence[Meant], people: Sequence[int]) -> None:
        """Show what became of the last intentions; propose people for the next ones."""
        self._ids = list(dict.fromkeys(people))
        lines = [Content.styled(said("page", "meant"), "bold")] if meant else []
        flow = self.query_one("#meant", Flow)
        flow.flow(lambda width: [*lines, *(meant_line(one, width) for one in meant)])
        flow.display = bool(meant)

    def show(self, picked: Mapping[int, str], views: Mapping[int, PlantView]) -> None:
        """Show who is picked, with the words of the intention."""
        self._picked, self._views = picked, views
        self._ids = [one for one in self._ids if one in views]
        self._ids += [one for one in picked if one in views and one not in self._ids]
        words = Content.assemble(
            Content.styled(said("intentions", "lead"), "bold"),
            Content.styled(
                "   " + said("intentions", "count", picked=len(picked), most=INTENTIONS),
                "$garden-dim",
            ),
        )
        self.query_one("#coming-words", Static).update(words)
        self._show_list()

    def _show_list(self) -> None:
        self.query_one(ListBeside).show(len(self._ids), self._row)
        self._show_one()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Somebody else is at hand."""
        event.stop()
        self._show_one()

    def _show_one(self) -> None:
        view = self._views.get(self.at_hand or 0)
        words = self._picked.get(self.at_hand or 0, "")
        people = beside(view, words, *(view.reasons if view else ()))
        self.query_one(ListBeside).beside(people, garden_of(self.app))

    def open_naming(self, index: NameIndex) -> None:
        """Take a name."""
        self._open(True, said("intentions", "a_name"), "", NameSuggester(index))

    def open_words(self, text: str) -> None:
        """Take what the intention at hand is for."""
        self._open(False, said("intentions", "what_for"), text, None)

    def close_line(self) -> bool:
        """Take nothing; return whether something was being taken."""
        was_open = self.has_class("-typing")
        self.remove_class("-typing")
        return was_open

    def _open(self, naming: bool, hint: str, text: str, suggester: NameSuggester | None) -> None:
        self._naming = naming
        field = self.query_one(Input)
        field.suggester = suggester
        field.placeholder, field.value = hint, text
        self.add_class("-typing")
        give_keys(field)

    def add(self, person: int) -> None:
        """Put somebody in the list, the cursor on them."""
        if person not in self._ids:
            self._ids.append(person)
            self._show_list()
        self.lines.move_to(self._ids.index(person))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on what was typed."""
        event.stop()
        text = event.value.strip()
        self.post_message(self.Named(text) if self._naming else self.Typed(text))

    def _row(self, row: int, width: int) -> Content:
        person = self._ids[row]
        view = self._views[person]
        picked = person in self._picked
        why = self._picked.get(person, "") or next(iter(view.reasons), view.state or "")
        here = row == self.lines.cursor
        name = padded(view.name, NAME_WIDTH) if width > NAME_WIDTH + 20 else view.name
        lead = f" {HERE if here else ' '} "
        room = max(4, width - cell_width(name) - 8)
        return Content.assemble(
            Content.styled(lead, "$accent"),
            Content.styled(
                f"{TAKEN} " if picked else f"{FREE} ", "bold $accent" if picked else "$garden-dim"
            ),
            safe(name, "bold" if picked else ""),
            "  ",
            safe(fit(why, room), "$garden-dim"),
        )


def meant_line(one: Meant, width: int) -> Content:
    """Return what became of an intention, without a grudge, in `width` cells."""
    sign = Content.styled(f"{DONE} ", "bold $primary") if one.happened else Content("· ")
    what = f"{one.person}: {one.text}" if one.text else one.person
    after = "  " + said("intentions", "happened" if one.happened else "to_come")
    style = "$primary" if one.happened else "$garden-dim"
    room = width - 4 - len(after)
    return Content.assemble("  ", sign, safe(fit(what, room)), Content.styled(after, style))

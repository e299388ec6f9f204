"""Intentions: what became of the last ones, and at most three for the week to come."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.gardener.review import INTENTIONS, Meant
from garden.gardener.views import PlantView
from garden.literal import cell_width, fit, padded
from garden.phrase.names import NameIndex
from garden.tui.art.flow import Flow
from garden.tui.glyphs import DONE, FREE, HERE, TAKEN
from garden.tui.literal import safe
from garden.tui.names_typed import read_names
from garden.tui.widgets.line_list import LineList
from garden.tui.widgets.name_suggester import NameSuggester

NAME_WIDTH = 26


class Intentions(Vertical):
    """Last week's intentions above, the proposals for the next one below."""

    class Added(Message):
        """Somebody was named: `person`, or None and `why` not."""

        def __init__(self, person: int | None, why: str) -> None:
            super().__init__()
            self.person = person
            self.why = why

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._ids: list[int] = []
        self._picked: Mapping[int, str] = {}
        self._views: Mapping[int, PlantView] = {}
        self._index = NameIndex()

    def compose(self) -> ComposeResult:
        """Lay out what was meant and what is proposed."""
        yield Flow(id="meant")
        yield Static("", id="coming-words")
        yield LineList(id="intentions-list")
        yield Input(placeholder="a name; enter adds, esc leaves", id="add-name", compact=True)

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
        lines = [Content.styled("What you meant to do", "bold")] if meant else []
        flow = self.query_one("#meant", Flow)
        flow.flow(lambda width: [*lines, *(meant_line(one, width) for one in meant)])
        flow.display = bool(meant)

    def show(self, picked: Mapping[int, str], views: Mapping[int, PlantView]) -> None:
        """Show who is picked, with the words of the intention."""
        self._picked, self._views = picked, views
        self._ids = [one for one in self._ids if one in views]
        self._ids += [one for one in picked if one in views and one not in self._ids]
        words = Content.assemble(
            Content.styled("For the week to come", "bold"),
            Content.styled(f"   {len(picked)} of at most {INTENTIONS}", "$garden-dim"),
        )
        self.query_one("#coming-words", Static).update(words)
        self.lines.show(len(self._ids), self._row)

    def open_naming(self, index: NameIndex) -> None:
        """Take a name."""
        self._index = index
        field = self.query_one(Input)
        field.suggester = NameSuggester(index)
        field.value = ""
        self.add_class("-naming")
        field.focus()

    def close_naming(self) -> bool:
        """Take no name; return whether one was being taken."""
        was_open = self.has_class("-naming")
        self.remove_class("-naming")
        return was_open

    def add(self, person: int) -> None:
        """Put somebody in the list, the cursor on them."""
        if person not in self._ids:
            self._ids.append(person)
            self.lines.show(len(self._ids), self._row)
        self.lines.move_to(self._ids.index(person))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Find whom the name means."""
        event.stop()
        name = event.value.strip()
        typed = read_names(name, self._index, {})
        if len(typed.people) == 1 and not typed.unclear and not typed.unknown:
            self.post_message(self.Added(typed.people[0], ""))
        elif typed.unclear:
            several = [
                known.full for one in typed.unclear[0].ids if (known := self._index.get(one))
            ]
            who = ", ".join(several[:4])
            self.post_message(self.Added(None, f"“{name}” may be {who}: type a little more."))
        elif name:
            self.post_message(self.Added(None, f"There is nobody called “{name}”."))
        else:
            self.post_message(self.Added(None, ""))

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
    after = "  in touch" if one.happened else "  still to come"
    style = "$primary" if one.happened else "$garden-dim"
    room = width - 4 - len(after)
    return Content.assemble("  ", sign, safe(fit(what, room)), Content.styled(after, style))

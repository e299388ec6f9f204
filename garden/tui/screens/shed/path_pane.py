"""What is to be imported: a path, completed by tab, and what may stand behind it."""

from collections.abc import Sequence
from itertools import zip_longest

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.gardener.garden import Garden
from garden.literal import cell_width, padded
from garden.tui.art.flow import Flow, Lines
from garden.tui.literal import safe
from garden.tui.screens.shed.asked import HINT, Asked, Unclear, read_asked
from garden.tui.screens.shed.path_input import PathInput
from garden.tui.screens.shed.paths import exists
from garden.tui.screens.shed.sources import source_lines

INVITATION = f"""\
A file, a folder or a ZIP; what is in it is found out by itself.
First you see the plan. People go to the seed tray, contacts to their log.
{HINT}"""
KEYS = "tab completes · enter shows the plan, nothing is written yet · esc back"

MOST_ROWS, GAP = 12, 3
"""Rows of names that a path may go on with; cells between two of them."""


class PathPane(Vertical):
    """Takes a path. While one is being read it stands there, and takes nothing."""

    class Wanted(Message):
        """Something that is there is to be read."""

        def __init__(self, asked: Asked) -> None:
            super().__init__()
            self.asked = asked

    def __init__(self, garden: Garden) -> None:
        super().__init__(id="import-asking")
        self._garden = garden

    def compose(self) -> ComposeResult:
        """Lay out the invitation, the path, what it may go on with, and where files come from."""
        yield Static(Content.styled(INVITATION, "$garden-dim"), id="import-invitation")
        yield PathInput(placeholder="~/Downloads/connections.zip", id="import-path", compact=True)
        yield Flow(id="import-offered")
        yield Flow(id="import-sources")
        yield Static(Content.styled(KEYS, "$garden-dim"), id="import-keys")

    def on_mount(self) -> None:
        """Tell where files come from."""
        self._say([])
        self.query_one("#import-sources", Flow).flow(source_lines)

    @property
    def field(self) -> PathInput:
        """The line of the path."""
        return self.query_one(PathInput)

    def open(self, why: str = "", style: str = "$warning") -> None:
        """Take a path; say `why` there is to be another one."""
        self.remove_class("-shut")
        self.field.disabled = False
        self._say([safe(why, style)] if why else [])

    def shut(self) -> None:
        """Take nothing."""
        self.field.disabled = True
        self.add_class("-shut")
        self._say([])

    def on_path_input_offered(self, event: PathInput.Offered) -> None:
        """Show the names that may follow."""
        event.stop()
        names = event.names
        if not names:
            empty = self.field.value.endswith("/")
            why = "This folder is empty." if empty else "Nothing here goes on like that."
            self._say([Content.styled(why, "$garden-dim")])
        elif len(names) == 1:
            self._say([])
        else:
            self._offer(lambda width: in_columns(names, width), True)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said of another path no longer holds."""
        event.stop()
        if not self.field.disabled:
            self._say([])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Ask for it to be read, if it is there."""
        event.stop()
        if not event.value.strip():
            return
        try:
            asked = read_asked(self._garden, event.value)
        except Unclear as unclear:
            self._say([safe(str(unclear), "$warning")])
            return
        if asked.path is not None and not exists(asked.path):
            self._say(
                [safe("There is no such file or folder. Tab shows what is there.", "$warning")]
            )
            return
        self.post_message(self.Wanted(asked))

    def _say(self, lines: list[Content]) -> None:
        self._offer(lambda width: lines, bool(lines))

    def _offer(self, lines: Lines, any_there: bool) -> None:
        offered = self.query_one("#import-offered", Flow)
        offered.display = any_there
        offered.flow(lines)


def in_columns(names: Sequence[str], width: int) -> list[Content]:
    """Return names side by side in columns, read downwards; folders stand out."""
    widest = max(cell_width(name) for name in names) + GAP
    columns = max(1, width // widest)
    rows = min(MOST_ROWS, -(-len(names) // columns))
    shown = names[: rows * columns - 1] if rows * columns < len(names) else names
    stacks = [shown[start : start + rows] for start in range(0, len(shown), rows)]
    lines = [
        Content.assemble(*(_name(name, widest) for name in row))
        for row in zip_longest(*stacks, fillvalue="")
    ]
    more = len(names) - len(shown)
    return [*lines, Content.styled(f"and {more} more", "$garden-dim")] if more else lines


def _name(name: str, width: int) -> Content:
    return safe(padded(name, width), "$primary" if name.endswith("/") else "")

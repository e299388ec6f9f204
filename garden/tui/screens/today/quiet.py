"""The end of Today: a quiet garden, drawn, and one warm sentence."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from garden.gardener.pictures import picture_of
from garden.gardener.views import PlantView
from garden.gardener.words import count
from garden.tui.art.cells import Line, lines_of, rgb_of
from garden.tui.art.ink import ink_of
from garden.tui.art.side_by_side import scene
from garden.tui.art.watering_can import watering_can

COLUMNS, ROWS = 16, 8
"""Cells of each plant in the scene."""

GAP = 2
"""Cells between the plants."""

CAN = 20
"""Cells of the watering can."""

KeyOf = Callable[[str], str]
"""Gives the key of a command in words."""

MOST = 5
"""Plants in the scene, where there is room for them."""


class QuietScene(Widget):
    """Plants side by side, and the watering can put down beside them."""

    ALLOW_SELECT = False
    DEFAULT_CSS = f"""
    QuietScene {{ height: {ROWS + 1}; width: 1fr; }}
    """

    def __init__(self) -> None:
        super().__init__()
        self._views: Sequence[PlantView] = ()
        self._lines: list[Line] | None = None

    def show(self, views: Sequence[PlantView]) -> None:
        """Show as many of these plants as there is room for."""
        self._views = views
        self._lines = None
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Draw for the new width."""
        self._lines = None

    def notify_style_update(self) -> None:
        """Draw on the new ground."""
        super().notify_style_update()
        self._lines = None

    def render_line(self, y: int) -> Strip:
        """Return one line of the scene, in the middle of the width."""
        if self._lines is None:
            self._lines = self._drawn()
        width, style = self.size.width, self.rich_style
        if y >= len(self._lines):
            return Strip.blank(width, style)
        line = Strip(self._lines[y])
        left = Strip.blank(max(0, (width - line.cell_length) // 2), style)
        return Strip.join([left, line]).adjust_cell_length(width, style)

    def _drawn(self) -> list[Line]:
        room = (self.size.width - CAN - 2 * GAP) // (COLUMNS + GAP)
        views = self._views[: max(0, min(MOST, room))]
        pictures = [picture_of(view, COLUMNS, ROWS) for view in views]
        picture = scene([*pictures, watering_can(ROWS * 2)], GAP)
        grounds = [rgb_of(self.rich_style)] * (picture.height // 2)
        return lines_of(picture, grounds, ink_of(self.app))


class Quiet(Vertical):
    """What is shown when nobody is left, or when there is nobody yet."""

    DEFAULT_CSS = """
    Quiet { align: center middle; height: 1fr; display: none; }
    Quiet > Static { width: 1fr; height: auto; text-align: center; padding: 1 2 0 2; }
    """

    def compose(self) -> ComposeResult:
        """Lay out scene and sentence."""
        yield QuietScene()
        yield Static()

    def show(self, views: Sequence[PlantView], words: Content) -> None:
        """Show plants and what is to be said."""
        self.query_one(QuietScene).show(views)
        self.query_one(Static).update(words)


def quiet_words(tended: int, greenhouse: bool, skipped: int, anybody: bool, key: KeyOf) -> Content:
    """Return the closing words of the day. `tended`: how many people were turned to today."""
    if not anybody:
        return invitation(key)
    if greenhouse:
        head, tail = "The greenhouse is closed.", "No day counts until you are back."
    elif tended:
        head = f"The garden is quiet. {count(tended, 'person', 'people')} tended today."
        tail = "All the rest grows by itself. See you tomorrow."
    elif skipped:
        head, tail = "The garden is quiet.", "Another day is as good as this one."
    else:
        head = "The garden is quiet."
        tail = "Nobody needs you today, and everything grows by itself."
    lines = [Content.styled(head, "bold"), Content.styled(tail, "$garden-dim")]
    if skipped:
        who = count(skipped, "person waits", "people wait")
        lines.append(
            Content.styled(f"{who} for another day ({key('unskip')} shows them).", "$garden-dim")
        )
    lines.append(Content.assemble("\n", _key(key("go-garden")), " walk through the garden"))
    return Content("\n").join(lines)


def invitation(key: KeyOf) -> Content:
    """Return what Today says when nobody is planted yet."""
    return Content("\n").join(
        [
            Content.styled("The soil is good, and nobody is planted yet.", "bold"),
            Content.styled("Bring in the people you mean to stay in touch with.", "$garden-dim"),
            Content.assemble(
                "\n", _key(key("go-shed")), " to the Shed: address books, LinkedIn, a table"
            ),
            Content.assemble(
                _key(key("sentence")), " plant somebody you met: met +Grace Hopper at FOSDEM"
            ),
        ]
    )


def _key(key: str) -> Content:
    return Content.styled(f" {key} ", "bold $accent")

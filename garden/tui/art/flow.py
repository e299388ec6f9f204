"""Words that are laid out for the width they are given."""

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Lines = Callable[[int], list[Content]]
"""What gives the lines for a width in cells, each best no wider than that."""


class Flow(Widget):
    """Shows lines made for its own width, as high as they need."""

    DEFAULT_CSS = """
    Flow { height: auto; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Lines = _nothing
        self._made: dict[int, Content] = {}

    def flow(self, lines: Lines) -> None:
        """Show what `lines` gives for the width there is, now and whenever that changes."""
        self._lines = lines
        self._made.clear()
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines there are at a width."""
        return self._at(width).plain.count("\n") + 1

    def render(self) -> Content:
        """Return the lines."""
        return self._at(self.content_size.width)

    def _at(self, width: int) -> Content:
        if width < 1:
            return Content("")
        if width not in self._made:
            lines = [part for line in self._lines(width) for part in _within(line, width)]
            self._made[width] = Content("\n").join(lines)
        return self._made[width]


def _within(line: Content, width: int) -> list[Content]:
    """Return a line as it is, or broken where it is wider than asked for."""
    return [line] if line.cell_length <= width else line.wrap(width)


def _nothing(width: int) -> list[Content]:
    return [Content("")]

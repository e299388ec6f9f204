"""What is left of a screen in a terminal too small for one."""

from textual.content import Content
from textual.widgets import Static

SMALLEST = (40, 14)
"""Columns and lines from which on a screen is drawn."""


class SmallLine(Static):
    """Says how the garden does, and that a little more room is needed."""

    DEFAULT_CSS = """
    SmallLine {
        display: none; width: 100%; height: 100%; content-align: center middle; text-align: center;
    }
    """

    def show(self, plants: str, thirsty: int) -> None:
        """Tell of the garden. `plants` is their count in words."""
        words = f"{plants}, {thirsty} thirsty. More room, please."
        self.update(Content(words), layout=False)


def too_small(columns: int, lines: int) -> bool:
    """Tell whether a screen of this size is too small."""
    return columns < SMALLEST[0] or lines < SMALLEST[1]

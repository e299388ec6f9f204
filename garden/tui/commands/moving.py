"""Moving about in a list: the same keys wherever one line of several is chosen."""

from garden.tui.commands.command import Command, Group
from garden.tui.glyphs import DOWN, UP

MOVING = Group(
    "Moving about",
    (
        Command("down", ("down", "j"), "Down", "Move down", "move(1)", key_words=f"{DOWN} or j"),
        Command("up", ("up", "k"), "Up", "Move up", "move(-1)", key_words=f"{UP} or k"),
        Command("top", ("g", "home"), "First", "Go to the first", "end(False)"),
        Command("bottom", ("G", "end"), "Last", "Go to the last", "end(True)"),
        Command("half-down", ("ctrl+d",), "Half down", "Half a page down", "page(1, True)"),
        Command("half-up", ("ctrl+u",), "Half up", "Half a page up", "page(-1, True)"),
        Command("page-down", ("pagedown",), "Page down", "A page down", "page(1, False)"),
        Command("page-up", ("pageup",), "Page up", "A page up", "page(-1, False)"),
    ),
)

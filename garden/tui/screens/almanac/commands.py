"""The commands of the almanac."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.glyphs import DOWN, UP

ALMANAC = Group(
    "The almanac",
    (
        Command("next-page", ("tab", "right_square_bracket", "right"), "Next page",
                "Go to the next page", "turn(1)", footer=True),
        Command("page-before", ("shift+tab", "left_square_bracket", "left"), "Page before",
                "Go to the page before", "turn(-1)"),
        Command("take", ("enter",), "Take", "Take the rhythm proposed, or see the person whole",
                "take", footer=True),
        Command("explain", ("x",), "Explain", "Where the numbers of this page come from",
                "explain", footer=True),
        Command("new-goal", ("n",), "New goal", "Name something that you want from the network",
                "new_goal"),
        Command("bears", ("w",), "Who bears on it", "Name people for a goal", "bears"),
        Command("wish", ("s",), "Wish for a circle",
                "Say which share of your contacts a circle is to have, or of what kind it is",
                "wish"),
    ),
)  # fmt: skip

MOVING = Group(
    "Moving about",
    (
        Command("down", ("down", "j"), "Down", "Move down", "move(1)", key_words=f"{DOWN} or j"),
        Command("up", ("up", "k"), "Up", "Move up", "move(-1)", key_words=f"{UP} or k"),
        Command("top", ("g", "home"), "Top", "Go to the top", "end(False)"),
        Command("bottom", ("G", "end"), "Bottom", "Go to the bottom", "end(True)"),
        Command("page-down", ("pagedown", "ctrl+d"), "Page down", "A screen down", "page(1)"),
        Command("page-up", ("pageup", "ctrl+u"), "Page up", "A screen up", "page(-1)"),
    ),
)

GROUPS: tuple[Group, ...] = (ALMANAC, MOVING, PLACES, EVERYWHERE)

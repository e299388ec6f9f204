"""The commands of the shed."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.glyphs import DOWN, UP

SECTIONS = Group(
    "Sections",
    (
        Command("next-section", ("tab",), "Next section", "Go to the next section", "section(1)",
                footer=True),
        Command("last-section", ("shift+tab",), "Section before", "Go to the section before",
                "section(-1)"),
    ),
)  # fmt: skip

TRAY = Group(
    "Seed tray, history, compost",
    (
        Command("choose", ("enter", "p"), "Plant",
                "Plant from the tray; take back a change; bring back from the compost", "choose",
                footer=True, ),
        Command("mark", ("space",), "Mark", "Mark several; the answers hold for all of them",
                "mark"),
        Command("filter", ("slash",), "Find", "Show only whom the words fit", "filter",
                footer=True),
    ),
)  # fmt: skip

PART = "duplicates"
"""The section that has keys of its own."""

DUPLICATES = Group(
    "Duplicates",
    (
        Command("pair-merge", ("enter", "p"), "Merge", "Make one person of the two, once asked",
                "screen.pair('merge')", footer=True),
        Command("pair-swap", ("x",), "Swap", "The other one of the two stays",
                "screen.pair('swap')"),
        Command("pair-apart", ("n",), "Not the same", "They only look alike: never ask again",
                "screen.pair('apart')"),
        Command("pair-later", ("s",), "Later", "Put these two behind all others",
                "screen.pair('later')"),
    ),
    part=PART,
)  # fmt: skip

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

GROUPS: tuple[Group, ...] = (TRAY, DUPLICATES, SECTIONS, MOVING, PLACES, EVERYWHERE)

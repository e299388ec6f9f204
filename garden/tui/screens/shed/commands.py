"""The commands of the shed."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.moving import MOVING

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

GROUPS: tuple[Group, ...] = (TRAY, DUPLICATES, SECTIONS, MOVING, PLACES, EVERYWHERE)

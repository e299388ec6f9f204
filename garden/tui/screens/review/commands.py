"""The commands of the review."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.verbs import WATERING, WATERING_DETAILS
from garden.tui.glyphs import DOWN, UP

STEPS = Group(
    "The review",
    (
        Command("next-step", ("enter",), "Go on", "Go on; escape goes back", "next_step",
                footer=True),
        Command("earlier", ("left_square_bracket",), "Week before", "Look at the week before",
                "look(-1)"),
        Command("later", ("right_square_bracket",), "Week after", "Look at the week after",
                "look(1)"),
        Command("weeks", ("w",), "Weeks", "The weeks looked back on, to be read again", "weeks"),
    ),
)  # fmt: skip

ANSWERS = Group(
    "Answers",
    (
        Command("intend", ("i",), "Intend", "Mean to be in touch in the coming week", "intend"),
        Command("rest", ("z",), "Rest", "Let the plant rest, or wake it", "rest"),
        Command("longer", ("r",), "Longer rhythm", "Give them a rhythm twice as long", "longer"),
        Command("snooze", ("s",), "Snooze", "Leave out of Today for a week", "snooze"),
        Command("keep", ("d",), "Done", "It is done: kept, thanked, celebrated, introduced",
                "keep"),
        Command("let-go", ("o",), "Let go", "Let them go, or let it be", "let_go"),
        Command("pick", ("space",), "Pick", "Pick for the coming week, or not", "pick"),
        Command("words", ("n",), "What for", "Say what an intention is for", "words"),
        Command("add", ("slash",), "Add", "Name somebody else", "add"),
    ),
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

GROUPS: tuple[Group, ...] = (
    STEPS, ANSWERS, WATERING, WATERING_DETAILS, MOVING, PLACES, EVERYWHERE,
)  # fmt: skip

"""The commands of the review."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.moving import MOVING
from garden.tui.commands.verbs import WATERING, WATERING_DETAILS

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

GROUPS: tuple[Group, ...] = (
    STEPS, ANSWERS, WATERING, WATERING_DETAILS, MOVING, PLACES, EVERYWHERE,
)  # fmt: skip

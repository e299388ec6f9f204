"""The commands of Today."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.keeping import KEEPING
from garden.tui.commands.verbs import WATERING, WATERING_DETAILS
from garden.tui.glyphs import DOWN, UP

MOVING = Group(
    "Moving about",
    (
        Command(
            "down", ("down", "j"), "Down", "The next person", "move(1)", key_words=f"{DOWN} or j"
        ),
        Command("up", ("up", "k"), "Up", "The person before", "move(-1)", key_words=f"{UP} or k"),
        Command("top", ("g", "home"), "First", "The first person", "end(False)"),
        Command("bottom", ("G", "end"), "Last", "The last person", "end(True)"),
    ),
)

TODAY = Group(
    "Today",
    (
        Command("open", ("enter",), "Open", "See this person whole", "open"),
        Command("kept", ("d",), "Kept", "The promise is kept", "kept"),
        Command(
            "snooze", ("s",), "Snooze", "Leave this person out for a week", "snooze", footer=True
        ),
        Command("rest", ("z",), "Rest", "Let the plant rest until you wake it", "rest"),
        Command("skip", ("x",), "Skip", "Not today; nothing is written", "skip", footer=True),
        Command("unskip", ("X",), "Skip nobody", "Show those skipped again", "unskip"),
        Command("longer", ("plus", "equals_sign"), "Longer", "A rhythm twice as long", "longer"),
        Command("leave", ("o",), "Leave it", "Asked about the rhythm: leave it as it is", "leave"),
        Command("week", ("w",), "The week", "All of the week, where room is short", "week"),
        Command("repeat", ("full_stop",), "Repeat", "Repeat the last log here", "repeat"),
    ),
)

GROUPS: tuple[Group, ...] = (WATERING, WATERING_DETAILS, TODAY, KEEPING, MOVING, PLACES, EVERYWHERE)

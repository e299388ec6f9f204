"""The commands of the garden screen."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.keeping import KEEPING
from garden.tui.commands.verbs import WATERING, WATERING_DETAILS
from garden.tui.glyphs import DOWN, LEFT, RIGHT, UP
from garden.tui.screens.interview.commands import INTERVIEWING

LEFT_OR_H, DOWN_OR_J, UP_OR_K = f"{LEFT} or h", f"{DOWN} or j", f"{UP} or k"

MOVING = Group(
    "Moving about",
    (
        Command("left", ("left", "h"), "Left", "Move left", "move(-1, 0)", key_words=LEFT_OR_H),
        Command("down", ("down", "j"), "Down", "Move down", "move(0, 1)", key_words=DOWN_OR_J),
        Command("up", ("up", "k"), "Up", "Move up", "move(0, -1)", key_words=UP_OR_K),
        Command("right", ("right",), "Right", "Move right", "move(1, 0)", key_words=RIGHT),
        Command("jump", ("apostrophe",), "Jump", "Go to a plant by the letter it bears", "jump"),
        Command("top", ("g", "home"), "First", "Go to the first plant", "end(False)"),
        Command("bottom", ("G", "end"), "Last", "Go to the last plant", "end(True)"),
        Command("half-down", ("ctrl+d",), "Half down", "Half a page down", "page(1, True)"),
        Command("half-up", ("ctrl+u",), "Half up", "Half a page up", "page(-1, True)"),
        Command("page-down", ("pagedown",), "Page down", "A page down", "page(1, False)"),
        Command("page-up", ("pageup",), "Page up", "A page up", "page(-1, False)"),
    ),
)

PLANTS = Group(
    "Plants",
    (
        Command("open", ("enter",), "Open", "See one person whole", "open", footer=True),
        Command(
            "filter", ("slash",), "Find", "Show only whom the words fit", "filter", footer=True
        ),
        Command("mark", ("space",), "Mark", "Mark; a verb then waters all marked", "mark"),
        Command("repeat", ("full_stop",), "Repeat", "Repeat the last log on this plant", "repeat"),
        Command("snooze", ("s",), "Snooze", "Leave out of Today for a week", "snooze"),
        Command("rest", ("z",), "Rest", "Let the plant rest, or wake it", "rest"),
        Command(
            "household",
            (),
            "Make a household",
            "Bring those marked together in a bed of their own, under a name",
            "household",
        ),
        Command(
            "move-out", (), "Move out", "Take this plant out of its household's bed", "move_out"
        ),
        Command(
            "who", ("a",), "Who could help", "Who could help with a topic, and who is warm", "who"
        ),
        Command("sort", ("o",), "Order", "Order by thirst, name or last contact", "sort"),
        Command(
            "earlier",
            ("left_square_bracket",),
            "Earlier",
            "The garden as it was a week earlier",
            "travel(-1)",
        ),
        Command(
            "later",
            ("right_square_bracket",),
            "Later",
            "A week later again, up to now",
            "travel(1)",
        ),
        Command(
            "larger",
            ("plus", "equals_sign"),
            "Larger",
            "Draw plants larger",
            "scale(1)",
            key_words="+ or =",
        ),
        Command("smaller", ("minus",), "Smaller", "Draw plants smaller", "scale(-1)"),
    ),
)

GROUPS: tuple[Group, ...] = (
    WATERING,
    WATERING_DETAILS,
    PLANTS,
    KEEPING,
    INTERVIEWING,
    MOVING,
    PLACES,
    EVERYWHERE,
)

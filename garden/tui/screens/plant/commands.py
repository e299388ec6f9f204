"""The commands of the Plant screen."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.verbs import WATERING, WATERING_DETAILS
from garden.tui.glyphs import DOWN, UP

READING = Group(
    "Reading",
    (
        Command(
            "down", ("down", "j"), "Down", "Further down", "scroll(1)", key_words=f"{DOWN} or j"
        ),
        Command("up", ("up", "k"), "Up", "Further up", "scroll(-1)", key_words=f"{UP} or k"),
        Command("page-down", ("pagedown", "ctrl+d"), "Page down", "A page down", "page(1)"),
        Command("page-up", ("pageup", "ctrl+u"), "Page up", "A page up", "page(-1)"),
        Command("top", ("g", "home"), "Top", "To the beginning", "end(False)"),
        Command("bottom", ("G", "end"), "Bottom", "To the end", "end(True)"),
        Command("section", ("tab",), "Section", "The next section", "section(1)", footer=True),
        Command("section-back", ("shift+tab",), "Back", "The section before", "section(-1)"),
        Command("why", ("x",), "Why", "How the health comes about, and what if", "why"),
    ),
)

PERSON = Group(
    "This person",
    (
        Command("note", ("n",), "Note", "Write a note about this person", "note", footer=True),
        Command("promise", ("p",), "Promise", "Promise something: the slides by friday", "promise"),
        Command("promise-theirs", ("P",), "Their promise", "What they owe you", "promise_theirs"),
        Command("kept", ("d",), "Kept", "The most pressing promise is kept", "kept"),
        Command("snooze", ("s",), "Snooze", "Leave out of Today for a week", "snooze"),
        Command("rest", ("z",), "Rest", "Let the plant rest, or wake it", "rest"),
        Command("repeat", ("full_stop",), "Repeat", "Repeat the last log here", "repeat"),
    ),
)

GROUPS: tuple[Group, ...] = (WATERING, WATERING_DETAILS, PERSON, READING, PLACES, EVERYWHERE)

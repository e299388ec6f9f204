"""The commands of the Plant screen."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.keeping import KEEPING
from garden.tui.commands.verbs import WATERING, WATERING_DETAILS
from garden.tui.glyphs import DOWN, UP
from garden.tui.screens.interview.commands import INTERVIEWING

READING = Group(
    "Reading",
    (
        Command(
            "down",
            ("down", "j"),
            "Down",
            "Further down; in the timeline to the next entry",
            "scroll(1)",
            key_words=f"{DOWN} or j",
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

PART = "timeline"
"""The part of the screen that has keys of its own."""

IN_THE_TIMELINE = Group(
    f"In the timeline ({DOWN} goes in, esc out)",
    (
        Command(
            "entry-edit",
            ("e", "enter"),
            "Edit",
            "Change this contact, note, promise or plan",
            "screen.edit_entry",
            footer=True,
        ),
        Command(
            "entry-remove",
            ("x", "delete"),
            "Remove",
            "Take this entry away; u brings it back",
            "screen.remove_entry",
            footer=True,
        ),
    ),
    part=PART,
)
"""What the keys do once the timeline has them; elsewhere e and x are the screen's."""

GROUPS: tuple[Group, ...] = (
    WATERING, WATERING_DETAILS, PERSON, KEEPING, INTERVIEWING, READING, IN_THE_TIMELINE, PLACES,
    EVERYWHERE,
)  # fmt: skip

"""The commands of Who could help."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.keeping import KEEPING
from garden.tui.commands.verbs import WATERING, WATERING_DETAILS
from garden.tui.glyphs import DOWN, UP

FOUND = Group(
    "Who could help",
    (
        Command("open", ("enter",), "Open", "See this person whole", "open", footer=True),
        Command("topic", ("slash",), "Topic", "Another topic", "topic", footer=True),
        Command(
            "down", ("down", "j"), "Down", "The next person", "move(1)", key_words=f"{DOWN} or j"
        ),
        Command("up", ("up", "k"), "Up", "The person before", "move(-1)", key_words=f"{UP} or k"),
        Command("top", ("g", "home"), "First", "The first person", "end(False)"),
        Command("bottom", ("G", "end"), "Last", "The last person", "end(True)"),
    ),
)

GROUPS: tuple[Group, ...] = (WATERING, WATERING_DETAILS, FOUND, KEEPING, PLACES, EVERYWHERE)

"""The commands of the question whom one met meanwhile."""

from dataclasses import replace

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES
from garden.tui.commands.verbs import WATERING
from garden.tui.glyphs import DOWN, LEFT, RIGHT, UP

THANKS = "log-thanks"

MET = Group(
    "Whom you met",
    (
        Command(
            "met",
            ("enter",),
            "Met",
            "As last time, on the day shown; a letter does it for its row",
            "met",
            footer=True,
            key_words="enter",
        ),
        Command(
            "met-earlier",
            ("left",),
            "Day",
            "A day earlier",
            "day(-1)",
            footer=True,
            key_words=f"{LEFT} {RIGHT}",
        ),
        Command("met-later", ("right",), "Later", "A day later", "day(1)"),
        Command("met-skip", ("space", "s"), "Skip", "Not this one", "skip", footer=True),
        Command(
            "down", ("down", "j"), "Down", "The next person", "move(1)", key_words=f"{DOWN} or j"
        ),
        Command("up", ("up", "k"), "Up", "The person before", "move(-1)", key_words=f"{UP} or k"),
        Command(
            "met-never",
            ("N",),
            "Never",
            "Never ask again (garden config meanwhile yes: ask again)",
            "never",
            footer=True,
        ),
    ),
)

VERBS = Group(
    "On the day shown, over",
    tuple(replace(one, footer=False) for one in WATERING.commands if one.id != THANKS),
)

GROUPS: tuple[Group, ...] = (MET, VERBS, PLACES, EVERYWHERE)

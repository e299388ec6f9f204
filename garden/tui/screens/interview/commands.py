"""The commands of the interview screen, and the one that opens it from elsewhere."""

from garden.tui.commands.command import Command, Group
from garden.tui.commands.everywhere import EVERYWHERE, PLACES

INTERVIEWING = Group(
    "A conversation to learn from",
    (
        Command(
            "interview",
            (),
            "Interview",
            "A note with questions to ask this person, kept with a thank-you to send",
            "interview",
        ),
    ),
)

NOTE = Group(
    "The note",
    (
        Command(
            "interview-keep",
            ("ctrl+s",),
            "Keep",
            "Keep note and contact, and promise a thank-you",
            "keep",
            footer=True,
        ),
    ),
)

GROUPS: tuple[Group, ...] = (NOTE, PLACES, EVERYWHERE)

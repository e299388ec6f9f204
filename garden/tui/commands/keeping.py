"""Commands about whoever is at hand that are no contact: a promise for tomorrow, the rhythm."""

from garden.tui.commands.command import Command, Group

KEEPING = Group(
    "Keep in mind",
    (
        Command(
            "get-back",
            ("b",),
            "Get back",
            "Promise to get back to them tomorrow; until then they wait",
            "get_back",
        ),
        Command(
            "rhythm",
            ("r",),
            "Rhythm",
            "How often: weekly to yearly, as the circle has it, or never",
            "rhythm",
        ),
    ),
)

"""Commands about whoever is at hand that are no contact: a promise, the rhythm, what is known."""

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
        Command(
            "about",
            ("A",),
            "About",
            "Change what is known of them: name, work, circle, birthday, addresses",
            "about",
        ),
    ),
)

"""Commands that every screen has."""

from garden.tui.commands.command import Command, Group

PLACES = Group(
    "Places",
    (
        Command("go-garden", ("1",), "Garden", "All plants in their beds", "go('garden')"),
        Command("go-today", ("2",), "Today", "A few people, each with a reason", "go('today')"),
        Command("go-review", ("3",), "Review", "Look back on the week", "go('review')"),
        Command("go-shed", ("4",), "Shed", "Import, seed tray, history", "go('shed')"),
    ),
)

EVERYWHERE = Group(
    "Everywhere",
    (
        Command(
            "sentence",
            ("l",),
            "Say it",
            "Log in one sentence: called ada yesterday about her talk",
            "sentence",
            footer=True,
        ),
        Command("undo", ("u",), "Undo", "Take the last change back", "undo", footer=True),
        Command("redo", ("ctrl+r",), "Redo", "Make the change undone last again", "redo"),
        Command(
            "discreet",
            ("D",),
            "Discreet",
            "Hide names and notes, or show them again (ctrl+o while typing)",
            "app.discreet",
        ),
        Command("help", ("question_mark",), "Help", "All keys", "help", footer=True),
        Command("back", ("escape",), "Back", "Go back one step; never quits", "back"),
        Command("quit", ("q", "ctrl+q"), "Quit", "Leave the garden", "app.quit"),
    ),
)

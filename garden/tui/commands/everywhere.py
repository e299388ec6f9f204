"""Commands that every screen has."""

from garden.tui.commands.command import Command, Group

PLACES = Group(
    "Places",
    (
        Command("go-garden", ("1",), "Garden", "All plants in their beds", "go('garden')"),
        Command("go-today", ("2",), "Today", "A few people, each with a reason", "go('today')"),
        Command("go-review", ("3",), "Review", "Look back on the week", "go('review')"),
        Command("go-almanac", ("4",), "Almanac", "What grew, works and fits", "go('almanac')"),
        Command("go-shed", ("5",), "Shed", "Import, seed tray, history", "go('shed')"),
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
            ("D", "ctrl+o"),
            "Discreet",
            "Hide names and notes, or show them again",
            "app.discreet",
        ),
        Command(
            "palette",
            ("ctrl+p",),
            "Palette",
            "Every command and theme, found by words",
            "app.command_palette",
        ),
        Command("help", ("question_mark",), "Help", "All keys", "help", footer=True),
        Command("back", ("escape",), "Back", "Go back one step; never quits", "back"),
        Command("quit", ("q", "ctrl+q"), "Quit", "Leave the garden", "app.quit"),
    ),
)

"""Which commands there are, what each is for, and in which module it stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A command as the help lists it; `module` stands in garden.cli.commands."""

    name: str
    module: str
    summary: str


GROUPS = (
    (
        "Look",
        (
            Listed("today", "looking", "who today is for, and why"),
            Listed("list", "looking", "everybody, or one part of the garden"),
            Listed("show", "looking", "one person whole"),
            Listed("find", "looking", "people in whom every word is found"),
            Listed("ask", "asking", "who could help with a topic, and who to warm up first"),
            Listed("status", "looking", "one line for a prompt or a status bar"),
            Listed("review", "reviewing", "the week looked back on"),
            Listed("almanac", "almanac", "what grew, what works, and what fits"),
            Listed("picture", "pictures", "the whole garden as a picture, to be shared"),
            Listed("demo", "demo", "a sample garden in a throw-away file"),
        ),
    ),
    (
        "Tend",
        (
            Listed("log", "logging", "note a contact, in a sentence or by options"),
            Listed("promise", "promises", "note what is owed"),
            Listed("kept", "promises", "mark a promise as kept"),
            Listed("note", "knowing", "write a note about a person"),
            Listed("edit", "editing", "change a contact, promise, note or plan afterwards"),
            Listed("remove", "editing", "take one of them away"),
            Listed("interview", "interviews", "prepare a conversation to learn from, and keep it"),
            Listed("snooze", "resting", "leave a person out of Today for some days"),
            Listed("rest", "resting", "let a person sleep: these days do not count"),
            Listed("wake", "resting", "end a rest or a snooze"),
            Listed("rhythm", "rhythms", "how often to be in touch with a person, or never"),
            Listed("greenhouse", "resting", "stop the whole garden's clock, or let it run"),
        ),
    ),
    (
        "Plant",
        (
            Listed("plant", "planting", "add people"),
            Listed("person", "knowing", "what is known of a person: name, work, days, addresses"),
            Listed("import", "importing", "bring people and past contacts from files"),
            Listed("block", "blocking", "let no import log an address or a person"),
            Listed("unblock", "blocking", "take it off the block list again"),
            Listed("goal", "goals", "what you want, and who bears on it"),
            Listed("circle", "circles", "the share, rhythm and kind wished of a circle"),
            Listed("household", "households", "people who live together, named together"),
            Listed("duplicates", "duplicates", "people who may be in the garden twice"),
            Listed("merge", "duplicates", "make one person of two, keeping everything"),
            Listed("memorial", "farewells", "remember a person who has died"),
            Listed("compost", "farewells", "take a person out of the garden"),
            Listed("restore", "farewells", "bring a person back from the compost"),
        ),
    ),
    (
        "Keep",
        (
            Listed("history", "history", "the changes made, newest first"),
            Listed("undo", "history", "take back the last change, or change N"),
            Listed("redo", "history", "make the change again that was taken back last"),
            Listed("backup", "keeping", "copy the garden file"),
            Listed("restore-backup", "keeping", "put such a copy back in its place"),
            Listed("export", "exporting", "the garden in the forms of other programs, or whole"),
            Listed("config", "config", "what can be set, and setting it"),
            Listed("keys", "keys", "every key of the app, and what has it"),
            Listed("completion", "completion", "what a shell needs to complete garden's words"),
            Listed("doctor", "keeping", "look whether everything is as it must be"),
        ),
    ),
)
"""All commands, in the groups and the order of the help."""


def listed() -> dict[str, Listed]:
    """Return all commands by name."""
    return {one.name: one for _, group in GROUPS for one in group}

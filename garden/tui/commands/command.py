"""What a command is: said once, used by key bindings, footer, palette and help."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do on a screen.

    `id` is stable, so that keys can be remapped by it; `keys` are Textual key names, the first one
    shown; `action` is a Textual action of the screen; `footer` says whether the footer shows it.
    """

    id: str
    keys: tuple[str, ...]
    title: str
    help: str
    action: str
    footer: bool = False
    key_words: str = ""

    def binding(self) -> Binding:
        """Return the key binding of this command."""
        return Binding(
            ",".join(self.keys),
            self.action,
            self.title,
            show=self.footer,
            id=self.id,
            tooltip=self.help,
            key_display=self.key_words or None,
        )

    @property
    def keys_words(self) -> str:
        """Return the keys as a person would read them: "shift+m", "ctrl+r", "/"."""
        return self.key_words or " or ".join(_READABLE.get(key, key) for key in self.keys)


_READABLE = {
    "slash": "/",
    "question_mark": "?",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "space": "space",
    "escape": "esc",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Commands that belong together, under one heading of the help."""

    title: str
    commands: tuple[Command, ...]


def bindings(groups: Iterable[Group]) -> list[Binding]:
    """Return the bindings of all commands of `groups`."""
    return [command.binding() for group in groups for command in group.commands]

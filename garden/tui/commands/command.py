"""What a command is: said once, used by key bindings, footer, palette, help and the keys page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from garden.tui.key_names import key_word, textual_key

if TYPE_CHECKING:
    from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do on a screen.

    `id` is stable, so that keys can be remapped by it; `keys` are Textual key names, the first one
    shown; none: it is only found by words. `action` is a Textual action of the screen; `footer`
    says whether the footer shows it; `key_words` are the keys where other words say it better.
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
        # Imported here: `garden keys` prints the commands, and Textual takes long to load.
        from textual.binding import Binding

        return Binding(
            textual_key(self.id, self.keys),
            self.action,
            self.title,
            show=self.footer,
            id=self.id,
            tooltip=self.help,
            key_display=self.key_words or None,
        )

    @property
    def keys_words(self) -> str:
        """Return the keys as a person would read them: "M", "ctrl+r", "/"; "" without any."""
        return self.key_words or " or ".join(key_word(key) for key in self.keys)


@dataclass(frozen=True, slots=True)
class Group:
    """Commands that belong together, under one heading of the help.

    Those of a `part` of a screen hold while that part has the keys, and then come before the
    screen's own: the same key may do one thing there and another elsewhere.
    """

    title: str
    commands: tuple[Command, ...]
    part: str = ""


def bindings(groups: Iterable[Group], part: str = "") -> list[Binding]:
    """Return the bindings of all commands of `groups` that a screen itself has, or a part of it."""
    chosen = (group for group in groups if group.part == part)
    return [command.binding() for group in chosen for command in group.commands]

"""The table of all keys: as lines for a terminal, and as Markdown for the docs. Pure."""

from collections.abc import Iterator

from garden.literal import cell_width
from garden.tui.commands.catalogue import SCREENS, Shared, by_group
from garden.tui.commands.command import Command
from garden.tui.key_names import NAMED, key_word
from garden.tui.keymap import Keymap

REMAPPED = "*"
"""Stands before a command that has other keys than by default."""

PAGE = """# Keys

Every command of the app, from the one place that defines it. `?` shows those of the screen at hand
and searches them by word or by key; the palette (`ctrl+p`) runs any of them by name. `garden keys`
prints this table with your own keys in it.

## Keys of your own

A table in `config.toml` (`garden config` says where that is) gives commands other keys, by their
ids:

```toml
[keys]
undo = "ctrl+z"
half-down = ["ctrl+d", "ctrl+f"]
smaller = ""
```

A key is written as it is typed (`"x"`, `"X"`, `"?"`), by its name (`"enter"`, `"esc"`, `"space"`,
`"pageup"`, `"f5"`), or with what is held down (`"ctrl+x"`, `"alt+shift+x"`). Several stand in
brackets; nothing between the quotes takes the key away, and the palette still has the command.
`garden keys --try` shows what your terminal sends and what has that key.

A line that names no command or no key, or takes a key that another command has on the same screen,
is left out and told: on starting, and by `garden config` and `garden keys`. `garden keys --check`
says nothing else, and exits with 1 where there is something to say. Quit and Help never lose their
last key; `ctrl+q`, `ctrl+p`, `ctrl+o` and `ctrl+c` stay what they are. Questions and forms have
keys of their own, shown with them; `esc` leaves each.
"""


def table_lines(keymap: Keymap) -> list[str]:
    """Return the table with the keys of a machine, those remapped marked."""
    shared = [(one, keymap.groups((one.group,))[0].commands) for one in by_group()]
    every = [command for _, commands in shared for command in commands]
    widths = [
        max(cell_width(word) for word in words)
        for words in ((_keys(one) for one in every), (one.id for one in every))
    ]
    lines: list[str] = []
    for one, commands in shared:
        lines += ["", _heading(one)] if lines else [_heading(one)]
        for command in commands:
            mark = REMAPPED if command.id in keymap.keys else " "
            keys, id = _padded(_keys(command), widths[0]), _padded(command.id, widths[1])
            lines.append(f"{mark} {keys}  {id}  {command.help}")
    if keymap.keys:
        lines += ["", f"{REMAPPED} remapped in config.toml"]
    return lines


def markdown() -> str:
    """Return the page of all keys as they are by default."""
    parts = [PAGE]
    for one in by_group():
        parts.append(f"\n## {_heading(one)}\n\n| key | id | |\n|---|---|---|\n")
        parts += [
            f"| {_marked(command)} | `{command.id}` | {command.help} |\n"
            for command in one.group.commands
        ]
    return "".join(parts)


def _heading(one: Shared) -> str:
    where = "every screen" if len(one.screens) == len(SCREENS) else ", ".join(one.screens)
    return one.group.title if where == one.group.title else f"{one.group.title} ({where})"


def _keys(command: Command) -> str:
    return " or ".join(map(_word, command.keys)) or "-"


def _word(key: str) -> str:
    """Return a key in words: a page has no arrows where a name can be typed."""
    return key if key in NAMED and key != "escape" else key_word(key)


def _marked(command: Command) -> str:
    return " ".join(_code(_word(key)) for key in command.keys) or "palette"


def _code(word: str) -> str:
    """Return a key as Markdown code; a backquote and a bar would end it, or the column."""
    if "`" in word:
        return f"`` {word} ``"
    return "`" + word.replace("|", "\\|") + "`"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_width(text))


def uses(key: str, keymap: Keymap) -> Iterator[tuple[str, Command]]:
    """Yield the commands that have a key, each with the title of a screen that has it."""
    for screen in keymap.screens():
        for command in screen.commands():
            if key in command.keys:
                yield screen.title, command

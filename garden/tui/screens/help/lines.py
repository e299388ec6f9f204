"""The lines of the help: commands with their keys, found by words or by a key."""

from textual.content import Content

from garden.literal import cell_width
from garden.tui.art.wrapping import hanging
from garden.tui.commands.command import Command, Group
from garden.tui.key_names import NoKey, key_of, key_word
from garden.tui.literal import safe

KEYS_WIDTH = 14
"""Cells for the keys, at least."""

NO_KEY = "palette"
"""Stands where a command has no key: there it is found."""


def help_lines(groups: tuple[Group, ...], wanted: str, width: int) -> list[Content]:
    """Return the commands that fit `wanted` (words, or a key), under their headings.

    Lines have at most `width` cells. Where `wanted` is a key, the commands on it come first, under
    the key's own name.
    """
    key = _key(wanted)
    on_key = [command for group in groups for command in group.commands if key in command.keys]
    lines = _under(f"The key {key_word(key)}", on_key, width) if on_key else []
    for group in groups:
        rest = [one for one in group.commands if _fits(one, wanted) and one not in on_key]
        lines += _under(group.title, rest, width) if rest else []
    if not lines:
        return [safe(f"Nothing fits “{wanted}”.")]
    return [*lines, Content.styled("Hold shift to select text with the mouse.", "$garden-dim")]


def _under(title: str, commands: list[Command], width: int) -> list[Content]:
    lines = [Content.styled(title, "bold $primary")]
    for command in commands:
        words = command.keys_words or NO_KEY
        gap = " " * max(1, KEYS_WIDTH - cell_width(words))
        keys = Content.styled(f"  {words}{gap}", "bold $accent" if command.keys else "$garden-dim")
        lines += hanging(keys, safe(command.help), width)
    return [*lines, Content("")]


def _key(wanted: str) -> str:
    """Return the key that the text names, or ""."""
    try:
        return key_of(wanted.strip()) if wanted.strip() else ""
    except NoKey:
        return ""


def _fits(command: Command, wanted: str) -> bool:
    text = f"{command.title} {command.help} {command.keys_words}".casefold()
    return all(word in text for word in wanted.casefold().split())

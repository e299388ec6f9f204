"""The table [keys] of config.toml: words as they stand there. What they mean, the app knows."""

from collections.abc import Mapping

KEYS = "keys"
"""The name of the table."""

Keys = Mapping[str, tuple[str, ...]]
"""The keys wanted for commands, by the commands' ids; none: the command has no key."""


def keys_of(found: object) -> tuple[Keys, tuple[str, ...]]:
    """Return the keys that a table gives, in its order, and what is wrong with it, in sentences."""
    if not isinstance(found, Mapping):
        return {}, (f'{KEYS} is a table: [keys], and below it lines like undo = "ctrl+z".',)
    taken: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    for name, given in found.items():
        words = [given] if isinstance(given, str) else given
        if isinstance(words, list) and all(isinstance(word, str) for word in words):
            taken[str(name)] = tuple(dict.fromkeys(word for word in words if word))
        else:
            problems.append(f'[keys] {name} is a key in quotes, or several: ["z", "ctrl+z"].')
    return taken, tuple(problems)

"""Keys of one's own: the table [keys] checked against the commands, and put in their place. Pure.

A line that is wrong is left out and told; the rest holds. What leaves the app, and what shows the
keys, keep a key whatever the table says.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from garden.gardener.keys_config import Keys
from garden.gardener.words import listed
from garden.tui.commands.catalogue import SCREENS, ScreenKeys
from garden.tui.commands.command import Command, Group
from garden.tui.key_names import NoKey, key_of, key_word, textual_key

PROTECTED = ("quit", "help")
"""Commands that always have a key: without them nobody finds out, nor gets out."""

RESERVED = {
    "ctrl+q": ("quit", "always leaves"),
    "ctrl+o": ("discreet", "hides names, also while one is being typed"),
    "ctrl+p": ("palette", "opens the palette"),
    "ctrl+c": ("", "copies"),
}
"""Keys that the app takes before any screen: the command that may name them, and what they do."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """Keys by the ids of the commands remapped; none: the command is found by words only.

    `problems` are sentences about lines that were left out.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    def command(self, command: Command) -> Command:
        """Return a command as it is with these keys."""
        if command.id not in self.keys:
            return command
        return replace(command, keys=self.keys[command.id], key_words="")

    def groups(self, groups: Sequence[Group]) -> tuple[Group, ...]:
        """Return groups of commands as they are with these keys."""
        return tuple(
            replace(group, commands=tuple(map(self.command, group.commands))) for group in groups
        )

    def screens(self) -> tuple[ScreenKeys, ...]:
        """Return the catalogue as it is with these keys."""
        return tuple(replace(one, groups=self.groups(one.groups)) for one in SCREENS)

    def textual(self) -> dict[str, str]:
        """Return what Textual is to be told: its key names, by the ids of the bindings."""
        return {id: textual_key(id, keys) for id, keys in self.keys.items()}


def keymap_of(table: Keys, screens: Sequence[ScreenKeys] = SCREENS) -> Keymap:
    """Return the keys that a table asks for, as far as they can be had."""
    problems: list[str] = []
    wanted: dict[str, tuple[str, ...]] = {}
    titles = {command.id: command.title for screen in screens for command in screen.commands()}
    for id, words in table.items():
        try:
            wanted[id] = _checked(id, words, titles)
        except NoKey as error:
            problems.append(f"[keys] {id}: {error}")
    while (clash := _first_clash(wanted, screens)) is not None:
        del wanted[clash.id]
        problems.append(clash.told)
    return Keymap(wanted, tuple(problems))


def _checked(id: str, words: Sequence[str], titles: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of one line. Raises NoKey with what is wrong with it."""
    if id not in titles:
        near = get_close_matches(id, titles, n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]}?" if near else " `garden keys` lists them."
        raise NoKey(f"there is no command of this name.{hint}")
    keys = tuple(dict.fromkeys(key_of(word) for word in words))
    if not keys and id in PROTECTED:
        raise NoKey(f"{titles[id]} cannot be without a key.")
    for key in keys:
        whose, does = RESERVED.get(key, (id, ""))
        if whose != id:
            raise NoKey(f"{key} {does}, and stays so.")
    return keys


@dataclass(frozen=True, slots=True)
class _Clash:
    """A line that has to go, by its id, and the sentence that tells why."""

    id: str
    told: str


def _first_clash(
    wanted: Mapping[str, tuple[str, ...]], screens: Sequence[ScreenKeys]
) -> _Clash | None:
    """Return the first line that takes a key which another command has on the same screen."""
    lines = list(wanted)
    found: dict[tuple[str, str, str], list[str]] = {}
    names: dict[str, str] = {}
    for screen in screens:
        names |= {command.id: command.title for command in screen.commands()}
        for key, one, other in _shared_keys(Keymap(wanted).groups(screen.groups)):
            if {one, other} & wanted.keys():
                loser, winner = _loser(one, other, lines)
                found.setdefault((loser, winner, key), []).append(screen.title)
    if not found:
        return None
    (loser, winner, key), titles = next(iter(found.items()))
    where = "every screen" if len(titles) == len(screens) else listed(titles)
    return _Clash(
        loser,
        f"[keys] {loser}: {key_word(key)} is {names[winner]} ({winner}) on {where}, "
        f"so {names[loser]} keeps the keys it had.",
    )


def _shared_keys(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    """Yield each key that two commands of a screen would have at once, and their ids."""
    having: dict[str, list[tuple[str, str]]] = {}
    for group in groups:
        for command in group.commands:
            for key in command.keys:
                for part, other in having.get(key, ()):
                    # What a part of a screen has hides the screen's own, but never a way out.
                    if part == group.part or {command.id, other} & set(PROTECTED):
                        yield key, other, command.id
                having.setdefault(key, []).append((group.part, command.id))


def _loser(one: str, other: str, lines: Sequence[str]) -> tuple[str, str]:
    """Return which of two commands loses the key, and which has it.

    A command that was not remapped keeps its key, then a protected one, then the earlier line.
    """
    if one not in lines or other not in lines:
        return (other, one) if one not in lines else (one, other)
    if (one in PROTECTED) != (other in PROTECTED):
        return (other, one) if one in PROTECTED else (one, other)
    return (other, one) if lines.index(one) < lines.index(other) else (one, other)

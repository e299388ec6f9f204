"""The names of keys: as people write them, as Textual names them, as they are shown. Pure."""

import unicodedata
from collections.abc import Iterable
from itertools import chain, product, zip_longest
from types import MappingProxyType

from garden.tui.glyphs import DOWN, LEFT, RIGHT, UP

MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""What is held down with a key, in the order in which Textual names them."""

NAMED = frozenset(
    {
        *("escape", "enter", "tab", "space", "backspace", "delete", "insert", "home", "end"),
        *("pageup", "pagedown", "up", "down", "left", "right", "menu", "pause", "print_screen"),
        *(f"f{number}" for number in range(1, 25)),
    }
)
"""Keys that write no character."""

_OTHERWISE = MappingProxyType(
    {
        "esc": "escape",
        "return": "enter",
        "del": "delete",
        "ins": "insert",
        "pgup": "pageup",
        "pgdn": "pagedown",
        "page_up": "pageup",
        "page_down": "pagedown",
    }
)
_RENAMED = MappingProxyType(
    {
        "solidus": "slash",
        "reverse_solidus": "backslash",
        "commercial_at": "at",
        "hyphen_minus": "minus",
        "plus_sign": "plus",
        "low_line": "underscore",
    }
)
"""Names of characters that Textual gives in other words than Unicode."""

_SAME = MappingProxyType({"i": "tab", "m": "enter", "[": "escape", "h": "backspace"})
"""With ctrl these arrive as another key in most terminals."""

_SHOWN = MappingProxyType(
    {"escape": "esc", "left": LEFT, "right": RIGHT, "up": UP, "down": DOWN, "ctrl+@": "ctrl+space"}
)
MOST_JOINTS = 8
"""Words of a character's name, less one, up to which it is found by its key's name."""

LOOKS = 'A key is written "x", "X", "?", "enter", "f5", "ctrl+x" or "alt+shift+x"'


UNBOUND = "unbound"
"""Begins the key of a command without one: no terminal sends it."""


class NoKey(Exception):
    """A word names no key; the message says why, and what a key looks like."""


def key_of(word: str) -> str:
    """Return Textual's name of the key that a person wrote: "?" is "question_mark".

    Raises NoKey where it names none, or one that terminals do not tell from another.
    """
    if word == "+":
        held, last = [], "+"
    elif word.endswith("++"):
        held, last = word[:-2].split("+"), "+"
    else:
        *held, last = word.split("+")
    modifiers = {one.strip().lower() for one in held}
    last = last if last == " " else last.strip()
    if not modifiers <= set(MODIFIERS) or not last:
        raise NoKey(f"“{word}” is no key. {LOOKS}.")
    key = _single(last)
    if key is None:
        raise NoKey(f"“{word}” is no key. {LOOKS}.")
    return _held(word, modifiers, key, last)


def _single(last: str) -> str | None:
    """Return the name of one key without what is held, or None."""
    if len(last) == 1:
        return character_key(last) if last.isprintable() else None
    name = last.lower()
    name = _OTHERWISE.get(name, name)
    if name in NAMED:
        return name
    char = _character(name)
    return character_key(char) if len(char) == 1 and char.isprintable() else None


def _held(word: str, modifiers: set[str], key: str, last: str) -> str:
    if len(last) == 1 and "shift" in modifiers and not last.isalpha():
        raise NoKey(f"“{word}”: write the sign that shift makes of it, such as “?”.")
    if len(last) == 1 and modifiers == {"shift"} and len(last.upper()) == 1:
        return last.upper()
    if len(last) == 1 and last.isupper() and modifiers:
        small = "+".join(sorted(modifiers))
        raise NoKey(f"“{word}”: write {small}+{last.lower()}, or with shift+ before the letter.")
    if modifiers == {"ctrl"} and last in _SAME:
        raise NoKey(f"“{word}” arrives as {_SAME[last]} in most terminals: write {_SAME[last]}.")
    return "+".join((*sorted(modifiers), key))


def character_key(char: str) -> str:
    """Return Textual's name of the key that writes one character: "?" is "question_mark"."""
    if char == " ":
        return "space"
    if char.isalnum():
        return char
    name = unicodedata.name(char, char).lower().replace("-", "_").replace(" ", "_")
    return _RENAMED.get(name, name)


def key_word(key: str) -> str:
    """Return a key as a person reads and writes it: "?" for "question_mark", "esc", "ctrl+/"."""
    if key in _SHOWN:
        return _SHOWN[key]
    held, plus, last = key.rpartition("+")
    shown = _SHOWN.get(last) or _character(last)
    # "ctrl++" is hard to read.
    return f"{held}{plus}{last if not shown or (plus and shown == '+') else shown}"


def written(key: str) -> str:
    """Return a key as it is written between quotes in config.toml."""
    last = key.rpartition("+")[2]
    return key if last in NAMED or last in ("quotation_mark", "backslash") else key_word(key)


def textual_key(id: str, keys: Iterable[str]) -> str:
    """Return the keys of a command as Textual binds them: with commas between, never none.

    Some keys arrive under two names.
    """
    names = ("ctrl+space,ctrl+@" if key == "ctrl+space" else key for key in keys)
    return ",".join(names) or f"{UNBOUND}-{id}"


def _character(name: str) -> str:
    """Return the character that a key writes, by its name; "" where it writes none."""
    if name in NAMED or len(name) == 1:
        return ""
    if name in _SIGNS:
        return _SIGNS[name]
    # The names of keys have underscores for the spaces and for the hyphens of Unicode's names.
    words = name.split("_")
    for joints in product(" -", repeat=min(len(words) - 1, MOST_JOINTS)):
        spelled = "".join(chain.from_iterable(zip_longest(words, joints, fillvalue="")))
        try:
            return unicodedata.lookup(spelled)
        except KeyError:
            continue
    return ""


_SIGNS = MappingProxyType({character_key(chr(code)): chr(code) for code in range(33, 127)})
"""The signs of ASCII by the names of their keys."""

"""Find a household where a name stands: "dinner with the lovelaces"."""

import re
from dataclasses import dataclass

from garden.phrase.fold import fold_words
from garden.phrase.setting import Setting
from garden.phrase.tokens import scan
from garden.phrase.words import Words

_ID = re.compile(r"household:([0-9]{1,15})")
# No household's name is looked for in more words than this.
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Home:
    """The households that the tokens up to `end` may name; `sure` if an article says so too."""

    ids: tuple[int, ...]
    end: int
    sure: bool


def home_at(setting: Setting, at: int, end: int) -> Home | None:
    """Return the household that is named at `at`, with or without "the" before it, or None."""
    if at >= end or not setting.names.has_households:
        return None
    token = setting.tokens[at]
    if numbered := _ID.fullmatch(token.key):
        known = setting.names.household(int(numbered[1])) is not None
        return Home((int(numbered[1]),), at + 1, sure=True) if known else None
    if token.kind == "quoted":
        ids = setting.names.households(fold_words(token.value))
        return Home(ids, at + 1, sure=False) if ids else None
    led = setting.matches("household_before", at, end)
    named = _named(setting, at, end, led=False)
    behind = _named(setting, led, end, led=True) if led else None
    if behind and (named is None or behind.end >= named.end):
        return behind
    return named


def bare_name(name: str, words: Words) -> str:
    """Return a household's name without the "the" or "family" it begins with."""
    tokens = scan(name)
    led = words.lists["household_before"].match(tokens, 0, len(tokens))
    return name[tokens[led[1]].start :] if led and led[1] < len(tokens) else name


def _named(setting: Setting, at: int, end: int, *, led: bool) -> Home | None:
    """Return the household of the longest name at `at`; `led` allows Lovelace for Lovelaces."""
    stop = at
    while stop < min(end, at + _MOST_WORDS) and setting.tokens[stop].kind == "word":
        stop += 1
    for close in range(stop, at, -1):
        key = tuple(word for token in setting.tokens[at:close] for word in fold_words(token.value))
        if not key:
            continue
        after = setting.matches("household_after", close, end)
        ids = setting.names.households(key)
        if not ids and (led or after):
            ids = setting.names.households((*key[:-1], _other_number(key[-1])))
        if ids:
            return Home(ids, after or close, sure=led or after is not None)
    return None


def _other_number(word: str) -> str:
    return word.removesuffix("s") if word.endswith("s") else f"{word}s"

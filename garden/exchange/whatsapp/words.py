"""The words by which WhatsApp's chats are understood, in the languages they come in."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from garden.assets_path import read_text

NAME = "{name}"
"""Where the other one's name stands in the name of a chat."""


@cache
def words(kind: str) -> tuple[str, ...]:
    """Return the words of a kind, as `chats.toml` names them, in small letters."""
    return _all()[kind]


@cache
def chat_names() -> tuple[re.Pattern[str], ...]:
    """Return how a chat's file is called; each pattern has one group, the other one's name."""
    patterns: list[re.Pattern[str]] = []
    for form in sorted(words("chat_with"), key=len, reverse=True):
        before, _, after = form.partition(NAME)
        whole = rf"{re.escape(before)}[ _-]*(?P<name>.+?){re.escape(after)}"
        patterns.append(re.compile(whole, re.IGNORECASE))
    return tuple(patterns)


def half_of_day(text: str) -> str:
    """Return am, pm or night for what stands beside a clock of twelve hours, else empty text."""
    return _halves().get(re.sub(r"[.\s]", "", text).casefold(), "")


@cache
def _halves() -> Mapping[str, str]:
    halves = {word: half for half in ("am", "pm", "night") for word in words(half)}
    return MappingProxyType(halves)


@cache
def _all() -> Mapping[str, tuple[str, ...]]:
    found = tomllib.loads(read_text("chats.toml"))["whatsapp"]
    small = {name: tuple(word.casefold() for word in listed) for name, listed in found.items()}
    return MappingProxyType(small)

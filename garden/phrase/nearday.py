"""Words that are one slip of the keys away from a day: "yestrday"."""

from garden.phrase.setting import Setting
from garden.phrase.unread import Unread

# What may stand before a weekday.
_LEADS = ("on", "last", "next", "this")


def match_near_day(setting: Setting, at: int, end: int) -> Unread | None:
    """Return the word at `at`, with or without "on" or "last" before it, that is nearly a day."""
    for lead in _LEADS:
        led = setting.matches(lead, at, end)
        if led and (meant := _meant(setting, led, end)):
            return Unread("near_day", led + 1, meant)
    meant = _meant(setting, at, end)
    return Unread("near_day", at + 1, meant) if meant else None


def _meant(setting: Setting, at: int, end: int) -> str | None:
    """Return the day word that the word at `at` is one edit away from."""
    if at >= end or setting.tokens[at].kind != "word":
        return None
    key = setting.tokens[at].key
    if key in setting.words.reserved or setting.words.verbs.get(key) is not None:
        return None
    for folded, spelled in setting.words.day_words.items():
        # "today's plan" is about today, and a slip seldom hits the first letter ("Leute").
        if key[:1] == folded[:1] and key != folded + "s" and is_one_edit(key, folded):
            return spelled
    return None


def is_one_edit(word: str, other: str) -> bool:
    """Whether one letter changed, added, left out or swapped with the next tells them apart."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    left, right = word[start:], other[start:]
    if len(left) != len(right):
        return left[1:] == right or left == right[1:]
    swapped = left[1:2] + left[:1] == right[:2]
    return left[1:] == right[1:] or (swapped and left[2:] == right[2:])

"""The rest of a clause, which is free text: what is it about, and what is tacked on behind."""

import re
from dataclasses import replace

from garden.phrase.clocks import match_length
from garden.phrase.daymatch import match_day
from garden.phrase.draft import Draft
from garden.phrase.extras import add_tag
from garden.phrase.gestures import find_gestures
from garden.phrase.setting import Setting
from garden.phrase.unread import Unread, unread_away

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
# Marks that may stand between the names and the topic.
_DASHES = {"-", "–"}
# A day or a length at the end of a text is at most this many tokens long.
_LONGEST_TAIL = 5
# So many words may stand between the name and the day of a plan.
_MOST_BEFORE_DAY = 3
# So many words of an announced topic may stand before the day of a plan.
_LONGEST_TOPIC = 40


def starts_topic(setting: Setting, at: int, end: int) -> bool:
    """Whether a topic is announced at `at`: "about", "re", a colon or a dash."""
    return setting.key(at, end) in {":", *_DASHES} or (
        setting.matches("about", at, end) is not None
    )


def read_topic(setting: Setting, draft: Draft, at: int, end: int) -> None:
    """Leave the tokens from `at` up to `end` in the note, without the word that announces them.

    Behind a colon the text is literal; otherwise a length and a day gone by may close the clause.
    Tags and a venue may always close it; a tag within the text is a tag and stays in the text.
    """
    start = at
    literal = False
    if setting.key(start, end) in _DASHES:
        start += 1
    else:
        led = setting.matches("about", start, end)
        # With words kept before it, "about" joins them to the topic.
        if led and draft.notes and setting.key(led, end) != ":":
            led = None
        if led:
            start = led
        elif setting.key(start, end) == ":":
            literal = True
        # "re. the offer" as well as "re: the offer".
        if setting.key(start, end) == ":" or (led and setting.key(start, end) == "."):
            start += 1
    draft.mark(setting, "joint", at, start)
    draft.literal = draft.literal or literal
    stop = read_tail(setting, draft, start, end, literal=literal)
    if not literal and draft.when is None and (draft.open_tense or draft.intent):
        stop = _read_day_ahead(setting, draft, start, stop, announced=start > at)
    if start == at and draft.when is None:
        _refuse_tail(setting, draft, start, stop)
    for token in setting.tokens[start:stop]:
        if token.kind == "tag":
            add_tag(draft, token.value)
    if draft.named and not literal:
        find_gestures(setting, draft, start, stop)
    draft.keep(setting, start, stop)


def _read_day_ahead(
    setting: Setting, draft: Draft, start: int, stop: int, *, announced: bool
) -> int:
    """Read the "tomorrow" of "call ada as agreed tomorrow": what is to come is never logged now.

    Behind a word that announces the topic, "the talk friday" is text, unless a plan wants a day;
    "on friday" may be gone by or to come, which is asked; a day written as 2026-11-16 is the day.
    """
    most = _LONGEST_TOPIC if announced else _MOST_BEFORE_DAY
    for place in range(start, min(start + most, stop - 1) + 1):
        by = setting.matches("by", place, stop)
        if place == start and (announced or not by):
            continue
        day = match_day(setting.tokens, by or place, stop, setting.today)
        if day is None or day.end != stop or _belongs_to_text(setting, place):
            continue
        ahead = day.kind == "fixed" and day.future[0] > setting.today.day
        written = place + 1 == stop and _ISO.fullmatch(setting.key(place, stop))
        either = setting.matches("on", place, stop) and day.kind != "fixed"
        if announced and not (by or ahead or draft.intent or either or written):
            continue
        draft.when = replace(day, past=day.future, kind="fixed") if by else day
        draft.when_at = (by or place, stop)
        draft.mark(setting, "joint", place, by or place)
        draft.mark(setting, "when", by or place, stop)
        return place
    return stop


def _belongs_to_text(setting: Setting, at: int) -> bool:
    """Whether the word before `at` makes it a part of the text: "the plans for next week"."""
    return any(setting.matches(name, at - 1, at) for name in ("for", "of", "from", "to"))


def _refuse_tail(setting: Setting, draft: Draft, start: int, stop: int) -> None:
    """Refuse "twice a few days ago": only behind a topic's own word may that be text."""
    for place in range(max(start, stop - _LONGEST_TAIL), stop):
        if unread_away(setting.tokens, place, stop, setting.today) == stop:
            draft.refuse(setting, place, Unread("unread_day", stop))
            return


def read_tail(setting: Setting, draft: Draft, start: int, end: int, *, literal: bool) -> int:
    """Read the tags, venue, length and day that close a text; return where the text now ends."""
    stop = end
    while stop > start:
        last = setting.tokens[stop - 1]
        if last.kind == "tag":
            draft.tags.insert(0, last.value)
            stop -= 1
            draft.mark(setting, "tag", stop, stop + 1)
        elif last.kind == "venue" and draft.venue is None:
            draft.venue = last.value
            stop -= 1
            draft.mark(setting, "venue", stop, stop + 1)
        else:
            shorter = stop if literal else _read_measure(setting, draft, start, stop)
            if shorter == stop:
                break
            stop = shorter
    draft.tags = list(dict.fromkeys(draft.tags))
    return stop


def _read_measure(setting: Setting, draft: Draft, start: int, stop: int) -> int:
    """Read a length or a day gone by that ends just before `stop`; return where it begins."""
    for place in range(max(start, stop - _LONGEST_TAIL), stop):
        if draft.when is None:
            day = match_day(setting.tokens, place, stop, setting.today)
            if day and day.end == stop and day.spoken_past:
                draft.when, draft.when_at = day, (place, stop)
                draft.mark(setting, "when", place, stop)
                return place
        if draft.duration_min is None:
            length = match_length(setting.tokens, place, stop, setting.words)
            if length and length[1] == stop:
                draft.duration_min = length[0]
                draft.mark(setting, "length", place, stop)
                return place
    return stop

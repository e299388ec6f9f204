"""What may stand around the names: days, times, lengths, channels, venues and tags."""

from garden.phrase.clocks import match_clock, match_length
from garden.phrase.clockspans import match_clock_span
from garden.phrase.daymatch import match_day
from garden.phrase.draft import Draft
from garden.phrase.setting import Setting
from garden.phrase.unread import Unread, match_loose, match_unread


def match_extra(setting: Setting, at: int, end: int) -> int | None:
    """Return the token after the day, time, length or channel at `at`, or None."""
    tokens, words = setting.tokens, setting.words
    if day := match_day(tokens, at, end, setting.today):
        return day.end
    if span := match_clock_span(tokens, at, end, words):
        return span[2]
    found = (
        match_clock(tokens, at, end, words)
        or match_length(tokens, at, end, words)
        or words.channels.match(tokens, at, end)
    )
    if found:
        return found[1]
    unread = match_unread(tokens, at, end, setting.today) or match_loose(
        tokens, at, end, setting.today
    )
    return unread.end if unread else None


def is_close(setting: Setting, at: int, end: int) -> bool:
    """Whether names surely end before `at`: at the end, a mark, a tag, an extra or a verb."""
    if at >= end or setting.tokens[at].kind != "word":
        return True
    return (
        match_extra(setting, at, end) is not None
        or setting.words.verbs.match(setting.tokens, at, end) is not None
        or setting.matches("about", at, end) is not None
    )


def is_boundary(setting: Setting, at: int, end: int) -> bool:
    """Whether a name can end before `at`: also before a word that joins, but no article.

    "called ada and zuse for the job" names two, "called ada and discussed the job" one.
    """
    if is_close(setting, at, end):
        return True
    joins = setting.tokens[at].key in setting.words.reserved
    return joins and setting.matches("articles", at, end) is None


def read_extra(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read one day, time, length, channel, venue or tag at `at`; return the token after, or `at`.

    What the clause has already is not read again: a second day stays in the text. What has the
    shape of a day but is none is refused.
    """
    if at >= end:
        return at
    token = setting.tokens[at]
    if token.kind == "tag":
        add_tag(draft, token.value)
        return draft.mark(setting, "tag", at, at + 1)
    if token.kind == "venue" and draft.venue is None:
        stop = _venue_end(setting, at, end)
        draft.venue = token.value if stop == at + 1 else setting.source(at, stop)[1:]
        return draft.mark(setting, "venue", at, stop)
    if unread := match_unread(setting.tokens, at, end, setting.today):
        return draft.refuse(setting, at, unread)
    if draft.when is None and (loose := match_loose(setting.tokens, at, end, setting.today)):
        return draft.refuse(setting, at, loose)
    if second := _second_day(setting, draft, at, end):
        return draft.refuse(setting, draft.when_at[0], second)
    day = match_day(setting.tokens, at, end, setting.today) if draft.when is None else None
    if day and not (day.instant and draft.clock):
        draft.when, draft.when_at = day, (at, day.end)
        return draft.mark(setting, "when", at, day.end)
    return _read_measure(setting, draft, at, end)


def _second_day(setting: Setting, draft: Draft, at: int, end: int) -> Unread | None:
    """Return the days of "a week ago friday", one right behind the other: neither is sure."""
    if draft.when is None or draft.when_at[1] != at:
        return None
    further = match_day(setting.tokens, at, end, setting.today)
    return Unread("unread_day", further.end) if further and not further.instant else None


def add_tag(draft: Draft, tag: str) -> None:
    """Add `tag` to the clause once."""
    if tag not in draft.tags:
        draft.tags.append(tag)


def _read_measure(setting: Setting, draft: Draft, at: int, end: int) -> int:
    tokens, words = setting.tokens, setting.words
    instant = draft.when is not None and draft.when.instant is not None
    timed = draft.clock or draft.duration_min is not None or instant
    if not timed and (span := match_clock_span(tokens, at, end, words)):
        draft.clock, draft.duration_min = span[0], span[1]
        return draft.mark(setting, "when", at, span[2])
    if draft.clock is None and not instant and (clock := match_clock(tokens, at, end, words)):
        draft.clock = clock[0]
        return draft.mark(setting, "when", at, clock[1])
    if draft.duration_min is None and (length := match_length(tokens, at, end, words)):
        draft.duration_min = length[0]
        return draft.mark(setting, "length", at, length[1])
    # "thanked ada for lunch" and "invited ada for lunch" were not lunch.
    thankful = bool(draft.gestures or draft.offers) and (
        setting.matches("for", at, end) is not None
    )
    if not draft.channel_named and not thankful:
        found = words.channels.match(tokens, at, end)
        if found:
            draft.channel, draft.channel_named = found[0], True
            return draft.mark(setting, "verb", at, found[1])
    return _read_venue(setting, draft, at, end)


def _read_venue(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read "at FOSDEM", "at PyCon US": the words of a venue behind "at", unless it is no name."""
    led = setting.matches("venue", at, end)
    if led is None or led >= end or draft.venue is not None:
        return at
    # Behind an article only what stands in quotes is a name: at the "Rust Fest".
    named = setting.matches("articles", led, end) or led
    if named < end and setting.tokens[named].kind == "quoted":
        led = named
    first = setting.tokens[led]
    if first.kind in ("quoted", "venue"):
        draft.venue = first.value
        return draft.mark(setting, "venue", at, led + 1)
    # An address is no place, although "at" leads to it: "emailed ada at ada@example.org".
    if first.kind != "word" or not first.value[0].isalpha() or "@" in first.value:
        return at
    if setting.words.lists["venue_stops"].get(first.key) is not None:
        return at
    stop = led + 1
    while stop < end and first.capital and _belongs_to_venue(setting, stop, end):
        stop += 1
    draft.venue = setting.source(led, stop)
    return draft.mark(setting, "venue", at, stop)


def _venue_end(setting: Setting, at: int, end: int) -> int:
    """Return the end of "@Blue Bottle": further capitals belong to it, but no known name."""
    stop = at + 1
    if not setting.tokens[at].value[0].isupper() or setting.tokens[at].quoted(setting.text):
        return stop
    while (
        stop < end
        and _belongs_to_venue(setting, stop, end)
        and setting.names.exact((setting.tokens[stop].key,)) is None
    ):
        stop += 1
    return stop


def _belongs_to_venue(setting: Setting, at: int, end: int) -> bool:
    """Whether the word at `at` goes on with a venue's name: a capital, or a year."""
    token = setting.tokens[at]
    if token.kind != "word" or match_day(setting.tokens, at, end, setting.today):
        return False
    if setting.matches("self", at, end):
        return False
    year = len(token.key) == 4 and token.key.isascii() and token.key.isdigit()
    return token.capital or year

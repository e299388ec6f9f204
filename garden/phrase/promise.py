"""Read a promise: "owe ada the slides by friday", "jon owes me a book"."""

from garden.phrase.clocks import match_clock
from garden.phrase.datematch import match_numbered
from garden.phrase.daymatch import match_day
from garden.phrase.draft import Draft
from garden.phrase.moment import DayMatch
from garden.phrase.nearday import match_near_day
from garden.phrase.people import name_at, read_people
from garden.phrase.reading import Choice
from garden.phrase.setting import Setting
from garden.phrase.topic import read_tail
from garden.phrase.unread import Unread, unread_day, unread_numbered

# "by the day after tomorrow" and the like are at most this many tokens long.
_LONGEST_DAY = 8


def read_promise(setting: Setting, at: int, end: int) -> Draft | None:
    """Return the promise that the tokens from `at` up to `end` make, or None if they make none."""
    draft = Draft(kind="promise")
    start = setting.matches("and", at, end) or at
    draft.mark(setting, "joint", at, start)
    after = _read_mine(setting, draft, start, end) or _read_theirs(setting, draft, start, end)
    stop = end
    if after is None and (last := _promised_last(setting, start, end)):
        stop, draft = last, Draft(kind="promise")
        after = _read_before_last(setting, draft, start, stop)
    if after is None:
        return None
    _read_what(setting, draft, after, stop)
    draft.mark(setting, "promise", stop, end)
    if not draft.what and not draft.unread:
        draft.problem = "no_what"
    return draft


def _promised_last(setting: Setting, at: int, end: int) -> int | None:
    """Return where the "versprochen" stands that closes the clause, in a language that has it."""
    while end > at and setting.tokens[end - 1].kind == "mark":
        end -= 1
    return end - 1 if end > at and setting.matches("promised", end - 1, end) else None


def _read_before_last(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Read "habe ada", and "ada hat mir", before what was promised."""
    led = setting.matches("lead_ins", at, end) or at
    draft.mark(setting, "joint", at, led)
    pronoun = setting.matches("pronouns", led, end)
    after = pronoun or read_people(setting, draft, led, end)
    if after == led:
        return None
    if pronoun:
        draft.pronoun = setting.key(led, end)
        draft.mark(setting, "joint", led, pronoun)
    theirs = setting.matches("promised_me", after, end)
    draft.owed_by = "them" if theirs else "me"
    return draft.mark(setting, "promise", after, theirs) if theirs else after


def _read_mine(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Read "owe ada": what I owe."""
    owe = setting.matches("mine", at, end)
    if owe is None:
        return None
    draft.owed_by = "me"
    draft.mark(setting, "promise", at, owe)
    pronoun = setting.matches("pronouns", owe, end)
    if pronoun:
        draft.pronoun = setting.key(owe, end)
        return draft.mark(setting, "joint", owe, pronoun)
    both = setting.matches("both", owe, end)
    start = both if both and name_at(setting, both, end) else owe
    after = read_people(setting, draft, start, end)
    if after == start:
        return None
    draft.mark(setting, "joint", owe, start)
    return after


def _read_theirs(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Read "jon owes me": what is owed to me."""
    draft.owed_by = "them"
    pronoun = setting.matches("pronouns", at, end)
    after = pronoun or read_people(setting, draft, at, end)
    owes = setting.matches("theirs", after, end) if after > at else None
    if owes is None:
        return None
    if pronoun:
        draft.pronoun = setting.key(at, end)
        draft.mark(setting, "joint", at, pronoun)
    return draft.mark(setting, "promise", after, owes)


def _read_what(setting: Setting, draft: Draft, at: int, end: int) -> None:
    """Read what is owed, as it was typed, and the day by which, before or behind it."""
    start = at
    while start < end and setting.tokens[start].key in {":", ","}:
        start += 1
    draft.mark(setting, "joint", at, start)
    stop = read_tail(setting, draft, start, end, literal=True)
    while stop > start and setting.tokens[stop - 1].key in {".", ",", ";", "!"}:
        stop -= 1
        draft.mark(setting, "joint", stop, stop + 1)
    for place in range(max(start, stop - _LONGEST_DAY), stop):
        due = _due_at(setting, place, stop)
        clock = match_clock(setting.tokens, due[1], stop, setting.words) if due else None
        if due and stop in (due[1], clock[1] if clock else due[1]):
            _set_due(setting, draft, place, due[0], due[1])
            draft.keep(setting, due[1], stop)
            stop = place
            break
        unread = _unread_due(setting, place, stop)
        if unread and unread[1].end == stop:
            draft.refuse(setting, *unread)
            break
    else:
        due = _due_at(setting, start, stop)
        unread = None if due else _unread_due(setting, start, stop)
        if due:
            _set_due(setting, draft, start, due[0], due[1])
            start = due[1]
        elif unread:
            draft.refuse(setting, *unread)
    draft.what = setting.source(start, stop)
    draft.mark(setting, "promise", start, stop)


def _due_at(setting: Setting, at: int, end: int) -> tuple[int, int] | None:
    """Return where the day behind a "by" at `at` begins and ends."""
    led = setting.matches("by", at, end)
    if led is None:
        return None
    day = _due_day(setting, led, end)
    return (led, day.end) if day else None


def _due_day(setting: Setting, at: int, end: int) -> DayMatch | None:
    return match_day(setting.tokens, at, end, setting.today) or match_numbered(
        setting.tokens, at, end, setting.today
    )


def _unread_due(setting: Setting, at: int, end: int) -> tuple[int, Unread] | None:
    """Return where what should be the day behind a "by" at `at` begins, if it names none."""
    led = setting.matches("by", at, end)
    if led is None:
        return None
    for find in (unread_day, unread_numbered):
        if stop := find(setting.tokens, led, end, setting.today):
            return led, Unread("unread_day", stop)
    near = match_near_day(setting, led, end)
    return (led, near) if near else None


def _set_due(setting: Setting, draft: Draft, at: int, day_at: int, end: int) -> None:
    day = _due_day(setting, day_at, end)
    days = day.candidates("future", setting.today.day) if day else ()
    if len(days) == 1:
        draft.due_on = days[0]
        draft.mark(setting, "when", at, end)
        return
    span = setting.span("choice", day_at, end)
    text = setting.source(day_at, end)
    draft.choices.append(Choice(text, "date", days, span.start, span.end))
    draft.mark(setting, "joint", at, day_at)
    draft.mark(setting, "choice", day_at, end)

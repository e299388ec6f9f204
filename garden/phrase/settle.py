"""Decide what a clause amounts to: a contact that was, a plan for a day to come, or neither."""

from datetime import UTC, date

from garden.phrase.dates import at_clock, noon
from garden.phrase.draft import Draft
from garden.phrase.moment import Direction
from garden.phrase.reading import Choice
from garden.phrase.setting import Setting

_END_OF_DAY = 24


def settle(setting: Setting, draft: Draft) -> None:
    """Set the clause's kind and its instant or day; never turn a plan into a contact or back."""
    if draft.negated:
        draft.problem = "not_contact"
    elif draft.others:
        draft.problem = "others"
    elif not draft.named:
        draft.problem = "nobody"
    elif _only_plants(draft):
        draft.kind = "planting"
    elif draft.unread:
        draft.kind = "plan" if draft.intent or draft.open_tense else "contact"
    else:
        _settle_time(setting, draft)
        if draft.kind == "plan" and draft.new_people:
            draft.problem = "plant_first"


def _only_plants(draft: Draft) -> bool:
    """Whether "+Linus Torvalds" stands alone, so that nothing says they were in touch."""
    told = draft.verb_found or draft.when or draft.clock or draft.channel_named
    named = draft.people or draft.unknown or draft.choices
    return bool(draft.new_people) and not (told or named or draft.duration_min or draft.notes)


def _settle_time(setting: Setting, draft: Draft) -> None:
    today = setting.today.day
    days: tuple[date, ...] = (today,)
    if draft.when is not None:
        days = draft.when.candidates(_direction(draft), today)
    if len(days) != 1:
        start, end = draft.when_at
        span = setting.span("choice", start, end)
        draft.choices.append(Choice(setting.source(start, end), "date", days, span.start, span.end))
        return
    day = days[0]
    now, zone = setting.today.now, setting.today.zone
    instant = draft.when.instant if draft.when else None
    if draft.clock is not None:
        instant = at_clock(day, draft.clock, zone)
    ahead = instant > now if instant else day > today or _is_part_to_come(setting, draft)
    if ahead or draft.intent:
        _settle_plan(setting, draft, ahead or (day >= today and draft.when is not None))
        draft.on = day
    elif instant is not None:
        # "now" and "today at 15:30" differ: only the first is the instant of reading itself.
        draft.at = None if instant == now else instant.astimezone(UTC)
    elif draft.when is not None and (day != today or noon(day, zone) <= now):
        draft.at, draft.day_only = noon(day, zone), True


def _is_part_to_come(setting: Setting, draft: Draft) -> bool:
    """Whether a part of today is meant that has not begun: "dinner with ada tonight".

    What is said to have been was then earlier, except "later today".
    """
    if draft.when is None:
        return False
    part = setting.words.parts.match(setting.tokens, *draft.when_at)
    hour = setting.today.now.astimezone(setting.today.zone).hour
    open_still = draft.open_tense or draft.intent or not draft.verb_found
    return part is not None and hour < part[0] and (open_still or part[0] == _END_OF_DAY)


def _direction(draft: Draft) -> Direction:
    if draft.intent:
        return "future"
    return "either" if draft.open_tense else "past"


def _settle_plan(setting: Setting, draft: Draft, ahead: bool) -> None:
    """Make the clause a plan, if its verb allows one and its day is to come."""
    if not ahead:
        draft.problem = "gone_by" if draft.when else "no_day"
    elif draft.verb_found and not draft.open_tense and not draft.intent:
        draft.problem = "not_yet"
    else:
        draft.kind = "plan"
        # A plan is mine to keep, also the one that they will call.
        draft.initiator = "both" if draft.initiator == "both" else "me"
        _keep_clock(setting, draft)


def _keep_clock(setting: Setting, draft: Draft) -> None:
    """A plan has a day but no time of day, so the time stays in its note."""
    timed = draft.when is not None and draft.when.instant is not None
    for span in draft.spans:
        if span.kind == "when" and (timed or not _is_day(setting, draft, span.start)):
            draft.notes.append((span.start, span.end))
    draft.notes.sort()


def _is_day(setting: Setting, draft: Draft, start: int) -> bool:
    if draft.when is None:
        return False
    return setting.tokens[draft.when_at[0]].start == start

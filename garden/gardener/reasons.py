"""Why a person is shown, in words."""

from collections.abc import Callable
from datetime import date, datetime

from garden.engine.rhythm import rhythm_words
from garden.gardener.judgement import told
from garden.gardener.words import CHANNEL_WORDS, ago, coming, count, day_words, span
from garden.store.queries.agenda import PlanRow, PromiseRow
from garden.store.queries.plants import PlantRow


def silence_reason(
    rhythm_days: float, last_day: date | None, last_channel: str | None, today: date
) -> str:
    """Return "monthly; last call 6 weeks ago", or that there was no contact yet."""
    rhythm = rhythm_words(rhythm_days)
    if last_day is None or last_channel is None:
        return told("reasons", "never", rhythm=rhythm)
    channel = CHANNEL_WORDS[last_channel]
    return told("reasons", "last", rhythm=rhythm, channel=channel, ago=ago(last_day, today))


def seedling_reason(row: PlantRow, day_of: Callable[[datetime], date], today: date) -> str:
    """Return "still growing roots: first coffee 4 days ago", or when they were met or planted."""
    contacts = row.contacts or 0
    if contacts > 1:
        met = told("reasons", "so_far", contacts=count(contacts, "contact"))
    elif row.last_at is not None and row.last_channel is not None:
        channel = CHANNEL_WORDS[row.last_channel]
        met = told("reasons", "first_contact", channel=channel, ago=ago(day_of(row.last_at), today))
    elif row.met_on is not None:
        met = told("reasons", "met", ago=ago(row.met_on, today))
    else:
        planted = today if row.planted_at is None else day_of(row.planted_at)
        met = told("reasons", "planted", ago=ago(planted, today))
    return told("reasons", "seedling", met=met)


def quiet_reason(usual: float, now: float) -> str:
    """Return "quieter than usual: you speak about every 9 days, now 31"; both in days."""
    words = span(max(1, round(usual)))
    every = words.removeprefix("1 ")
    silence = str(round(now)) if words.endswith("days") and now < 100 else span(round(now))
    return told("reasons", "silence", usual=every, now=silence)


def thanks_reason(kind: str, note: str) -> str:
    """Return "thanks owed for the introduction: to Grace", with what was noted of it."""
    words = told("thanks", kind)
    return told("reasons", "noted", words=words, note=note) if note else words


def promise_reason(promise: PromiseRow, today: date) -> str:
    """Return "you owe: the slides (on Friday)" or "owes you: a book"."""
    words = told("reasons", "i_owe" if promise.owed_by == "me" else "they_owe", what=promise.what)
    if promise.due_on is None:
        return words
    if promise.due_on < today:
        return told("reasons", "since", owed=words, day=day_words(promise.due_on, today))
    return told("reasons", "by", owed=words, when=coming(promise.due_on, today))


def occasion_reason(title: str, next_on: date, today: date) -> str:
    """Return "birthday tomorrow"."""
    return told("reasons", "occasion", title=title, when=coming(next_on, today))


def plan_reason(plan: PlanRow, today: date) -> str:
    """Return "planned call today: about the talk"."""
    channel, when = CHANNEL_WORDS[plan.channel], coming(plan.on, today)
    words = told("reasons", "plan", channel=channel, when=when)
    return told("reasons", "noted", words=words, note=plan.note) if plan.note else words


def turn_reason(turn: str, unanswered: int) -> str | None:
    """Return words about whose turn it is where they matter, else None."""
    if turn == "mine":
        return told("reasons", "mine")
    if turn == "space":
        return told("reasons", "space", count=unanswered)
    return None


def intention_reason(text: str) -> str:
    """Return "this week's intention" with its text, if any."""
    words = told("reasons", "intention")
    return told("reasons", "noted", words=words, note=text) if text else words


def snooze_reason(until: datetime, until_day: date, today: date) -> str:
    """Return "snoozed until Friday"."""
    words = coming(until_day, today).removeprefix("on ")
    return told("reasons", "snoozed", day=words)

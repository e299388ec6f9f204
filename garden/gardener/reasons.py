"""Why a person is shown, in words."""

from datetime import date, datetime

from garden.engine.rhythm import rhythm_words
from garden.gardener.words import CHANNEL_WORDS, ago, coming, day_words
from garden.store.queries.agenda import PlanRow, PromiseRow


def silence_reason(
    rhythm_days: float, last_day: date | None, last_channel: str | None, today: date
) -> str:
    """Return "monthly; last call 6 weeks ago", or that there was no contact yet."""
    rhythm = rhythm_words(rhythm_days)
    if last_day is None or last_channel is None:
        return f"{rhythm}; no contact yet"
    return f"{rhythm}; last {CHANNEL_WORDS[last_channel]} {ago(last_day, today)}"


def promise_reason(promise: PromiseRow, today: date) -> str:
    """Return "you owe: the slides (on Friday)" or "owes you: a book"."""
    words = "you owe" if promise.owed_by == "me" else "owes you"
    if promise.due_on is None:
        return f"{words}: {promise.what}"
    past = promise.due_on < today
    when = f"since {day_words(promise.due_on, today)}" if past else coming(promise.due_on, today)
    return f"{words}: {promise.what} ({when})"


def occasion_reason(title: str, next_on: date, today: date) -> str:
    """Return "birthday tomorrow"."""
    return f"{title} {coming(next_on, today)}"


def plan_reason(plan: PlanRow, today: date) -> str:
    """Return "you meant to call today: about the talk"."""
    note = f": {plan.note}" if plan.note else ""
    return f"planned {CHANNEL_WORDS[plan.channel]} {coming(plan.on, today)}{note}"


def turn_reason(turn: str, unanswered: int) -> str | None:
    """Return words about whose turn it is where they matter, else None."""
    if turn == "mine":
        return "they wrote last"
    if turn == "space":
        return f"give them space: {unanswered} messages wait for an answer"
    return None


def intention_reason(text: str) -> str:
    """Return "this week's intention" with its text, if any."""
    return f"this week's intention: {text}" if text else "this week's intention"


def snooze_reason(until: datetime, until_day: date, today: date) -> str:
    """Return "snoozed until Friday"."""
    words = coming(until_day, today).removeprefix("on ")
    return f"snoozed until {words}"

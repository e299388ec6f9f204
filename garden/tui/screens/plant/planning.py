"""A plan as it is typed when it is changed: "call on friday: her talk". Pure."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from garden.engine.weights import CHANNELS
from garden.gardener.views import PlanView
from garden.phrase.days import Ambiguous, DayReading, read_day
from garden.phrase.words import Words

BEFORE_NOTE = ": "


@dataclass(frozen=True, slots=True)
class TypedPlan:
    """A contact meant for a day; `why` says why it cannot be read, else it is empty."""

    channel: str = ""
    on: date = date.min
    note: str = ""
    why: str = ""


def plan_text(plan: PlanView) -> str:
    """Return a plan as `read_plan` reads it."""
    head = f"{plan.channel} {plan.on.isoformat()}"
    return f"{head}{BEFORE_NOTE}{plan.note}" if plan.note else head


def read_plan(text: str, now: datetime, zone: tzinfo, language: Words) -> TypedPlan:
    """Read a channel, a day to come and, behind a colon, what it is about."""
    head, _, note = text.strip().partition(BEFORE_NOTE)
    channel, _, when = head.strip().partition(" ")
    if channel not in CHANNELS:
        return TypedPlan(why=f"Begin with how: {', '.join(CHANNELS)}.")
    day = read_day(when.strip().removeprefix("on "), now, zone, language, "future")
    if isinstance(day, Ambiguous):
        return TypedPlan(why=f"Which day is “{day.text}”? Say it like 3 December.")
    if not isinstance(day, DayReading):
        return TypedPlan(why=f"Then the day: {channel} friday{BEFORE_NOTE}what about.")
    return TypedPlan(channel, day.day, note.strip())

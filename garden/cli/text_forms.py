"""Use-cases' results in words: the small pieces that lines are made of."""

from datetime import date, datetime

from garden.engine.explain import due_words
from garden.engine.rhythm import rhythm_words
from garden.engine.stature import stage_of
from garden.engine.vitality import DAY
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.percent import whole_percent
from garden.gardener.rows import InteractionRow
from garden.gardener.today import Effect
from garden.gardener.views import OccasionView, PlantView, PlanView, PromiseView
from garden.gardener.words import CHANNEL_WORDS, ago, coming, day_words, listed

TURN_WORDS = {
    "mine": "it is your turn",
    "theirs": "it is their turn",
    "even": "nobody's turn in particular",
    "space": "give them space",
}
"""Whose turn it is."""


def percent(health: float) -> str:
    """Return a health in words: "41 %", never 0 or 100 %."""
    whole = whole_percent(health)
    if whole < 1:
        return "under 1 %"
    return "over 99 %" if whole > 99 else f"{whole} %"


def state_words(view: PlantView) -> str:
    """Return where a person stands: "thirsty 41 %", "resting", "seed tray", "compost"."""
    if view.composted:
        return "compost"
    if view.state is None or view.health is None:
        return view.state or "seed tray"
    if view.state == "resting":
        return "resting"
    return f"{view.state} {percent(view.health)}"


def rhythm_line(view: PlantView) -> str:
    """Return a rhythm in words, "never decays", or nothing where there is no plant."""
    if view.evergreen:
        return told("rhythm", "never")
    return "" if view.rhythm_days is None else rhythm_words(view.rhythm_days)


def due_in_words(due_at: datetime | None, now: datetime) -> str:
    """Return "due in 6 days", "was due 3 days ago", or nothing where nothing is due."""
    return "" if due_at is None else due_words((due_at - now).total_seconds() / DAY)


def due_column(view: PlantView, now: datetime) -> str:
    """Return when a plant is due, short: "in 6 days", "3 days ago", "now"."""
    if view.state == "resting":
        return ""
    words = due_in_words(view.due_at, now)
    return words.removeprefix("was due ").removeprefix("due ")


def last_contact_words(garden: Garden, view: PlantView) -> str:
    """Return "call 6 weeks ago", or "no contact yet"."""
    if view.last_contact_at is None or view.last_channel is None:
        return "no contact yet"
    when = ago(garden.day_of(view.last_contact_at), garden.today())
    return f"{CHANNEL_WORDS[view.last_channel]} {when}"


def work_words(view: PlantView) -> str:
    """Return title and company, as far as they are known."""
    return ", ".join(part for part in (view.title, view.company) if part)


def effect_words(effects: tuple[Effect, ...]) -> str:
    """Return what contacts now would do: "a message would bring 78 %, due in 30 days"."""
    parts = [f"{percent(one.health)}, {due_words(max(one.due_in_days, 0.0))}" for one in effects]
    names = [f"a {CHANNEL_WORDS[one.channel]}" for one in effects]
    verbs = [" would bring", *[""] * len(names)]
    return "; ".join(
        f"{name}{verb} {part}" for name, verb, part in zip(names, verbs, parts, strict=False)
    )


def promise_words(one: PromiseView, today: date) -> str:
    """Return "you owe Ada Lovelace: the slides, due on Friday"."""
    who = f"you owe {one.person}" if one.owed_by == "me" else f"{one.person} owes you"
    when = "" if one.due_on is None else f", due {coming(one.due_on, today)}"
    return f"{who}: {one.what}{when}"


def occasion_words(one: OccasionView, today: date) -> str:
    """Return "birthday of Ada Lovelace on Friday"."""
    when = "gone by" if one.next_on is None else coming(one.next_on, today)
    return f"{one.title} of {one.person} {when}"


def plan_words(one: PlanView, today: date) -> str:
    """Return "call with Ada Lovelace on Friday: about the talk"."""
    words = f"{CHANNEL_WORDS[one.channel]} with {one.person} {coming(one.on, today)}"
    return f"{words}: {one.note}" if one.note else words


def interaction_words(garden: Garden, row: InteractionRow, person: int | None) -> str:
    """Return one interaction in a line, from the side of `person` (None: of nobody)."""
    parts = [CHANNEL_WORDS[row.channel]]
    others = [party.name for party in row.people if party.id != person]
    parts += [f"with {listed(others)}"] if others else []
    parts += [f"at {row.venue}"] if row.venue else []
    parts += [f"{row.duration_min} min"] if row.duration_min else []
    parts += ["from them"] if row.initiator == "them" else []
    parts += list(row.gestures)
    parts += [f"#{tag}" for tag in row.tags]
    words = ", ".join(parts)
    return f"{moment(garden, row.at, row.day_only)}  {words}{': ' + row.note if row.note else ''}"


def moment(garden: Garden, at: datetime, day_only: bool = False) -> str:
    """Return an instant at the user's place: "2026-11-21 14:30"; a day alone stays a day."""
    local = at.astimezone(garden.zone)
    return f"{local:%Y-%m-%d}" if day_only else f"{local:%Y-%m-%d %H:%M}"


def change_words(view: PlantView, before: float | None, now: datetime) -> str:
    """Return what a contact did: "Ada Lovelace 41 % -> 78 %, due in 31 days"."""
    if view.health is None:
        return f"{view.name} waits in the seed tray" if view.state is None else view.name
    rise = (
        percent(view.health) if before is None else f"{percent(before)} -> {percent(view.health)}"
    )
    due = "resting" if view.state == "resting" else due_in_words(view.due_at, now)
    return f"{view.name} {rise}{', ' + due if due else ''}"


def plant_words(garden: Garden, view: PlantView) -> str:
    """Return a person in one sentence, without columns, for a screen reader."""
    parts = [view.name, view.circle or "", state_words(view)]
    if view.state != "resting":
        parts.append(due_in_words(view.due_at, garden.now()))
    if view.rhythm_days is not None:
        parts.append(rhythm_words(view.rhythm_days))
    parts.append(f"last {last_contact_words(garden, view)}" if view.last_contact_at else "")
    return ", ".join(part for part in parts if part) + "."


def growth_words(view: PlantView) -> str:
    """Return how far a plant has grown: "a grown oak, roots 5.2"."""
    roots = "" if view.roots is None else f", roots {view.roots:.1f}"
    return f"{stage_of(view.stature)} {view.species}{roots}"


def day_title(day: date) -> str:
    """Return "Sunday, 22 November 2026"."""
    return f"{day:%A}, {day_words(day, day)} {day.year}"

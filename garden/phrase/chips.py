"""The short pieces shown under the sentence line: how it is being read."""

from collections.abc import Iterator
from datetime import date

from garden.phrase.moment import Today
from garden.phrase.names import NameIndex
from garden.phrase.reading import PlanReading, PromiseReading, Reading
from garden.phrase.words import Words


def chips_of(reading: Reading, names: NameIndex, today: Today) -> tuple[tuple[str, str], ...]:
    """Return (kind, text) pairs in the order of reading.

    Kinds: channel, person, new, unknown, choice, when, length, venue, from, gesture, tag, note,
    promise, plan, problem. The texts come from the words of the language.
    """
    return tuple((kind, text) for kind, text in _chips(reading, names, today) if text)


def day_text(day: date, today: date, words: Words) -> str:
    """Return a day as it is shown: "Sat 21 Nov", with its year if that is not this one."""
    shape = words.chips["day" if day.year == today.year else "day_year"]
    return shape.format(
        weekday=words.weekday_names[day.weekday()],
        day=day.day,
        month=words.month_names[day.month - 1],
        year=day.year,
    )


def _chips(reading: Reading, names: NameIndex, today: Today) -> Iterator[tuple[str, str]]:
    words = today.words
    if reading.problem:
        yield "problem", reading.problem
        return
    if reading.is_contact:
        yield "channel", reading.channel
        yield from (("person", text) for text in _people(reading, names, words))
    for new in reading.new_people:
        yield "new", new
    for unknown in reading.unknown:
        yield "unknown", unknown
    for choice in reading.choices:
        yield "choice", choice.text
    yield "when", _when(reading, today)
    if reading.duration_min is not None:
        yield "length", words.chips["minutes"].format(minutes=reading.duration_min)
    yield "venue", reading.venue or ""
    if reading.is_contact and reading.initiator != "me":
        yield "from", words.chips[f"from_{reading.initiator}"]
    for gesture in reading.gestures:
        yield "gesture", gesture
    for tag in reading.tags:
        yield "tag", f"#{tag}"
    if reading.note:
        yield "note", words.chips["note"].format(note=reading.note)
    for promise in reading.promises:
        yield "promise", _promise(promise, names, today)
    for plan in reading.plans:
        yield "plan", _plan(plan, names, today)


def _people(reading: Reading, names: NameIndex, words: Words) -> Iterator[str]:
    """Yield the people in contact, those of a household together behind its name."""
    told: set[int] = set()
    for mention in reading.people:
        household = names.household(mention.household) if mention.household is not None else None
        if household is None:
            yield _name(names, mention.person_id)
        elif household.household_id not in told:
            told.add(household.household_id)
            people = ", ".join(_name(names, each) for each in household.people)
            yield words.chips["household"].format(name=household.name, people=people)


def _name(names: NameIndex, person_id: int) -> str:
    name = names.get(person_id)
    return name.full if name else ""


def _when(reading: Reading, today: Today) -> str:
    if reading.at is None:
        return ""
    local = reading.at.astimezone(today.zone)
    day = day_text(local.date(), today.day, today.words)
    if reading.day_only:
        return day
    return today.words.chips["clock"].format(day=day, clock=f"{local:%H:%M}")


def _promise(promise: PromiseReading, names: NameIndex, today: Today) -> str:
    shape = today.words.chips["i_owe" if promise.owed_by == "me" else "they_owe"]
    text = shape.format(name=_name(names, promise.person_id), what=promise.what)
    if promise.due_on is None:
        return text
    day = day_text(promise.due_on, today.day, today.words)
    return today.words.chips["due"].format(promise=text, day=day)


def _plan(plan: PlanReading, names: NameIndex, today: Today) -> str:
    text = today.words.chips["plan"].format(
        channel=plan.channel,
        name=_name(names, plan.person_id),
        day=day_text(plan.on, today.day, today.words),
    )
    if not plan.note:
        return text
    return today.words.chips["plan_note"].format(plan=text, note=plan.note)

"""One person whole, in plain lines."""

from collections.abc import Iterable, Iterator

from garden.cli.text_forms import (
    TURN_WORDS,
    due_in_words,
    effect_words,
    growth_words,
    interaction_words,
    last_contact_words,
    moment,
    plan_words,
    promise_words,
    rhythm_line,
    state_words,
    work_words,
)
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.person import PersonView
from garden.gardener.quietness import habit_line
from garden.gardener.untold import untold
from garden.gardener.views import OccasionView, PlantView
from garden.gardener.words import coming, count, day_words, month_day_words


def person_lines(garden: Garden, view: PersonView, explained: bool) -> tuple[str, ...]:
    """Return everything about a person; with the engine's arithmetic if asked.

    Before a promise, plan, note or contact stands the number by which it can be changed.
    """
    return tuple(_lines(garden, view, explained))


def _lines(garden: Garden, view: PersonView, explained: bool) -> Iterator[str]:
    plant = view.plant
    today = garden.today()
    nickname = f", called {plant.nickname}" if plant.nickname else ""
    yield f"{plant.name}{nickname} (#{plant.id})"
    yield from _standing(garden, plant)
    if explained:
        words = _explained(view)
        yield f"Explained: {words}"
        if view.quiet is not None:
            yield f"Habit: {habit_line(view.quiet)}"
    if plant.state not in (None, "memorial", "resting") and view.effects:
        yield f"Now {effect_words(view.effects)}"
    yield from _block("Reasons", plant.reasons)
    open_promises = [
        f"{one.id}. {promise_words(one, today)}" for one in view.promises if not one.kept
    ]
    kept = [f"{promise_words(one, today)}, kept" for one in view.promises if one.kept]
    yield from _block("To talk about", untold(view.topics, plant.reasons))
    yield from _block("Promises", [*open_promises, *kept])
    yield from _block("Plans", (f"{one.id}. {plan_words(one, today)}" for one in view.plans))
    yield from _block("Occasions", (_occasion(garden, one) for one in view.occasions))
    yield from _block("Reached by", (_handle(one.value, one.label) for one in view.handles))
    yield from _block("Tags", [" ".join(f"#{tag}" for tag in view.tags)] if view.tags else [])
    yield from _block(
        "Notes", (f"{one.id}. {moment(garden, one.at)}  {one.text}" for one in view.notes)
    )
    yield from _block(
        "Contacts",
        (f"{one.id}. {interaction_words(garden, one, plant.id)}" for one in view.interactions),
    )


def _explained(view: PersonView) -> str:
    if view.plant.evergreen:
        return told("rhythm", "unlogged" if view.do_not_log else "never") + "."
    return "There is no plant to explain." if view.explanation is None else view.explanation.line


def _standing(garden: Garden, plant: PlantView) -> Iterator[str]:
    circle = [f"circle {plant.circle}"] if plant.circle else []
    yield ", ".join([work_words(plant)] * bool(work_words(plant)) + [*circle, growth_words(plant)])
    due = "" if plant.state == "resting" else due_in_words(plant.due_at, garden.now())
    yield ", ".join(part for part in (state_words(plant), rhythm_line(plant), due) if part)
    if plant.rest_until is not None:
        yield f"Rests until {day_words(garden.day_of(plant.rest_until), garden.today())}"
    contacts = f", {count(plant.contacts, 'contact')} in all" if plant.contacts else ""
    yield f"Last contact: {last_contact_words(garden, plant)}{contacts}; {TURN_WORDS[plant.turn]}"
    if plant.location:
        yield f"Lives in {plant.location}"
    if plant.met_on is not None:
        venue = f" at {plant.venue}" if plant.venue else ""
        yield f"Met{venue} on {day_words(plant.met_on, garden.today())}"
    elif plant.venue:
        yield f"Met at {plant.venue}"


def _block(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {line}" for line in found)


def _occasion(garden: Garden, one: OccasionView) -> str:
    day = month_day_words(one.month, one.day, one.year)
    when = "gone by" if one.next_on is None else coming(one.next_on, garden.today())
    return f"{one.title}: {day}, {when}"


def _handle(value: str, label: str) -> str:
    return f"{value} ({label})" if label else value

"""Today in lines: each person with reasons and what a contact would do, and an end."""

from collections.abc import Iterator

from garden.cli.text_forms import (
    day_title,
    effect_words,
    occasion_words,
    promise_words,
    state_words,
)
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.status import Status
from garden.gardener.today import Today, effects
from garden.gardener.views import PlantView
from garden.gardener.words import count


def today_lines(garden: Garden, today: Today, counts: Status) -> tuple[str, ...]:
    """Return Today as plain lines."""
    return tuple(_lines(today, counts))


def _lines(today: Today, counts: Status) -> Iterator[str]:
    yield f"{day_title(today.day)}."
    for place, view in enumerate(today.people, 1):
        yield ""
        yield from _person(place, view, view.id in today.asking)
    if today.promises:
        yield ""
        yield "Promises"
        yield from (f"  {one.id}. {promise_words(one, today.day)}" for one in today.promises)
    if today.occasions:
        yield ""
        yield "Occasions"
        yield from (f"  {occasion_words(one, today.day)}" for one in today.occasions)
    yield ""
    yield from _end(today, counts)


def _person(place: int, view: PlantView, asked: bool) -> Iterator[str]:
    where = f" ({view.circle})" if view.circle else ""
    yield f"{place}. {view.name}{where}: {state_words(view)}"
    yield from (f"   {reason}" for reason in view.reasons)
    if asked:
        yield f"   {told('question', 'line')} {told('question', 'by_command')}"
    promised = effect_words(effects(view))
    if promised:
        yield f"   {promised}"


def _end(today: Today, counts: Status) -> Iterator[str]:
    if today.greenhouse:
        yield "The greenhouse is on: these days do not count. `garden greenhouse off` ends it."
        return
    if not counts.plants:
        yield "The garden is quiet: nobody is planted yet."
        if counts.tray:
            yield (
                f"{count(counts.tray, 'person waits', 'people wait')} in the seed tray: "
                "`garden import --plant` plants them."
            )
        return
    if today.waiting > 0:
        yield f"{count(today.waiting, 'more is', 'more are')} due and can wait for another day."
    if not today.people:
        tended = f" {count(today.tended, 'person', 'people')} tended today." if today.tended else ""
        yield f"The garden is quiet. Nobody needs you today.{tended}"
    else:
        yield f"That is all for today: {count(len(today.people), 'person', 'people')}."

"""The weekly review in lines: plain, or as Markdown to keep."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from garden.cli.text_forms import percent, promise_words, state_words
from garden.gardener.garden import Garden
from garden.gardener.review import Meant, Risen, WeekReview
from garden.gardener.views import PlantView
from garden.gardener.words import CHANNEL_WORDS, count, listed, weekday_day

_MARKDOWN = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|~!"})


@dataclass(frozen=True, slots=True)
class _Style:
    """How titles and points are written; `supplied` is what happens to text not our own."""

    title: str
    head: str
    point: str
    supplied: Callable[[str], str]


_PLAIN = _Style("", "", "  ", lambda text: text)
_MARKED = _Style("# ", "## ", "- ", lambda text: " ".join(text.split()).translate(_MARKDOWN))


def review_lines(garden: Garden, review: WeekReview, markdown: bool) -> tuple[str, ...]:
    """Return the week looked back on."""
    return tuple(_lines(garden, review, _MARKED if markdown else _PLAIN))


def _lines(garden: Garden, review: WeekReview, style: _Style) -> Iterator[str]:
    last = review.week + timedelta(days=6)
    span = f"{weekday_day(review.week)} to {weekday_day(last)} {last.year}"
    yield f"{style.title}The week of {span}"
    harvest = [_risen(one, style) for one in review.harvest]
    people = count(len(review.harvest), "person", "people")
    yield from _part(style, f"Harvest: {count(review.contacts, 'contact')} with {people}", harvest)
    yield from _part(style, "What you meant to do", [_meant(one, style) for one in review.meant])
    yield from _part(
        style, "Thirsty and not turned to", [_thirsty(one, style) for one in review.went_thirsty]
    )
    promises = [style.supplied(promise_words(one, garden.today())) for one in review.promises]
    yield from _part(style, "Promises", promises)
    chosen = [_meant(one, style, past=False) for one in review.chosen]
    proposed = [style.supplied(view.name) for view in review.proposed]
    if chosen:
        yield from _part(style, "This coming week", chosen)
    else:
        yield from _part(style, "For the coming week, perhaps", proposed)
    if review.reflection:
        yield from _part(style, "Reflection", _paragraph(review.reflection, style))


def _part(style: _Style, title: str, points: list[str]) -> Iterator[str]:
    if points or title.startswith("Harvest"):
        yield ""
        yield f"{style.head}{title}"
        if style.head:
            yield ""
        yield from (f"{style.point}{point}" for point in points)


def _risen(one: Risen, style: _Style) -> str:
    channels = listed(list(dict.fromkeys(CHANNEL_WORDS[row.channel] for row in one.interactions)))
    before = "" if one.before is None else f"{percent(one.before)} -> "
    after = one.view.state if one.view.health is None else percent(one.view.health)
    return f"{style.supplied(one.view.name)}: {channels}, {before}{after}"


def _thirsty(view: PlantView, style: _Style) -> str:
    return f"{style.supplied(view.name)}: {state_words(view)}"


def _meant(one: Meant, style: _Style, past: bool = True) -> str:
    text = f": {style.supplied(one.text)}" if one.text else ""
    done = ", done" if one.happened else ", still open" if past else ""
    return f"{style.supplied(one.person)}{text}{done}"


def _paragraph(text: str, style: _Style) -> list[str]:
    return [style.supplied(line) for line in text.splitlines() if line.strip()]

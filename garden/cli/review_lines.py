"""The weekly review in lines: plain, or as Markdown to keep."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from garden.cli.columns import aligned
from garden.cli.page_style import MARKED, PLAIN, PageStyle
from garden.cli.text_forms import percent, promise_words, state_words
from garden.gardener.celebrations import when_words
from garden.gardener.garden import Garden
from garden.gardener.introductions import shared_words
from garden.gardener.review_giving import circle_words, giving_words
from garden.gardener.review_list import PastReview, past_words
from garden.gardener.review_nursery import seedling_words
from garden.gardener.review_questions import answer_words, question_words
from garden.gardener.review_views import Meant, Risen, WeekReview
from garden.gardener.review_words import said
from garden.gardener.review_year import year_ago_words
from garden.gardener.views import PlantView
from garden.gardener.words import CHANNEL_WORDS, count, listed, weekday_day

MOST = 12
"""Seedlings on a page; of the others only how many."""


def review_lines(garden: Garden, review: WeekReview, markdown: bool) -> tuple[str, ...]:
    """Return the week looked back on."""
    return tuple(_lines(garden, review, MARKED if markdown else PLAIN))


def _lines(garden: Garden, review: WeekReview, style: PageStyle) -> Iterator[str]:
    last, today = review.week + timedelta(days=6), garden.today()
    span = f"{weekday_day(review.week)} to {weekday_day(last)} {last.year}"
    yield f"{style.title}{said('page', 'title', span=span)}"
    contacts = count(review.contacts, "contact")
    people = count(len(review.harvest), "person", "people")
    title = said("page", "harvest", contacts=contacts, people=people)
    yield from _part(style, title, [_risen(one, style) for one in review.harvest])
    meant = [_meant(one, style) for one in review.meant]
    yield from _part(style, said("page", "meant"), meant)
    for one in review.questions:
        yield from _part(style, question_words(one), [style.supplied(answer_words(one, today))])
    thirsty = [_thirsty(one, style) for one in review.went_thirsty]
    yield from _part(style, said("page", "thirsty"), thirsty)
    promises = [style.supplied(promise_words(one, today)) for one in review.promises]
    thanks = [style.supplied(f"{one.person}: {one.words}") for one in review.thanks]
    yield from _part(style, said("titles", "promises"), [*promises, *thanks])
    yield from _present(review, style, today)
    giving = [style.supplied(f"{circle_words(one)}: {giving_words(one)}") for one in review.giving]
    yield from _part(style, said("page", "giving"), giving)
    yield from _to_come(review, style)
    if review.reflection:
        reflection = _paragraph(review.reflection, style)
        yield from _part(style, said("titles", "reflection"), reflection)
    if review.year_ago is not None:
        then = [style.supplied(one) for one in year_ago_words(review.year_ago, today)]
        yield from _part(style, said("year_ago", "lead"), then)


def _present(review: WeekReview, style: PageStyle, today: date) -> Iterator[str]:
    """Yield whom to celebrate, whom to introduce, and the nursery."""
    news = [
        style.supplied(f"{one.person}: {one.what}, {when_words(one, today)}")
        for one in review.celebrations
    ]
    yield from _part(style, said("titles", "celebrate"), news)
    pairs = [
        style.supplied(f"{one.first.name} and {one.second.name}: {shared_words(one)}")
        for one in review.introductions
    ]
    yield from _part(style, said("titles", "introduce"), pairs)
    seedlings = [
        style.supplied(f"{one.view.name}: {seedling_words(one, today)}")
        for one in review.nursery[:MOST]
    ]
    if len(review.nursery) > MOST:
        seedlings.append(said("harvest", "more", count=len(review.nursery) - MOST))
    yield from _part(style, said("titles", "nursery"), seedlings)


def _to_come(review: WeekReview, style: PageStyle) -> Iterator[str]:
    chosen = [_meant(one, style, past=False) for one in review.chosen]
    proposed = [style.supplied(view.name) for view in review.proposed]
    if chosen:
        yield from _part(style, said("page", "chosen"), chosen)
    else:
        yield from _part(style, said("page", "proposed"), proposed)


def list_lines(weeks: Sequence[PastReview]) -> tuple[str, ...]:
    """Return the weeks looked back on, a line each, the newest first."""
    rows = [
        (one.week.isoformat(), past_words(one), " ".join(one.reflection.split())) for one in weeks
    ]
    return tuple(aligned(rows)) if rows else (said("page", "list_none"),)


def _part(style: PageStyle, title: str, points: list[str]) -> Iterator[str]:
    if points or title.startswith("Harvest"):
        yield ""
        yield f"{style.head}{title}"
        if style.head:
            yield ""
        yield from (f"{style.point}{point}" for point in points)


def _risen(one: Risen, style: PageStyle) -> str:
    channels = listed(list(dict.fromkeys(CHANNEL_WORDS[row.channel] for row in one.interactions)))
    before = "" if one.before is None else f"{percent(one.before)} -> "
    after = one.view.state if one.view.health is None else percent(one.view.health)
    return f"{style.supplied(one.view.name)}: {channels}, {before}{after}"


def _thirsty(view: PlantView, style: PageStyle) -> str:
    return f"{style.supplied(view.name)}: {state_words(view)}"


def _meant(one: Meant, style: PageStyle, past: bool = True) -> str:
    text = f": {style.supplied(one.text)}" if one.text else ""
    done = ", done" if one.happened else ", still open" if past else ""
    return f"{style.supplied(one.person)}{text}{done}"


def _paragraph(text: str, style: PageStyle) -> list[str]:
    return [style.supplied(line) for line in text.splitlines() if line.strip()]

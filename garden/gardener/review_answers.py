"""What was answered in a week's review: kept as JSON by step, with the step to go on at."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.words import day_words
from garden.store.change import Change
from garden.store.models.reviews import Review
from garden.store.queries.reviews import ReviewRow, review_of, reviews

QUESTIONS = ("outside", "former")
"""The two questions of every review."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to one of the two questions. `own`: corrected by hand, not from the log."""

    person: int
    day: date
    own: bool


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one review.

    `thirsty` says in words, by person id, what was right for whom; `let_be` are occasions (ids)
    not to be celebrated, `apart` pairs of people not to be introduced. The counts are those of the
    harvest and of the intentions when the step was left; None: it was not.
    """

    questions: Mapping[str, Given] = field(default_factory=dict)
    thirsty: Mapping[int, str] = field(default_factory=dict)
    let_be: tuple[int, ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    people: int | None = None
    contacts: int | None = None
    meant: int | None = None
    kept: int | None = None


def answers_of(row: ReviewRow | None) -> Answers:
    """Return the answers of a review; what cannot be understood is left out."""
    return Answers() if row is None else read_answers(row.answers)


def answers_now(garden: Garden, week: date) -> Answers:
    """Return what the review of that week has kept so far."""
    return answers_of(review_of(garden.store.database, week))


def read_answers(text: str) -> Answers:
    """Read answers from JSON; what cannot be understood is left out."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return Answers()
    tables = found if isinstance(found, dict) else {}
    questions = {key: _given(one) for key, one in _table(tables, "questions").items()}
    decided = _table(tables, "thirsty").items()
    harvest, intentions = _table(tables, "harvest"), _table(tables, "intentions")
    return Answers(
        questions={key: one for key, one in questions.items() if one and key in QUESTIONS},
        thirsty={int(key): str(words) for key, words in decided if key.isdecimal()},
        let_be=tuple(one for one in _list(tables, "celebrate") if isinstance(one, int)),
        apart=tuple(pair for one in _list(tables, "introduce") if (pair := _pair(one))),
        people=_number(harvest, "people"),
        contacts=_number(harvest, "contacts"),
        meant=_number(intentions, "meant"),
        kept=_number(intentions, "kept"),
    )


def written(answers: Answers) -> str:
    """Return answers as JSON, by the step they were given in; empty steps are left out."""
    tables: dict[str, object] = {
        "harvest": {"people": answers.people, "contacts": answers.contacts},
        "questions": {
            key: {"person": one.person, "day": one.day.isoformat(), "own": one.own}
            for key, one in answers.questions.items()
        },
        "thirsty": {str(person): words for person, words in answers.thirsty.items()},
        "celebrate": list(answers.let_be),
        "introduce": [list(pair) for pair in answers.apart],
        "intentions": {"meant": answers.meant, "kept": answers.kept},
    }
    if answers.people is None:
        del tables["harvest"]
    if answers.meant is None:
        del tables["intentions"]
    return json.dumps({step: one for step, one in tables.items() if one}, ensure_ascii=False)


def go_on(garden: Garden, week: date, step: str, answers: Answers) -> None:
    """Keep the answers so far, and that the review of that week goes on at `step`."""
    with garden.change(f"{_called(garden, week)}: on to {step}", "review") as change:
        write_review(garden, change, week, answers=written(answers), step=step)


def correct(garden: Garden, week: date, question: str, person: int, day: date) -> None:
    """Answer one of QUESTIONS by hand. The log stays as it is. Raises Refused."""
    if day > garden.today():
        raise Refused("That day lies ahead.")
    answers = answers_now(garden, week)
    given = {**answers.questions, question: Given(person, day, own=True)}
    _keep(garden, week, "a question answered", replace(answers, questions=given))


def let_occasion_be(garden: Garden, week: date, occasion: int) -> None:
    """Do not offer an occasion to be celebrated in this review any more."""
    answers = answers_now(garden, week)
    if occasion not in answers.let_be:
        found = replace(answers, let_be=(*answers.let_be, occasion))
        _keep(garden, week, "an occasion let be", found)


def keep_apart(garden: Garden, week: date, first: int, second: int) -> None:
    """Do not offer these two to be introduced any more, for a year."""
    answers = answers_now(garden, week)
    pair = (min(first, second), max(first, second))
    if pair not in answers.apart:
        _keep(
            garden, week, "an introduction let be", replace(answers, apart=(*answers.apart, pair))
        )


def kept_apart(garden: Garden, week: date) -> frozenset[tuple[int, int]]:
    """Return the pairs that reviews of the year up to that week kept apart."""
    since = week - timedelta(days=366)
    rows = [row for row in reviews(garden.store.database) if since <= row.week <= week]
    return frozenset(pair for row in rows for pair in answers_of(row).apart)


def week_a_year_ago(week: date) -> date:
    """Return the Monday of the same ISO week a year ago; of week 52 where there was no 53."""
    year, number, _ = week.isocalendar()
    try:
        return date.fromisocalendar(year - 1, number, 1)
    except ValueError:
        return date.fromisocalendar(year - 1, number - 1, 1)


def write_review(garden: Garden, change: Change, week: date, **values: object) -> None:
    """Write fields of the review of a week inside an open change, beginning it if need be."""
    row = review_of(garden.store.database, week)
    if row is None:
        change.insert(Review, week=week, started_at=garden.now(), **values)
    else:
        change.update(Review, row.id, **values)


def _keep(garden: Garden, week: date, what: str, answers: Answers) -> None:
    with garden.change(f"{_called(garden, week)}: {what}", "review") as change:
        write_review(garden, change, week, answers=written(answers))


def _called(garden: Garden, week: date) -> str:
    return f"review of the week of {day_words(week, garden.today())}"


def _given(found: object) -> Given | None:
    table = found if isinstance(found, dict) else {}
    person, day = table.get("person"), table.get("day")
    try:
        return Given(int(str(person)), date.fromisoformat(str(day)), bool(table.get("own")))
    except ValueError:
        return None


def _table(tables: Mapping[str, object], key: str) -> dict[str, object]:
    found = tables.get(key)
    return found if isinstance(found, dict) else {}


def _list(tables: Mapping[str, object], key: str) -> list[object]:
    found = tables.get(key)
    return found if isinstance(found, list) else []


def _pair(found: object) -> tuple[int, int] | None:
    if isinstance(found, list) and len(found) == 2 and all(isinstance(one, int) for one in found):
        return (found[0], found[1])
    return None


def _number(table: Mapping[str, object], key: str) -> int | None:
    found = table.get(key)
    return found if isinstance(found, int) else None

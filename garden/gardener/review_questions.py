"""The two questions: who was met outside work and home, who spoken to from a former workplace."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from garden.gardener.circle_kinds import kind_of
from garden.gardener.contacts import Contact, Entry, Logged, log
from garden.gardener.garden import Garden
from garden.gardener.review_answers import QUESTIONS, Answers, Given
from garden.gardener.review_words import said
from garden.gardener.words import CHANNEL_WORDS, ago
from garden.store.queries.circle_contacts import (
    LastRow,
    circle_kinds,
    last_contact_in,
    last_contact_outside,
)
from garden.store.queries.people import names

MEETING = ("meeting", "coffee", "event", "video")
"""Channels over which somebody is met."""

SPEAKING = (*MEETING, "call")
"""Channels over which somebody is spoken to."""

LOGGED_AS = {"outside": "meeting", "former": "call"}
"""The channel over which an answer is logged."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the two questions with its answer.

    `person`, `day` and so on are None where the log knows of nobody; `own`: corrected by hand;
    `channel` is None then.
    """

    question: str
    person_id: int | None = None
    person: str = ""
    day: date | None = None
    channel: str | None = None
    own: bool = False


def two_answers(garden: Garden, answers: Answers, end: datetime) -> tuple[Answer, ...]:
    """Answer both questions as of `end`: from the log, or as they were corrected."""
    found = _from_log(garden, end)
    own = {key: one for key, one in answers.questions.items() if one.own}
    called = _names(garden, {one.person for one in own.values()})
    return tuple(
        _given(key, own[key], called)
        if key in own and own[key].person in called
        else _logged(garden, key, found[key])
        for key in QUESTIONS
    )


def answers_given(garden: Garden, answers: Answers) -> tuple[Answer, ...]:
    """Return the answers that a review has kept."""
    called = _names(garden, {one.person for one in answers.questions.values()})
    given = [(key, answers.questions[key]) for key in QUESTIONS if key in answers.questions]
    return tuple(_given(key, one, called) for key, one in given if one.person in called)


def to_keep(found: Collection[Answer]) -> dict[str, Given]:
    """Return answers as a review keeps them."""
    return {
        one.question: Given(one.person_id, one.day, one.own)
        for one in found
        if one.person_id is not None and one.day is not None
    }


def log_answer(garden: Garden, answer: Answer) -> Logged:
    """Log what an answer says, as met or spoken to on its day."""
    day, person = answer.day or garden.today(), answer.person_id or 0
    today = day == garden.today()
    at = garden.now() if today else garden.noon(day)
    channel = LOGGED_AS[answer.question]
    return log(garden, Entry(Contact((person,), channel, at, day_only=not today)))


def question_words(answer: Answer) -> str:
    """Return the question."""
    return said("questions", answer.question)


def answer_words(answer: Answer, today: date) -> str:
    """Return "Ada Lovelace, 3 weeks ago (coffee)", or that the log knows of nobody."""
    if answer.day is None:
        return said("questions", "none")
    when = ago(answer.day, today)
    if answer.channel is None:
        return said("questions", "yours", person=answer.person, when=when)
    channel = CHANNEL_WORDS[answer.channel]
    return said("questions", "from_log", person=answer.person, when=when, channel=channel)


def _from_log(garden: Garden, end: datetime) -> dict[str, LastRow | None]:
    database = garden.store.database
    kinds = {row.id: kind_of(row) for row in circle_kinds(database)}
    near = [circle for circle, kind in kinds.items() if kind in ("work", "personal")]
    former = [circle for circle, kind in kinds.items() if kind == "former-work"]
    return {
        "outside": last_contact_outside(database, MEETING, near, end),
        "former": last_contact_in(database, SPEAKING, former, end),
    }


def _logged(garden: Garden, question: str, row: LastRow | None) -> Answer:
    if row is None:
        return Answer(question)
    return Answer(question, row.person_id, row.person, garden.day_of(row.at), row.channel)


def _given(question: str, one: Given, called: Mapping[int, str]) -> Answer:
    return Answer(question, one.person, called[one.person], one.day, None, one.own)


def _names(garden: Garden, people: Collection[int]) -> dict[int, str]:
    return {row.id: row.name for row in names(garden.store.database, sorted(people))}

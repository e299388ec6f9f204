"""The answers of a review on their way to another garden, where rows have other numbers.

In a garden the JSON of `Review.answers` names people and occasions by their rows. In an export it
names people by their uid, and an occasion by its person and what it is. What cannot be told, and
whoever is not there, is left out.
"""

import json
from collections.abc import Callable, Mapping

from peewee import Database

from garden.store.models.people import Occasion
from garden.store.rows import first, is_id

Told = Callable[[object], object]
"""Returns what something is called on the other side, None where it is not known there."""


def answers_out(database: Database, text: str, names: Mapping[int, str]) -> str:
    """Return the answers of a garden as an export has them; `names` are uids by person."""

    def person(told: object) -> str | None:
        number = str(told)
        short = number.isascii() and number.isdecimal() and len(number) < 20
        return names.get(int(number)) if short else None

    def occasion(told: object) -> list[object] | None:
        if not isinstance(told, int) or not is_id(told):
            return None
        query = Occasion.select(*_WHICH).where(Occasion.id == told)
        found = first(database, query)
        return None if found is None else [names[found[0]], *found[1:]]

    return _carried(text, person, occasion)


def answers_in(database: Database, text: str, places: Mapping[str, int]) -> str:
    """Return the answers of an export as a garden has them; `places` are people by uid."""

    def person(told: object) -> int | None:
        return places.get(str(told))

    def occasion(told: object) -> int | None:
        if not isinstance(told, list) or len(told) != len(_WHICH):
            return None
        kind, label, month, day = told[1:]
        if not (isinstance(kind, str) and isinstance(label, str)):
            return None
        if month not in range(1, 13) or day not in range(1, 32):
            return None
        query = Occasion.select(Occasion.id).where(
            (Occasion.person == person(told[0]))
            & (Occasion.kind == kind)
            & (Occasion.label == label)
            & (Occasion.month == month)
            & (Occasion.day == day)
        )
        found = first(database, query.order_by(Occasion.id))
        return None if found is None else int(found[0])

    return _carried(text, person, occasion)


_WHICH = (Occasion.person, Occasion.kind, Occasion.label, Occasion.month, Occasion.day)


def _carried(text: str, person: Told, occasion: Told) -> str:
    """Return answers with the names of the other side; a text that holds none as it is."""
    try:
        found = json.loads(text)
        if not isinstance(found, dict):
            return text
        told = {step: _step(step, answer, person, occasion) for step, answer in found.items()}
        there = {step: answer for step, answer in told.items() if answer}
        written = json.dumps(there, ensure_ascii=False)
        written.encode()  # a file may escape half a letter, which no garden can hold
    except (ValueError, RecursionError):
        return text
    return written


def _step(step: str, answer: object, person: Told, occasion: Told) -> object:
    if step == "questions" and isinstance(answer, dict):
        given = {key: _given(one, person) for key, one in answer.items()}
        return {key: one for key, one in given.items() if one}
    if step == "thirsty" and isinstance(answer, dict):
        return {str(who): words for key, words in answer.items() if (who := person(key))}
    if step == "celebrate" and isinstance(answer, list):
        return [one for given in answer if (one := occasion(given))]
    if step == "introduce" and isinstance(answer, list):
        return [pair for given in answer if (pair := _pair(given, person))]
    return answer


def _given(given: object, person: Told) -> dict[str, object] | None:
    if not isinstance(given, dict):
        return None
    who = person(given.get("person"))
    return None if who is None else {**given, "person": who}


def _pair(given: object, person: Told) -> list[object] | None:
    """Return a pair of people; by their rows, the smaller comes first."""
    if not isinstance(given, list) or len(given) != 2:
        return None
    one, two = (person(who) for who in given)
    if one is None or two is None or one == two:
        return None
    backwards = isinstance(one, int) and isinstance(two, int) and two < one
    return [two, one] if backwards else [one, two]

"""What a review was answered is about the same people in a garden that numbers them otherwise."""

from datetime import date
from pathlib import Path

import pytest

from garden.gardener.garden import Garden
from garden.gardener.review_answers import (
    answers_now,
    correct,
    keep_apart,
    let_occasion_be,
)
from garden.gardener.whole_garden import take_whole, whole_lines
from garden.store.answers_carried import answers_in, answers_out
from garden.store.models.people import Occasion, Person
from garden.store.queries.people import names
from tests.gardener.gardens import Clock, garden_at, plant

MONDAY = date(2026, 11, 16)


def test_answers_are_about_the_same_people_elsewhere(garden: Garden, tmp_path: Path) -> None:
    gone, ada, grace = (plant(garden, name) for name in ("Gone Away", "Ada Love", "Grace Hop"))
    with garden.change("gone", "test") as change:
        day = change.insert(Occasion, person=gone, kind="birthday", month=1, day=2)
        wedding = change.insert(Occasion, person=ada, kind="anniversary", month=7, day=8)
        change.delete(Occasion, day)
        change.delete(Person, gone)
    correct(garden, MONDAY, "outside", grace, MONDAY)
    keep_apart(garden, MONDAY, grace, ada)
    let_occasion_be(garden, MONDAY, wedding)
    text = "".join(whole_lines(garden))
    path = tmp_path / "out.jsonl"
    path.write_text(text, encoding="utf-8")
    other = garden_at(tmp_path / "other.db", Clock())
    take_whole(other, path)
    assert "".join(whole_lines(other)) == text
    called = {row.id: row.name for row in names(other.store.database)}
    found = answers_now(other, MONDAY)
    assert called[found.questions["outside"].person] == "Grace Hop"
    assert [[called[one] for one in pair] for pair in found.apart] == [["Ada Love", "Grace Hop"]]
    assert found.let_be == (1,)
    other.store.close()


@pytest.mark.parametrize(
    "text",
    ["not json", "[1]", '{"thirsty": ' + "[" * 100_000, '{"step": "\\ud800"}', '{"x": NaN}', "{}"],
)
def test_what_is_no_answer_stays_as_it_is(garden: Garden, text: str) -> None:
    assert answers_in(garden.store.database, text, {}) == text
    assert answers_out(garden.store.database, text, {}) == text


@pytest.mark.parametrize(
    "text",
    [
        '{"thirsty": {"nobody": "rest", "7": "rest"}}',
        '{"introduce": [["a", "b"], ["a"], 3], "celebrate": [["a", {}, [], 1e99, 2], "x", null]}',
        '{"questions": {"outside": {"person": ["a"]}, "former": 3}}',
    ],
)
def test_who_is_not_there_is_left_out(garden: Garden, text: str) -> None:
    assert answers_in(garden.store.database, text, {"a": 1}) == "{}"
    assert answers_out(garden.store.database, text, {1: "a"}) == "{}"

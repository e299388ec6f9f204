from datetime import UTC, date, datetime

import pytest

from garden.phrase.words import load_words
from garden.tui.screens.plant.promising import Typed, read_promise

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("the slides", Typed("the slides")),
        ("the slides by friday", Typed("the slides", date(2026, 11, 27))),
        ("the slides by 3 December", Typed("the slides", date(2026, 12, 3))),
        ("a book by Calvino", Typed("a book by Calvino")),
        ("a book by Calvino by tomorrow", Typed("a book by Calvino", date(2026, 11, 23))),
        ("by friday", Typed("by friday")),
        ("  ", Typed("")),
    ],
)
def test_the_day_behind_the_last_by_is_when_it_is_due(text: str, typed: Typed) -> None:
    assert read_promise(text, NOW, UTC, load_words()) == typed


def test_a_day_that_could_be_two_is_not_guessed() -> None:
    assert read_promise("the slides by 3/4", NOW, UTC, load_words()).unclear == "3/4"

"""Counts in words."""

import pytest

from garden.gardener.words import times_words


@pytest.mark.parametrize(("number", "words"), [(1, "once"), (2, "twice"), (11, "11 times")])
def test_how_often_in_words(number: int, words: str) -> None:
    assert times_words(number) == words

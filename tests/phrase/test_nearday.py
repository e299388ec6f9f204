"""A day word with one slip of the keys is known for what it was meant to be."""

import pytest

from garden.phrase.nearday import is_one_edit


@pytest.mark.parametrize(
    "word", ["yestrday", "yesterdayy", "yesterdat", "yesterady", "esterday", "xyesterday"]
)
def test_one_letter_changed_added_left_out_or_swapped_is_one_edit(word: str) -> None:
    assert is_one_edit(word, "yesterday")
    assert is_one_edit("yesterday", word)


@pytest.mark.parametrize("word", ["yesterday", "yestrdya", "yesterxxy", "yester", "daysterye", ""])
def test_the_same_word_or_two_slips_are_not(word: str) -> None:
    assert not is_one_edit(word, "yesterday")

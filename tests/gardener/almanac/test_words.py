"""The almanac's words: all there, warm, and in the assets only."""

import re

import pytest

from garden.assets_path import read_text
from garden.gardener.almanac.words import PAGES, explained, say, title

FORBIDDEN = ("overdue", "failed", "lost", "streak", "late", "neglect", "guilt")


def test_no_word_nags() -> None:
    words = set(re.findall(r"[a-z]+", read_text("words/almanac.toml").lower()))
    assert [word for word in FORBIDDEN if word in words] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_a_title_and_explains_its_numbers(page: str) -> None:
    assert title(page)
    assert len(explained(page)) >= 3
    assert all(term and words.endswith(".") for term, words in explained(page))


def test_values_are_filled_in_as_they_are() -> None:
    words = say("works", "best", name="{hits} [b]", hits=3, cases=4)
    assert words == "{hits} [b] is where people stay: 3 of 4 took root."

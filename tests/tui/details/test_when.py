from datetime import UTC, date, datetime

import pytest

from garden.gardener.garden import Garden
from garden.phrase.words import load_words
from garden.tui.screens.details.when import When, read_when


def when(text: str, garden: Garden) -> When:
    return read_when(text, garden, load_words())


@pytest.mark.parametrize("text", ["", "now", " NOW "])
def test_nothing_typed_means_now(text: str, demo: Garden) -> None:
    assert when(text, demo) == When("now")


def test_a_day_is_noon_of_it(demo: Garden) -> None:
    read = when("yesterday", demo)
    assert (read.at, read.day_only) == (demo.noon(date(2026, 11, 21)), True)
    assert read.words == "Sat 21 Nov, yesterday"


def test_a_time_of_day_is_kept(demo: Garden) -> None:
    read = when("friday 16:30", demo)
    assert (read.at, read.day_only) == (datetime(2026, 11, 20, 16, 30, tzinfo=UTC), False)


def test_today_before_noon_is_now(demo: Garden) -> None:
    assert when("today", demo).at is None


def test_a_day_of_another_year_names_the_year(demo: Garden) -> None:
    assert "2019" in when("5 jan 2019", demo).words


@pytest.mark.parametrize("text", ["tomorrow", "in 3 days", "23:00", "24/12/2026"])
def test_what_lies_ahead_is_refused_in_words(text: str, demo: Garden) -> None:
    read = when(text, demo)
    assert "lies ahead" in read.why
    assert not read.settled


def test_what_is_no_day_is_refused_in_words(demo: Garden) -> None:
    assert "cannot read “blub”" in when("blub", demo).why


def test_an_ambiguous_day_offers_its_candidates(demo: Garden) -> None:
    read = when("3/4/2026 9:00", demo)
    assert set(read.days) == {date(2026, 4, 3), date(2026, 3, 4)}
    assert read.clock == "09:00"
    assert not read.settled

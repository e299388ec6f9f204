import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.rhythm import DEFAULT_RHYTHM, parse_rhythm, rhythm_days, rhythm_words


def test_a_persons_own_rhythm_comes_before_the_circles_and_the_default() -> None:
    assert rhythm_days(7, 90) == 7
    assert rhythm_days(None, 90) == 90
    assert rhythm_days(None, None) == DEFAULT_RHYTHM == 30
    assert rhythm_days(None, None, default=14) == 14


@pytest.mark.parametrize("bad", [0.0, -3.0, 5000.0, float("nan")])
def test_a_rhythm_out_of_bounds_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="between 1 and 3660 days"):
        rhythm_days(bad, None)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (7, "weekly"),
        (14, "fortnightly"),
        (30, "monthly"),
        (90, "quarterly"),
        (182, "half-yearly"),
        (365, "yearly"),
        (1, "every day"),
        (10, "every 10 days"),
        (10.5, "every 10.5 days"),
        (21, "every 3 weeks"),
        (60, "every 2 months"),
        (180, "every 180 days"),
        (730, "every 2 years"),
    ],
)
def test_rhythms_in_words(days: float, words: str) -> None:
    assert rhythm_words(days) == words


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("monthly", 30),
        ("  Half-Yearly ", 182),
        ("10", 10),
        ("10 days", 10),
        ("every 10 days", 10),
        ("2w", 14),
        ("3m", 90),
        ("6m", 182),
        ("12m", 365),
        ("18 months", 547),
        ("1y", 365),
        ("every week", 7),
        ("every day", 1),
        ("1.5w", 10.5),
        ("3660", 3660),
    ],
)
def test_rhythms_as_typed(text: str, days: float) -> None:
    assert parse_rhythm(text) == days


@pytest.mark.parametrize(
    "text", ["", "every", "often", "-3", "3 fortnights", "3w2d", "1e2", "٣d x"]
)
def test_what_is_no_rhythm_gets_a_helpful_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="is not a rhythm: try a number of days, 2w, 3m"):
        parse_rhythm(text)


@pytest.mark.parametrize("text", ["0", "0.5", "11y", "9" * 400])
def test_a_typed_rhythm_has_bounds(text: str) -> None:
    with pytest.raises(ValueError, match="between 1 and 3660 days"):
        parse_rhythm(text)


@given(st.integers(1, 3660))
def test_words_are_understood_when_typed_back(days: int) -> None:
    assert parse_rhythm(rhythm_words(days)) == days

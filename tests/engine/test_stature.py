import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.stature import STAGES, stage_of, stature


@pytest.mark.parametrize(
    ("roots", "stage"),
    [
        (0.0, "seed"),
        (1.0, "seedling"),
        (4.0, "young"),
        (5.29, "grown"),
        (6.29, "grown"),
        (12.05, "mature"),
        (40.9, "old"),
    ],
    ids=[
        "just met",
        "first message",
        "friend planted",
        "message a rhythm, before",
        "message a rhythm, after",
        "twice as often",
        "daily contact of a weekly plant",
    ],
)
def test_stages_that_lives_lead_to(roots: float, stage: str) -> None:
    assert stage_of(stature(roots)) == stage


@given(st.floats(0, 1000), st.floats(0, 1000))
def test_stature_grows_with_roots_from_nought_towards_one(roots: float, more: float) -> None:
    assert 0.0 <= stature(roots) <= stature(roots + more) <= 1.0


def test_nothing_is_as_small_as_no_roots_and_a_forest_is_whole() -> None:
    assert stature(0.0) == 0.0
    assert stature(1000.0) == 1.0


def test_stages_from_the_smallest() -> None:
    sizes = [0.0, 0.1, 0.3, 0.6, 0.8, 1.0]
    assert tuple(map(stage_of, sizes)) == STAGES
    assert " ".join(STAGES) == "seed seedling young grown mature old"


@pytest.mark.parametrize("bad", [-0.1, float("nan")])
def test_roots_cannot_be_negative(bad: float) -> None:
    with pytest.raises(ValueError, match="no negative roots"):
        stature(bad)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.pauses import Pause, to_garden
from garden.engine.seeds import (
    CLOSENESS,
    SEED_ROOTS,
    STEADY_ROOTS,
    anchor_in_garden,
    first_anchor,
)
from garden.engine.vitality import DAY, due_at, planted, watered
from tests.engine.logs import EPOCH, cadences, seeds


def test_seed_roots_grow_with_closeness() -> None:
    assert tuple(SEED_ROOTS) == CLOSENESS
    assert tuple(SEED_ROOTS.values()) == (0.0, 1.0, 4.0, STEADY_ROOTS)


def test_a_close_person_starts_with_the_roots_that_a_message_a_rhythm_keeps() -> None:
    just_messaged = watered(planted(0.0, STEADY_ROOTS, 1.0), 1.0, 1.0)
    assert just_messaged.roots == pytest.approx(STEADY_ROOTS)


def first_due(rank: int, seed: float, cadence: float) -> float:
    """Return when the person of `rank` first falls due, in cadences after planting."""
    anchor = first_anchor(EPOCH, seed, cadence, rank)
    return (due_at(planted(anchor, seed, cadence)) - EPOCH) / cadence


@given(seeds, cadences, st.integers(0, 100_000))
def test_people_planted_in_numbers_first_fall_due_within_their_first_rhythm(
    seed: float, cadence: float, rank: int
) -> None:
    assert 0.25 - 1e-9 <= first_due(rank, seed, cadence) <= 1.0 + 1e-9


@pytest.mark.parametrize("count", [4, 30, 300])
def test_first_due_dates_spread_evenly_however_many_are_planted(count: int) -> None:
    dues = sorted(first_due(rank, 1.0, 30 * DAY) for rank in range(count))
    even = 0.75 / count
    for place, due in enumerate(dues):
        assert due == pytest.approx(0.25 + even * (place + 0.5), abs=1.5 * even)


def test_a_rank_counts_from_nought() -> None:
    with pytest.raises(ValueError, match="count from 0"):
        first_anchor(EPOCH, 0.0, DAY, -1)


@pytest.mark.parametrize("pause", [(EPOCH + DAY, None), (EPOCH + DAY, EPOCH + 9 * DAY)])
@pytest.mark.parametrize("anchor", [EPOCH - 20 * DAY, EPOCH, EPOCH + 5 * DAY])
def test_a_pause_after_planting_does_not_shorten_the_wait(pause: Pause, anchor: float) -> None:
    assert anchor_in_garden(anchor, EPOCH, lambda t: to_garden(t, [pause])) == anchor


def test_a_pause_before_planting_counts_for_both() -> None:
    pause = (EPOCH - 10 * DAY, EPOCH - 4 * DAY)
    for anchor in (EPOCH - DAY, EPOCH, EPOCH + 5 * DAY):
        assert anchor_in_garden(anchor, EPOCH, lambda t: to_garden(t, [pause])) == anchor - 6 * DAY

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from garden.engine.pauses import (
    Pause,
    PausedClock,
    compact,
    from_garden,
    is_paused,
    merged,
    to_garden,
)
from garden.engine.vitality import fold, health, planted

starts = st.integers(0, 1000).map(float)
closed = st.tuples(starts, st.integers(0, 200)).map(lambda pause: (pause[0], pause[0] + pause[1]))
histories: st.SearchStrategy[list[Pause]] = st.lists(
    st.one_of(closed, st.tuples(starts, st.none())), max_size=6
)
ended: st.SearchStrategy[list[Pause]] = st.lists(closed, max_size=6)
hours = st.integers(-100, 2000).map(float)


@pytest.mark.parametrize(
    ("pauses", "union"),
    [
        ([], ()),
        ([(5.0, 5.0)], ()),
        ([(20.0, 30.0), (0.0, 10.0)], ((0.0, 10.0), (20.0, 30.0))),
        ([(0.0, 10.0), (5.0, 20.0)], ((0.0, 20.0),)),
        ([(0.0, 20.0), (5.0, 10.0)], ((0.0, 20.0),)),
        ([(0.0, 10.0), (10.0, 20.0)], ((0.0, 20.0),)),
        ([(0.0, None), (5.0, 10.0)], ((0.0, None),)),
        ([(0.0, 10.0), (5.0, None)], ((0.0, None),)),
        ([(0.0, None), (0.0, 10.0)], ((0.0, None),)),
        ([(0.0, 10.0), (20.0, None)], ((0.0, 10.0), (20.0, None))),
    ],
)
def test_the_union_of_pauses(pauses: list[Pause], union: tuple[Pause, ...]) -> None:
    assert merged(pauses) == union


def test_a_pause_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        merged([(10.0, 5.0)])


@pytest.mark.parametrize(
    ("now", "garden"),
    [(0.0, 0.0), (10.0, 10.0), (15.0, 10.0), (20.0, 10.0), (25.0, 15.0), (100.0, 30.0)],
)
def test_the_clock_stands_still_in_a_pause(now: float, garden: float) -> None:
    assert to_garden(now, [(10.0, 20.0), (40.0, None)]) == garden


@pytest.mark.parametrize(
    ("garden", "real"),
    [(5.0, 5.0), (10.0, 10.0), (11.0, 21.0), (30.0, 40.0), (30.5, None)],
    ids=["before", "at the start of a pause", "after it", "as the clock stops", "never"],
)
def test_the_first_instant_at_which_a_garden_time_is_reached(
    garden: float, real: float | None
) -> None:
    assert from_garden(garden, [(10.0, 20.0), (40.0, None)]) == real


@given(hours, hours, histories)
def test_garden_time_never_runs_backwards(one: float, other: float, pauses: list[Pause]) -> None:
    early, late = min(one, other), max(one, other)
    assert 0.0 <= to_garden(late, pauses) - to_garden(early, pauses) <= late - early


@given(hours, histories)
def test_from_garden_finds_the_earliest_instant(garden: float, pauses: list[Pause]) -> None:
    real = from_garden(garden, pauses)
    if real is None:
        assert to_garden(1e6, pauses) < garden
    else:
        assert to_garden(real, pauses) == garden
        assert to_garden(real - 0.5, pauses) < garden


@given(hours, histories)
def test_a_paused_instant_is_one_that_garden_time_does_not_pass(
    now: float, pauses: list[Pause]
) -> None:
    stands_still = to_garden(now + 0.5, pauses) == to_garden(now, pauses)
    assert is_paused(now, pauses) == stands_still


@given(histories, st.integers(0, 2000))
def test_three_numbers_tell_garden_time_from_the_last_pause_on(
    pauses: list[Pause], later: int
) -> None:
    union = merged(pauses)
    now = (union[-1][0] if union else 0.0) + later
    assert compact(pauses).garden_time(now) == to_garden(now, pauses)


@given(ended, hours, st.integers(0, 300))
def test_three_numbers_tell_garden_time_where_pauses_are_planned_ahead(
    pauses: list[Pause], now: float, later: int
) -> None:
    clock = compact(pauses, now)
    unended = [start for start, end in merged(pauses) if end is None or end > now]
    at = now + later
    assume(len(unended) < 2 or at <= unended[1])
    assert clock.garden_time(at) == to_garden(at, pauses)


def test_the_three_numbers_of_a_garden_in_its_second_holiday() -> None:
    assert compact([(10.0, 20.0), (40.0, None)]) == PausedClock(10.0, 40.0, None)
    assert compact([]) == PausedClock(0.0, None, None)


@given(ended, st.lists(hours, min_size=1, max_size=5))
def test_a_holiday_costs_no_health(pauses: list[Pause], contacts: list[float]) -> None:
    with_holiday = [*pauses, (2000.0, 2500.0)]
    times = [to_garden(at, with_holiday) for at in contacts]
    plant = fold(planted(min(times), 1.0, 100.0), [(at, 1.0) for at in times])
    leaving, back = (to_garden(at, with_holiday) for at in (2000.0, 2500.0))
    assert health(plant, back) == health(plant, leaving)

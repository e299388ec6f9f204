"""Properties 1 to 8, 10 and 11 of the decay engine, over random logs."""

import math
import os
import random
import time
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from garden.engine.vitality import (
    DAY,
    Vitality,
    due_at,
    fold,
    health,
    planted,
    roots_at,
    watered,
)
from tests.engine.logs import (
    EPOCH,
    WEIGHTS,
    Watering,
    cadences,
    instants,
    logs,
    plantings,
    seeds,
    states,
    waterings,
)

CENTURY = 100 * 365.25 * DAY
SAME = 1e-9

thetas = st.floats(0.01, 0.99)


@given(states(), st.floats(-CENTURY, CENTURY))
@example(planted(EPOCH, 0.0, DAY), CENTURY)
@example(planted(EPOCH, 16.0, DAY), -CENTURY)
def test_1_health_is_strictly_between_nothing_and_everything(
    plant: Vitality, silence: float
) -> None:
    assert 0.0 < health(plant, EPOCH + silence) < 1.0


def test_1_ten_thousand_waterings_leave_health_sane() -> None:
    often = fold(planted(EPOCH, 6.29, DAY), [(EPOCH + step, 1.5) for step in range(10_000)])
    assert 0.0 < health(often, EPOCH + CENTURY) < health(often, EPOCH) < 1.0


@given(states(), st.floats(-5.0, 50.0), st.floats(0.01, 5.0))
def test_2_health_strictly_falls_in_silence_and_before_t_star_too(
    plant: Vitality, since: float, wait: float
) -> None:
    now = plant.t_star + since * plant.cadence
    assert health(plant, now + wait * plant.cadence) < health(plant, now)


@given(states(), st.floats(0.0, 5000.0), st.floats(0.0, 5000.0))
def test_2_health_never_rises_however_long_the_silence(
    plant: Vitality, since: float, wait: float
) -> None:
    now = plant.t_star + since * plant.cadence
    assert health(plant, now + wait * plant.cadence) <= health(plant, now)


@given(states(), waterings, st.floats(0.0, 20.0), thetas)
def test_3_watering_never_lowers_health_then_or_later_nor_hastens_due(
    plant: Vitality, watering: Watering, later: float, theta: float
) -> None:
    at, weight = watering
    after = watered(plant, at, weight)
    for now in (at, at + later * plant.cadence, plant.t_ref + later * plant.cadence):
        assert health(after, now) >= health(plant, now) * (1 - SAME)
    assert due_at(after, theta) >= due_at(plant, theta) - SAME * plant.cadence


@given(plantings, logs, st.randoms(use_true_random=False))
def test_4_the_order_of_waterings_is_of_no_account(
    plant: Vitality, log: list[Watering], shuffler: random.Random
) -> None:
    shuffled = list(log)
    shuffler.shuffle(shuffled)
    told, retold = fold(plant, log), fold(plant, shuffled)
    assert told.t_star == retold.t_star
    assert told.t_ref == retold.t_ref
    assert told.roots == pytest.approx(retold.roots, rel=SAME)


@given(plantings, logs, st.randoms(use_true_random=False))
def test_4_folding_in_time_order_is_exact(
    plant: Vitality, log: list[Watering], shuffler: random.Random
) -> None:
    shuffled = list(log)
    shuffler.shuffle(shuffled)
    assert fold(plant, sorted(log)) == fold(plant, sorted(shuffled))


@given(states(), thetas)
def test_5_health_at_due_is_the_threshold(plant: Vitality, theta: float) -> None:
    assert health(plant, due_at(plant, theta)) == pytest.approx(theta, rel=1e-6)


@given(states(), instants, st.floats(0.1, 5.0), st.floats(0.0, 5.0))
def test_5_due_is_monotone_in_weight(
    plant: Vitality, at: float, weight: float, extra: float
) -> None:
    lighter = due_at(watered(plant, at, weight))
    heavier = due_at(watered(plant, at, weight + extra))
    assert heavier >= lighter - SAME * plant.cadence


@given(plantings, st.lists(waterings, min_size=1, max_size=25), st.data())
def test_6_undo_is_a_refold_bit_equal_to_never_having_logged_it(
    plant: Vitality, log: list[Watering], data: st.DataObject
) -> None:
    numbered = dict(enumerate(log))
    slip = data.draw(st.sampled_from(sorted(numbered)))
    before = folded_by_id(plant, {key: at for key, at in numbered.items() if key != slip})
    del numbered[slip]
    assert folded_by_id(plant, numbered) == before


@given(plantings, logs)
def test_7_replaying_events_by_id_changes_nothing(plant: Vitality, log: list[Watering]) -> None:
    numbered = dict(enumerate(log))
    once = folded_by_id(plant, numbered)
    numbered.update(enumerate(log))
    assert folded_by_id(plant, numbered) == once


def test_7_the_same_event_under_two_ids_does_change_roots() -> None:
    plant, watering = planted(EPOCH, 1.0, DAY), (EPOCH + DAY, 1.0)
    once = folded_by_id(plant, {1: watering})
    assert folded_by_id(plant, {1: watering, 2: watering}).roots == once.roots + 1.0


@given(plantings, logs, instants, st.integers(-(10**9), 10**9))
def test_8_shifting_all_times_changes_no_health(
    plant: Vitality, log: list[Watering], now: float, shift: int
) -> None:
    moved = planted(plant.t_ref + shift, plant.roots, plant.cadence)
    moved = fold(moved, [(at + shift, weight) for at, weight in log])
    assert health(moved, now + shift) == pytest.approx(health(fold(plant, log), now), rel=1e-6)


@given(plantings, logs, instants, st.floats(1e-5, 1e5))
def test_8_scaling_times_and_cadence_changes_no_health(
    plant: Vitality, log: list[Watering], now: float, scale: float
) -> None:
    scaled = planted(plant.t_ref * scale, plant.roots, plant.cadence * scale)
    scaled = fold(scaled, [(at * scale, weight) for at, weight in log])
    assert health(scaled, now * scale) == pytest.approx(health(fold(plant, log), now), rel=1e-6)


@pytest.fixture
def _restored_zone() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has no TZ switch")
@pytest.mark.usefixtures("_restored_zone")
@pytest.mark.parametrize(
    ("place", "switch"),
    [
        ("Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=ZoneInfo("UTC"))),
        ("Europe/Berlin", datetime(2026, 3, 29, 1, tzinfo=ZoneInfo("UTC"))),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, tzinfo=ZoneInfo("UTC"))),
    ],
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(hours=st.lists(st.integers(-72, 72), min_size=1, max_size=8))
def test_10_zones_and_their_switches_change_no_health(
    place: str, switch: datetime, hours: list[int]
) -> None:
    utc = [switch.timestamp() + 3600.0 * hour for hour in hours]
    os.environ["TZ"] = place
    time.tzset()
    there = [datetime.fromtimestamp(at).astimezone(ZoneInfo(place)).timestamp() for at in utc]
    now = switch.timestamp() + 5 * DAY
    assert health_of(there, now) == health_of(utc, now)


@given(plantings, logs, cadences, instants)
def test_11_a_new_cadence_or_weight_is_a_refold_with_nothing_left_of_the_old(
    plant: Vitality, log: list[Watering], cadence: float, now: float
) -> None:
    events = [(at, WEIGHTS.index(weight)) for at, weight in log]
    doubled = [2 * weight for weight in WEIGHTS]
    refolded = fold(
        planted(plant.t_ref, plant.roots, cadence), [(at, doubled[kind]) for at, kind in events]
    )
    from_scratch = planted(plant.t_ref, plant.roots, cadence)
    for at, kind in events:
        from_scratch = watered(from_scratch, at, doubled[kind])
    assert refolded == from_scratch
    assert health(refolded, now) == direct_health(
        (plant.t_ref, plant.roots), [(at, 2 * weight) for at, weight in log], cadence, now
    )


@given(instants, seeds, cadences, st.floats(0.0, 20.0))
def test_roots_halve_in_four_cadences(
    at: float, seed: float, cadence: float, passed: float
) -> None:
    plant = planted(at, seed, cadence)
    now = at + passed * cadence
    assert roots_at(plant, now + 4 * cadence) == pytest.approx(roots_at(plant, now) / 2, rel=1e-6)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 0.0, -1.0])
def test_a_cadence_and_a_weight_must_be_positive_and_finite(bad: float) -> None:
    with pytest.raises(ValueError, match="cadence"):
        planted(EPOCH, 0.0, bad)
    with pytest.raises(ValueError, match="weight"):
        watered(planted(EPOCH, 0.0, DAY), EPOCH, bad)


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_instants_and_seeds_must_be_finite(bad: float) -> None:
    with pytest.raises(ValueError, match="planting time"):
        planted(bad, 0.0, DAY)
    with pytest.raises(ValueError, match="seed"):
        planted(EPOCH, bad, DAY)
    with pytest.raises(ValueError, match="watering time"):
        watered(planted(EPOCH, 0.0, DAY), bad, 1.0)


def test_a_seed_has_no_negative_roots() -> None:
    with pytest.raises(ValueError, match="negative"):
        planted(EPOCH, -1.0, DAY)


@pytest.mark.parametrize("bad", [0.0, 1.0, math.nan])
def test_due_asks_for_a_health_that_can_be_reached(bad: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        due_at(planted(EPOCH, 0.0, DAY), bad)


def folded_by_id(plant: Vitality, numbered: dict[int, Watering]) -> Vitality:
    """Fold a log as the store does: in (time, id) order."""
    ordered = sorted(numbered, key=lambda key: (numbered[key][0], key))
    return fold(plant, [numbered[key] for key in ordered])


def health_of(times: list[float], now: float) -> float:
    start = planted(min(times), 1.0, 14 * DAY)
    return health(fold(start, [(at, 1.0) for at in times]), now)


def direct_health(
    planting: tuple[float, float], log: list[Watering], cadence: float, now: float
) -> object:
    """Return the formula worked out from the log at once, with no state."""
    planted_at, seed = planting
    lifted = [at + cadence * math.log2(weight) / 2 for at, weight in log]
    t_star = max([planted_at, *lifted])
    last = max([planted_at, *(at for at, _ in log)])
    decayed = [(planted_at, seed), *log]
    at_last = math.fsum(amount * 2.0 ** ((at - last) / (4 * cadence)) for at, amount in decayed)
    doublings = math.log2(1 + min(16.0, at_last * 2.0 ** ((last - t_star) / (4 * cadence))) / 2)
    odds = doublings - max(-40.0, min(1000.0, 2 * (now - t_star) / cadence))
    return pytest.approx(1 / (1 + 2.0**-odds), rel=1e-9)

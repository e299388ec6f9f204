"""Property 9: SQL from the stored state, SQL from the log and the code agree."""

import math
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.evergreen import evergreen
from garden.engine.health_sql import (
    LOG_HEALTH,
    STORED_HEALTH,
    garden_now,
    log_health,
    log_state,
    stored_health,
)
from garden.engine.pauses import PausedClock
from garden.engine.vitality import DAY, Vitality, fold, health, planted, watered
from tests.engine.logs import EPOCH, Watering, instants, logs, plantings

SAME = 1e-9

gardens = st.lists(st.tuples(plantings, logs), min_size=1, max_size=4)


def database() -> sqlite3.Connection:
    """Return an empty database that has pow and log2, whichever way SQLite was built."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("SELECT pow(2.0, log2(2.0))")
    except sqlite3.OperationalError:
        connection.create_function("pow", 2, math.pow, deterministic=True)
        connection.create_function("log2", 1, math.log2, deterministic=True)
    return connection


def with_log(garden: list[tuple[Vitality, list[Watering]]]) -> sqlite3.Connection:
    """Return a database with each plant's planting and waterings, its place as its id."""
    connection = database()
    connection.execute("CREATE TABLE plantings (person_id, planted_at, seed, cadence, evergreen)")
    connection.execute("CREATE TABLE waterings (person_id, at, weight)")
    for person, (plant, log) in enumerate(garden):
        row = (person, plant.t_ref, plant.roots, plant.cadence)
        connection.execute("INSERT INTO plantings VALUES (?,?,?,?,0)", row)
        rows = [(person, at, weight) for at, weight in log]
        connection.executemany("INSERT INTO waterings VALUES (?,?,?)", rows)
    return connection


@given(gardens, instants)
def test_9_sql_from_the_stored_state_agrees(
    garden: list[tuple[Vitality, list[Watering]]], now: float
) -> None:
    with closing(database()) as connection:
        for plant, log in garden:
            state = fold(plant, log)
            columns = "SELECT :s AS t_star, :r AS roots, :f AS t_ref, :c AS cadence"
            (found,) = connection.execute(
                f"SELECT {STORED_HEALTH} FROM ({columns})",
                {
                    "now": now,
                    "s": state.t_star,
                    "r": state.roots,
                    "f": state.t_ref,
                    "c": state.cadence,
                },
            ).fetchone()
            assert found == pytest.approx(health(state, now), abs=SAME)


@given(gardens, instants)
def test_9_sql_from_the_log_agrees(
    garden: list[tuple[Vitality, list[Watering]]], now: float
) -> None:
    with closing(with_log(garden)) as connection:
        found = dict(connection.execute(LOG_HEALTH, {"now": now}).fetchall())
    expected = {person: health(fold(*plant), now) for person, plant in enumerate(garden)}
    assert found == pytest.approx(expected, abs=SAME)


@given(gardens)
def test_9_sql_rebuilds_every_state_from_the_log(
    garden: list[tuple[Vitality, list[Watering]]],
) -> None:
    with closing(with_log(garden)) as connection:
        rows = connection.execute(
            f"SELECT person_id, t_star, roots, t_ref, cadence FROM ({log_state()})"
        ).fetchall()
    assert len(rows) == len(garden)
    for person, t_star, roots, t_ref, cadence in rows:
        expected = fold(*garden[person])
        assert (t_ref, cadence) == (expected.t_ref, expected.cadence)
        assert t_star == pytest.approx(expected.t_star, abs=1e-6)
        assert roots == pytest.approx(expected.roots, rel=SAME)


def test_whole_seconds_stored_as_integers_are_not_divided_as_integers() -> None:
    state = Vitality(t_star=0.0, roots=4.0, t_ref=10.0, cadence=86400.0)
    expression = stored_health(now="7000", t_star="0", r="4", t_ref="10", c="86400")
    with closing(database()) as connection:
        (found,) = connection.execute(f"SELECT {expression}").fetchone()
    assert found == pytest.approx(health(state, 7000.0), abs=SAME)


def test_a_century_of_silence_is_still_a_health() -> None:
    state = planted(EPOCH, 1.0, DAY)
    now = EPOCH + 100 * 365.25 * DAY
    expression = stored_health(str(now), str(EPOCH), "1.0", str(EPOCH), str(DAY))
    with closing(database()) as connection:
        (found,) = connection.execute(f"SELECT {expression}").fetchone()
    assert found > 0.0
    assert found == pytest.approx(health(state, now), rel=SAME)


def test_log_health_reads_tables_under_other_names() -> None:
    query = log_health("beds", "rain", "0.0")
    with closing(database()) as connection:
        connection.execute("CREATE TABLE beds (person_id, planted_at, seed, cadence, evergreen)")
        connection.execute("CREATE TABLE rain (person_id, at, weight)")
        connection.execute("INSERT INTO beds VALUES (7, 0, 0, 1, 0)")
        assert connection.execute(query).fetchall() == [(7, 0.5)]


def test_a_plant_that_never_decays_has_the_same_health_in_sql() -> None:
    state = evergreen(watered(planted(EPOCH, 1.0, 30 * DAY), EPOCH + 9 * DAY, 1.5))
    now = EPOCH + 4000 * DAY
    columns = (str(now), str(state.t_star), str(state.roots), str(state.t_ref), str(30 * DAY))
    with closing(database()) as connection:
        connection.execute("CREATE TABLE beds (person_id, planted_at, seed, cadence, evergreen)")
        connection.execute("CREATE TABLE rain (person_id, at, weight)")
        connection.execute("INSERT INTO beds VALUES (7, ?, 1, ?, 1)", (EPOCH, 30 * DAY))
        connection.execute("INSERT INTO rain VALUES (7, ?, 1.5)", (EPOCH + 9 * DAY,))
        (stored,) = connection.execute(f"SELECT {stored_health(*columns)}").fetchone()
        folded = connection.execute(log_state("beds", "rain")).fetchone()
        (found,) = connection.execute(log_health("beds", "rain", str(now))).fetchall()
    assert stored == pytest.approx(1.0, abs=SAME)
    assert found == (7, pytest.approx(health(state, now), abs=SAME))
    assert folded[1] == state.t_star
    assert folded[4] == pytest.approx(state.roots, rel=SAME)


@pytest.mark.parametrize("text", [stored_health, log_health])
def test_postgresql_gets_its_own_names_for_least_and_greatest(text: object) -> None:
    assert callable(text)
    sql = text(least="least", greatest="greatest")
    assert "least(" in sql
    assert "greatest(" in sql
    assert "min(" not in sql


@pytest.mark.parametrize(
    "clock",
    [
        PausedClock(0.0, None, None),
        PausedClock(50.0, 100.0, None),
        PausedClock(50.0, 100.0, 200.0),
    ],
)
@pytest.mark.parametrize("now", [60.0, 100.0, 150.0, 200.0, 900.0])
def test_garden_now_is_the_paused_clock_in_sql(clock: PausedClock, now: float) -> None:
    columns = "SELECT :paused AS paused, :pause_from AS pause_from, :pause_until AS pause_until"
    values = {
        "now": now,
        "paused": clock.paused,
        "pause_from": clock.pause_from,
        "pause_until": clock.pause_until,
    }
    with closing(database()) as connection:
        (found,) = connection.execute(f"SELECT {garden_now()} FROM ({columns})", values).fetchone()
    assert found == clock.garden_time(now)

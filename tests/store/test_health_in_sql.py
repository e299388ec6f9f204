"""The same health whether Python folds the log, SQL sums it, or SQL reads the cached state."""

import random
from datetime import timedelta

import pytest

from garden.engine.health_sql import garden_now, log_health, stored_health
from garden.engine.pauses import to_garden
from garden.engine.vitality import DAY
from garden.engine.weights import CHANNELS, weight_of
from garden.gardener.garden import Garden
from garden.gardener.rests import rest, wake
from garden.gardener.rhythms import never_decay
from garden.gardener.survey import survey
from garden.store.models.log import Pause
from garden.store.refold import grounds
from tests.gardener.gardens import Clock, contact, plant, rows


@pytest.fixture
def lively(garden: Garden, clock: Clock) -> Garden:
    """Forty people over half a year, some of whom rest or rested, and a week of greenhouse."""
    chance = random.Random(20261122)
    for number in range(40):
        rhythm = chance.choice([None, 7.0, 30.0, 91.5])
        closeness = chance.choice(["just-met", "acquaintance", "friend", "close"])
        plant(garden, f"Person {number}", "Work" if number % 3 else None, rhythm, closeness)
    for week in range(26):
        clock.move(days=7)
        for _ in range(6):
            who = chance.sample(range(1, 41), 2)
            contact(garden, who, chance.choice(CHANNELS), days_ago=chance.uniform(0, 200))
        if week % 9 == 3:
            never_decay(garden, week + 10, unlogged=week % 2 == 0)
        if week % 4 == 1:
            rest(garden, week + 1, None if week % 3 else garden.today() + timedelta(days=30))
        if week % 8 == 5:
            wake(garden, week - 3)
        if week == 20:
            with garden.change("greenhouse", "greenhouse") as change:
                week_later = garden.now() + timedelta(days=7)
                change.insert(Pause, person=None, from_at=garden.now(), until_at=week_later)
    return garden


@pytest.mark.parametrize("later", [0, 0.3, 40, 5000])
def test_the_cached_columns_give_what_python_gives(
    lively: Garden, clock: Clock, later: float
) -> None:
    clock.move(days=later)
    now = garden_now(str(lively.now().timestamp()))
    found = rows(lively, f"select person_id, {stored_health(now)} from vitality")
    python = {view.id: view.health for view in survey(lively).people}
    assert len(found) == 40
    for person, health in found:
        assert isinstance(person, int)
        assert health == pytest.approx(python[person], abs=1e-9)


def test_the_sum_over_the_log_gives_what_python_gives(lively: Garden) -> None:
    database, now = lively.store.database, lively.now().timestamp()
    database.execute_sql(
        "create temp table plantings (person_id, planted_at, seed, cadence, evergreen)"
    )
    database.execute_sql("create temp table waterings (person_id, at, weight)")
    database.execute_sql("create temp table clocks (person_id, now)")
    for ground in grounds(database, list(range(1, 41))):
        one = ground.rooted
        database.execute_sql(
            "insert into plantings values (?, ?, ?, ?, ?)",
            (
                one.person,
                ground.anchor,
                one.seed,
                one.rhythm * DAY,
                one.evergreen,
            ),
        )
        database.execute_sql(
            "insert into clocks values (?, ?)", (one.person, to_garden(now, ground.pauses))
        )
        for at, channel, _ in ground.log:
            database.execute_sql(
                "insert into waterings values (?, ?, ?)",
                (one.person, to_garden(at, ground.pauses), weight_of(channel)),
            )
    clock = "(select now from clocks where clocks.person_id = folded.person_id)"
    found = rows(lively, log_health(now=clock))
    python = {view.id: view.health for view in survey(lively).people}
    assert len(found) == 40
    for person, health in found:
        assert isinstance(person, int)
        assert health == pytest.approx(python[person], abs=1e-9)

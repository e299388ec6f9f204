"""What the almanac costs on a large garden: `python -m benchmarks.almanac`.

Each line gives the best of a few runs, a floor taken in the same run (raw sqlite3 handing over the
same rows, or reading the same JSON) and the ratio of the two, which travels between machines;
milliseconds do not.
"""

import argparse
import json
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from garden.gardener.almanac.drawing import draw_up
from garden.gardener.almanac.keeping import almanac, kept_almanac
from garden.gardener.garden import Garden
from garden.gardener.places import state_folder
from garden.gardener.planting import Ways, plant_new
from garden.store.opening import open_store
from garden.store.queries.almanac_people import tended_rows

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
DAYS = 1500
CHANNELS = ("message", "email", "call", "coffee")
CIRCLES = ("work", "family", "meetup", "former work")
VENUES = ("Lighthouse Conf", "Chess", "Guild")
GESTURES = ("ask", "give", "thanks", "referral")
RHYTHMS = (7, 14, 30, 90)


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--interactions", type=int, default=1_000_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_STATE_HOME"] = name
        path = Path(name) / "garden.db"
        store = open_store(path, NOW)
        garden = Garden(store, lambda: NOW, UTC, "cli")
        sow(garden, path, wanted.people, wanted.interactions)
        print(f"{'':34}{'garden':>10}{'floor':>10}{'ratio':>8}")
        log_floor = bare_log(path)
        row("drawn up", lambda: draw_up(garden), log_floor, runs=2)
        almanac(garden)
        row("kept, read back", lambda: kept_almanac(garden), read_kept, runs=9)
        row("asked for again", lambda: almanac(garden), read_kept, runs=9)
        store.close()


def sow(garden: Garden, path: Path, people: int, interactions: int) -> None:
    """Fill the garden and say how long that took; the log is written past the journal."""
    chance = random.Random(7)
    started = time.perf_counter()
    with garden.change("sowed", "demo") as change:
        for number in range(people):
            ways = Ways(
                circle=chance.choice(CIRCLES),
                rhythm_days=chance.choice(RHYTHMS),
                venue=chance.choice(VENUES),
            )
            plant_new(garden, change, f"Person {number:05}", ways)
    ids = [one.id for one in tended_rows(garden.store.database)]
    connection = sqlite3.connect(path)
    with connection:
        connection.executemany(
            "insert into interaction(id, uid, at, day_only, channel, initiator, note, logged_at)"
            " values (?, ?, ?, 0, ?, ?, '', ?)",
            contacts(chance, interactions),
        )
        connection.executemany(
            "insert into interaction_person(interaction_id, person_id) values (?, ?)",
            ((number, chance.choice(ids)) for number in range(1, interactions + 1)),
        )
        connection.executemany(
            "insert into interaction_gesture(interaction_id, gesture) values (?, ?)",
            ((number, chance.choice(GESTURES)) for number in range(1, interactions + 1, 10)),
        )
    connection.close()
    took = time.perf_counter() - started
    print(f"sowed {people} people with {interactions} interactions in {took:.1f} s")


def contacts(chance: random.Random, number: int) -> Iterator[tuple[object, ...]]:
    """Yield invented contacts over the last DAYS days."""
    now = int(NOW.timestamp())
    for one in range(1, number + 1):
        at = now - int(chance.uniform(0, DAYS) * 86400)
        by = chance.choice(("me", "them", "both"))
        yield one, f"u{one}", at, chance.choice(CHANNELS), by, now


def bare_log(path: Path) -> Callable[[], object]:
    """Return what only reads the log, by person and time, and keeps nothing."""

    def read() -> int:
        connection = sqlite3.connect(path)
        rows = connection.execute(
            "select p.person_id, i.at, i.channel, i.initiator from interaction_person p"
            " join interaction i on i.id = p.interaction_id order by p.person_id, i.at"
        )
        count = sum(1 for _ in rows)
        connection.close()
        return count

    return read


def read_kept() -> object:
    """Read the almanac that is kept as bare JSON."""
    return [json.loads(path.read_bytes()) for path in state_folder().glob("almanac-*.json")]


def row(what: str, ours: Callable[[], object], least: Callable[[], object], runs: int) -> None:
    """Time both and print them in milliseconds."""
    mine, bare = timed(ours, runs), timed(least, runs)
    print(f"{what:34}{mine * 1e3:10.1f}{bare * 1e3:10.1f}{mine / bare:8.1f}", flush=True)


def timed(job: Callable[[], object], runs: int) -> float:
    """Return the least seconds that `job` takes."""
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        job()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


if __name__ == "__main__":
    print(f"SQLite {sqlite3.sqlite_version}")
    main()

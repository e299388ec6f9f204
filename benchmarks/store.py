"""What the use-cases cost over bare SQLite, on a large garden: `python -m benchmarks.store`.

Each line gives the median of a few runs, a floor taken in the same run (raw sqlite3 doing the
least that the same result needs, on a copy of the file) and the ratio of the two, which travels
between machines; milliseconds do not.
"""

import argparse
import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.floors import Floor
from garden.gardener.backup import backup
from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.doctor import examine
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import turn_on
from garden.gardener.history import undo
from garden.gardener.importing import import_files
from garden.gardener.planting import Ways, plant_new
from garden.gardener.survey import survey
from garden.gardener.today import today
from garden.gardener.writing import new_uid
from garden.store.models.log import Interaction, InteractionPerson
from garden.store.opening import open_store

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
CHANNELS = ("message", "email", "call", "coffee")


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--interactions", type=int, default=200_000)
    parser.add_argument("--cards", type=int, default=10_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_STATE_HOME"] = name
        store = open_store(folder / "garden.db", NOW)
        garden = Garden(store, lambda: NOW, UTC, "cli")
        print(f"{'':34}{'garden':>10}{'floor':>10}{'ratio':>8}")
        sow(garden, wanted.people, wanted.interactions)
        measure(garden, folder, wanted.cards)
        store.close()


def sow(garden: Garden, people: int, interactions: int) -> None:
    """Fill the garden in one change and say how long that took."""
    chance = random.Random(7)
    started = time.perf_counter()
    with garden.change("sowed", "demo") as change:
        circles = ("work", "family", "meetup", "former work")
        ids = [
            plant_new(garden, change, f"Person {n:05}", Ways(circle=chance.choice(circles)))
            for n in range(people)
        ]
        days = [chance.uniform(0, 1500) for _ in range(interactions)]
        made = change.insert_many(
            Interaction,
            [
                {
                    "uid": new_uid(),
                    "at": NOW - timedelta(days=day),
                    "channel": chance.choice(CHANNELS),
                    "initiator": chance.choice(("me", "them", "both")),
                    "logged_at": NOW,
                }
                for day in days
            ],
        )
        change.insert_many(
            InteractionPerson,
            [{"interaction": one, "person": chance.choice(ids)} for one in made],
        )
    took = time.perf_counter() - started
    print(f"sowed {people} people with {interactions} interactions in {took:.1f} s")


def measure(garden: Garden, folder: Path, cards: int) -> None:
    """Print a line for each use-case."""
    floor = Floor(backup(garden, folder / "floor.db"), NOW)
    row("survey()", lambda: survey(garden), floor.survey)
    row("today()", lambda: today(garden), floor.survey)
    entry = (Entry(Contact((person,), "call")) for person in range(1, 100))
    row("log()", lambda: log(garden, next(entry)), floor.log, runs=15)
    row("undo a log", lambda: undo(garden), floor.unlog, runs=10)
    path = folder / "cards.vcf"
    path.write_text("".join(card(number) for number in range(cards)), encoding="utf-8")
    row(f"import {cards} cards", lambda: import_files(garden, [path]), floor.insert(cards), runs=1)
    row("the same again", lambda: import_files(garden, [path]), floor.read_people, runs=1)
    row("undo the import", lambda: undo(garden), floor.uninsert, runs=1)
    row("greenhouse on", lambda: turn_on(garden), floor.read_log, runs=1)
    row("doctor", lambda: examine(garden), floor.read_log, runs=1)
    floor.close()


def card(number: int) -> str:
    """Return a vCard of an invented person."""
    return (
        "BEGIN:VCARD\r\nVERSION:4.0\r\n"
        f"UID:urn:uuid:00000000-0000-4000-8000-{number:012}\r\n"
        f"FN:{invented(number)} {invented(number * 7919)}\r\nEMAIL:nobody{number}@example.org\r\n"
        f"TEL;VALUE=uri:tel:+4930{number:07}\r\nORG:Example {number % 50}\r\nNOTE:Met\r\n"
        "END:VCARD\r\n"
    )


def invented(number: int) -> str:
    """Return a word that no other number below a million has."""
    syllables = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu")
    return "".join(syllables[int(digit)] for digit in f"{number % 1_000_000:06}").title()


def row(what: str, ours: Callable[[], object], least: Callable[[], object], runs: int = 5) -> None:
    """Time both and print them in milliseconds."""
    mine, bare = timed(ours, runs), timed(least, runs)
    print(f"{what:34}{mine * 1e3:10.1f}{bare * 1e3:10.1f}{mine / bare:8.1f}", flush=True)


def timed(job: Callable[[], object], runs: int) -> float:
    """Return the median seconds that `job` takes."""
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        job()
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds)


if __name__ == "__main__":
    print(f"SQLite {sqlite3.sqlite_version}")
    main()

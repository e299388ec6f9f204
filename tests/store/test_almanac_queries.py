"""What the almanac asks of the store: as many queries for a thousand people as for ten."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from garden.gardener.almanac.drawing import draw_up
from garden.gardener.almanac.keeping import kept_almanac
from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.garden import Garden
from garden.gardener.goals import set_goal
from garden.gardener.planting import Ways, plant_from_tray
from garden.store.queries.almanac_log import (
    contacts_since,
    gesture_lines,
    log_lines,
    log_size,
    tagged_lines,
)
from garden.store.queries.almanac_people import circle_lines, goal_lines, journal_stand, tended_rows
from tests.gardener.counting import few_and_many, queries
from tests.gardener.gardens import contact, tray


@pytest.fixture(scope="module")
def gardens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Garden]]:
    """A garden of ten people and one of a thousand, with a goal and an event."""

    def fill(garden: Garden, folder: Path, size: int) -> None:
        people = tray(garden, folder, size)
        plant_from_tray(garden, people, Ways())
        set_goal(garden, "A job", people[: size // 2])
        contact(garden, people[:30], "event", 3)

    with few_and_many(tmp_path_factory, fill) as opened:
        yield opened


@pytest.mark.parametrize(
    ("job", "most"), [(draw_up, 10), (kept_almanac, 2)], ids=["drawn up", "kept"]
)
def test_one_query_for_each_aggregate(
    gardens: list[Garden], job: Callable[[Garden], object], most: int
) -> None:
    few, many = (queries(garden, job) for garden in gardens)
    assert few == many <= most


def test_the_log_comes_by_person_and_then_by_time(planted: Garden) -> None:
    now = int(planted.now().timestamp())
    found = list(log_lines(planted.store.database, now))
    assert [(person, channel) for person, _, channel, _, _ in found] == [
        (1, "call"),
        (1, "coffee"),
        (2, "coffee"),
        (3, "message"),
        (4, "email"),
    ]
    assert found[-1] == (4, now - 10 * 86400, "email", "them", 0)
    assert log_size(planted.store.database) >= len(found)
    assert list(log_lines(planted.store.database, now - 85 * 86400)) == []


def test_contacts_are_counted_by_the_quarter_of_an_hour(planted: Garden) -> None:
    now = int(planted.now().timestamp())
    contact(planted, 5, "call")
    contact(planted, 6, "call")
    assert contacts_since(planted.store.database, now - 3600, now) == [(now - now % 900, 2)]


def test_gestures_and_tags_come_with_everybody_in_them(planted: Garden) -> None:
    at = planted.now() - timedelta(hours=2)
    said = Contact((2, 1), "event", at, initiator="them", gestures=("give",), tags=("Mention",))
    log(planted, Entry(said))
    now = int(planted.now().timestamp())
    gestures = gesture_lines(planted.store.database, now - 86400, now)
    assert [(one.person, one.gesture, one.initiator) for one in gestures] == [
        (1, "give", "them"),
        (2, "give", "them"),
    ]
    tagged = tagged_lines(planted.store.database, "mention", now - 86400, now)
    assert [one.person for one in tagged] == [1, 2]
    assert tagged_lines(planted.store.database, "other", 0, now) == []


def test_the_living_who_are_planted_are_tended(planted: Garden) -> None:
    rows = tended_rows(planted.store.database)
    assert [(row.id, row.circle, row.rhythm) for row in rows[:3]] == [
        (1, "Work", 30.0),
        (2, "Work", 30.0),
        (3, "Friends", 30.0),
    ]
    assert [one.people for one in circle_lines(planted.store.database)] == [3, 2]
    assert goal_lines(planted.store.database) == []


def test_the_journal_stands_elsewhere_after_each_change(planted: Garden) -> None:
    before = journal_stand(planted.store.database)
    contact(planted, 1)
    assert journal_stand(planted.store.database) != before

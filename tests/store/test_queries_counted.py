"""The number of queries does not grow with the number of people."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from garden.gardener.asking import gentle_word, who_could_help
from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.garden import Garden
from garden.gardener.meanwhile import meanwhile
from garden.gardener.person import person_view
from garden.gardener.planting import Ways, plant_from_tray
from garden.gardener.status import status
from garden.gardener.survey import survey
from garden.gardener.thanks import thanks_owed
from garden.gardener.today import today
from tests.gardener.counting import few_and_many, queries
from tests.gardener.gardens import tray

ASK = Entry(Contact((1,), gestures=("ask",)))


@pytest.fixture(scope="module")
def gardens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Garden]]:
    """A garden of ten people and one of a thousand."""

    def fill(garden: Garden, folder: Path, size: int) -> None:
        plant_from_tray(garden, tray(garden, folder, size), Ways())

    with few_and_many(tmp_path_factory, fill) as opened:
        yield opened


@pytest.mark.parametrize(
    ("job", "most"),
    [
        (survey, 7),
        (today, 15),
        (status, 15),
        (lambda garden: person_view(garden, 1), 26),
        (thanks_owed, 1),
        (lambda garden: who_could_help(garden, "Example"), 13),
        (lambda garden: gentle_word(garden, ASK), 9),
        (lambda garden: meanwhile(garden, garden.today() - timedelta(days=5)), 4),
        (lambda garden: log(garden, Entry(Contact((1,), "call"))), 32),
    ],
    ids=["survey", "today", "status", "person", "thanks", "ask", "word", "meanwhile", "log"],
)
def test_as_many_for_a_thousand_people_as_for_ten(
    gardens: list[Garden], job: Callable[[Garden], object], most: int
) -> None:
    few, many = (queries(garden, job) for garden in gardens)
    assert few == many
    assert few <= most


def test_a_database_is_not_asked_about_more_people_than_it_takes(gardens: list[Garden]) -> None:
    assert len(survey(gardens[0], ids=range(40_000)).people) == 11
    assert survey(gardens[0], ids=[]).people == ()


def test_sqlite_is_spoken_in_one_module_only() -> None:
    import garden.store as package

    own = ("pragma", "sqlite3", "application_id", "autoincrement", "rowid", "sqlite_master", "glob")
    folder = Path(package.__path__[0])
    for path in folder.rglob("*.py"):
        if path.name != "sqlite.py":
            text = path.read_text(encoding="utf-8").lower()
            assert [word for word in own if word in text] == [], path.name

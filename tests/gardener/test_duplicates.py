"""Who may be in the garden twice, and how two of them compare."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from garden.gardener.duplicates import Twins, duplicates, not_same
from garden.gardener.errors import Refused
from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.households import house
from garden.gardener.importing import import_files
from garden.gardener.merging import merge
from garden.gardener.planting import Ways, plant_people
from garden.gardener.side_by_side import beside, sides
from garden.store.models.people import Person
from tests.gardener.gardens import Clock, cards, contact, dump, garden_at, tray


@pytest.fixture
def twins(garden: Garden) -> Garden:
    """Ada twice with one telephone, Grace twice by name alone, and Mary."""
    plant_people(garden, ["Ada Lovelace"], Ways(circle="Work", phones=("+44 20 7946 0018",)))
    plant_people(garden, ["A. Lovelace"], Ways(phones=("+442079460018",)))
    plant_people(garden, ["Grace Hopper", "Mary Somerville"], Ways())
    with garden.change("another Grace", "test") as change:
        row = {"uid": "g2", "name": "Grace Hoper", "folded": "grace hoper"}
        change.insert(Person, **row, added_at=garden.now())
    return garden


def test_pairs_in_garden_and_tray_the_strongest_first(twins: Garden) -> None:
    assert duplicates(twins) == (
        Twins(1, 2, "the same telephone", True),
        Twins(3, 5, "much the same name", False),
    )


def test_merged_and_composted_people_are_no_pair(twins: Garden) -> None:
    merge(twins, 1, 2)
    compost(twins, 5)
    assert duplicates(twins) == ()


def test_people_of_one_household_share_their_telephone(twins: Garden) -> None:
    house(twins, "Lovelaces", [1, 2])
    assert [one.first for one in duplicates(twins)] == [3]


def test_a_number_for_a_service_proves_nothing(garden: Garden) -> None:
    plant_people(garden, ["Ada Lovelace"], Ways(phones=("112",)))
    plant_people(garden, ["Ada"], Ways(phones=("112",)))
    assert duplicates(garden) == ()


def test_a_birthday_beside_the_name(garden: Garden, tmp_path: Path) -> None:
    for number in (1, 2):
        listed = [("Emmy Noether", f"emmy{number}@gmail.com")]
        book = cards(tmp_path / f"{number}.vcf", listed, "BDAY:--0323\r\n")
        import_files(garden, [book])
    assert [(one.why, one.sure) for one in duplicates(garden)] == [
        ("the same name and birthday", True)
    ]


def test_not_the_same_is_remembered_until_it_is_taken_back(twins: Garden) -> None:
    before = dump(twins)
    not_same(twins, 2, 1)
    not_same(twins, 1, 2)
    assert [one.first for one in duplicates(twins)] == [3]
    undo(twins)
    assert dump(twins) == before
    assert [one.first for one in duplicates(twins)] == [1, 3]


@pytest.mark.parametrize(
    "job",
    [
        lambda garden: not_same(garden, 1, 1),
        lambda garden: not_same(garden, 1, 99),
    ],
)
def test_what_makes_no_sense_is_refused(twins: Garden, job: Callable[[Garden], None]) -> None:
    before = dump(twins)
    with pytest.raises(Refused):
        job(twins)
    assert dump(twins) == before


def test_two_people_fact_by_fact(twins: Garden) -> None:
    contact(twins, 2, "call", days_ago=3)
    both = sides(twins, [1, 2])
    lines = {line.label: (line.left, line.right, line.sign) for line in beside(both[1], both[2])}
    assert lines == {
        "name": ("Ada Lovelace", "A. Lovelace", "differs"),
        "circle": ("Work", "", "left"),
        "closeness": ("acquaintance", "acquaintance", "same"),
        "telephone": ("+44 20 7946 0018", "+442079460018", "same"),
        "contacts": ("", "1 contact, last on 19 November", "right"),
        "planted": ("22 November", "22 November", "both"),
    }


def test_as_many_queries_for_many_people_as_for_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    asked = []
    for size in (4, 400):
        garden = garden_at(tmp_path / str(size) / "garden.db", Clock())
        people = tray(garden, tmp_path, size)
        told: list[object] = []
        garden.store.database.query_hooks.append(told.append)
        duplicates(garden)
        assert len(told) == 4
        sides(garden, people)
        asked.append(len(told))
        garden.store.close()
    assert asked[0] == asked[1]


def test_ten_thousand_people_are_looked_through_in_seconds(garden: Garden) -> None:
    with garden.change("very many", "test") as change:
        change.insert_many(
            Person,
            (
                {
                    "uid": f"u{at}",
                    "name": f"{_WORDS[at % 89]} {_WORDS[at // 89 % 97]}",
                    "folded": "x",
                    "added_at": garden.now(),
                }
                for at in range(10_000)
            ),
        )
    start = time.process_time()
    assert duplicates(garden)
    assert time.process_time() - start < 4


_WORDS = tuple(f"{one}{two}{three}" for one in "bdfglmnprs" for two in "aeiou"
               for three in ("rin", "dolf"))  # fmt: skip

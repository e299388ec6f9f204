"""Planting from the seed tray by keys."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from garden.cli.diagnostics import Diagnostics
from garden.cli.planting_walk import Walk
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.listing import people_listed
from garden.gardener.opening import fixed_clock, open_garden
from garden.gardener.views import PlantView
from tests.cli.running import NOW, Cli


@pytest.fixture
def garden(cli: Cli, card: Path) -> Iterator[Garden]:
    """A garden with two people in the tray."""
    opened = open_garden(cli.folder / "garden.db", fixed_clock(NOW))
    import_files(opened, [card])
    yield opened
    opened.store.close()


def walk(garden: Garden, keys: str, typed: tuple[str, ...] = ()) -> tuple[int, ...]:
    """Walk through the tray with these keys, then the end of input."""
    left, lines = iter(keys), iter(typed)
    talk = Diagnostics(StringIO())
    one = Walk(garden, talk, lambda: next(left, ""), lambda: next(lines, ""))
    return one.through(people_listed(garden, "tray", sort="name"))


def planted(garden: Garden) -> dict[str, PlantView]:
    return {view.name: view for view in people_listed(garden)}


def test_a_number_each_for_circle_rhythm_and_closeness(garden: Garden) -> None:
    walk(garden, "n34", ("Science",))
    emmy = planted(garden)["Emmy Noether"]
    assert (emmy.circle, emmy.rhythm_days) == ("Science", 30.0)


def test_enter_chooses_the_same_as_last(garden: Garden) -> None:
    walk(garden, "n34" + "\n\n\n", ("Science",))
    people = planted(garden)
    assert people["Lise Meitner"].circle == people["Emmy Noether"].circle == "Science"
    assert people["Lise Meitner"].rhythm_days == 30.0


def test_s_leaves_a_person_in_the_tray(garden: Garden) -> None:
    walk(garden, "s\n\n\n")
    assert list(planted(garden)) == ["Lise Meitner"]


def test_u_takes_the_last_one_back_and_asks_again(garden: Garden) -> None:
    walk(garden, "\n4\n" + "u" + "\n1\nq")
    assert {name: view.rhythm_days for name, view in planted(garden).items()} == {
        "Emmy Noether": 7.0
    }


def test_u_with_nobody_planted_is_no_answer(garden: Garden) -> None:
    walk(garden, "u\n\n\nq")
    assert list(planted(garden)) == ["Emmy Noether"]


def test_q_stops_and_keeps_what_is_planted(garden: Garden) -> None:
    assert len(walk(garden, "\n\n\nq")) == 1
    assert len(people_listed(garden, "tray")) == 1


def test_the_end_of_input_stops(garden: Garden) -> None:
    assert walk(garden, "\n\n") == ()


def test_other_keys_are_passed_over(garden: Garden) -> None:
    walk(garden, "x9 \n\n\nq")
    assert list(planted(garden)) == ["Emmy Noether"]


def test_a_new_circle_without_a_name_asks_on(garden: Garden) -> None:
    walk(garden, "n\n\n\nq", ("",))
    assert planted(garden)["Emmy Noether"].circle is None

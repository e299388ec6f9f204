"""Households: made, changed and dissolved in one change each, and told in sentences."""

from collections.abc import Callable

import pytest

from garden.gardener.errors import Refused
from garden.gardener.farewells import compost, memorial
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.households import (
    dissolve,
    house,
    household_named,
    households,
    inhabitants,
    move_out,
    rename,
)
from garden.gardener.sentences import read_sentence
from garden.gardener.survey import survey


def told(garden: Garden) -> dict[str, tuple[int, ...]]:
    """Return who lives where."""
    return {row.name: row.people for row in households(garden)}


def test_people_are_brought_together_under_a_name(planted: Garden) -> None:
    row = house(planted, " The  Lovelaces ", [1, 2])
    assert (row.name, row.people) == ("The Lovelaces", (1, 2))
    assert inhabitants(planted, row) == ((1, "Ada Lovelace"), (2, "Charles Babbage"))
    homes = {view.id: view.household for view in survey(planted).people}
    assert homes == {1: "The Lovelaces", 2: "The Lovelaces", 3: None, 4: None, 5: None, 6: None}


def test_each_is_one_change_and_undone_exactly(planted: Garden) -> None:
    house(planted, "Lovelaces", [1, 2])
    house(planted, "lovelaces", [3])
    move_out(planted, "Lovelaces", [1])
    rename(planted, "Lovelaces", "Babbages")
    dissolve(planted, "Babbages")
    seen = [told(planted)]
    for _ in range(5):
        undo(planted)
        seen.append(told(planted))
    assert seen == [
        {},
        {"Babbages": (2, 3)},
        {"Lovelaces": (2, 3)},
        {"Lovelaces": (1, 2, 3)},
        {"Lovelaces": (1, 2)},
        {},
    ]


def test_who_moves_in_elsewhere_leaves_the_old_household(planted: Garden) -> None:
    house(planted, "Lovelaces", [1, 2])
    house(planted, "Babbages", [2])
    assert told(planted) == {"Lovelaces": (1,), "Babbages": (2,)}
    house(planted, "Babbages", [1])
    assert told(planted) == {"Babbages": (1, 2)}


def test_the_composted_hold_a_household_but_are_not_shown_in_it(planted: Garden) -> None:
    house(planted, "Lovelaces", [1, 2])
    compost(planted, 2)
    assert told(planted) == {"Lovelaces": (1,)}
    assert move_out(planted, "Lovelaces", [1]) is not None
    assert told(planted) == {"Lovelaces": ()}
    assert dissolve(planted, "Lovelaces").people == ()


def test_a_name_in_a_sentence_is_everybody_who_lives(planted: Garden) -> None:
    house(planted, "The Lovelaces", [1, 2, 3, 4])
    memorial(planted, 3)
    compost(planted, 4)
    for sentence in ("dinner with the lovelaces", "dinner with lovelaces"):
        reading = read_sentence(planted, sentence)
        assert [each.person_id for each in reading.people] == [1, 2]
        assert ("person", "The Lovelaces: Ada Lovelace, Charles Babbage") in reading.chips


def test_what_cannot_be_is_refused_and_changes_nothing(planted: Garden) -> None:
    house(planted, "Lovelaces", [1])
    house(planted, "Babbages", [2])
    refused: tuple[Callable[[], object], ...] = (
        lambda: house(planted, "3", [3]),
        lambda: house(planted, "Friends", []),
        lambda: house(planted, "Friends", [99]),
        lambda: move_out(planted, "Lovelaces", [2]),
        lambda: move_out(planted, "Lovelaces", []),
        lambda: rename(planted, "Lovelaces", "babbages"),
        lambda: dissolve(planted, "Nowhere"),
        lambda: household_named(planted, "Nowhere"),
    )
    for deed in refused:
        with pytest.raises(Refused):
            deed()
    assert told(planted) == {"Lovelaces": (1,), "Babbages": (2,)}

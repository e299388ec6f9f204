"""Into the compost and back, and the memorial."""

import pytest

from garden.gardener.errors import Refused
from garden.gardener.farewells import compost, memorial, restore
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from tests.gardener.gardens import dump, seen


def test_what_is_composted_has_no_health_and_comes_back_as_it_was(planted: Garden) -> None:
    before = seen(planted, 1)
    assert compost(planted, 1).health is None
    assert restore(planted, 1) == before


def test_each_is_taken_back_exactly(planted: Garden) -> None:
    whole = dump(planted)["person"]
    for farewell in (compost, memorial):
        farewell(planted, 1)
        assert dump(planted)["person"] != whole
        undo(planted)
        assert dump(planted)["person"] == whole


def test_nothing_is_done_twice(planted: Garden) -> None:
    compost(planted, 1)
    memorial(planted, 2)
    with pytest.raises(Refused):
        compost(planted, 1)
    with pytest.raises(Refused):
        memorial(planted, 2)
    with pytest.raises(Refused):
        restore(planted, 3)

"""Settings that belong to a garden."""

import pytest

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.settings import capacity, phone_region, set_setting
from tests.gardener.gardens import dump


def test_a_day_holds_five_people_unless_said_otherwise(garden: Garden) -> None:
    assert capacity(garden) == 5
    set_setting(garden, "capacity", "8")
    assert capacity(garden) == 8
    set_setting(garden, "capacity", "3")
    assert capacity(garden) == 3
    undo(garden)
    undo(garden)
    assert capacity(garden) == 5


def test_the_region_of_telephone_numbers_is_two_letters(garden: Garden) -> None:
    set_setting(garden, "region", "de")
    assert phone_region(garden) == "DE"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("capacity", "0"),
        ("capacity", "51"),
        ("capacity", "-1"),
        ("capacity", "many"),
        ("capacity", "²"),
        ("region", "DEU"),
        ("region", "1"),
        ("colour", "green"),
    ],
)
def test_what_makes_no_sense_is_refused(garden: Garden, name: str, value: str) -> None:
    before = dump(garden)
    with pytest.raises(Refused):
        set_setting(garden, name, value)
    assert dump(garden) == before

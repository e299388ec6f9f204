"""Which picture a person gets."""

from dataclasses import replace

import pytest

from garden.flora.picture import Part, Picture
from garden.gardener.garden import Garden
from garden.gardener.listing import people_listed
from garden.gardener.pictures import picture_of
from garden.gardener.views import PlantView


@pytest.fixture
def ada(planted: Garden) -> PlantView:
    return next(one for one in people_listed(planted) if one.name == "Ada Lovelace")


def shown(picture: Picture) -> set[Part]:
    return {part for row in picture.parts for part in row}


def test_a_plant_is_two_pixels_to_a_cell_high(ada: PlantView) -> None:
    picture = picture_of(ada, 16, 8)
    assert (picture.width, picture.height) == (16, 16)
    assert {Part.POT, Part.LEAF} <= shown(picture)


def test_better_health_than_ones_own_may_be_shown(ada: PlantView) -> None:
    assert picture_of(ada, 16, 8, health=0.0) != picture_of(ada, 16, 8, health=1.0)
    assert picture_of(ada, 16, 8, size=0.0) != picture_of(ada, 16, 8, size=1.0)


def test_a_promise_that_waits_hangs_a_tag_and_a_birthday_ties_a_ribbon(ada: PlantView) -> None:
    assert Part.TAG in shown(picture_of(replace(ada, promise_waits=True), 24, 12))
    for days, tied in ((None, False), (8, False), (7, True), (0, True)):
        picture = picture_of(replace(ada, occasion_in_days=days), 24, 12)
        assert (Part.RIBBON in shown(picture)) is tied


def test_who_rests_stands_under_snow(ada: PlantView) -> None:
    assert Part.SNOW in shown(picture_of(replace(ada, state="resting"), 24, 12))


def test_the_tray_holds_packets_and_the_dead_have_a_tree(ada: PlantView) -> None:
    assert Part.PACKET in shown(picture_of(replace(ada, planted_at=None), 24, 12))
    assert Part.STONE in shown(picture_of(replace(ada, state="memorial"), 24, 12))

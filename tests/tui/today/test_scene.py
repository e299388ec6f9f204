import pytest

from garden.flora.grow import grow
from garden.flora.picture import Part
from garden.tui.art.side_by_side import GROUND, scene
from garden.tui.art.watering_can import watering_can


def test_a_scene_stands_side_by_side_on_soil() -> None:
    fern, can = grow("fern", 1, 0.8, 0.9, 16, 16), watering_can(16)
    both = scene([fern, can], gap=2)
    assert (both.width, both.height) == (16 + can.width + 6, 16 + GROUND)
    assert all(part == Part.SOIL for row in both.parts[-GROUND:] for part in row)
    assert [row[2:18] for row in both.rows[:16]] == list(fern.rows)


def test_the_can_stands_at_the_foot_of_its_picture() -> None:
    can = watering_can(20)
    assert can.height == 20
    assert not any(can.rows[0])
    assert any(can.rows[-1])


def test_pictures_of_different_heights_make_no_scene() -> None:
    with pytest.raises(ValueError, match="one height"):
        scene([watering_can(16), watering_can(20)], gap=1)

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.flora.png import png
from garden.flora.raster import Raster
from garden.flora.scene import Patch, Scene
from tests.flora.scenes import PLANT, scene

Image = pytest.importorskip("PIL.Image")


def _pixels(data: bytes) -> tuple[tuple[int, int], list[tuple[int, int, int]]]:
    with Image.open(BytesIO(data)) as image:
        image.load()
        raw = image.convert("RGB").tobytes()
        return image.size, [(raw[at], raw[at + 1], raw[at + 2]) for at in range(0, len(raw), 3)]


@settings(max_examples=60)
@given(st.data(), st.integers(1, 7), st.integers(1, 6), st.integers(1, 3))
def test_another_reader_sees_the_same_pixels(
    data: st.DataObject, width: int, height: int, zoom: int
) -> None:
    row = st.binary(min_size=width * 3, max_size=width * 3)
    rows = data.draw(st.lists(row, min_size=height, max_size=height))
    size, found = _pixels(png(width, height, iter(rows), zoom))
    assert size == (width * zoom, height * zoom)
    for y in range(height * zoom):
        for x in range(width * zoom):
            at = x // zoom * 3
            assert found[y * width * zoom + x] == tuple(rows[y // zoom][at : at + 3])


def test_like_rows_cost_next_to_nothing() -> None:
    row = bytes(range(256)) * 3
    assert len(png(256, 400, [row] * 400, 2)) < 256 * 400 * 3 * 4 / 200


def test_a_scene_is_painted_ground_patch_plant_and_words() -> None:
    one = scene()
    size, found = _pixels(png(one.width, one.height, Raster(one).rows(), 1))

    def at(x: int, y: int) -> int:
        red, green, blue = found[y * size[0] + x]
        return red << 16 | green << 8 | blue

    assert at(0, 0) == one.ground
    assert at(0, 79) == one.patches[0].colour
    x, y = next((x, y) for y, row in enumerate(PLANT.rows) for x, c in enumerate(row) if c)
    assert at(20 + 2 * x, 4 + 2 * y) == at(21 + 2 * x, 5 + 2 * y) == PLANT.rows[y][x]
    inked = {x for x in range(90) for y in range(66, 73) if at(x, y) == one.words[0].colour}
    assert abs(min(inked) + max(inked) - 90) <= 2


def test_what_lies_outside_is_left_out() -> None:
    one = Scene(4, 3, 0, "", (Patch(-2, -2, 4, 4, 0xFFFFFF), Patch(3, 2, 9, 9, 0xFF0000)), (), ())
    _, found = _pixels(png(4, 3, Raster(one).rows(), 1))
    assert found.count((255, 255, 255)) == 4
    assert found.count((255, 0, 0)) == 1

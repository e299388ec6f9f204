"""Where plants stand in a picture."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.cli.picture_layout import (
    ASPECT,
    FEW,
    MANY,
    USUAL,
    beds_of,
    columns_for,
    grain_for,
    reach_of,
    shelves_of,
)
from garden.cli.picture_look import Telling, label_lines, look_of
from garden.cli.picture_scene import scene_of
from garden.flora.light import Light
from garden.flora.scene import Scene
from garden.gardener.views import PlantView
from garden.literal import cell_width
from tests.cli.plants import plant

LOOK = look_of(Light(10.0, 3), dark=True)


def people(sizes: Sequence[int]) -> list[PlantView]:
    """Return people in circles of these sizes; the last stand in none."""
    circles = [f"circle {number:02}" for number in range(len(sizes) - 1)]
    of = [circle for circle, size in zip([*circles, None], sizes, strict=True) for _ in range(size)]
    return [plant(number, circle=circle) for number, circle in enumerate(of, 1)]


def picture(views: Sequence[PlantView]) -> Scene:
    return scene_of(views, LOOK, Telling(), "My garden", "a day")


def test_beds_stand_by_name_and_those_without_a_circle_last() -> None:
    views = [plant(1, circle=None), plant(2, circle="Work"), plant(3, circle="Art")]
    assert [circle for circle, _ in beds_of(views)] == ["Art", "Work", None]


@settings(max_examples=100)
@given(st.lists(st.integers(1, 20), min_size=1, max_size=12), st.integers(1, 30))
def test_everybody_stands_somewhere_once_and_no_shelf_is_overfull(
    sizes: list[int], columns: int
) -> None:
    shelves = shelves_of(people(sizes), columns, USUAL)
    stood = [view.id for shelf in shelves for bed in shelf for view in bed.people]
    assert stood == list(range(1, sum(sizes) + 1))
    for shelf in shelves:
        assert sum(len(bed.people) for bed in shelf) <= columns
        lefts = [bed.left for bed in shelf]
        assert lefts == sorted(lefts)


def test_a_bed_that_fits_a_shelf_is_not_broken_for_a_small_hole() -> None:
    shelves = shelves_of(people([5, 4, 0]), 7, USUAL)
    assert [[len(bed.people) for bed in shelf] for shelf in shelves] == [[5], [4]]


def test_a_shelf_stands_in_the_middle() -> None:
    (shelf,) = shelves_of(people([2, 1, 0]), 9, USUAL)
    right = shelf[-1].left + USUAL.cell
    assert abs(shelf[0].left + right) <= 1
    assert right - shelf[0].left == reach_of([shelf], USUAL)


@pytest.mark.parametrize(("count", "grain"), [(1, FEW), (12, FEW), (13, USUAL), (3000, MANY)])
def test_few_are_drawn_in_detail(count: int, grain: object) -> None:
    assert grain_for(count) is grain


@pytest.mark.parametrize("sizes", [[7, 5, 9, 6], [75] * 40, [3000], [1] * 60, [40, 200, 3, 90]])
def test_a_picture_is_about_half_as_wide_again_as_high(sizes: list[int]) -> None:
    views = people(sizes)
    grain = grain_for(len(views))
    columns = columns_for(views, grain, 150, 120)
    shelves = shelves_of(views, columns, grain)
    shape = (reach_of(shelves, grain) + 80) / (len(shelves) * 150 + 100)
    assert ASPECT * 0.7 < shape < ASPECT * 1.45


@pytest.mark.parametrize("sizes", [[1], [10], [4, 6], [30, 20, 10]])
def test_plants_keep_inside_and_apart(sizes: list[int]) -> None:
    scene = picture(people(sizes))
    places = [(one.x, one.y, one.picture.width * one.scale) for one in scene.sprites]
    for x, y, side in places:
        assert x >= 0
        assert x + side <= scene.width
        assert y + side <= scene.height
    for number, (x, y, side) in enumerate(places):
        for left, top, _ in places[number + 1 :]:
            assert abs(left - x) >= side or abs(top - y) >= side


def test_words_keep_inside() -> None:
    views = [replace(one, name="Gabrielle Émilie Le Tonnelier de Breteuil") for one in people([9])]
    scene = picture(views)
    for words in scene.words:
        wide = cell_width(words.text) * 6 * words.size
        left = {"left": words.x, "right": words.x - wide}.get(words.anchor, words.x - wide // 2)
        assert left >= 0
        assert left + wide <= scene.width


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ada Lovelace", ("Ada Lovelace",)),
        ("Maria Sibylla Merian", ("Maria Sibylla", "Merian")),
        ("Gabrielle Émilie Le Tonnelier de Breteuil", ("Gabrielle", "Émilie Le Ton…")),
        ("x" * 40, ("x" * 13 + "…",)),
        ("two\nlines \x1b", ("two lines",)),
        ("", ()),
    ],
)
def test_a_long_name_takes_two_lines(name: str, lines: tuple[str, ...]) -> None:
    assert label_lines(name, 14 * 6) == lines

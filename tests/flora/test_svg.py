import re
from xml.etree import ElementTree

import pytest

from garden.flora.svg import svg
from tests.flora.scenes import PLANT, scene

SPACE = "{http://www.w3.org/2000/svg}"


def _painted(document: str) -> dict[tuple[int, int], int]:
    """Return the colours of a sprite's pixels, as its paths paint them."""
    found: dict[tuple[int, int], int] = {}
    for path in ElementTree.fromstring(document).iter(f"{SPACE}path"):
        colour = int(path.attrib["fill"][1:], 16)
        for shape in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z", path.attrib["d"]):
            left, top, width, height = map(int, shape)
            for y in range(top, top + height):
                for x in range(left, left + width):
                    assert (x, y) not in found
                    found[x, y] = colour
    return found


def test_a_plant_is_painted_pixel_by_pixel() -> None:
    expected = {
        (x, y): colour
        for y, row in enumerate(PLANT.rows)
        for x, colour in enumerate(row)
        if colour is not None
    }
    assert _painted(svg(scene(), 2)) == expected


def test_runs_are_merged_so_that_files_stay_small() -> None:
    document = svg(scene(), 1)
    assert document.count("M") < len(_painted(document)) * 0.7


def test_it_is_as_large_as_asked_for_and_crisp() -> None:
    root = ElementTree.fromstring(svg(scene(), 2))
    assert (root.attrib["width"], root.attrib["height"]) == ("180", "160")
    assert root.attrib["viewBox"] == "0 0 90 80"
    assert [group.get("shape-rendering") for group in root][1] == "crispEdges"


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "a\"b'c&d", "]]>", "日本 Gödel"])
def test_text_stays_text(name: str) -> None:
    root = ElementTree.fromstring(svg(scene(name, name), 1))
    assert [one.text for one in root.iter(f"{SPACE}text")] == [name]
    assert [one.text for one in root.iter(f"{SPACE}title")] == [name]


def test_what_xml_may_not_hold_is_left_out() -> None:
    root = ElementTree.fromstring(svg(scene("A\x00\x1b\ufffe\ud800b"), 1))
    assert [one.text for one in root.iter(f"{SPACE}text")] == ["Ab"]


def test_nothing_is_run_and_nothing_is_fetched() -> None:
    root = ElementTree.fromstring(svg(scene(), 1))
    kinds = {one.tag.removeprefix(SPACE) for one in root.iter()}
    assert kinds == {"svg", "title", "g", "rect", "path", "text"}
    assert not [
        name for one in root.iter() for name in one.attrib if "href" in name or name[:2] == "on"
    ]

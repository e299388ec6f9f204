"""Where a row says that somebody lives: the first address, put together from its columns."""

import pytest

from garden.exchange.people_table.addresses import first_address


@pytest.mark.parametrize(
    ("cells", "address"),
    [
        ([], ""),
        ([("address", " "), ("note", "x")], ""),
        ([("address", "1 Square,\nLondon")], "1 Square, London"),
        ([("city", "London"), ("street", "1 Square"), ("country", "UK")], "1 Square, London, UK"),
        (
            [("address", "1 Square"), ("address", "Floor 2"), ("city", "London")],
            "1 Square, Floor 2, London",
        ),
        (
            [("address", "1 Square, London"), ("city", "London"), ("country", "UK")],
            "1 Square, London, UK",
        ),
        (
            [("address", "12 Square\nLondon"), ("street", "Square 12"), ("city", "London")],
            "12 Square, London",
        ),
    ],
)
def test_the_parts_of_one_address(cells: list[tuple[str, str]], address: str) -> None:
    assert first_address(cells) == address


def test_a_part_that_comes_again_begins_another_address() -> None:
    home = [("street", ""), ("street", ""), ("city", ""), ("country", "")]
    work = [("street", "2 Mill"), ("street", ""), ("city", "Paris"), ("country", "FR")]
    assert first_address([*home, *work]) == "2 Mill, Paris, FR"
    assert first_address([*work, *home]) == "2 Mill, Paris, FR"
    assert first_address([("address", ""), ("birthday", "x"), ("address", "Turin")]) == "Turin"

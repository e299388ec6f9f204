"""The review asks the database as often for a thousand people as for ten."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from garden.gardener.garden import Garden
from garden.gardener.planting import Ways, plant_people
from garden.gardener.review import week_review
from garden.gardener.review_list import review_list
from garden.gardener.writing import tag_id
from garden.store.models.people import PersonTag
from tests.gardener.counting import few_and_many, queries
from tests.gardener.gardens import contact

MONDAY = date(2026, 11, 16)


@pytest.fixture(scope="module")
def gardens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Garden]]:
    """A garden of ten people and one of a thousand, with tags and a contact in the week."""

    def fill(garden: Garden, folder: Path, size: int) -> None:
        people = plant_people(garden, [f"Person {n}" for n in range(size)], Ways())
        with garden.change("tagged", "test") as change:
            tags = [tag_id(garden, change, f"tag {n}") for n in range(3)]
            change.insert_many(
                PersonTag,
                [{"person": one.id, "tag": tags[one.id % 3]} for one in people[:30]],
            )
        contact(garden, 1, "call", days_ago=1)

    with few_and_many(tmp_path_factory, fill) as opened:
        yield opened


def test_a_week_is_looked_back_on_in_a_fixed_number_of_queries(gardens: list[Garden]) -> None:
    few, many = (queries(garden, lambda one: week_review(one, MONDAY)) for garden in gardens)
    assert few == many
    assert few <= 45


def test_the_list_of_reviews_is_one_query(gardens: list[Garden]) -> None:
    assert queries(gardens[1], review_list) == 1

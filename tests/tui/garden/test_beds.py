"""Which bed people stand in: their circle's, or that of their household."""

from dataclasses import replace

from garden.gardener.views import PlantView
from garden.tui.widgets.bed_layout import USUAL, beds_of, lay_out
from tests.cli.plants import plant


def at_home(number: int, circle: str | None, household: str | None = None) -> PlantView:
    return replace(plant(number, circle), household=household)


def told(views: list[PlantView]) -> list[tuple[str, list[int]]]:
    return [(title, [view.id for view in people]) for title, people in beds_of(views)]


def test_circles_stand_in_their_order_and_those_without_one_last() -> None:
    views = [at_home(1, None), at_home(2, "Work"), at_home(3, "Art"), at_home(4, "Work")]
    assert told(views) == [("Work", [2, 4]), ("Art", [3]), ("No circle", [1])]


def test_a_household_has_a_bed_behind_that_of_its_circle() -> None:
    views = [
        at_home(1, "Family", "Lovelaces"),
        at_home(2, "Family"),
        at_home(3, "Work"),
        at_home(4, "Work", "Lovelaces"),
    ]
    assert told(views) == [("Family", [2]), ("Lovelaces", [1, 4]), ("Work", [3])]


def test_a_bed_with_nobody_left_in_it_is_not_there() -> None:
    views = [at_home(1, "Family", "Lovelaces"), at_home(2, "Family", "Lovelaces")]
    assert told(views) == [("Lovelaces", [1, 2])]


def test_one_of_a_household_alone_stays_in_the_circle() -> None:
    assert told([at_home(1, "Family", "Lovelaces")]) == [("Family", [1])]


def test_a_household_of_those_without_a_circle_comes_last() -> None:
    views = [at_home(1, None, "Lovelaces"), at_home(2, None, "Lovelaces"), at_home(3, "Work")]
    assert told(views) == [("Work", [3]), ("Lovelaces", [1, 2])]


def test_a_title_tells_of_those_in_the_bed_under_it() -> None:
    views = [at_home(number, "Work" if number < 8 else "Art") for number in range(1, 10)]
    layout = lay_out(views, USUAL, 80)
    titles = [row for row in layout.rows if not row.ids]
    assert [layout.people_under(row) for row in titles] == [(1, 2, 3, 4, 5, 6, 7), (8, 9)]
    assert layout.order() == list(range(1, 10))

"""Lists: parts of the garden, narrowed and in order."""

from datetime import date
from pathlib import Path

from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.listing import PARTS, people_by_id, people_listed
from garden.gardener.rests import rest
from tests.gardener.gardens import tray


def test_each_part_holds_its_own(planted: Garden, tmp_path: Path) -> None:
    waiting = tray(planted, tmp_path, 2)
    compost(planted, 1)
    rest(planted, 2, date(2027, 1, 1))
    ids = {part: sorted(view.id for view in people_listed(planted, part)) for part in PARTS}
    assert ids == {
        "garden": [2, 3, 4, 5, 6],
        "tray": waiting,
        "resting": [2],
        "compost": [1],
        "all": [1, 2, 3, 4, 5, 6, *waiting],
    }


def test_the_soonest_due_comes_first(planted: Garden) -> None:
    due = [view.due_at for view in people_listed(planted)]
    assert due == sorted(one for one in due if one is not None)


def test_the_longest_silence_comes_first(planted: Garden) -> None:
    last = [view.last_contact_at for view in people_listed(planted, sort="last")]
    assert last[:2] == [None, None]
    assert last[2:] == sorted(one for one in last if one is not None)


def test_names_are_sorted_without_accents(planted: Garden) -> None:
    names = [view.name for view in people_listed(planted, sort="name")]
    assert names[0] == "Ada Lovelace"
    assert names[-1].startswith("Zoë")


def test_a_circle_is_named_in_any_spelling(planted: Garden) -> None:
    assert {view.circle for view in people_listed(planted, circle="wOrk")} == {"Work"}


def test_people_come_in_the_order_asked_for(planted: Garden) -> None:
    assert [view.id for view in people_by_id(planted, [3, 99, 1])] == [3, 1]

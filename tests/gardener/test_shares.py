"""What one wishes of a circle."""

import pytest

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.shares import Wish, all_circles, set_circle
from tests.gardener.gardens import seen


def test_circles_are_listed_with_their_people(planted: Garden) -> None:
    assert [(one.name, one.people) for one in all_circles(planted)] == [("Work", 3), ("Friends", 2)]


def test_share_rhythm_and_kind_are_set_in_one_change(planted: Garden) -> None:
    one = set_circle(planted, "work", Wish(share=0.3, rhythm=45, kind="work"))
    assert (one.share, one.rhythm_days, one.kind) == (0.3, 45, "work")
    assert seen(planted, 1).rhythm_days == 45
    undo(planted)
    (work, _) = all_circles(planted)
    assert (work.share, work.rhythm_days, work.kind) == (None, None, None)
    assert seen(planted, 1).rhythm_days == 30


def test_a_wish_is_taken_away_again(planted: Garden) -> None:
    set_circle(planted, "Work", Wish(share=0.3, rhythm=45))
    one = set_circle(planted, "Work", Wish(unset=frozenset({"share", "rhythm"})))
    assert (one.share, one.rhythm_days) == (None, None)


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (Wish(share=1.2), "between 0 and 100"),
        (Wish(share=0.5), "leave 40 %"),
        (Wish(rhythm=0.2), "rhythm"),
        (Wish(kind="golf"), "one kind"),
    ],
)
def test_what_cannot_be_wished(planted: Garden, wish: Wish, why: str) -> None:
    set_circle(planted, "Friends", Wish(share=0.6))
    with pytest.raises(Refused, match=why):
        set_circle(planted, "Work", wish)


def test_there_must_be_such_a_circle(planted: Garden) -> None:
    with pytest.raises(Refused, match=r"no circle called “Golf”\. There is Work, Friends\."):
        set_circle(planted, "Golf", Wish(share=0.1))

"""Favours received without a thanks are remembered as thanks owed."""

import pytest

from garden.engine.thanks import Favour, Gesture, owed


@pytest.mark.parametrize("kind", ["give", "introduce", "referral"])
def test_what_they_gave_is_a_favour_and_what_i_gave_is_none(kind: str) -> None:
    theirs = Gesture(1.0, "them", kind, "to Grace")
    assert owed([theirs]) == (Favour(1.0, kind, "to Grace"),)
    assert owed([Gesture(1.0, "me", kind)]) == ()


def test_an_ask_of_mine_is_a_favour_once_they_came_back_on_it() -> None:
    assert owed([Gesture(1.0, "me", "ask", "about the lease", answered=4.0)]) == (
        Favour(4.0, "ask", "about the lease"),
    )
    assert owed([Gesture(1.0, "me", "ask")]) == ()
    assert owed([Gesture(1.0, "them", "ask", answered=4.0)]) == ()


def test_a_thanks_settles_all_that_came_before_it_and_nothing_after() -> None:
    favours = [Gesture(at, "them", "give") for at in (1.0, 2.0, 6.0)]
    assert owed([*favours, Gesture(5.0, "me", "thanks")]) == (Favour(6.0, "give", ""),)
    assert owed([*favours, Gesture(6.0, "both", "thanks")]) == ()


def test_their_thanks_is_not_mine() -> None:
    assert owed([Gesture(1.0, "them", "give"), Gesture(2.0, "them", "thanks")]) != ()


def test_the_oldest_favour_comes_first_in_whatever_order_they_are_told() -> None:
    told = [Gesture(9.0, "them", "give"), Gesture(3.0, "them", "introduce")]
    assert [one.at for one in owed(told)] == [3.0, 9.0]

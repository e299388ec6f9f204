"""What works: who took root, what was answered, and what comes first."""

import pytest

from garden.engine.almanac.tally import FEW, Line, Tally
from garden.engine.almanac.venues import answers, best_first, first_channel, rooted
from garden.engine.vitality import DAY


def line(day: float, by: str = "me", channel: str = "message", inside: int = 0) -> Line:
    return (day * DAY, channel, by, inside)


@pytest.mark.parametrize(
    ("log", "took"),
    [
        ([line(0), line(10, "them"), line(20)], True),
        ([line(0), line(10), line(20, channel="coffee")], True),
        ([line(0), line(10), line(20, inside=3)], True),
        ([line(0), line(10), line(20)], False),
        ([line(0), line(10, "them")], False),
        ([line(0), line(40, "them"), line(80)], False),
        ([], False),
    ],
    ids=["both ways", "met", "chat of a day", "one way", "two", "too far apart", "nothing"],
)
def test_three_contacts_both_ways_within_sixty_days(log: list[Line], took: bool) -> None:
    assert rooted(0.0, log, 200 * DAY) is took


def test_before_sixty_days_are_over_nothing_is_said() -> None:
    assert rooted(0.0, [line(0)], 59 * DAY) is None
    assert rooted(0.0, [line(0), line(1, "them"), line(2)], 59 * DAY) is True


def test_the_first_channel_is_the_one_it_began_with() -> None:
    assert first_channel(0.0, [line(0, channel="event"), line(3)]) == "event"
    assert first_channel(5 * DAY, [line(0, channel="event"), line(6)]) == "message"
    assert first_channel(0.0, []) is None


@pytest.mark.parametrize(
    ("log", "found"),
    [
        ([line(0), line(14, "them")], Tally(1, 1)),
        ([line(0), line(15, "them")], Tally(0, 1)),
        ([line(0), line(3, "both", "coffee")], Tally(1, 1)),
        ([line(0, inside=2)], Tally(1, 1)),
        ([line(0), line(1), line(2, "them")], Tally(2, 2)),
        ([line(90)], None),
        ([line(0, "them")], None),
        ([line(0, channel="call")], None),
    ],
    ids=["in time", "late", "met", "same day", "two for one", "still open", "theirs", "a call"],
)
def test_answers_within_two_weeks(log: list[Line], found: Tally | None) -> None:
    assert answers(log, -1.0, 100 * DAY).get("message") == found


def test_only_what_was_sent_since_then_counts() -> None:
    assert answers([line(0), line(50)], 10 * DAY, 100 * DAY)["message"] == Tally(0, 1)


def test_small_samples_are_said_to_be_small_and_come_last() -> None:
    rows = {"Chess": Tally(1, 1), "Guild": Tally(4, 8), "Fair": Tally(5, 6)}
    assert [name for name, _ in best_first(rows)] == ["Fair", "Guild", "Chess"]
    assert Tally(4, FEW - 1).few
    assert not Tally(1, FEW).few
    assert Tally(0, 0).share == 0.0

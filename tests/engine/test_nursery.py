"""Three contacts both ways within sixty days: a seedling has taken root."""

import pytest

from garden.engine.nursery import Event, took_root
from garden.engine.vitality import DAY


def log(*events: tuple[float, str, str]) -> list[Event]:
    return [(day * DAY, channel, initiator) for day, channel, initiator in events]


def test_three_contacts_both_ways_and_it_has_taken_root() -> None:
    written = log((0, "message", "me"), (20, "message", "them"), (59, "email", "me"))
    assert took_root(written) == 59 * DAY


def test_what_only_one_side_writes_does_not_take_root() -> None:
    assert took_root(log(*((day, "message", "me") for day in range(10)))) is None
    assert took_root(log(*((day, "message", "them") for day in range(10)))) is None


@pytest.mark.parametrize("channel", ["call", "video", "meeting", "coffee", "event"])
def test_what_happens_together_goes_both_ways_whoever_began(channel: str) -> None:
    assert took_root(log((0, "message", "me"), (1, "message", "me"), (2, channel, "me"))) == 2 * DAY


def test_contacts_too_far_apart_do_not_count_together() -> None:
    assert took_root(log((0, "coffee", "me"), (31, "coffee", "me"), (61, "coffee", "me"))) is None


def test_a_slow_start_may_take_root_later() -> None:
    late = log((0, "coffee", "me"), (100, "call", "me"), (120, "call", "me"), (140, "call", "me"))
    assert took_root(late) == 140 * DAY


def test_two_are_not_enough() -> None:
    assert took_root(log((0, "coffee", "both"), (1, "coffee", "both"))) is None
    assert took_root([]) is None

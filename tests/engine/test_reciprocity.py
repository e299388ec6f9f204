import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.reciprocity import (
    TURNS,
    Event,
    Reciprocity,
    Standing,
    after,
    fold_reciprocity,
    reciprocity,
    turn_at,
)
from garden.engine.weights import CHANNELS, INITIATORS

RHYTHM = 30.0

MINE = ("message", "me")
THEIRS = ("email", "them")
MUTUAL = ("message", "both")
CALL = ("call", "me")
COFFEE = ("coffee", "them")

histories: st.SearchStrategy[list[Event]] = st.lists(
    st.tuples(
        st.integers(0, 500).map(float), st.sampled_from(CHANNELS), st.sampled_from(INITIATORS)
    ),
    max_size=12,
).map(sorted)


def daily(*contacts: tuple[str, str]) -> list[Event]:
    """Return one contact a day, from day 0."""
    return [(float(day), channel, initiator) for day, (channel, initiator) in enumerate(contacts)]


@pytest.mark.parametrize(
    ("contacts", "turn", "unanswered"),
    [
        ([], "even", 0),
        ([THEIRS], "mine", 0),
        ([THEIRS, THEIRS], "mine", 0),
        ([MINE], "theirs", 1),
        ([THEIRS, MINE], "theirs", 1),
        ([MINE, THEIRS], "mine", 0),
        ([THEIRS, MUTUAL], "even", 0),
        ([THEIRS, CALL], "even", 0),
        ([MINE, COFFEE], "even", 0),
        ([MINE, MINE], "space", 2),
        ([MINE, MINE, MINE], "space", 3),
        ([MINE, MINE, THEIRS], "mine", 0),
        ([MINE, MINE, COFFEE], "even", 0),
        ([MINE, CALL, MINE], "theirs", 1),
    ],
)
def test_whose_turn_it_is(contacts: list[tuple[str, str]], turn: str, unanswered: int) -> None:
    found = reciprocity(daily(*contacts), 5.0, RHYTHM)
    assert (found.turn, found.unanswered) == (turn, unanswered)


@pytest.mark.parametrize("channel", ["message", "email", "social", "letter", "other"])
def test_written_contacts_wait_for_an_answer(channel: str) -> None:
    assert fold_reciprocity(daily((channel, "me")), RHYTHM).turn == "theirs"
    assert fold_reciprocity(daily((channel, "them")), RHYTHM).turn == "mine"


@pytest.mark.parametrize("channel", ["call", "video", "meeting", "coffee", "event"])
@pytest.mark.parametrize("initiator", INITIATORS)
def test_what_happened_together_leaves_nobody_waiting(channel: str, initiator: str) -> None:
    assert fold_reciprocity(daily(THEIRS, (channel, initiator)), RHYTHM) == Standing()


def test_space_lasts_two_rhythms_from_the_last_message() -> None:
    standing = fold_reciprocity(daily(MINE, MINE), RHYTHM)
    assert turn_at(standing, 60.9) == Reciprocity("space", 2, 61.0)
    assert turn_at(standing, 61.0) == Reciprocity("theirs", 2, None)


def test_one_more_message_after_the_space_asks_for_space_again() -> None:
    events = [*daily(MINE, MINE), (70.0, *MINE)]
    assert reciprocity(events, 71.0, RHYTHM) == Reciprocity("space", 3, 130.0)


@pytest.mark.parametrize("event", [(0.0, "pigeon", "me"), (0.0, "call", "nobody")])
def test_unknown_words_are_refused(event: Event) -> None:
    with pytest.raises(ValueError, match="no such"):
        after(Standing(), event, RHYTHM)


@given(histories, st.floats(0, 1000))
def test_a_standing_kept_event_by_event_is_that_of_the_whole_log(
    events: list[Event], now: float
) -> None:
    standing = Standing()
    for event in events:
        standing = after(standing, event, RHYTHM)
    assert turn_at(standing, now) == reciprocity(events, now, RHYTHM)


@given(histories, st.floats(0, 1000))
def test_space_is_only_ever_asked_for_after_two_unanswered(events: list[Event], now: float) -> None:
    found = reciprocity(events, now, RHYTHM)
    assert found.turn in TURNS
    assert (found.turn == "space") == (found.space_until is not None)
    assert found.turn != "space" or found.unanswered >= 2

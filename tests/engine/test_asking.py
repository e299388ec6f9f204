"""A gentle word before an ask, and who could help: warm ones first."""

import pytest

from garden.engine.asking import Field, Helper, found_in, gentle_ground, in_order

TAG = Field("interest", "data engineering", ("data", "engineering"))
WORK = Field("work", "Data scientist", ("data", "scientist"))
NOTE = Field("note", "Met in Lisbon", ("met", "in", "lisbon"))


@pytest.mark.parametrize(
    ("state", "asks", "gifts", "ground"),
    [
        ("thriving", 0, 0, None),
        ("well", 1, 0, None),
        ("thirsty", 0, 3, "cold"),
        ("wilting", 0, 0, "cold"),
        ("dormant", 1, 0, "cold"),
        ("thriving", 2, 0, "all asks"),
        ("thriving", 5, 1, None),
        ("resting", 0, 0, None),
        (None, 0, 0, None),
    ],
)
def test_when_a_gentle_word_is_due(
    state: str | None, asks: int, gifts: int, ground: str | None
) -> None:
    assert gentle_ground(state, asks, gifts) == ground


def test_every_word_of_the_topic_counts_and_begins_a_word() -> None:
    assert found_in(["data"], [NOTE, WORK, TAG]) == (TAG, WORK)
    assert found_in(["data", "lisbon"], [NOTE, WORK]) == (WORK, NOTE)
    assert found_in(["data", "rome"], [NOTE, WORK]) == ()
    assert found_in(["ata"], [WORK]) == ()
    assert found_in(["eng"], [TAG]) == (TAG,)


def test_warm_ones_come_first_then_the_strongest_match_then_health() -> None:
    cold = Helper(1, 0.3, False, (TAG,))
    by_note = Helper(2, 0.9, True, (NOTE,))
    by_tag = Helper(3, 0.6, True, (TAG,))
    warmer = Helper(4, 0.8, True, (TAG,))
    seed = Helper(5, None, False, (TAG,))
    found = in_order([seed, cold, by_note, by_tag, warmer])
    assert [one.person_id for one in found] == [4, 3, 2, 1, 5]

import math

import pytest

from garden.engine.weights import CHANNEL_WEIGHTS, CHANNELS, weight_of


@pytest.mark.parametrize(
    ("channel", "weight"),
    [
        ("social", 0.5),
        ("message", 1.0),
        ("email", 1.0),
        ("letter", 1.0),
        ("other", 1.0),
        ("call", 1.2),
        ("video", 1.2),
        ("event", 1.2),
        ("meeting", 1.5),
        ("coffee", 1.5),
    ],
)
def test_default_weights(channel: str, weight: float) -> None:
    assert weight_of(channel) == weight


def test_every_channel_has_a_weight() -> None:
    assert set(CHANNEL_WEIGHTS) == set(CHANNELS)


def test_the_users_own_weight_wins_where_there_is_one() -> None:
    own = {"letter": 2.0}
    assert weight_of("letter", own) == 2.0
    assert weight_of("call", own) == 1.2


def test_an_unknown_channel_is_named() -> None:
    with pytest.raises(ValueError, match="pigeon"):
        weight_of("pigeon", {"pigeon": 1.0})


@pytest.mark.parametrize("bad", [0.0, -1.0, math.nan, math.inf])
def test_an_own_weight_must_be_positive_and_finite(bad: float) -> None:
    with pytest.raises(ValueError, match="positive"):
        weight_of("call", {"call": bad})

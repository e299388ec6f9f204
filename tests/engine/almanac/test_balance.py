"""Balance: what circles have against what one wants them to have; layers of real frequency."""

import pytest

from garden.engine.almanac.balance import portions
from garden.engine.almanac.layers import layer_of, layers


def test_shares_are_of_all_contacts_those_without_a_circle_too() -> None:
    work, friends = portions({"Work": 6, "Friends": 2, "": 2}, {"Work": 0.3, "Friends": None})
    assert (work.have, work.want, work.contacts) == (0.6, 0.3, 6)
    assert (friends.have, friends.verdict) == (0.2, "")


@pytest.mark.parametrize(
    ("contacts", "verdict"), [(30, "as wished"), (34, "as wished"), (40, "more"), (20, "less")]
)
def test_within_five_points_is_as_wished(contacts: int, verdict: str) -> None:
    (work,) = portions({"Work": contacts, "": 100 - contacts}, {"Work": 0.3})
    assert work.verdict == verdict


def test_without_contacts_every_share_is_nothing() -> None:
    assert portions({}, {"Work": 0.3})[0].have == 0.0


@pytest.mark.parametrize(
    ("days", "known", "layer"),
    [
        (52, 900, "weekly"),
        (26, 900, "weekly"),
        (25, 900, "monthly"),
        (6, 900, "monthly"),
        (5, 900, "half-yearly"),
        (1, 900, "yearly"),
        (0, 900, None),
        (7, 90, "weekly"),
        (2, 10, "monthly"),
    ],
    ids=["52", "26", "25", "6", "5", "1", "0", "new and often", "newer than a quarter"],
)
def test_layers_go_by_days_with_contact_in_a_year(days: int, known: float, layer: str) -> None:
    assert layer_of(days, known) == layer


def test_a_layer_counts_those_above_it_too() -> None:
    found = layers(["weekly", "monthly", "monthly", None, "yearly"])
    assert [(one.name, one.people, one.within) for one in found] == [
        ("weekly", 1, 1),
        ("monthly", 2, 3),
        ("half-yearly", 0, 3),
        ("yearly", 1, 4),
    ]

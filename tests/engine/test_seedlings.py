"""Seedlings: new people, followed up within days and told apart from the old."""

import pytest

from garden.engine.seedlings import is_seedling, wants_follow_up
from garden.engine.seeds import SEED_ROOTS
from garden.engine.vitality import DAY, due_at, planted, watered


@pytest.mark.parametrize(
    ("contacts", "days", "young"), [(0, 0, True), (2, 60, True), (3, 10, False), (1, 61, False)]
)
def test_a_seedling_is_new_and_has_not_taken_root(contacts: int, days: float, young: bool) -> None:
    assert is_seedling(contacts, days) == young


@pytest.mark.parametrize(
    ("contacts", "days", "wanted"),
    [(1, 2.9, False), (1, 3, True), (0, 4, True), (1, 21, True), (1, 22, False), (2, 5, False)],
)
def test_whom_one_just_met_wants_a_first_word_within_days(
    contacts: int, days: float, wanted: bool
) -> None:
    assert wants_follow_up(True, contacts, days) == wanted
    assert not wants_follow_up(False, contacts, days)


@pytest.mark.parametrize(("rhythm", "days"), [(7, 2), (14, 4), (30, 9), (90, 26)])
def test_a_first_message_is_due_again_within_a_third_of_the_rhythm(rhythm: int, days: int) -> None:
    plant = watered(planted(0.0, SEED_ROOTS["just-met"], rhythm * DAY), 0.0, 1.0)
    assert round(due_at(plant) / DAY) == days

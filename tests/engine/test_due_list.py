from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.due_list import REASONS, Candidate, Choice, pick

DAY = 86400.0
NOW = 1_750_000_000.0  # 15 June 2025
TODAY = date(2025, 6, 15)


def person(
    number: int,
    days_late: float | None = None,
    rhythm: float = 30.0,
    circle: str | None = None,
    **more: object,
) -> Candidate:
    """Return somebody due `days_late` days ago; by default somebody with nothing to show for."""
    due_at = NOW + 1000 * DAY if days_late is None else NOW - days_late * DAY
    plain = Candidate(number, due_at, rhythm * DAY, circle)
    return replace(plain, **more)  # type: ignore[arg-type]


def ids(*candidates: Candidate, capacity: int = 5) -> list[int]:
    return [choice.person_id for choice in pick(candidates, NOW, capacity)]


def test_nobody_is_shown_without_a_reason() -> None:
    no_rhythm = Candidate(2, None, 30 * DAY)
    assert pick([person(1), no_rhythm], NOW) == ()


def test_reasons_in_their_order_from_promises_to_intentions() -> None:
    shown = pick(
        [
            person(1, intended=True),
            person(2, occasion_in_days=3),
            person(3, days_late=5),
            person(4, promise_due=TODAY),
            person(5, silence=3.4),
            person(6, follow_up=True),
        ],
        NOW,
        capacity=6,
    )
    assert shown == (
        Choice(4, ("promise",)),
        Choice(3, ("due",)),
        Choice(6, ("seedling",)),
        Choice(2, ("occasion",)),
        Choice(5, ("silence",)),
        Choice(1, ("intention",)),
    )


def test_of_unusual_silences_the_oddest_comes_first() -> None:
    assert ids(person(1, silence=2.5), person(2, silence=6.0), person(3, silence=3.0)) == [2, 3, 1]


def test_all_reasons_of_one_person_are_told_strongest_first() -> None:
    everything = person(
        1, 5, promise_due=TODAY, occasion_in_days=0, intended=True, follow_up=True, silence=3.0
    )
    assert pick([everything], NOW) == (Choice(1, REASONS),)


def test_lateness_is_measured_in_rhythms() -> None:
    assert ids(person(1, 20, rhythm=90), person(2, 10, rhythm=7)) == [2, 1]


def test_due_begins_at_the_very_instant() -> None:
    assert ids(person(1, 0.0)) == [1]
    assert ids(person(1, -0.001)) == []


@pytest.mark.parametrize(
    ("day", "shown"), [(date(2025, 6, 14), True), (TODAY, True), (date(2025, 6, 16), False)]
)
def test_a_promise_counts_from_its_day_on(day: date, shown: bool) -> None:
    assert bool(ids(person(1, promise_due=day))) == shown


def test_the_day_of_a_promise_is_the_users_own() -> None:
    tomorrow = date(2025, 6, 16)
    waiting = [person(1, promise_due=tomorrow)]
    assert pick(waiting, NOW, today=tomorrow) == (Choice(1, ("promise",)),)


@pytest.mark.parametrize(("days", "shown"), [(-1, False), (0, True), (7, True), (8, False)])
def test_an_occasion_counts_within_a_week(days: int, shown: bool) -> None:
    assert bool(ids(person(1, occasion_in_days=days))) == shown


def test_earlier_promises_and_sooner_occasions_come_first() -> None:
    assert ids(
        person(1, occasion_in_days=5),
        person(2, occasion_in_days=1),
        person(3, promise_due=TODAY),
        person(4, promise_due=date(2025, 6, 1)),
    ) == [4, 3, 2, 1]


def test_among_equals_new_seedlings_come_first_then_the_lowest_id() -> None:
    assert ids(
        person(3, intended=True),
        person(2, intended=True),
        person(4, intended=True, new_seedling=True),
    ) == [4, 2, 3]


def test_no_more_than_the_day_holds() -> None:
    late = [person(number, number) for number in range(1, 10)]
    assert ids(*late, capacity=3) == [9, 8, 7]
    assert ids(*late, capacity=0) == []


def test_no_circle_takes_more_than_half_while_others_wait() -> None:
    work = [person(number, 20 + number, circle="work") for number in range(1, 6)]
    others = [person(10, 3, circle="family"), person(11, 2), person(12, 1, circle="club")]
    assert ids(*work, *others) == [5, 4, 3, 10, 11]


def test_a_circle_fills_the_day_when_nobody_else_waits() -> None:
    work = [person(number, number, circle="work") for number in range(1, 7)]
    assert ids(*work, person(10, 0.5, circle="family")) == [6, 5, 4, 3, 10]


def test_promises_are_kept_whatever_the_circle() -> None:
    owed = [person(number, promise_due=TODAY, circle="work") for number in range(1, 6)]
    assert ids(*owed, person(9, 50, circle="family")) == [1, 2, 3, 4, 5]


def test_who_was_nudged_enough_is_shown_for_all_but_the_passing_of_time() -> None:
    enough = person(1, 50, follow_up=True, silence=9.0, nudged_enough=True)
    assert ids(enough) == []
    assert pick([replace(enough, intended=True)], NOW) == (Choice(1, ("intention",)),)
    assert pick([replace(enough, promise_due=TODAY)], NOW) == (Choice(1, ("promise",)),)


@pytest.mark.parametrize(
    "quiet",
    [person(1, 50, turn="space"), person(1, 50, snoozed_until=NOW + DAY)],
    ids=["space", "snoozed"],
)
def test_someone_left_alone_is_shown_for_a_promise_or_an_occasion_only(quiet: Candidate) -> None:
    assert ids(replace(quiet, intended=True, follow_up=True, silence=9.0)) == []
    assert pick([replace(quiet, promise_due=TODAY)], NOW) == (Choice(1, ("promise",)),)
    assert pick([replace(quiet, occasion_in_days=0)], NOW) == (Choice(1, ("occasion",)),)


def test_a_snooze_ends_on_its_instant() -> None:
    assert ids(person(1, 5, snoozed_until=NOW)) == [1]


candidates = st.builds(
    person,
    st.integers(1, 10_000),
    st.one_of(st.none(), st.integers(-20, 60)),
    st.sampled_from((7.0, 30.0)),
    st.sampled_from((None, "work", "family", "club")),
    turn=st.sampled_from(("mine", "theirs", "even", "space")),
    occasion_in_days=st.one_of(st.none(), st.integers(0, 20)),
    intended=st.booleans(),
)
gardens = st.lists(candidates, max_size=20, unique_by=lambda candidate: candidate.person_id)


@given(gardens, st.integers(0, 8))
def test_the_choice_does_not_depend_on_the_order_asked_in(
    garden: list[Candidate], capacity: int
) -> None:
    backwards = list(reversed(garden))
    assert pick(garden, NOW, capacity) == pick(backwards, NOW, capacity)


@given(gardens, st.integers(1, 8))
def test_a_day_is_as_full_as_it_can_be(garden: list[Candidate], capacity: int) -> None:
    everybody = pick(garden, NOW, len(garden) + 1)
    assert len(pick(garden, NOW, capacity)) == min(capacity, len(everybody))

"""Whom one probably met while away: worked examples, and what always holds."""

from dataclasses import replace
from datetime import date, timedelta
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.engine.meanwhile import (
    AWAY_DAYS,
    LEAST,
    Acquaintance,
    Gap,
    guess,
    likeliest,
)

SUNDAY = date(2026, 11, 22)
SINCE_TUESDAY = Gap(date(2026, 11, 17), SUNDAY)
THURSDAY = date(2026, 11, 19)


def known(
    *days_before: int, rhythm: float = 30.0, due_in: int | None = 0, since: int = 400
) -> Acquaintance:
    """Return somebody with contacts so many days before the last visit."""
    visit = SINCE_TUESDAY.last_visit
    return Acquaintance(
        person=1,
        contacts=[visit - timedelta(days=days) for days in days_before],
        known_since=visit - timedelta(days=since),
        rhythm=rhythm,
        due=None if due_in is None else SUNDAY + timedelta(days=due_in),
    )


@pytest.mark.parametrize(
    ("one", "likelihood"),
    [
        (known(rhythm=30.0, since=0), 0.1535),
        (known(rhythm=7.0, since=0), 0.5105),
        (known(rhythm=30.0), 0.032),
        (known(12, 26, 40, rhythm=14.0), 0.1491),
        (known(5, 12, 19, rhythm=7.0), 0.1686),
        (known(5, 12, 19, rhythm=7.0, due_in=7), 0.0451),
        (known(5, 12, 19, rhythm=7.0, since=21), 0.5998),
    ],
    ids=[
        "a month's rhythm, just planted",
        "a week's, just planted",
        "monthly, and for a year nothing",
        "every other Thursday",
        "every Thursday, after long nothing",
        "the same, not due for a week",
        "every Thursday as long as known",
    ],
)
def test_worked_examples(one: Acquaintance, likelihood: float) -> None:
    assert guess(one, SINCE_TUESDAY).likelihood == pytest.approx(likelihood, abs=0.0001)


def test_without_a_past_the_formula_is_the_rhythm_alone() -> None:
    fresh = known(rhythm=30.0, since=0)
    assert guess(fresh, SINCE_TUESDAY).likelihood == pytest.approx(1 - exp(-5 / 30))


def test_a_single_contact_by_hand() -> None:
    one = known(5, rhythm=30.0, since=90)
    seen_in = 90 / log(2) * 0.5
    expected = (7 * 2 ** (-5 / 90) + 5) / (seen_in + 30)
    assert guess(one, SINCE_TUESDAY).likelihood == pytest.approx(1 - exp(-expected))


@pytest.mark.parametrize(
    ("days_before", "day", "usual"),
    [
        ((5, 12, 19), THURSDAY, True),
        ((12, 26, 4, 11, 18), date(2026, 11, 20), True),
        ((5,), THURSDAY, False),
        ((), date(2026, 11, 21), False),
        ((1, 8), date(2026, 11, 21), False),
    ],
    ids=["Thursdays", "rather Fridays", "one Thursday", "no habit: the last day", "Mondays"],
)
def test_the_day_is_the_weekday_of_habit(
    days_before: tuple[int, ...], day: date, usual: bool
) -> None:
    found = guess(known(*days_before), SINCE_TUESDAY)
    assert (found.day, found.usual) == (day, usual)


def test_two_days_away_are_no_gap() -> None:
    weekly = known(5, 12, 19, 26, since=30, rhythm=7.0)
    for away in range(AWAY_DAYS):
        assert likeliest([weekly], Gap(SUNDAY - timedelta(days=away), SUNDAY), 9) == ()
    assert likeliest([weekly], Gap(SUNDAY - timedelta(days=AWAY_DAYS), SUNDAY), 9)


def test_the_likeliest_comes_first_and_the_unlikely_not_at_all() -> None:
    people = [
        replace(known(rhythm=365.0), person=1),
        replace(known(12, 26, 40, rhythm=14.0), person=2),
        replace(known(5, 12, 19, rhythm=7.0, since=21), person=3),
        replace(known(12, 26, 40, rhythm=14.0), person=4),
    ]
    assert [one.person for one in likeliest(people, SINCE_TUESDAY, 9)] == [3, 2, 4]
    assert [one.person for one in likeliest(people, SINCE_TUESDAY, 2)] == [3, 2]


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@st.composite
def gaps(draw: st.DrawFn) -> Gap:
    today = draw(DAYS)
    return Gap(today - timedelta(days=draw(st.integers(AWAY_DAYS, 60))), today)


@st.composite
def people(draw: st.DrawFn, gap: Gap) -> Acquaintance:
    days = draw(st.lists(st.integers(-70, 500), max_size=12))
    return Acquaintance(
        person=draw(st.integers(1, 9)),
        contacts=[gap.last_visit - timedelta(days=day) for day in days],
        known_since=gap.last_visit - timedelta(days=draw(st.integers(-10, 900))),
        rhythm=draw(st.floats(1, 3660)),
        due=draw(st.none() | DAYS),
    )


@given(st.data())
def test_the_day_lies_in_the_gap_and_the_likelihood_is_one(data: st.DataObject) -> None:
    gap = data.draw(gaps())
    found = guess(data.draw(people(gap)), gap)
    assert gap.last_visit <= found.day < gap.today
    assert 0.0 < found.likelihood <= 1.0


@given(st.data())
def test_more_of_a_habit_in_the_gap_never_ranks_lower(data: st.DataObject) -> None:
    gap = data.draw(gaps())
    one = data.draw(people(gap))
    weeks = data.draw(st.integers(1, 70))
    in_gap = data.draw(st.sampled_from([0, 1, 2]))
    day = gap.last_visit + timedelta(days=in_gap - 7 * weeks)
    more = replace(one, contacts=[*one.contacts, day])
    assert guess(more, gap).likelihood >= guess(one, gap).likelihood


@given(st.data())
def test_being_due_sooner_never_ranks_lower(data: st.DataObject) -> None:
    gap = data.draw(gaps())
    one = data.draw(people(gap))
    sooner = replace(one, due=data.draw(st.dates(date(2025, 1, 1), one.due or date.max)))
    assert guess(sooner, gap).likelihood >= guess(one, gap).likelihood


@given(st.data())
def test_a_longer_gap_never_makes_it_less_likely(data: st.DataObject) -> None:
    gap = data.draw(gaps())
    one = replace(data.draw(people(gap)), due=gap.today)
    longer = Gap(gap.last_visit, gap.today + timedelta(days=data.draw(st.integers(1, 30))))
    assert guess(one, longer).likelihood >= guess(one, gap).likelihood


@given(st.data())
def test_the_order_of_the_log_and_of_the_people_does_not_matter(data: st.DataObject) -> None:
    gap = data.draw(gaps())
    found = [
        replace(one, person=number)
        for number, one in enumerate(data.draw(st.lists(people(gap), max_size=6)))
    ]
    shuffled = [
        replace(one, contacts=sorted(one.contacts)) for one in data.draw(st.permutations(found))
    ]
    straight = [replace(one, contacts=sorted(one.contacts)) for one in found]
    assert likeliest(shuffled, gap, 9) == likeliest(straight, gap, 9)
    assert all(one.likelihood >= LEAST for one in likeliest(found, gap, 9))


@given(gaps(), st.integers(0, 6))
def test_the_days_of_a_gap_are_counted_by_weekday(gap: Gap, weekday: int) -> None:
    days = [gap.last_visit + timedelta(days=day) for day in range(gap.length)]
    on = [day for day in days if day.weekday() == weekday]
    assert gap.days_on(weekday) == len(on)
    if on:
        assert gap.latest_on(weekday) == on[-1]

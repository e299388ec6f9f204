"""Each reason is a sentence one would say."""

from datetime import UTC, date, datetime

import pytest

from garden.gardener import reasons
from garden.gardener.garden import Garden
from garden.gardener.rests import rest, snooze
from garden.store.queries.agenda import PlanRow, PromiseRow
from tests.gardener.gardens import Clock, contact, plant, seen

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rhythm", "last", "channel", "words"),
    [
        (30, None, None, "monthly; no contact yet"),
        (30, date(2026, 10, 11), "call", "monthly; last call 6 weeks ago"),
        (7, date(2026, 11, 13), "video", "weekly; last video call 9 days ago"),
        (365, date(2025, 11, 1), "social", "yearly; last social touch 13 months ago"),
        (21, date(2026, 11, 21), "other", "every 3 weeks; last contact yesterday"),
        (91.5, date(2024, 1, 1), "coffee", "every 91.5 days; last coffee 3 years ago"),
    ],
)
def test_of_silence(rhythm: float, last: date | None, channel: str | None, words: str) -> None:
    assert reasons.silence_reason(rhythm, last, channel, TODAY) == words


@pytest.mark.parametrize(
    ("owed_by", "due", "words"),
    [
        ("me", None, "you owe: the slides"),
        ("them", None, "owes you: the slides"),
        ("me", date(2026, 11, 22), "you owe: the slides (today)"),
        ("me", date(2026, 11, 27), "you owe: the slides (on Friday)"),
        ("me", date(2027, 1, 3), "you owe: the slides (on 3 January 2027)"),
        ("me", date(2026, 11, 20), "you owe: the slides (since 20 November)"),
        ("me", date(2026, 11, 21), "you owe: the slides (since 21 November)"),
    ],
)
def test_of_a_promise(owed_by: str, due: date | None, words: str) -> None:
    promise = PromiseRow(1, 1, owed_by, "the slides", due, NOW, None)
    assert reasons.promise_reason(promise, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 22), "birthday today"),
        (date(2026, 11, 23), "birthday tomorrow"),
        (date(2026, 11, 28), "birthday on Saturday"),
        (date(2026, 11, 29), "birthday on 29 November"),
    ],
)
def test_of_an_occasion(day: date, words: str) -> None:
    assert reasons.occasion_reason("birthday", day, TODAY) == words


def test_of_a_plan() -> None:
    assert (
        reasons.plan_reason(PlanRow(1, 1, "call", TODAY, "the talk", None), TODAY)
        == "planned call today: the talk"
    )
    late = PlanRow(1, 1, "coffee", date(2026, 11, 19), "", None)
    assert reasons.plan_reason(late, TODAY) == "planned coffee 3 days ago"


def test_of_turns() -> None:
    assert reasons.turn_reason("mine", 0) == "they wrote last"
    assert reasons.turn_reason("space", 2) == "give them space: 2 messages wait for an answer"
    assert reasons.turn_reason("even", 0) is None
    assert reasons.turn_reason("theirs", 1) is None


def test_a_thirsty_plant_says_since_when(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada", met=date(2026, 1, 1))
    contact(garden, 1, "email", initiator="them")
    clock.move(days=40)
    assert seen(garden, 1).reasons == ("monthly; last email 6 weeks ago", "they wrote last")


@pytest.mark.parametrize(
    ("contacts", "words"),
    [
        (0, "planted 6 weeks ago"),
        (1, "first coffee 6 weeks ago"),
        (2, "2 contacts so far"),
    ],
)
def test_a_seedling_that_is_due_is_told_apart(
    contacts: int, words: str, garden: Garden, clock: Clock
) -> None:
    plant(garden, "Ada")
    for _ in range(contacts):
        contact(garden, 1, "coffee")
    clock.move(days=42)
    assert f"still growing roots: {words}" in seen(garden, 1).reasons


@pytest.mark.parametrize(
    ("usual", "now", "told"),
    [
        (9.0, 31.0, "you speak about every 9 days, now 31"),
        (1.0, 9.0, "you speak about every day, now 9 days"),
        (30.0, 80.0, "you speak about every 4 weeks, now 3 months"),
    ],
)
def test_an_unusual_silence_is_told_in_words(usual: float, now: float, told: str) -> None:
    assert reasons.quiet_reason(usual, now) == f"quieter than usual: {told}"


def test_a_snoozed_plant_says_until_when(garden: Garden) -> None:
    plant(garden, "Ada")
    assert snooze(garden, 1, 5).reasons == ("snoozed until Friday",)


def test_a_resting_plant_asks_for_nothing(garden: Garden, clock: Clock) -> None:
    plant(garden, "Ada", met=date(2026, 1, 1))
    assert rest(garden, 1, None).reasons == ()
    clock.move(days=100)
    assert seen(garden, 1).reasons == ()

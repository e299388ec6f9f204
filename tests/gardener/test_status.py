"""The counts of a prompt: the same as if everybody were looked at."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest

from garden.engine.due_list import OCCASION_DAYS
from garden.gardener.demo import demo_garden
from garden.gardener.garden import Garden
from garden.gardener.greenhouse import turn_on
from garden.gardener.nudging import nudges
from garden.gardener.planting import Ways, plant_new
from garden.gardener.status import LOW_STATES, Status, status
from garden.gardener.survey import Survey, survey
from garden.gardener.thanks import thanks_owed
from garden.gardener.views import PlantView
from garden.gardener.writing import new_uid
from garden.store.change import Change
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionPerson,
    Pause,
    Promise,
    Snooze,
)
from garden.store.models.people import Occasion, Person
from garden.store.queries.plants import Scope
from garden.store.queries.shown import note_shown
from tests.gardener.gardens import SUNDAY, Clock

PEOPLE = 240
DAYS = [0, 1, 6, 7, 13, 14, 39, 98, 400]


def counted_one_by_one(garden: Garden) -> Status:
    """Return the counts by looking at each plant."""
    seen = survey(garden)
    stopped = nudges(garden, seen.people, seen.today).stopped
    horizon = seen.today + timedelta(days=OCCASION_DAYS)
    mine = [one.due_on for one in seen.promises if one.owed_by == "me" and one.due_on is not None]
    return Status(
        plants=len(seen.people),
        tray=len(survey(garden, Scope.TRAY).people),
        thirsty=sum(view.state in LOW_STATES for view in seen.people),
        due_today=sum(view.id not in stopped and waits(view, garden, seen) for view in seen.people),
        promises_due=sum(day <= seen.today for day in mine),
        occasions_soon=sum(
            one.next_on is not None and one.next_on <= horizon for one in seen.occasions
        ),
        thanks_owed=len(thanks_owed(garden)),
    )


def waits(view: PlantView, garden: Garden, seen: Survey) -> bool:
    night = garden.end_of(seen.today)
    if view.state in ("resting", "memorial") or view.turn == "space" or seen.greenhouse:
        return False
    snoozed = view.snoozed_until is not None and view.snoozed_until >= night
    return view.due_at is not None and view.due_at < night and not snoozed


@pytest.mark.parametrize(
    "now",
    [SUNDAY, datetime(2028, 2, 29, 23, 59, tzinfo=UTC), datetime(2027, 12, 25, 6, tzinfo=UTC)],
    ids=str,
)
def test_the_demo_garden_is_counted_as_if_looked_at(now: datetime) -> None:
    clock = Clock(now)
    with demo_garden(clock, "cli") as garden:
        for days in (0, 1, 5, 30, 200):
            clock.now = now + timedelta(days=days)
            assert status(garden) == counted_one_by_one(garden)


@pytest.fixture
def crowd(garden: Garden, clock: Clock) -> Garden:
    """Some hundred people of all sorts, who rest, were snoozed, shown, composted, remembered."""
    chance = random.Random(1122)
    people = range(1, PEOPLE + 1)
    with garden.change("sowed", "test") as change:
        for number in people:
            met = garden.today() - timedelta(days=chance.randrange(200))
            ways = Ways(rhythm_days=chance.choice([None, 7.0, 30.0, 182.0]), met_on=met)
            plant_new(garden, change, f"Person {number}", ways)
        for _ in range(4 * PEOPLE):
            some_contact(change, chance, garden.now())
        for number in chance.sample(people, 60):
            until = garden.now() + timedelta(days=chance.choice([0.2, 0.6, 5, 20, 90]))
            change.insert(Snooze, person=number, until=until, made_at=garden.now())
        for number in chance.sample(people, 40):
            since = garden.now() - timedelta(days=chance.randrange(60))
            end = garden.now() + timedelta(days=chance.randrange(-1, 60))
            over = chance.choice([None, end])
            change.insert(Pause, person=number, from_at=since, until_at=over)
        for number in chance.sample(people, 80):
            due = chance.choice([None, garden.today() + timedelta(days=chance.randrange(-9, 30))])
            owed = {"person": number, "owed_by": chance.choice(["me", "them"]), "due_on": due}
            change.insert(Promise, what="a book", made_at=garden.now(), **owed)
        for number in chance.sample(people, 120):
            day = date(chance.randrange(1950, 2030), *chance.choice(DATES))
            year = chance.choice([None, day.year])
            yearly = chance.random() < 0.8
            days = {"month": day.month, "day": day.day, "year": year, "yearly": yearly}
            change.insert(Occasion, person=number, kind="birthday", **days)
        for number in chance.sample(people, 20):
            change.update(Person, number, memorial_on=clock.now.date() - timedelta(days=number))
        for number in chance.sample(people, 20):
            change.update(Person, number, composted_at=garden.now())
        for number in chance.sample(people, 20):
            change.update(Person, number, planted_at=None)
        for number in chance.sample(people, 20):
            change.update(Person, number, evergreen=True)
    for back in range(9):
        shown = chance.sample(people, 160)
        note_shown(garden.store.database, shown, garden.today() - timedelta(days=back))
    return garden


DATES = [(1, 1), (2, 28), (3, 1), (11, 22), (11, 30), (12, 1), (12, 6), (12, 7), (12, 24), (12, 31)]


def some_contact(change: Change, chance: random.Random, now: datetime) -> None:
    made = change.insert(
        Interaction,
        uid=new_uid(),
        at=now - timedelta(days=chance.expovariate(1 / 60)),
        channel=chance.choice(["message", "email", "call", "coffee"]),
        initiator=chance.choice(["me", "me", "them", "both"]),
        logged_at=now,
    )
    change.insert(InteractionPerson, interaction=made, person=chance.randint(1, PEOPLE))
    if chance.random() < 0.2:
        gesture = chance.choice(["give", "ask", "thanks"])
        change.insert(InteractionGesture, interaction=made, gesture=gesture)


def test_a_garden_of_all_sorts_is_counted_as_if_looked_at(crowd: Garden, clock: Clock) -> None:
    seen = []
    for days in DAYS:
        clock.now = SUNDAY + timedelta(days=days)
        seen.append(status(crowd))
        assert seen[-1] == counted_one_by_one(crowd)
    assert len(set(seen)) == len(DAYS)
    assert all(min(one.thirsty, one.due_today, one.occasions_soon) for one in seen)


def test_in_the_greenhouse_plants_stay_thirsty_and_none_is_due(crowd: Garden, clock: Clock) -> None:
    turn_on(crowd)
    for days in (0, 30):
        clock.now = SUNDAY + timedelta(days=days)
        assert status(crowd) == counted_one_by_one(crowd)
        assert status(crowd).due_today == 0 < status(crowd).thirsty

"""The almanac, page by page, drawn up from a small log."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from garden.engine.almanac.growth import STATES
from garden.engine.almanac.tally import Tally
from garden.gardener.almanac.drawing import draw_up
from garden.gardener.almanac.reading import NotWanted
from garden.gardener.almanac.views import Row
from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.demo import demo_garden
from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.goals import reach_goal, set_goal
from garden.gardener.greenhouse import turn_off, turn_on
from garden.gardener.opening import fixed_clock
from garden.gardener.rests import rest
from garden.gardener.review import set_rhythm
from garden.gardener.shares import Wish, set_circle
from garden.gardener.survey import survey
from tests.gardener.gardens import Clock, contact, plant

NOW = "2026-11-22T10:00:00Z"


@pytest.fixture
def demo() -> Iterator[Garden]:
    with demo_garden(fixed_clock(NOW), "cli") as garden:
        yield garden


def gesture(garden: Garden, person: int, what: str, initiator: str = "me", days: int = 5) -> None:
    at = garden.now() - timedelta(days=days)
    log(garden, Entry(Contact((person,), "message", at, initiator=initiator, gestures=(what,))))


def test_the_last_month_tells_what_the_garden_shows(demo: Garden) -> None:
    growth = draw_up(demo).growth
    living = [view for view in survey(demo).people if view.state not in (None, "memorial")]
    now = dict(zip(STATES, growth.stands[-1].states, strict=True))
    assert growth.stands[-1].people == len(living)
    for state in STATES:
        assert now[state] == sum(view.state == state for view in living), state


def test_months_are_the_last_twelve_and_people_count_from_their_planting(garden: Garden) -> None:
    plant(garden, "Ada Lovelace")
    growth = draw_up(garden).growth
    assert (growth.months[0], growth.months[-1]) == (date(2025, 12, 1), date(2026, 11, 1))
    assert [stand.people for stand in growth.stands] == [0] * 11 + [1]


def test_each_day_of_the_year_counts_its_contacts_once(planted: Garden) -> None:
    growth = draw_up(planted).growth
    assert growth.first_day.weekday() == 0
    counted = {
        growth.first_day + timedelta(days=n): many for n, many in enumerate(growth.days) if many
    }
    assert counted == {
        date(2026, 9, 3): 1,
        date(2026, 10, 8): 1,
        date(2026, 11, 12): 1,
        date(2026, 11, 19): 1,
    }


def test_a_day_begins_at_midnight_where_the_user_is(garden: Garden) -> None:
    ada = plant(garden, "Ada Lovelace")
    contact(garden, ada, days_ago=0.5)
    # Ten in the evening in London is eleven in Berlin; an hour and a bit later it is the next day.
    contact(garden, ada, days_ago=0.45)
    assert draw_up(garden).growth.days[-2:] == (1, 1)


def test_seedlings_take_root_by_venue_and_channel(garden: Garden, clock: Clock) -> None:
    ada, jon, new = (plant(garden, name) for name in ("Ada Byron", "Jon Postel", "New Comer"))
    clock.move(days=100)
    for days, by in ((99, "them"), (90, "me"), (80, "me")):
        contact(garden, ada, "message", days, by)
    contact(garden, jon, "call", 99)
    works = draw_up(garden).works
    assert works.channels == (Row("call", Tally(0, 1)), Row("message", Tally(1, 1)))[::-1]
    assert works.answers == (Row("message", Tally(0, 2)),)
    assert works.growing == 0
    clock.move(days=-60)
    assert draw_up(garden).works.growing >= 1
    assert new


def test_portions_are_of_the_last_quarter(planted: Garden) -> None:
    set_circle(planted, "Work", Wish(share=0.5))
    balance = draw_up(planted).balance
    work, friends = balance.portions
    assert (work.contacts, work.want, work.verdict) == (3, 0.5, "more")
    assert (friends.contacts, friends.want) == (2, None)
    assert balance.contacts == 5


def test_capacity_sets_what_happened_against_what_is_promised(garden: Garden, clock: Clock) -> None:
    ada, jon = plant(garden, "Ada Byron", rhythm=7), plant(garden, "Jon Postel", rhythm=14)
    clock.move(days=200)
    for week in range(12):
        contact(garden, jon, "call", 7 * week + 1)
    capacity = draw_up(garden).capacity
    assert capacity.promised == pytest.approx(1.5)
    assert (capacity.weeks, capacity.happened) == ((1,) * 12, 1.0)
    (change,) = capacity.changes
    assert (change.person, change.before, change.after, change.real) == (ada, 7, 182, True)
    set_rhythm(garden, ada, change.after)
    after = draw_up(garden).capacity
    assert after.change_count == 0
    assert after.promised == pytest.approx(capacity.after)


def test_the_set_rhythm_stands_beside_the_real_one(garden: Garden, clock: Clock) -> None:
    ada = plant(garden, "Ada Byron", rhythm=30)
    clock.move(days=200)
    for day in range(0, 63, 9):
        contact(garden, ada, "call", day)
    (rhythm,) = draw_up(garden).capacity.rhythms
    assert (rhythm.person, rhythm.set, rhythm.real, rhythm.suggested) == (ada, 30, 9, 7)


def test_days_in_the_greenhouse_are_no_part_of_the_real_rhythm(
    garden: Garden, clock: Clock
) -> None:
    plant(garden, "Ada Byron", rhythm=90)
    for _ in range(6):
        contact(garden, 1, "call")
        clock.move(days=9)
        turn_on(garden)
        clock.move(days=30)
        turn_off(garden)
    (rhythm,) = draw_up(garden).capacity.rhythms
    assert rhythm.real == 9


def test_a_young_garden_is_not_judged(garden: Garden, clock: Clock) -> None:
    contact(garden, plant(garden, "Ada Byron", rhythm=1), "call")
    capacity = draw_up(garden).capacity
    assert capacity.early
    assert capacity.change_count == 0
    clock.move(days=28)
    assert not draw_up(garden).capacity.early


def test_who_rests_promises_nothing(planted: Garden) -> None:
    before = draw_up(planted).capacity
    rest(planted, 1, None)
    after = draw_up(planted).capacity
    assert (before.people, after.people) == (6, 5)
    assert after.promised < before.promised
    states = dict(zip(STATES, draw_up(planted).growth.stands[-1].states, strict=True))
    assert states["resting"] == 1


def test_the_greenhouse_stops_every_clock(planted: Garden, clock: Clock) -> None:
    turn_on(planted)
    before = draw_up(planted).growth.stands[-1].states
    clock.move(days=60)
    assert draw_up(planted).growth.stands[-1].states == before


def test_ready_are_the_well_who_were_not_only_asked_of(garden: Garden) -> None:
    ada, jon = plant(garden, "Ada Byron", "Work"), plant(garden, "Jon Postel", "Work")
    gesture(garden, ada, "ask")
    gesture(garden, jon, "ask")
    gesture(garden, jon, "thanks")
    readiness = draw_up(garden).readiness
    assert (readiness.everybody.ready, readiness.everybody.people) == (1, 2)
    assert readiness.asked_only == (ada,)
    (work,) = readiness.circles
    assert (work.name, work.ready, work.people, work.course) == ("Work", 1, 2, (0,) * 11 + (1,))


def test_goals_tell_who_bears_on_them_and_how_they_are_covered(planted: Garden) -> None:
    set_goal(planted, "A first patent", [2, 6])
    set_goal(planted, "A job")
    set_goal(planted, "A house")
    reach_goal(planted, "A house")
    goals = draw_up(planted).goals
    patent, job = goals.goals
    assert (patent.people, patent.ready, patent.coverage) == ((2, 6), (2, 6), "thin")
    assert (job.people, job.coverage) == ((), "open")
    assert goals.done == 1


def test_what_was_received_is_told_once_with_all_who_were_in_it(garden: Garden) -> None:
    ada, jon = plant(garden, "Ada Byron"), plant(garden, "Jon Postel")
    gesture(garden, ada, "referral", "them", 3)
    gesture(garden, ada, "referral", "me", 4)
    at = garden.now() - timedelta(days=9)
    log(garden, Entry(Contact((ada, jon), "event", at, initiator="them", tags=("Mention",))))
    goals = draw_up(garden).goals
    assert [(one.kind, one.people) for one in goals.received] == [
        ("referral", (ada,)),
        ("mention", (ada, jon)),
    ]
    assert (goals.referrals, goals.mentions) == (1, 1)


def test_who_is_composted_is_told_of_no_more(planted: Garden) -> None:
    set_goal(planted, "A job", [1])
    compost(planted, 1)
    drawn = draw_up(planted)
    assert drawn.growth.stands[-1].people == 5
    assert drawn.goals.goals[0].people == ()


def test_an_empty_garden_has_an_almanac_too(garden: Garden) -> None:
    drawn = draw_up(garden)
    assert drawn.growth.stands[-1].people == 0
    assert drawn.capacity.promised == drawn.capacity.happened == 0.0


def test_it_stops_when_nobody_waits(planted: Garden) -> None:
    with pytest.raises(NotWanted):
        draw_up(planted, lambda: False)

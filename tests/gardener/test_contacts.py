"""Logging: now, back-dated, with several people, with promises, plans and newcomers."""

from datetime import date, timedelta

import pytest

from garden.gardener.contacts import Contact, Entry, NewPlan, NewPromise, log
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.survey import survey
from tests.gardener.gardens import Clock, contact, dump, health, plant, rows, seen


def test_a_call_raises_health(planted: Garden) -> None:
    logged = contact(planted, 3, "call", note="about the comet")
    assert logged.health_before[3] < logged.health_after[3]
    assert logged.health_after[3] == health(planted, 3)
    assert logged.interaction is not None
    assert logged.interaction.note == "about the comet"
    assert logged.what == "call with Mary Somerville today"


def test_everything_said_of_a_contact_is_kept(planted: Garden) -> None:
    entry = Entry(
        Contact(
            (1, 4),
            "event",
            initiator="both",
            note="closing keynote",
            gestures=("thanks", "introduce", "thanks"),
            tags=("Python", "python", " talks "),
            venue="PyCon",
            duration_min=90,
        )
    )
    made = log(planted, entry).interaction
    assert made is not None
    assert [party.name for party in made.people] == ["Ada Lovelace", "Zoë Quindt"]
    assert (made.channel, made.initiator, made.venue, made.duration_min) == (
        "event",
        "both",
        "PyCon",
        90,
    )
    assert (made.gestures, made.tags) == (("thanks", "introduce"), ("Python", "talks"))
    assert made.at == planted.now()


def test_several_people_share_one_row(planted: Garden) -> None:
    before = rows(planted, "select count(*) from interaction")
    logged = contact(planted, [1, 2, 3, 4], "coffee")
    assert rows(planted, "select count(*) from interaction") == [(int(str(before[0][0])) + 1,)]
    assert set(logged.health_after) == {1, 2, 3, 4}


def test_a_contact_told_late_counts_from_its_day(planted: Garden, clock: Clock) -> None:
    late = plant(planted, "Late", met=date(2026, 1, 1))
    prompt = plant(planted, "Prompt", met=date(2026, 1, 1))
    contact(planted, prompt, "call")
    clock.move(days=10)
    contact(planted, late, "call", days_ago=10)
    assert health(planted, late) == health(planted, prompt)
    assert seen(planted, late).last_contact_at == seen(planted, prompt).last_contact_at


@pytest.mark.parametrize("days_ago", [0, 1, 10, 100, 1000, 20_000, 36_000])
def test_an_older_entry_never_lowers_health(planted: Garden, days_ago: int) -> None:
    before = seen(planted, 1)
    after = contact(planted, 1, "social", days_ago=days_ago).health_after[1]
    assert before.health is not None
    assert after >= before.health
    assert seen(planted, 1).contacts == before.contacts + 1


def test_a_contact_of_years_ago_does_not_wake_a_dormant_plant(garden: Garden) -> None:
    person = plant(garden, "Ada", met=date(2020, 1, 1))
    contact(garden, person, "coffee", days_ago=1500)
    assert seen(garden, person).state == "dormant"
    assert seen(garden, person).last_channel == "coffee"


def test_a_contact_logged_while_in_the_tray_counts_once_planted(garden: Garden) -> None:
    from garden.gardener.planting import Ways, plant_from_tray
    from garden.gardener.writing import new_uid
    from garden.store.models.people import Person

    with garden.change("a tray", "test") as change:
        person = change.insert(
            Person, uid=new_uid(), name="Ada", folded="ada", added_at=garden.now()
        )
    assert contact(garden, person, "call").health_after == {}
    (view,) = plant_from_tray(garden, [person], Ways())
    assert view.contacts == 1
    assert view.health is not None
    assert view.health > 0.65


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (Entry(), "nothing to log"),
        (Entry(Contact(())), "Say whom"),
        (Entry(Contact((1,), "pigeon")), "A channel is one of message"),
        (Entry(Contact((1,), initiator="god")), "The initiator is one of me"),
        (Entry(Contact((1,), gestures=("bow",))), "A gesture is one of ask"),
        (Entry(Contact((1,), duration_min=0)), "between a minute and a week"),
        (Entry(Contact((1, 99))), "nobody with the number 99"),
        (Entry(promises=(NewPromise(99, "me", "x"),)), "nobody with the number 99"),
        (Entry(promises=(NewPromise(1, "me", " "),)), "what is owed"),
        (Entry(plans=(NewPlan(1, "call", date(2026, 11, 21)),)), "today or a day to come"),
    ],
)
def test_what_cannot_be_logged_is_refused_in_a_sentence(
    planted: Garden, entry: Entry, why: str
) -> None:
    before = dump(planted)
    with pytest.raises(Refused, match=why):
        log(planted, entry)
    assert dump(planted) == before


def test_the_future_and_the_far_past_are_refused(planted: Garden) -> None:
    for days_ago, why in ((-0.01, "future"), (100 * 367, "hundred years")):
        with pytest.raises(Refused, match=why):
            contact(planted, 1, days_ago=days_ago)


def test_one_sentence_may_hold_a_contact_a_promise_and_a_plan(planted: Garden) -> None:
    friday = planted.today() + timedelta(days=5)
    logged = log(
        planted,
        Entry(
            Contact((1,), "call"),
            (NewPromise(1, "me", "the slides", friday), NewPromise(2, "them", "a book")),
            (NewPlan(2, "coffee", friday, "the engine"),),
        ),
    )
    assert [(one.person, one.owed_by, one.what, one.due_on) for one in logged.promises] == [
        ("Ada Lovelace", "me", "the slides", friday),
        ("Charles Babbage", "them", "a book", None),
    ]
    assert [(one.person, one.channel, one.on) for one in logged.plans] == [
        ("Charles Babbage", "coffee", friday)
    ]
    assert logged.what == (
        "call with Ada Lovelace today; promise to Ada Lovelace: the slides; "
        "promise by Charles Babbage: a book; plan with Charles Babbage for 27 November"
    )


def test_somebody_new_is_planted_where_they_were_met(planted: Garden) -> None:
    entry = Entry(Contact((1,), "event", venue="PyCon"), newcomers=("Barbara Liskov",))
    ((number, name),) = log(planted, entry).planted
    view = seen(planted, number)
    assert (name, view.contacts, view.venue) == ("Barbara Liskov", 1, "PyCon")
    assert view.met_on == planted.today()


def test_somebody_new_may_be_planted_with_no_contact(planted: Garden) -> None:
    logged = log(planted, Entry(newcomers=("Barbara Liskov",)))
    ((number, _),) = logged.planted
    assert (logged.interaction, seen(planted, number).contacts) == (None, 0)


def test_a_contact_does_what_was_planned_for_its_day_or_before(planted: Garden) -> None:
    today = planted.today()
    plans = tuple(NewPlan(1, "call", today + timedelta(days=days)) for days in (0, 3))
    log(planted, Entry(plans=plans))
    contact(planted, 1, "coffee")
    assert [one.on for one in survey(planted).plans] == [today + timedelta(days=3)]


def test_an_older_contact_leaves_a_later_plan_alone(planted: Garden) -> None:
    log(planted, Entry(plans=(NewPlan(1, "call", planted.today()),)))
    contact(planted, 1, "call", days_ago=2)
    assert len(survey(planted).plans) == 1

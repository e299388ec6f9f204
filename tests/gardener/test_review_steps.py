"""The steps of the weekly review, each with an example that reads like its line."""

from datetime import date, timedelta

import pytest

from garden.gardener.celebrations import celebrate, celebrations, let_job_be
from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.introductions import introduce, introductions
from garden.gardener.review import save_reflection, set_intentions, week_review
from garden.gardener.review_answers import (
    Answers,
    answers_now,
    correct,
    go_on,
    keep_apart,
    let_occasion_be,
    read_answers,
    week_a_year_ago,
    written,
)
from garden.gardener.review_giving import circle_words, giving, giving_words
from garden.gardener.review_list import review_list
from garden.gardener.review_nursery import seedling_words
from garden.gardener.review_questions import Answer, answer_words, log_answer
from garden.gardener.review_views import WeekReview
from garden.gardener.survey import survey
from garden.gardener.writing import tag_person
from garden.store.models.people import JobChange, Occasion
from tests.gardener.gardens import Clock, contact, dump, plant, rows, seen

MONDAY = date(2026, 11, 16)


def review(garden: Garden, week: date = MONDAY) -> WeekReview:
    return week_review(garden, week)


def gesture(
    garden: Garden, person: int, what: str, initiator: str = "me", days_ago: float = 0
) -> None:
    at = garden.now() - timedelta(days=days_ago)
    log(garden, Entry(Contact((person,), "email", at, initiator=initiator, gestures=(what,))))


def tagged(garden: Garden, person: int, *tags: str) -> int:
    with garden.change("tagged", "test") as change:
        tag_person(garden, change, person, tags)
    return person


# -- two questions -------------------------------------------------------------------------------


@pytest.fixture
def circles(garden: Garden) -> Garden:
    """One person each at work, at home, of a former job, and of a meetup."""
    for name, circle in (
        ("Ada Lovelace", "Work"),
        ("Mum", "Family"),
        ("Sofja Kowalewskaja", "Former work"),
        ("Benjamin Banneker", "Python meetup"),
    ):
        plant(garden, name, circle)
    contact(garden, [1, 2], "coffee", days_ago=1)
    contact(garden, 3, "call", days_ago=20)
    contact(garden, 4, "coffee", days_ago=30)
    contact(garden, 4, "message", days_ago=2)
    return garden


def told(garden: Garden) -> list[str]:
    return [answer_words(one, garden.today()) for one in review(garden).questions]


def test_the_two_questions_are_answered_from_the_log(circles: Garden) -> None:
    assert told(circles) == [
        "Benjamin Banneker, 4 weeks ago (coffee)",
        "Sofja Kowalewskaja, 3 weeks ago (call)",
    ]


def test_a_former_colleague_who_was_met_is_outside_work_and_home(circles: Garden) -> None:
    contact(circles, 3, "coffee", days_ago=3)
    assert told(circles)[0] == "Sofja Kowalewskaja, 3 days ago (coffee)"


def test_where_the_log_knows_of_nobody_it_says_so(garden: Garden) -> None:
    plant(garden, "Ada Lovelace", "Work")
    assert told(garden) == ["The log knows of nobody yet."] * 2


def test_an_answer_is_yours_to_correct_and_changes_no_log(circles: Garden) -> None:
    before = rows(circles, "select * from interaction")
    correct(circles, MONDAY, "outside", 3, date(2026, 11, 20))
    assert told(circles)[0] == "Sofja Kowalewskaja, 2 days ago (your answer)"
    assert rows(circles, "select * from interaction") == before
    log_answer(circles, review(circles).questions[0])
    assert seen(circles, 3).last_channel == "meeting"
    undo(circles)
    undo(circles)
    assert told(circles)[0].startswith("Benjamin Banneker")


def test_a_day_that_lies_ahead_answers_nothing(circles: Garden) -> None:
    with pytest.raises(Refused, match="lies ahead"):
        correct(circles, MONDAY, "outside", 3, date(2026, 11, 23))


# -- whom to celebrate ---------------------------------------------------------------------------


def occasion(garden: Garden, person: int, day: date, label: str = "") -> None:
    with garden.change("a day", "test") as change:
        change.insert(
            Occasion, person=person, kind="birthday", label=label, month=day.month, day=day.day
        )


def job(garden: Garden, person: int) -> int:
    with garden.change("a job", "test") as change:
        return change.insert(
            JobChange,
            person=person,
            seen_at=garden.now() - timedelta(days=4),
            title_before="Engineer",
            company_before="Looms",
            title_after="Head of Engines",
            company_after="Analytical",
        )


def test_occasions_of_the_fortnight_and_new_jobs_are_celebrated(planted: Garden) -> None:
    occasion(planted, 1, date(2026, 11, 17))
    occasion(planted, 2, date(2026, 11, 29), "wedding day")
    occasion(planted, 3, date(2026, 11, 30))
    job(planted, 4)
    assert [(one.person, one.what, one.day) for one in review(planted).celebrations] == [
        ("Ada Lovelace", "birthday", date(2026, 11, 17)),
        ("Charles Babbage", "wedding day", date(2026, 11, 29)),
        (
            "Zoë Quindt",
            "now Head of Engines, Analytical, before Engineer, Looms",
            date(2026, 11, 18),
        ),
    ]


def test_one_key_logs_a_celebration_and_one_undo_takes_it_back(planted: Garden) -> None:
    job(planted, 4)
    before = dump(planted)
    (news,) = review(planted).celebrations
    celebrate(planted, news)
    assert review(planted).celebrations == ()
    assert rows(planted, "select gesture from interaction_gesture") == [("celebrate",)]
    with pytest.raises(Refused, match="already"):
        celebrate(planted, news)
    undo(planted)
    assert dump(planted) == before


def test_news_may_be_let_be(planted: Garden) -> None:
    occasion(planted, 1, date(2026, 11, 17))
    number = job(planted, 4)
    let_job_be(planted, number)
    (birthday,) = review(planted).celebrations
    let_occasion_be(planted, MONDAY, birthday.occasion_id or 0)
    assert review(planted).celebrations == ()
    assert rows(planted, "select * from interaction_gesture") == []


def test_who_was_celebrated_in_the_week_is_not_celebrated_twice(planted: Garden) -> None:
    occasion(planted, 1, date(2026, 11, 17))
    gesture(planted, 1, "celebrate", days_ago=5)
    views = {view.id: view for view in survey(planted).people}
    assert celebrations(planted, views, MONDAY) == ()


# -- whom to introduce ---------------------------------------------------------------------------


@pytest.fixture
def warm(garden: Garden) -> Garden:
    """Four warm people: 1 and 2 share bees, 3 and 4 share bees and clocks; 5 is out of touch."""
    for number in range(1, 5):
        plant(garden, f"Person {number}", f"Circle {number}")
        contact(garden, number, "coffee", days_ago=1)
    plant(garden, "Person 5", "Circle 5", met=date(2025, 1, 1))
    for number, tags in enumerate((("bees",), ("bees",), ("bees", "clocks"), ("bees", "clocks"))):
        tagged(garden, number + 1, *tags)
    tagged(garden, 5, "clocks")
    return garden


def pairs(garden: Garden) -> list[tuple[int, int]]:
    return [one.ids for one in review(garden).introductions]


def test_two_warm_people_who_share_something_and_have_not_met(warm: Garden) -> None:
    first, second = review(warm).introductions
    assert (first.ids, first.shared) == ((3, 4), ("clocks", "bees"))
    assert (second.ids, second.shared) == ((1, 2), ("bees",))


def test_who_was_met_together_or_introduced_knows_each_other(warm: Garden) -> None:
    introduce(warm, 3, 4, ("bees",))
    assert (3, 4) not in pairs(warm)
    contact(warm, [1, 2], "event")
    assert (1, 2) not in pairs(warm)


def test_colleagues_need_no_introduction(garden: Garden) -> None:
    for number in (1, 2):
        contact(garden, plant(garden, f"Person {number}", "Work"), "coffee")
        tagged(garden, number, "bees")
    assert introductions(garden, survey(garden).people) == ()


def test_what_was_answered_is_not_asked_again_for_a_year(warm: Garden, clock: Clock) -> None:
    keep_apart(warm, MONDAY, 4, 3)
    assert (3, 4) not in pairs(warm)
    clock.move(days=7)
    assert (3, 4) not in [one.ids for one in review(warm, date(2026, 11, 23)).introductions]


# -- the nursery ---------------------------------------------------------------------------------


def test_seedlings_and_whether_they_took_root(garden: Garden, clock: Clock) -> None:
    clock.move(days=-20)
    for name in ("Rooted", "Growing", "Quiet", "One-sided"):
        plant(garden, name, closeness="just-met")
    plant(garden, "Old friend", closeness="friend")
    clock.move(days=20)
    for days in (6, 4, 2):
        contact(garden, 1, "coffee", days_ago=days)
    contact(garden, 2, "call", days_ago=5)
    contact(garden, 4, "message", days_ago=5)
    found = [(one.view.name, seedling_words(one, garden.today())) for one in review(garden).nursery]
    assert found == [
        ("Rooted", "took root 2 days ago"),
        ("Growing", "planted 3 weeks ago, 1 contact so far"),
        ("One-sided", "planted 3 weeks ago, 1 contact so far, all from one side"),
        ("Quiet", "planted 3 weeks ago, no word yet"),
    ]


def test_who_took_root_before_the_last_review_is_a_seedling_no_more(
    garden: Garden, clock: Clock
) -> None:
    clock.move(days=-20)
    plant(garden, "Rooted", closeness="just-met")
    for _ in range(3):
        contact(garden, 1, "coffee")
        clock.move(days=1)
    save_reflection(garden, date(2026, 11, 2), "")
    clock.move(days=17)
    assert review(garden).nursery == ()


# -- give and ask --------------------------------------------------------------------------------


def test_give_and_ask_over_the_last_quarter_by_circle(planted: Garden) -> None:
    for person, what, initiator, days_ago in (
        (1, "ask", "me", 3),
        (2, "ask", "me", 90),
        (1, "ask", "me", 92),
        (1, "introduce", "them", 4),
        (3, "give", "me", 5),
        (6, "thanks", "me", 5),
        (6, "give", "them", 5),
    ):
        gesture(planted, person, what, initiator, days_ago)
    until = planted.now() + timedelta(seconds=1)
    found = {circle_words(one): giving_words(one) for one in giving(planted, until)}
    assert found == {
        "Work": "you asked twice; they gave once. Perhaps there is something to give.",
        "Friends": "you gave once.",
        "Without a circle": "they gave once.",
    }


# -- what is kept --------------------------------------------------------------------------------


def test_it_goes_on_where_it_was_left_and_undo_goes_back(planted: Garden) -> None:
    go_on(planted, MONDAY, "thirsty", Answers())
    go_on(planted, MONDAY, "promises", Answers(thirsty={3: "resting"}))
    assert review(planted).step == "promises"
    assert review(planted).decided == (("Mary Somerville", "resting"),)
    undo(planted)
    assert (review(planted).step, review(planted).decided) == ("thirsty", ())


def test_answers_are_saved_and_shown_next_year(circles: Garden, clock: Clock) -> None:
    set_intentions(circles, MONDAY, [(2, "call her")])
    correct(circles, MONDAY, "outside", 3, date(2026, 11, 20))
    save_reflection(circles, MONDAY, "Walks did more than messages.")
    clock.move(days=371)
    then = review(circles, date(2027, 11, 22)).year_ago
    assert then is not None
    assert then.reflection == "Walks did more than messages."
    assert then.answers == (
        Answer("outside", 3, "Sofja Kowalewskaja", date(2026, 11, 20), None, own=True),
        Answer("former", 3, "Sofja Kowalewskaja", date(2026, 11, 2), None, own=False),
    )
    assert [(one.person, one.text) for one in then.meant] == [("Mum", "call her")]


@pytest.mark.parametrize(
    ("week", "then"),
    [
        (date(2026, 11, 16), date(2025, 11, 17)),
        (date(2027, 1, 4), date(2025, 12, 29)),
        (date(2026, 12, 28), date(2025, 12, 22)),
    ],
)
def test_a_year_ago_is_the_same_iso_week(week: date, then: date) -> None:
    assert week_a_year_ago(week) == then


def test_past_reviews_are_listed_with_what_became_of_them(circles: Garden, clock: Clock) -> None:
    set_intentions(circles, date(2026, 11, 9), [(1, ""), (3, "")])
    save_reflection(circles, MONDAY, "walks")
    go_on(circles, date(2026, 11, 23), "thirsty", Answers())
    begun, done = review_list(circles)
    assert (begun.week, begun.finished_at) == (date(2026, 11, 23), None)
    assert (done.reflection, done.people, done.contacts) == ("walks", 3, 2)
    assert (done.meant, done.kept) == (2, 1)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"questions": 3, "thirsty": [], "introduce": [[1], "x", [1, "2"]]}',
             '{"questions": {"outside": {"person": "x", "day": 3}, "other": {}}}', "[" * 100_000]
)  # fmt: skip
def test_answers_that_cannot_be_understood_are_left_out(text: str) -> None:
    assert read_answers(text) == Answers()


def test_answers_come_back_as_they_were_written(planted: Garden) -> None:
    correct(planted, MONDAY, "former", 1, date(2026, 11, 1))
    keep_apart(planted, MONDAY, 2, 1)
    let_occasion_be(planted, MONDAY, 7)
    kept = answers_now(planted, MONDAY)
    assert kept.apart == ((1, 2),)
    assert kept.let_be == (7,)
    assert read_answers(written(kept)) == kept

"""What is shown under the line, and what a face needs to settle a choice."""

from datetime import date

from tests.phrase.garden_of_names import read_here


def test_chips_show_how_the_line_is_read() -> None:
    reading = read_here("coffee with ada and jon last friday 45m @pycon #mentor about jobs")
    assert reading.chips == (
        ("channel", "coffee"),
        ("person", "Ada Lovelace"),
        ("person", "Jon Postel"),
        ("when", "Fri 20 Nov"),
        ("length", "45 min"),
        ("venue", "pycon"),
        ("from", "both"),
        ("tag", "#mentor"),
        ("note", "“jobs”"),
    )


def test_chips_show_the_year_and_the_time_where_they_matter() -> None:
    assert ("when", "Mon 3 Nov 2025") in read_here("called ada on 3 Nov 2025").chips
    assert ("when", "Sat 21 Nov at 15:00") in read_here("called ada yesterday 3pm").chips


def test_chips_show_promises_and_plans_in_words() -> None:
    chips = read_here("owe ada the slides by friday; call jon tomorrow about jobs").chips
    assert chips == (
        ("promise", "you owe Ada Lovelace the slides, by Fri 27 Nov"),
        ("plan", "call with Jon Postel on Mon 23 Nov: jobs"),
    )


def test_a_problem_is_the_only_chip() -> None:
    reading = read_here("called ada tomorrow")
    assert reading.chips == (("problem", reading.problem),)
    assert reading.people[0].person_id == 1
    assert not reading.settled


def test_a_choice_is_settled_by_putting_the_answer_in_its_place() -> None:
    text = "called mary on 3/11 about jobs"
    person, day = read_here(text).choices
    assert person.person_ids == (6, 7)
    assert day.days == (date(2026, 11, 3), date(2026, 3, 11))
    answered = (
        f"{text[: person.start]}id:7{text[person.end : day.start]}2026-11-03{text[day.end :]}"
    )
    reading = read_here(answered)
    assert reading.settled
    assert reading.people[0].person_id == 7
    assert reading.note == "jobs"


def test_mentions_say_where_they_stand() -> None:
    text = "called ada, jon"
    mentions = read_here(text).people
    assert [text[each.start : each.end] for each in mentions] == ["ada", "jon"]


def test_an_empty_line_says_nothing() -> None:
    reading = read_here("  ")
    assert reading.chips == ()
    assert reading.problem is None
    assert not reading.settled

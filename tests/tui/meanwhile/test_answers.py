from datetime import date

from garden.gardener.meanwhile import Maybe
from garden.tui.screens.meanwhile.answers import Answers, answers_to

TUESDAY, SUNDAY = date(2026, 11, 17), date(2026, 11, 22)


def three() -> Answers:
    found = [
        Maybe(number, f"Person {number}", "call", date(2026, 11, 19), "") for number in (5, 6, 7)
    ]
    return answers_to(found, TUESDAY, SUNDAY)


def test_the_day_stays_between_the_last_visit_and_today() -> None:
    answers = three()
    answers.shift(9)
    assert answers.at_hand.day == SUNDAY
    answers.shift(-9)
    assert answers.at_hand.day == TUESDAY


def test_it_goes_on_to_the_next_open_row_and_from_the_top_again() -> None:
    answers = three()
    answers.choose(1)
    answers.settle({6})
    answers.go_on()
    assert answers.at_hand.maybe.id == 7
    answers.at_hand.skipped = True
    answers.go_on()
    assert answers.at_hand.maybe.id == 5
    answers.settle({5, 6})
    assert answers.over


def test_what_is_undone_is_open_and_at_hand_again() -> None:
    answers = three()
    answers.settle({5})
    answers.go_on()
    answers.settle(set())
    assert answers.at_hand.maybe.id == 5
    assert answers.at_hand.open


def test_an_answered_row_is_not_chosen_nor_moved() -> None:
    answers = three()
    answers.settle({5})
    answers.shift(-1)
    assert answers.at_hand.day == date(2026, 11, 19)
    assert not answers.choose(0)
    assert not answers.choose(3)
    assert answers.choose(2)

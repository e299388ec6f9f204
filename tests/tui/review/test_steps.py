from dataclasses import replace
from datetime import date

from garden.gardener.garden import Garden
from garden.gardener.review import week_review
from garden.tui.screens.review.steps import Step, coming_week, progress, resumed, steps_of

WEEK = date(2026, 11, 16)


FULL = tuple(Step)[:10]


def test_a_full_week_has_ten_steps(demo: Garden) -> None:
    assert steps_of(week_review(demo, WEEK), True) == FULL


def test_steps_with_nothing_to_show_are_left_out(demo: Garden) -> None:
    quiet = replace(
        week_review(demo, WEEK),
        harvest=(),
        went_thirsty=(),
        promises=(),
        thanks=(),
        celebrations=(),
        introductions=(),
        nursery=(),
        giving=(),
    )
    assert steps_of(quiet, True) == (Step.QUESTIONS, Step.INTENTIONS, Step.REFLECTION)


def test_it_goes_on_at_the_step_that_was_kept_or_the_next_that_asks() -> None:
    assert resumed(FULL, "celebrate") is Step.CELEBRATE
    assert resumed((Step.HARVEST, Step.GIVING), "celebrate") is Step.GIVING
    assert resumed((Step.HARVEST,), "celebrate") is Step.HARVEST
    assert resumed(FULL, "") is Step.HARVEST
    assert resumed(FULL, "no such step") is Step.HARVEST


def test_an_empty_garden_leaves_only_the_line(empty: Garden) -> None:
    assert steps_of(week_review(empty, WEEK), False) == (Step.REFLECTION,)


def test_a_dot_for_every_step_filled_up_to_the_one_at_hand() -> None:
    steps = (Step.HARVEST, Step.THIRSTY, Step.REFLECTION)
    assert progress(steps, Step.THIRSTY).plain == "● ● ○  Going thirsty"
    assert progress(steps, Step.CLOSED).plain == "● ● ●  Reviewed"


def test_the_coming_week_is_this_one_once_it_has_begun() -> None:
    assert coming_week(WEEK, date(2026, 11, 22)) == "next week"
    assert coming_week(WEEK, date(2026, 11, 23)) == "this week"

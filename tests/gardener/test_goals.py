"""Goals: made, people named for them, reached, removed; each one change."""

import pytest

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.goals import (
    all_goals,
    goal_named,
    leave_out,
    reach_goal,
    remove_goal,
    set_goal,
)
from garden.gardener.history import history, undo
from tests.gardener.gardens import dump


def test_a_goal_is_made_with_its_people_in_one_change(planted: Garden) -> None:
    before = len(history(planted))
    goal = set_goal(planted, "  A  first job ", [2, 1, 2])
    assert (goal.name, goal.people, goal.done_at) == ("A first job", (2, 1), None)
    assert len(history(planted)) == before + 1
    who = "Ada Lovelace and Charles Babbage"
    assert history(planted)[0].what == f"named {who} for the goal A first job"


def test_more_people_are_named_for_the_same_goal(planted: Garden) -> None:
    set_goal(planted, "A job", [1])
    assert set_goal(planted, "a JOB", [1, 3]).people == (1, 3)
    assert len(all_goals(planted)) == 1


def test_people_are_left_out_again(planted: Garden) -> None:
    set_goal(planted, "A job", [1, 2])
    assert leave_out(planted, "A job", [1, 4]).people == (2,)


def test_a_goal_is_reached_once(planted: Garden) -> None:
    set_goal(planted, "A job")
    assert reach_goal(planted, "A job").done_at == planted.now()
    with pytest.raises(Refused, match="reached already"):
        reach_goal(planted, "A job")


def test_open_goals_come_first(planted: Garden) -> None:
    set_goal(planted, "One")
    set_goal(planted, "Two")
    reach_goal(planted, "One")
    assert [goal.name for goal in all_goals(planted)] == ["Two", "One"]


def test_removing_and_undoing_leave_no_trace(planted: Garden) -> None:
    set_goal(planted, "A job", [1, 2])
    before = dump(planted)
    remove_goal(planted, "A job")
    assert goal_named(planted, "A job") is None
    undo(planted)
    after = dump(planted)
    assert [after[table] for table in ("goal", "goal_person")] == [
        before[table] for table in ("goal", "goal_person")
    ]


@pytest.mark.parametrize("name", ["", "  ", "x" * 201])
def test_a_goal_needs_a_name(planted: Garden, name: str) -> None:
    with pytest.raises(Refused, match="name"):
        set_goal(planted, name)


def test_what_is_not_there_cannot_be_reached(planted: Garden) -> None:
    for use in (reach_goal, remove_goal):
        with pytest.raises(Refused, match="no goal called “Fame”"):
            use(planted, "Fame")

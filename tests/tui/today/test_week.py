from datetime import date

from garden.gardener.today import Today
from garden.gardener.views import OccasionView, PromiseView
from garden.tui.screens.today.week import week_lines

SUNDAY = date(2026, 11, 22)


def today_with(*promises: PromiseView, occasions: tuple[OccasionView, ...] = ()) -> Today:
    return Today(SUNDAY, (), promises, occasions, 5, 0, 0, False)


def promise(day: int, owed_by: str = "me", what: str = "the slides") -> PromiseView:
    return PromiseView(day, 1, "Ada", owed_by, what, date(2026, 11, day), False)


def words(now: Today, width: int, room: int | None) -> list[str]:
    return [line.plain for line in week_lines(now, width, room)]


def test_promises_and_occasions_are_told_by_their_day() -> None:
    birthday = OccasionView(1, 2, "Jon", "birthday", "", 11, 23, None, date(2026, 11, 23))
    lines = words(today_with(promise(24, "them"), promise(22), occasions=(birthday,)), 60, None)
    assert lines == [
        "This week",
        "today      ◆ you owe Ada: the slides",
        "Mon 23 Nov ❀ Jon: birthday",
        "Tue 24 Nov ◇ Ada owes you: the slides",
    ]


def test_where_room_is_short_the_rest_is_counted_and_a_key_away() -> None:
    lines = words(today_with(*(promise(day) for day in range(22, 27))), 60, 3)
    assert len(lines) == 3
    assert lines[0] == "This week  and 3 more: w"


def test_long_words_are_cut_where_room_is_short_and_broken_where_it_is_not() -> None:
    now = today_with(promise(22, what="all of the many slides of the talk on bridges"))
    assert words(now, 30, 4)[1].endswith("…")
    assert len(words(now, 30, None)) > 2
    assert max(len(line) for line in words(now, 30, None)) <= 30


def test_a_week_without_anything_says_so() -> None:
    assert words(today_with(), 60, 4) == ["Nothing is promised for this week."]

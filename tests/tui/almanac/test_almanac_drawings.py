"""What the almanac draws: stacked months, a year of days, meters and courses."""

from datetime import date

import pytest
from textual.content import Content

from garden.engine.almanac.growth import Month
from garden.tui.screens.almanac.bars import bar, beside, course, tall_course
from garden.tui.screens.almanac.columns import legend, month_columns
from garden.tui.screens.almanac.year import year_key, year_lines

FIRSTS = (date(2026, 10, 1), date(2026, 11, 1))


def month(*states: int) -> Month:
    return Month(sum(states), states, 2.5)


def drawn(lines: list[Content]) -> list[str]:
    return [line.plain.rstrip() for line in lines]


def test_months_are_stacked_with_their_numbers_in_them() -> None:
    stands = (month(2, 2, 0, 0, 0, 0), month(4, 0, 4, 0, 0, 0))
    lines = drawn(month_columns(FIRSTS, stands, 30, 4, patterns=True))
    assert lines == [
        "     8          ▒▒▒4▒▒▒",
        "                ▒▒▒▒▒▒▒",
        "        ▓▓▓2▓▓▓ ███4███",
        "        ███2███ ███████",
        "          Oct     Nov",
        "people     4       8",
        "roots     2.5     2.5",
    ]


def test_in_colours_the_bounds_are_eighths_of_a_cell() -> None:
    stands = (month(1, 3, 0, 0, 0, 0),)
    lines = month_columns(FIRSTS[:1], stands, 20, 2, patterns=False)
    assert lines[1].plain[8:15] == "▄" * 7
    spans = {str(span.style) for span in lines[1].spans}
    assert "$garden-thriving on $garden-well" in spans
    assert lines[0].plain[8:15].strip() == "3"


def test_a_month_without_anybody_is_blank() -> None:
    lines = drawn(month_columns(FIRSTS[:1], (month(0, 0, 0, 0, 0, 0),), 20, 2, patterns=True))
    assert lines[:2] == ["     1", ""]


def test_the_legend_says_every_state_in_a_word() -> None:
    words = legend(month(3, 2, 1, 0, 0, 1), 100, patterns=True)[0].plain
    assert words.split() == [
        *("█", "3", "thriving", "▓", "2", "well", "▒", "1", "thirsty"),
        *("░", "0", "wilting", "·", "0", "dormant", "z", "1", "resting"),
    ]


def test_where_the_legend_is_too_wide_it_goes_on_below_between_two_states() -> None:
    lines = [one.plain for one in legend(month(3, 2, 1, 0, 0, 1), 60, patterns=False)]
    assert len(lines) == 2
    assert all(len(line) <= 60 for line in lines)
    assert lines[1].endswith("1 resting")


def test_a_year_has_a_column_a_week_and_stops_today() -> None:
    days = [0] * 7 + [1, 2, 3, 9, 0]
    lines = drawn(year_lines(date(2026, 11, 9), days, 40, patterns=True))
    assert lines[1] == "Mon · ░"
    assert lines[3] == "Wed · ▓"
    assert lines[4] == "    · █"
    assert lines[7] == "Sun ·"


def test_where_room_is_short_the_old_end_is_cut() -> None:
    lines = year_lines(date(2025, 11, 17), [1] * 371, 30, patterns=False)
    assert all(line.cell_length <= 30 for line in lines)
    assert lines[1].plain.count("■") == 26


def test_the_strip_has_a_key() -> None:
    assert year_key(patterns=True).plain == "none · ░ ▒ ▓ █ four or more a day"


@pytest.mark.parametrize(
    ("share", "want", "shown"),
    [
        (0.0, None, "──────────"),
        (0.5, None, "━━━━━─────"),
        (1.7, None, "━━━━━━━━━━"),
        (0.3, 0.6, "━━━───◆───"),
        (0.3, 1.0, "━━━──────◆"),
    ],
)
def test_a_meter_marks_what_is_wanted(share: float, want: float | None, shown: str) -> None:
    assert bar(share, 10, "$garden-well", want).plain == shown


def test_a_course_stays_on_the_ground_for_nothing() -> None:
    line = course([0, 1, 4, 8], 8, "$garden-well")
    assert line.plain == "▁▁▄█"
    assert str(line.spans[0].style) != str(line.spans[1].style)


def test_a_tall_course_is_as_high_as_its_values() -> None:
    lines = [line.plain for line in tall_course([1, 4], 4, 2, 2, "$garden-well", patterns=True)]
    assert lines == ["   ██ ", "▄▄ ██ "]


def test_two_columns_stand_beside_each_other() -> None:
    lines = beside([Content("a")], [Content("x"), Content("y")], 3, 1)
    assert [line.plain for line in lines] == ["a   x", "    y"]

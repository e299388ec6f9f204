from datetime import date, timedelta

from garden.tui.screens.plant.chart import AXIS, Course, chart_lines, columns_of

SUNDAY = date(2026, 11, 22)
WIDTH = 60


def course(past: float | None, ahead: float, due: date | None = None) -> Course:
    columns, coming = columns_of(WIDTH)
    return Course([past] * columns, [ahead] * coming, SUNDAY, due)


def chart(one: Course, height: int = 4) -> list[str]:
    return [line.plain for line in chart_lines(one, height)]


def test_the_past_takes_two_thirds_of_the_width() -> None:
    assert columns_of(WIDTH) == (36, 18)


def test_full_health_fills_every_row_and_half_of_it_half() -> None:
    rows = chart(course(1.0, 0.5))[:4]
    assert [row[AXIS] for row in rows] == ["█"] * 4
    assert [row[-1] for row in rows] == [" ", "┈", "█", "█"]


def test_the_last_of_a_plant_is_still_to_be_seen() -> None:
    assert chart(course(0.001, 0.001))[3][AXIS] == "▁"


def test_before_there_was_a_plant_there_is_no_bar() -> None:
    assert chart(course(None, 0.9))[3][AXIS] == " "


def test_bars_have_the_colour_of_the_state_and_are_dimmer_ahead() -> None:
    line = chart_lines(course(0.9, 0.3), 4)[3]
    styles = {str(span.style) for span in line.spans}
    assert {"$garden-thriving", "$garden-thirsty 45%"} <= styles


def test_the_day_due_is_marked_under_its_column_and_said() -> None:
    marks = chart(course(0.9, 0.4, SUNDAY + timedelta(days=14)))[-1]
    assert "◆ due Sun 6 Dec" in marks
    assert marks.index("▲") == AXIS + 35
    assert marks.index("▲") < marks.index("◆") <= AXIS + 35 + 4


def test_a_day_beyond_the_chart_is_said_at_its_edge() -> None:
    assert chart(course(0.9, 0.8, SUNDAY + timedelta(days=300)))[-1].rstrip().endswith("→")
    assert "← due" in chart(course(0.1, 0.1, SUNDAY - timedelta(days=300)))[-1]


def test_without_a_day_due_today_is_marked_in_words() -> None:
    assert "▲ today" in chart(course(0.9, 0.9))[-1]


def test_no_line_is_wider_than_asked_at_any_width_or_day() -> None:
    for width in (24, 40, 53, 76):
        past, ahead = columns_of(width)
        for days in range(-200, 120, 7):
            due = SUNDAY + timedelta(days=days)
            lines = chart_lines(Course([0.7] * past, [0.4] * ahead, SUNDAY, due), 6)
            assert max(line.cell_length for line in lines) <= max(width, 24)

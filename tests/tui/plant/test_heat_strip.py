from datetime import date, timedelta

from garden.tui.screens.plant.heat_strip import strip_lines, weekly

SUNDAY = date(2026, 11, 22)


def test_contacts_are_counted_in_weeks_that_end_today() -> None:
    days = [SUNDAY, SUNDAY - timedelta(days=6), SUNDAY - timedelta(days=7)]
    counts = weekly(days, SUNDAY)
    assert len(counts) == 52
    assert counts[-2:] == [1, 2]


def test_contacts_more_than_a_year_back_are_left_out() -> None:
    assert sum(weekly([SUNDAY - timedelta(days=364)], SUNDAY)) == 0
    assert sum(weekly([SUNDAY - timedelta(days=363)], SUNDAY)) == 1


def test_more_contacts_are_taller() -> None:
    strip = strip_lines([0, 1, 2, 3, 4, 9], SUNDAY, 60)[0].plain
    assert strip == "▁▄▅▆██"


def test_a_narrow_strip_keeps_the_newest_weeks() -> None:
    strip, months = strip_lines([0] * 50 + [1, 4], SUNDAY, 20)
    assert strip.plain == "▁" * 18 + "▄█"
    assert months.cell_length <= 20
    assert "Nov" in months.plain

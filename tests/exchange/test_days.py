from datetime import date

import pytest

from garden.exchange.days import read_date, read_partial_day


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("1985-04-02", 1985, 4, 2),
        ("19850402", 1985, 4, 2),
        ("1985-04-02T00:00:00Z", 1985, 4, 2),
        ("1996-04-15T201243+04:00", 1996, 4, 15),
        ("--0402", None, 4, 2),
        ("--04-02", None, 4, 2),
        ("1604-01-22", None, 1, 22),
        ("16040229", None, 2, 29),
        ("0000-04-02", None, 4, 2),
        ("70-7-14", None, 7, 14),
        ("1985/4/2", 1985, 4, 2),
        ("02.04.1985", 1985, 4, 2),
        ("2.4.", None, 4, 2),
        ("25/12/1985", 1985, 12, 25),
        ("12/25/1985", 1985, 12, 25),
        ("2 April 1985", 1985, 4, 2),
        ("April 2, 1985", 1985, 4, 2),
        ("2. Mai", None, 5, 2),
        ("2.4.85", None, 4, 2),
        ("2 août 1985", 1985, 8, 2),
        ("2 juin", None, 6, 2),
        ("2 juillet", None, 7, 2),
        ("2-ene-1985", 1985, 1, 2),
        ("2 diciembre", None, 12, 2),
    ],
)
def test_days_of_the_year(text: str, year: int | None, month: int, day: int) -> None:
    found = read_partial_day(text)
    assert found is not None
    assert (found.year, found.month, found.day, found.text) == (year, month, day, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---02",
        "1985-04",
        "1985",
        "circa 1800",
        "1900-mm-dd",
        "1985-02-29",
        "03/04/1985",
        "206-12-15",
        "1985-13-01",
        "--0230",
        "٣٠-١٢-١٩٨٥",
        "40 May 1985",
        "1 Foo 1985",
    ],
)
def test_what_names_no_day_of_the_year(text: str) -> None:
    assert read_partial_day(text) is None


def test_the_year_that_a_program_says_is_unknown() -> None:
    found = read_partial_day("1900-05-06", unknown_year=1900)
    assert found is not None
    assert found.year is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 Mar 2024", date(2024, 3, 12)),
        ("09 Jul 17", date(2017, 7, 9)),
        ("15-Jan-24", date(2024, 1, 15)),
        ("7-Feb-22", date(2022, 2, 7)),
        ("12. Mrz 24", date(2024, 3, 12)),
        ("2024-03-12", date(2024, 3, 12)),
        ("12.03.2024", date(2024, 3, 12)),
        ("", None),
        ("12 Mar", None),
        ("30 Feb 2024", None),
        ("03/04/2024", None),
    ],
)
def test_dates_of_spreadsheets(text: str, day: date | None) -> None:
    assert read_date(text) == day

"""No spreadsheet runs what was supplied, and nothing of it is changed for good."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.exchange.harmless import as_meant, harmless

HARD = st.text(st.sampled_from("'=+-@;|(!\t\r\n ＝a0,\""), max_size=12)


@pytest.mark.parametrize(
    "cell",
    [
        *("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "+49 30 =1"),
        *("'=1", "＝1+1", "+1-555-0100"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_made_text(cell: str) -> None:
    assert harmless(cell).startswith("'")
    assert as_meant(harmless(cell)) == cell


@pytest.mark.parametrize(
    "cell",
    ["+442079460118", "+44 20 7946 0118", "+44 (0)20 7946", "--12-10", "Ada", "", "3-4", "a=b"],
)
def test_phones_days_and_words_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize(
    ("cell", "made"),
    [
        ("Ada;=1+1", "Ada;'=1+1"),
        ("Notes\n=HYPERLINK(A1)", "Notes\n'=HYPERLINK(A1)"),
        ("Notes\n-cmd|'/C calc'!A0", "Notes\n'-cmd|'/C calc'!A0"),
        ("To buy:\n- milk\n- eggs", "To buy:\n- milk\n- eggs"),
    ],
)
def test_a_cell_cut_in_two_by_another_separator_runs_nothing(cell: str, made: str) -> None:
    assert harmless(cell) == made


@given(HARD)
def test_what_was_meant_comes_back(cell: str) -> None:
    assert as_meant(harmless(cell)) == cell


@given(st.lists(HARD, min_size=1, max_size=4))
def test_no_separator_makes_a_formula_of_it(cells: list[str]) -> None:
    written = io.StringIO()
    csv.writer(written).writerow(["", *(harmless(cell) for cell in cells)])
    for delimiter in ",;\t":
        for row in csv.reader(io.StringIO(written.getvalue(), newline=""), delimiter=delimiter):
            assert not any(cell.startswith(("=", "＝")) for cell in row)

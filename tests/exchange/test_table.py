import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.exchange.table import Row, read_rows, split_cells

CELLS = st.lists(
    st.text(st.sampled_from('ab",;\n \té'), max_size=8).map(str.strip), min_size=3, max_size=3
)


def is_header(names: frozenset[str]) -> bool:
    return {"a", "b"} <= names


def rows(text: str) -> list[Row]:
    return list(read_rows(io.BytesIO(text.encode()), is_header))


@given(st.lists(CELLS, max_size=6), st.sampled_from(",;\t"))
def test_whatever_the_csv_writer_quotes_comes_back(cells: list[list[str]], delimiter: str) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([["A", "B", "C"], *cells])
    found = [[row.cells["a"], row.cells["b"], row.cells["c"]] for row in rows(text.getvalue())]
    assert found == [row for row in cells if any(row)]


@given(CELLS)
def test_cells_split_as_the_csv_module_splits_them(cells: list[str]) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    assert split_cells(text.getvalue(), ",") == cells


def test_the_header_is_found_by_its_names_below_a_foreword() -> None:
    (row,) = rows('Notes:\n"a, b\nand c"\n\n B ; A ;C\n1;2;3\n')
    assert (row.line, row.cells, row.flaw) == (6, {"a": "2", "b": "1", "c": "3"}, "")


def test_missing_cells_are_empty_and_empty_surplus_is_forgiven() -> None:
    short, long = rows("a,b,c\n1\n1,2,3,,\n")
    assert (short.cells, long.flaw) == ({"a": "1", "b": "", "c": ""}, "")


def test_a_row_of_several_lines_keeps_the_count_of_lines() -> None:
    first, second = rows('a,b\n"1\n1",2\n3,4\n')
    assert (first.cells["a"], first.line, second.line) == ("1\n1", 2, 4)


@pytest.mark.parametrize(
    "text", ['a,b\n"1,2\n3,4\n5,6\n', 'a,b\n"1,2\n"3",4\n5,6\n', 'a,b\n"1,2\n"3,4\n5,6\n']
)
def test_a_quotation_that_never_ends_costs_only_its_own_row(text: str) -> None:
    found = rows(text)
    assert found[0].flaw
    assert (found[-1].cells, found[-1].flaw) == ({"a": "5", "b": "6"}, "")


def test_quotation_marks_within_a_cell_are_text() -> None:
    (row,) = rows('a,b\n5" pipe,x"y"\n')
    assert row.cells == {"a": '5" pipe', "b": 'x"y"'}


def test_too_many_cells_are_a_flaw() -> None:
    assert rows("a,b\n1,2,3\n")[0].flaw


def test_no_header_no_rows() -> None:
    assert rows("x,y\n1,2\n") == []

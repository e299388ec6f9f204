"""What a path may go on with, and where files come from, in lines."""

import pytest

from garden.tui.screens.shed.path_pane import MOST_ROWS, in_columns
from garden.tui.screens.shed.sources import source_lines


def test_names_stand_in_columns_read_downwards() -> None:
    lines = in_columns(["a.csv", "b.vcf", "c.zip"], 20)
    assert [line.plain.split() for line in lines] == [["a.csv", "c.zip"], ["b.vcf"]]


def test_too_many_names_are_counted() -> None:
    lines = in_columns([f"{number:03}.eml" for number in range(200)], 40)
    assert len(lines) == MOST_ROWS + 1
    assert lines[-1].plain == f"and {200 - (MOST_ROWS * 4 - 1)} more"


@pytest.mark.parametrize("width", [56, 76, 116])
def test_sources_fit_their_width(width: int) -> None:
    lines = source_lines(width)
    assert lines[0].plain.startswith("LinkedIn")
    assert all(line.cell_length <= width for line in lines)

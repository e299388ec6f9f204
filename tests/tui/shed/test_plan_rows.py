"""The plan in rows: people to mark, and how far the reading is."""

from datetime import date

from textual.content import Content

from garden.gardener.imports.report import Talker
from garden.gardener.imports.wishes import Progress
from garden.tui.screens.shed.plan_lines import progress_line
from garden.tui.screens.shed.plan_rows import PlanRows

TODAY = date(2026, 11, 22)
EVE = Talker("Eve Stranger", "eve@example.net", 12, 1, 9, date(2025, 1, 3))
LONG = Talker("[b]" + "x" * 80, "x@example.net", 1_000_000, 0, 2_000, TODAY, "Ada " * 20)


def test_only_people_and_lines_can_be_chosen() -> None:
    rows = PlanRows([Content(""), Content("Refused"), Content("  a.csv")], [EVE, LONG])
    assert rows.count == 7
    assert rows.apart == {0, 1, 4, 5}
    assert [rows.toggle(row) for row in range(rows.count)] == [False] * 2 + [True] * 2 + [False] * 3


def test_marks_come_and_go_and_are_wishes() -> None:
    rows = PlanRows((), [EVE, LONG])
    rows.toggle(3)
    rows.toggle(2)
    assert list(rows.wishes) == ["eve@example.net", "x@example.net"]
    rows.toggle(3)
    assert list(rows.wishes) == ["eve@example.net"]
    assert "✓ Eve Stranger" in rows.row(2, 90, TODAY).plain


def test_rows_fit_their_width() -> None:
    rows = PlanRows((), [EVE, LONG])
    for width in (56, 76, 116):
        assert all(rows.row(row, width, TODAY).cell_length <= width for row in (2, 3))


def test_how_far_it_is() -> None:
    line = progress_line(Progress(400, "/home/ada/mail.mbox", 50, 100)).plain
    assert line == f"Reading … 400 records so far\n{'━' * 15}{'─' * 15}  mail.mbox"
    assert progress_line(Progress(1)).plain == "Reading … 1 record so far"
    assert progress_line(Progress(1, done=1, size=1, writing=True)).plain.startswith("Bringing in")

from textual.app import App, ComposeResult
from textual.content import Content

from garden.tui.themes import VARIABLE_DEFAULTS
from garden.tui.widgets.line_list import LineList
from tests.tui.screen_text import text_of

APART = frozenset({0, 3})


class OneList(App[None]):
    """A list alone."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(VARIABLE_DEFAULTS)

    def compose(self) -> ComposeResult:
        yield LineList()

    def on_mount(self) -> None:
        self.query_one(LineList).show(6, self.row, APART)

    def row(self, row: int, width: int) -> Content:
        return Content(f"row {row}")


async def test_headings_are_passed_over() -> None:
    app = OneList()
    async with app.run_test(size=(20, 10)):
        lines = app.query_one(LineList)
        assert lines.cursor == 1
        lines.move(2)
        assert lines.cursor == 4
        lines.move(-1)
        assert lines.cursor == 2
        lines.move_end(last=True)
        assert lines.cursor == 5
        lines.move(1)
        assert lines.cursor == 5


async def test_the_cursor_stays_in_sight_among_thousands() -> None:
    app = OneList()
    async with app.run_test(size=(20, 10)) as pilot:
        lines = app.query_one(LineList)
        lines.show(3000, app.row)
        lines.move_end(last=True)
        await pilot.pause()
        assert "row 2999" in text_of(app)
        lines.move_page(-1)
        await pilot.pause()
        assert "row 2990" in text_of(app)


async def test_only_rows_in_sight_are_drawn() -> None:
    app = OneList()
    async with app.run_test(size=(20, 10)) as pilot:
        drawn: set[int] = set()

        def row(row: int, width: int) -> Content:
            drawn.add(row)
            return Content(str(row))

        app.query_one(LineList).show(100_000, row)
        await pilot.pause()
        assert 0 < len(drawn) <= 12


async def test_a_list_without_rows_has_no_cursor() -> None:
    app = OneList()
    async with app.run_test(size=(20, 10)):
        lines = app.query_one(LineList)
        lines.show(0, app.row)
        lines.move(1)
        assert lines.cursor is None

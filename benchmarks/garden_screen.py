"""How fast the garden is drawn, beside a bare line-API grid of the same size in the same run.

    python benchmarks/garden_screen.py

Prints medians in milliseconds and their ratio to the floor. A cold drawing forgets every cell
first; a cursor move draws the lines of the two cells that changed.
"""

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.scroll_view import ScrollView
from textual.strip import Strip

from garden.gardener.opening import fixed_clock, open_garden
from garden.gardener.planting import Ways, plant_people
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.garden.screen import GardenScreen

RUNS = 15
SIZE = (120, 40)
CIRCLES = ("Work", "Former work", "Mentors", "Friends", "Family", "Python meetup")
NOW = "2026-11-22T10:00:00Z"


class BareGrid(ScrollView):
    """The floor: a half block in two colours for each cell, made once, put together each time."""

    def __init__(self) -> None:
        super().__init__()
        columns, lines = SIZE
        self._styles = {
            (x, y): Style.from_color(Color.from_rgb(x, y, 90), Color.from_rgb(y, x, 90))
            for x in range(columns)
            for y in range(lines)
        }

    def render_line(self, y: int) -> Strip:
        """Return a line of half blocks."""
        return Strip([Segment("▀", self._styles[x, y]) for x in range(self.size.width)])


class BareApp(App[None]):
    """An app that is only the floor."""

    def compose(self) -> ComposeResult:
        """Yield the grid."""
        yield BareGrid()


def timed(task: Callable[[], object]) -> float:
    """Return the median milliseconds of a task."""
    found = []
    for _ in range(RUNS):
        start = perf_counter()
        task()
        found.append((perf_counter() - start) * 1000)
    return median(found)


async def floor() -> float:
    """Return the milliseconds in which the bare grid gives its lines."""
    app = BareApp()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        grid = app.query_one(BareGrid)
        return timed(lambda: [grid.render_line(y) for y in range(grid.size.height)])


async def garden(people: int) -> tuple[float, float, float]:
    """Return the milliseconds of a cold drawing, a warm one, and of a cursor move's lines."""
    with tempfile.TemporaryDirectory() as folder:
        opened = open_garden(Path(folder) / "bench.db", fixed_clock(NOW))
        for circle in CIRCLES:
            names = [f"{circle} {number}" for number in range(people // len(CIRCLES))]
            plant_people(opened, names, Ways(circle=circle, closeness="close"))
        app = GardenApp(opened, Memory(last_visit=opened.today().isoformat()))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            screen = app.screen
            assert isinstance(screen, GardenScreen)
            grid = screen.grid
            lines = range(grid.size.height)

            def cold() -> None:
                grid.forget_all()
                for y in lines:
                    grid.render_line(y)

            def move() -> None:
                grid.move(1, 0)
                for y in range(grid.density.height):
                    grid.render_line(y)

            found = timed(cold), timed(lambda: [grid.render_line(y) for y in lines]), timed(move)
        opened.store.close()
        return found


def main() -> None:
    """Measure and print."""
    least = asyncio.run(floor())
    print(f"bare line-API grid, {SIZE[0]}x{SIZE[1]}: {least:.1f} ms")
    for people in (30, 10_000):
        cold, warm, move = asyncio.run(garden(people))
        print(
            f"{people:>6} people: cold {cold:.1f} ms ({cold / least:.2f}x), "
            f"warm {warm:.1f} ms ({warm / least:.2f}x), cursor move {move:.1f} ms"
        )


if __name__ == "__main__":
    main()

"""What is typed for an import: a path first, wishes behind it."""

from datetime import date
from pathlib import Path

import pytest

from garden.gardener.garden import Garden
from garden.gardener.imports.watch import watched_folders
from garden.tui.app import GardenApp
from garden.tui.screens.shed.asked import Asked, Unclear, read_asked
from tests.tui.screen_text import text_of
from tests.tui.shed.test_import import cards, read, settled


def test_a_path_is_all_it_takes(demo: Garden, tmp_path: Path) -> None:
    assert read_asked(demo, "/a/b c.vcf") == Asked(Path("/a/b c.vcf"))
    odd = tmp_path / "notes --since then.txt"
    assert read_asked(demo, "/a/my--titles.ics") == Asked(Path("/a/my--titles.ics"))
    with pytest.raises(Unclear, match="--since wants a day"):
        read_asked(demo, str(odd))


def test_wishes_stand_behind_it_in_any_order(demo: Garden) -> None:
    wanted = Asked(Path("/a/Mail"), date(2024, 3, 1), titles=True, watch=True)
    assert read_asked(demo, "/a/Mail --since 2024-03-01 --titles --watch") == wanted
    assert read_asked(demo, "/a/Mail --watch  --titles --since 2024-03-01") == wanted
    assert read_asked(demo, "--watch") == Asked(None, watch=True)


@pytest.mark.parametrize(
    "text", ["--titles", "x --since 2090-01-01", "x --since", "x --since soon", "--titles /a/b"]
)
def test_what_cannot_be_meant_is_said_so(demo: Garden, text: str) -> None:
    with pytest.raises(Unclear):
        read_asked(demo, text)


async def test_a_folder_is_watched_from_the_shed(
    app: GardenApp, demo: Garden, tmp_path: Path
) -> None:
    cards(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, f"{tmp_path} --watch")
        await pilot.press("y")
        await settled(pilot)
        assert watched_folders(demo) == (tmp_path.resolve(),)
        await pilot.press("escape")
        await read(pilot, "--watch")
        assert "There is nothing new" in text_of(app)

"""Make the screenshots of the README from the demo garden: `python scripts/screenshots.py`."""

import asyncio
import re
from pathlib import Path

from garden.cli.main import main as main_of_cli
from garden.gardener.demo import demo_garden
from garden.gardener.opening import fixed_clock
from garden.tui.app import GardenApp
from garden.tui.memory import Memory

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "screenshots"
NOW = "2026-11-22T10:00:00Z"
FONT_FACES = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)
SHOTS = {
    "garden-dark": ("garden-dark", (120, 40), ("G",)),
    "garden-light": ("garden-light", (120, 40), ("G",)),
    "today": ("garden-dark", (120, 40), ("2",)),
    "plant": ("garden-dark", (120, 40), ("G", "enter")),
    "review": ("garden-dark", (120, 40), ("3",)),
    "almanac": ("garden-dark", (120, 40), ("4",)),
    "shed": ("garden-dark", (120, 40), ("5",)),
}


async def shoot(name: str, theme: str, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """Open the demo, press `keys` and save what is seen then."""
    with demo_garden(fixed_clock(NOW), "tui") as garden:
        memory = Memory(theme=theme, last_visit=garden.today().isoformat())
        app = GardenApp(garden, memory)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause(0.8)
            drawn = app.export_screenshot()
    # Whoever looks at a picture in a README need not tell a font server about it.
    (FOLDER / f"{name}.svg").write_text(FONT_FACES.sub("", drawn), encoding="utf-8")


def whole_garden() -> None:
    """Write the demo garden as a picture to be posted."""
    with demo_garden(fixed_clock(NOW), "cli") as garden:
        target = str(FOLDER / "garden.png")
        command = ["--garden", str(garden.store.path), "--now", NOW, "--quiet", "picture", target]
        if main_of_cli([*command, "--force"]):
            raise SystemExit("the picture could not be written")


def main() -> None:
    """Make all screenshots."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (theme, size, keys) in SHOTS.items():
        asyncio.run(shoot(name, theme, size, keys))
    whole_garden()


if __name__ == "__main__":
    main()

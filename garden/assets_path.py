"""Where the shipped data lives: `garden/assets` in an installed wheel, `assets/` in a checkout."""

from functools import cache
from pathlib import Path


@cache
def assets_path() -> Path:
    """Return the folder of shipped data. Raises FileNotFoundError in a broken installation."""
    package = Path(__file__).resolve().parent
    for folder in (package / "assets", package.parent / "assets"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("Garden's assets folder is missing; please install Garden again")


def read_text(name: str) -> str:
    """Return the text of the asset called `name` (a path below the assets folder, with slashes)."""
    return (assets_path() / name).read_text(encoding="utf-8")

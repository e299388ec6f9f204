"""Find files that are tested with but never committed; skip where they are not there."""

import os
from pathlib import Path

import pytest


def shared(name: str) -> Path:
    """Return the path of `name` in the shared folder beside the checkout, or skip the test."""
    root = os.environ.get("GARDEN_SHARED") or Path(__file__).resolve().parents[2] / "shared"
    path = Path(root) / name
    if not path.exists():
        pytest.skip(f"no shared {name} beside this checkout")
    return path

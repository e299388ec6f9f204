"""Every species as text, a letter a part, beside the picture kept in `snapshots`.

After a wanted change, write them anew with GARDEN_SNAPSHOTS=write, look at them, and commit.
"""

import os
from pathlib import Path

import pytest

from garden.flora.catalogue import species_names
from garden.flora.grow import grow
from garden.flora.picture import letters

FOLDER = Path(__file__).parent / "snapshots"
HEALTHS = (1.0, 0.6, 0.3, 0.1, 0.0)
"""One of each state: thriving, well, thirsty, wilting, dormant."""

GROWTH = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
"""The six sizes, seed to old."""

FRAMES = (10, 16, 40)
"""Pixels of the dense, the usual and the large drawing."""


def _sheet(species: str) -> str:
    """Return plants side by side: the six sizes, then the five healths at each frame."""
    rows = [[letters(grow(species, 1, size, 1.0, 16, 16)) for size in GROWTH]]
    rows += [
        [letters(grow(species, 1, 0.8, health, frame, frame)) for health in HEALTHS]
        for frame in FRAMES
    ]
    lines = [" ".join(line) for row in rows for line in zip(*row, strict=True)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("species", species_names())
def test_a_species_looks_as_it_was_last_agreed(species: str) -> None:
    kept = FOLDER / f"{species}.txt"
    if os.environ.get("GARDEN_SNAPSHOTS") == "write":
        kept.write_text(_sheet(species), encoding="utf-8")
    assert _sheet(species) == kept.read_text(encoding="utf-8")

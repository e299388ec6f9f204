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
SMALL = ((0.1, 1.0), (0.5, 1.0), (1.0, 1.0), (0.8, 0.6), (0.8, 0.3), (0.8, 0.1), (0.8, 0.0))


def _sheet(species: str) -> str:
    """Return 16x16 plants side by side: three sizes, then four states; below them a 10x10 one."""
    small = [letters(grow(species, 1, size, health, 16, 16)) for size, health in SMALL]
    dense = [letters(grow(species, 1, 0.8, health, 10, 10)) for health in (1.0, 0.3, 0.0)]
    lines = [" ".join(line) for sheet in (small, dense) for line in zip(*sheet, strict=True)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("species", species_names())
def test_a_species_looks_as_it_was_last_agreed(species: str) -> None:
    kept = FOLDER / f"{species}.txt"
    if os.environ.get("GARDEN_SNAPSHOTS") == "write":
        kept.write_text(_sheet(species), encoding="utf-8")
    assert _sheet(species) == kept.read_text(encoding="utf-8")

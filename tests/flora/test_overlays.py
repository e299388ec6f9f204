import pytest

from garden.flora.catalogue import species_names
from garden.flora.grow import grow
from garden.flora.overlays import with_ribbon, with_tag
from garden.flora.picture import Part, Picture


def _count(picture: Picture, part: Part) -> int:
    return sum(row.count(part) for row in picture.parts)


@pytest.mark.parametrize("species", species_names())
@pytest.mark.parametrize("pixels", [10, 16, 24, 40])
def test_a_tag_and_a_ribbon_are_seen_and_hide_little(species: str, pixels: int) -> None:
    plain = grow(species, 2, 0.8, 0.9, pixels, pixels)
    tagged, tied = with_tag(plain), with_ribbon(plain)
    assert 0 < _count(tagged, Part.TAG) < pixels * pixels * 0.16
    assert 0 < _count(tied, Part.RIBBON) < pixels * pixels * 0.16
    assert (tagged.width, tagged.height) == (plain.width, plain.height)


def test_both_can_be_laid_over_one_plant() -> None:
    both = with_ribbon(with_tag(grow("fern", 2, 0.8, 0.9, 16, 16)))
    assert _count(both, Part.TAG)
    assert _count(both, Part.RIBBON)


def test_a_ribbon_stays_on_the_pot() -> None:
    plain = grow("tulip", 2, 0.8, 0.9, 40, 40)
    rows = [y for y, row in enumerate(with_ribbon(plain).parts) if Part.RIBBON in row]
    assert min(rows) >= 40 - 9

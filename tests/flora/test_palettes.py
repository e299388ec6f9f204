"""States and plants are told apart with the common colour-vision deficiencies as well."""

from functools import cache
from itertools import combinations
from math import dist

import pytest

from garden.flora.catalogue import species_names
from garden.flora.colour import contrast, parse
from garden.flora.difference import Lab
from garden.flora.grow import grow
from garden.flora.light import Light
from garden.flora.picture import Part, Picture
from garden.flora.tones import DARK, HIGH_CONTRAST, LIGHT, Tones
from garden.tui.themes import CONTRAST_DEFAULTS, LIGHT_DEFAULTS, STATES, VARIABLE_DEFAULTS
from tests.flora.deficiencies import VISIONS, apart, seen
from tests.flora.outlines import standing

APART = 10.0
"""The CIE 1976 difference at which two colours are told apart at a glance (2 is just seen)."""

LOWER = 0.75
"""How much of a healthy plant's mass and height is left where its outline alone tells it."""

SHRUNK = 0.9
"""The same for a dormant plant beside a wilting one, the next better state."""

THEMES = {"dark": VARIABLE_DEFAULTS, "light": LIGHT_DEFAULTS, "high contrast": CONTRAST_DEFAULTS}
HEALTHY, WILTING, DORMANT = 0.95, 0.1, 0.0
SEEDS = (1, 2, 3, 4)
PLANT = {Part.LEAF, Part.STEM, Part.BLOSSOM, Part.BUD}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize(("one", "other"), list(combinations(STATES, 2)))
def test_two_states_are_apart_on_every_ground(
    theme: str, vision: str, one: str, other: str
) -> None:
    colours = THEMES[theme]
    first, second = parse(colours[f"garden-{one}"]), parse(colours[f"garden-{other}"])
    assert apart(first, second, vision) >= APART


@pytest.mark.parametrize(
    ("tones", "least"),
    [(DARK, 4.5), (LIGHT, 4.5), (HIGH_CONTRAST, 7.0)],
    ids=["dark", "light", "high"],
)
@pytest.mark.parametrize("state", STATES)
def test_a_state_is_read_on_every_ground_in_every_season(
    tones: Tones, least: float, state: str
) -> None:
    bed = parse(tones.grounds["bed"])
    grounds = [parse(ground) for ground in tones.grounds.values()]
    grounds += [Light(12.0, season).earth(bed) for season in range(4)]
    assert min(contrast(parse(tones.states[state]), ground) for ground in grounds) >= least


@cache
def _grown(species: str, health: float) -> tuple[Picture, ...]:
    return tuple(grow(species, seed, 0.7, health, 24, 24) for seed in SEEDS)


def _look(picture: Picture, vision: str) -> Lab:
    """Return the mean colour of a plant without its pot."""
    found = [
        seen(colour, vision)
        for colours, parts in zip(picture.rows, picture.parts, strict=True)
        for colour, part in zip(colours, parts, strict=True)
        if colour is not None and part in PLANT
    ]
    light, green, blue = (sum(part) / len(found) for part in zip(*found, strict=True))
    return light, green, blue


def _colours_apart(species: str, better: float, worse: float, vision: str) -> float:
    """Return the least difference between a plant and itself in worse health, over the seeds."""
    pairs = zip(_grown(species, better), _grown(species, worse), strict=True)
    return min(dist(_look(one, vision), _look(other, vision)) for one, other in pairs)


def _left_standing(species: str, better: float, worse: float) -> float:
    """Return the share of mass and height that is left in worse health."""
    before = sum(standing(picture) for picture in _grown(species, better))
    return sum(standing(picture) for picture in _grown(species, worse)) / before


@pytest.mark.parametrize("species", species_names())
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize(
    ("better", "worse", "least"),
    [(HEALTHY, WILTING, LOWER), (HEALTHY, DORMANT, LOWER), (WILTING, DORMANT, SHRUNK)],
    ids=["healthy and wilting", "healthy and dormant", "wilting and dormant"],
)
def test_a_plant_tells_its_health_by_colour_or_by_outline(
    species: str, vision: str, better: float, worse: float, least: float
) -> None:
    coloured = _colours_apart(species, better, worse, vision) >= APART
    assert coloured or _left_standing(species, better, worse) <= least


@pytest.mark.parametrize("species", species_names())
def test_outline_alone_tells_the_healthy_from_the_dormant(species: str) -> None:
    assert _left_standing(species, HEALTHY, DORMANT) <= LOWER


def test_a_deficiency_is_felt() -> None:
    leaf, petal = 0x45A341, 0xCB5F28
    assert apart(leaf, petal, "deuteranopia") < apart(leaf, petal, "usual") / 2

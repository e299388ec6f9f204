import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.flora.catalogue import species_names
from garden.flora.grow import grow, paint
from garden.flora.picture import Part

SPECIES = species_names()
FRAMES = ((10, 10), (12, 12), (16, 16), (24, 24), (40, 40))
HEALTHS = (0.0, 0.04, 0.12, 0.3, 0.6, 1.0)
SIZES = (0.0, 0.2, 0.5, 0.8, 1.0)

plants = st.tuples(
    st.sampled_from(SPECIES),
    st.integers(0, 2**63),
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(8, 64),
    st.integers(8, 60),
)


@given(plants)
@settings(max_examples=60, deadline=None)
def test_the_same_plant_is_the_same_picture(plant: tuple[str, int, float, float, int, int]) -> None:
    assert grow(*plant) == grow(*plant)


@given(plants)
@settings(max_examples=150, deadline=None)
def test_a_plant_fills_its_frame_and_never_overruns_it(
    plant: tuple[str, int, float, float, int, int],
) -> None:
    canvas = paint(*plant)
    picture = canvas.picture()
    assert canvas.spilled == 0
    assert len(picture.rows) == len(picture.parts) == plant[5]
    assert {len(row) for row in (*picture.rows, *picture.parts)} == {plant[4]}


@pytest.mark.parametrize("species", SPECIES)
@pytest.mark.parametrize("frame", FRAMES)
def test_the_top_row_and_the_sides_stay_empty(species: str, frame: tuple[int, int]) -> None:
    width, height = frame
    for size in SIZES:
        for health in HEALTHS:
            for seed in (1, 77):
                parts = grow(species, seed, size, health, width, height).parts
                assert set(parts[0]) == {Part.NONE}
                if width >= 12:
                    sides = {row[x] for row in parts for x in (0, width - 1)}
                    assert sides <= {Part.NONE, Part.FALLEN}


@pytest.mark.parametrize("species", SPECIES)
def test_a_part_is_named_wherever_a_colour_is(species: str) -> None:
    picture = grow(species, 5, 0.9, 0.3, 24, 24)
    for colours, parts in zip(picture.rows, picture.parts, strict=True):
        assert [colour is None for colour in colours] == [part == Part.NONE for part in parts]


@pytest.mark.parametrize("species", SPECIES)
def test_a_dormant_plant_keeps_something_green(species: str) -> None:
    for width, height in FRAMES:
        picture = grow(species, 9, 0.7, 0.0, width, height)
        assert any(Part.BUD in row for row in picture.parts)


def test_leaves_lie_on_the_ground_only_when_it_wilts() -> None:
    def fallen(health: float) -> int:
        return sum(row.count(Part.FALLEN) for row in grow("oak", 4, 0.8, health, 16, 16).parts)

    assert fallen(0.9) == 0
    assert fallen(0.1) >= 3


def test_size_and_health_beyond_their_ends_are_held_to_them() -> None:
    assert grow("fern", 1, 1.7, -2.0, 16, 16) == grow("fern", 1, 1.0, 0.0, 16, 16)


def test_an_unknown_species_is_refused() -> None:
    with pytest.raises(KeyError):
        grow("triffid", 1, 0.5, 0.5, 16, 16)


def test_a_frame_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="8x8"):
        grow("fern", 1, 0.5, 0.5, 7, 16)

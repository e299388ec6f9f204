import pytest

from garden.flora.catalogue import catalogue, species_for, species_names, species_title
from garden.flora.species.drawings import DRAWINGS


def test_there_are_at_least_twelve_species_each_with_a_drawing() -> None:
    assert len(species_names()) >= 12
    assert set(species_names()) == set(DRAWINGS)


@pytest.mark.parametrize(
    ("circle", "species"),
    [
        ("work", "fern"),
        ("Team", "fern"),
        ("former work", "cactus"),
        ("Mentor", "oak"),
        ("family", "rose"),
        ("friends", "sunflower"),
        ("  Meetup ", "tulip"),
        ("customers", "monstera"),
        ("neighbours", "lavender"),
        ("school", "bamboo"),
    ],
)
def test_a_kind_of_tie_has_its_species(circle: str, species: str) -> None:
    assert species_for(circle, 1) == species


def test_a_bed_is_of_one_kind_whoever_grows_in_it() -> None:
    assert len({species_for("chess in the park", seed) for seed in range(40)}) == 1


def test_unknown_circles_are_spread_over_the_species() -> None:
    kinds = {species_for(f"circle {number}", 1) for number in range(200)}
    assert len(kinds) == len(species_names())


def test_without_a_circle_the_seed_chooses() -> None:
    assert len({species_for(None, seed) for seed in range(50)}) == len(species_names())
    assert species_for(None, 7) == species_for("  ", 7)


def test_a_tie_stands_for_one_species_only() -> None:
    ties = [tie for kind in catalogue().species.values() for tie in kind.ties]
    assert len(ties) == len(set(ties))


def test_the_data_name_only_ramps_that_exist() -> None:
    data = catalogue()
    for kind in data.species.values():
        assert {kind.leaf, kind.stem, *kind.blossoms} <= set(data.ramps)
    assert set(data.glazes) <= set(data.pots)


def test_a_species_has_a_title() -> None:
    assert species_title("oak") == "oak"
    with pytest.raises(KeyError):
        species_title("triffid")

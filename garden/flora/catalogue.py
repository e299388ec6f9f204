"""The species and their palettes: data of `species.toml`, and which tie each stands for."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from zlib import crc32

from garden.assets_path import read_text
from garden.flora.colour import Ramp, parse


@dataclass(frozen=True, slots=True)
class Species:
    """What the data say of one species: named ramps, and circles' names in lower case (`ties`)."""

    name: str
    title: str
    leaf: str
    stem: str
    blossoms: tuple[str, ...]
    ties: tuple[str, ...]
    pot: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All species by name, all ramps by name, the pots' ramps and how often each is picked."""

    species: dict[str, Species]
    ramps: dict[str, Ramp]
    pots: dict[str, Ramp]
    glazes: tuple[str, ...]


def _ramp(shades: list[str]) -> Ramp:
    first, second, third, fourth, fifth = (parse(shade) for shade in shades)
    return first, second, third, fourth, fifth


@cache
def catalogue() -> Catalogue:
    """Return the species and palettes, read once. Raises ValueError where data are malformed."""
    data = tomllib.loads(read_text("species.toml"))
    species = {
        name: Species(
            name=name,
            title=entry["title"],
            leaf=entry["leaf"],
            stem=entry["stem"],
            blossoms=tuple(entry["blossoms"]),
            ties=tuple(entry["ties"]),
            pot=entry.get("pot", "pot"),
        )
        for name, entry in data["species"].items()
    }
    return Catalogue(
        species=species,
        ramps={name: _ramp(shades) for name, shades in data["ramps"].items()},
        pots={name: _ramp(shades) for name, shades in data["pots"]["ramps"].items()},
        glazes=tuple(data["pots"]["glazes"]),
    )


@cache
def _species_by_tie() -> dict[str, str]:
    return {tie: kind.name for kind in catalogue().species.values() for tie in kind.ties}


@cache
def species_names() -> tuple[str, ...]:
    """Return the names of all species, in the order of the data."""
    return tuple(catalogue().species)


def species_title(name: str) -> str:
    """Return what a species is called on screen. Raises KeyError for an unknown one."""
    return catalogue().species[name].title


def species_for(circle: str | None, seed: int) -> str:
    """Return the species that stands for a circle.

    A circle whose name the data know gets its own kind; any other gets one by a hash of its name,
    so that one bed is of one kind. Without a circle the `seed` chooses.
    """
    of_circle = _species_of(circle or "")
    names = species_names()
    return names[seed % len(names)] if of_circle is None else of_circle


@lru_cache(maxsize=256)
def _species_of(circle: str) -> str | None:
    """Return the species of a circle, None where its name says nothing."""
    words = " ".join(circle.casefold().split())
    if not words:
        return None
    names = species_names()
    known = _species_by_tie().get(words)
    return known if known is not None else names[crc32(words.encode()) % len(names)]

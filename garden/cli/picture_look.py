"""How a picture looks and what it tells: the colours of the hour, and what stands under a plant."""

from collections.abc import Sequence
from dataclasses import dataclass

from garden.flora.catalogue import species_title
from garden.flora.colour import parse
from garden.flora.lettering import ADVANCE, is_drawn
from garden.flora.light import Light
from garden.flora.tones import DARK, LIGHT
from garden.gardener.views import PlantView
from garden.literal import cell_width, fit, literal

_TREE = "tree"
"""What a memorial is called where names are hidden."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a picture tells of people: `names`, `species` in their place, or neither.

    `pixels` says that its letters are drawn in pixels, so that not every name can be written.
    """

    names: bool = True
    species: bool = False
    pixels: bool = False

    @property
    def circles(self) -> bool:
        """Whether beds are headed by their circles' names."""
        return not self.species

    def label(self, view: PlantView) -> str:
        """Return what stands under a person's plant, "" for nothing."""
        if self.species:
            return _TREE if view.state == "memorial" else species_title(view.species)
        return self._called(view) if self.names else ""

    def _called(self, view: PlantView) -> str:
        """Return the name, the nickname or what words of the name there are letters for."""
        if not self.pixels or is_drawn(literal(view.name)):
            return view.name
        if view.nickname and is_drawn(literal(view.nickname)):
            return view.nickname
        return " ".join(word for word in view.name.split() if is_drawn(literal(word)))


@dataclass(frozen=True, slots=True)
class Look:
    """The colours (0xRRGGBB) of a picture in its light."""

    light: Light
    sky: int
    earth: int
    text: int
    dim: int
    states: dict[str, int]


def look_of(light: Light, dark: bool) -> Look:
    """Return the colours of a dark or a light picture."""
    tones = DARK if dark else LIGHT
    return Look(
        light=light,
        sky=parse(tones.grounds["sky"]),
        earth=light.earth(parse(tones.grounds["bed"])),
        text=parse(tones.text),
        dim=parse(tones.dim),
        states={state: parse(colour) for state, colour in tones.states.items()},
    )


def label_lines(label: str, room: int) -> tuple[str, ...]:
    """Return a label in one line or, where `room` units are not enough, in two."""
    cells = room // ADVANCE
    words = literal(label).split()
    text = " ".join(words)
    if not text:
        return ()
    first = _first_line(words, cells)
    rest = text.removeprefix(first).strip()
    if cell_width(text) <= cells or not first or not rest:
        return (fit(text, cells),)
    return first, fit(rest, cells)


def _first_line(words: Sequence[str], cells: int) -> str:
    """Return as many words as fit into a line."""
    for count in range(len(words), 0, -1):
        text = " ".join(words[:count])
        if cell_width(text) <= cells:
            return text
    return ""

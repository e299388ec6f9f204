"""A plot: the place a plant is drawn in, with its frame, its seed, its vigour and its colours."""

from dataclasses import dataclass
from math import pow

from garden.flora.canvas import Canvas
from garden.flora.catalogue import Species, catalogue
from garden.flora.colour import Ramp, mix_ramps
from garden.flora.noise import between, noise, spread
from garden.flora.vigour import Vigour

_GREENS = frozenset({"meadow", "fern", "cactus", "jade", "pine", "spring", "olive"})


@dataclass(frozen=True, slots=True)
class Plot:
    """Everything a species needs to draw one plant. Lengths are pixels, y runs downwards.

    `middle` is the stem's x, `ground` the first row of the pot, `rise` the height above it that
    the plant may fill (the top row stays empty), `reach` the free width to either side.
    """

    canvas: Canvas
    species: Species
    seed: int
    size: float
    vigour: Vigour
    middle: float
    ground: int
    rise: float
    reach: float

    @property
    def growth(self) -> float:
        """Return how much of its full height the plant has: a seedling is not nothing, and some
        are born shorter than their siblings.
        """
        return (0.26 + 0.74 * pow(self.size, 0.8)) * (1 - 0.14 * self.chance(903))

    @property
    def side(self) -> float:
        """Return the side the plant leans and droops to: -1 left, 1 right."""
        return 1.0 if noise(self.seed, 900) < 0.5 else -1.0

    @property
    def fine(self) -> bool:
        """Return whether there is room for detail (veins, texture)."""
        return self.rise >= 18

    @property
    def roomy(self) -> bool:
        """Return whether there is room for more of everything, and each thing feathered."""
        return self.rise >= 24

    @property
    def tiny(self) -> bool:
        """Return whether there is room for little more than the outline."""
        return self.rise < 9

    def chance(self, index: int) -> float:
        """Return this plant's own number in [0, 1) for `index`."""
        return noise(self.seed, index)

    def swing(self, index: int) -> float:
        """Return this plant's own number in [-1, 1) for `index`."""
        return spread(self.seed, index)

    def ramp(self, name: str) -> Ramp:
        """Return a ramp of the palette, whatever the health."""
        return catalogue().ramps[name]

    def blossom(self) -> str:
        """Return the name of the ramp that this plant blossoms in."""
        choices = self.species.blossoms
        return choices[int(self.chance(901) * len(choices))]

    def faded(self, name: str, index: int, hold: float = 0.0) -> Ramp:
        """Return a ramp as health has left it, for part `index`, which turns a little before or
        after its siblings; `hold` (0..1) keeps some of its own colour.
        """
        yellow, brown = self.vigour.yellow, self.vigour.brown
        own = self.swing(index + 7000) * 0.6
        yellow = between(yellow + own * 4 * yellow * (1 - yellow) * 0.5, 0, 1) * (1 - hold)
        brown = between(brown + own * 4 * brown * (1 - brown) * 0.4, 0, 1) * (1 - hold)
        ramps = catalogue().ramps
        ramp = ramps[name]
        if name in _GREENS:
            tint = self.swing(904)
            ramp = mix_ramps(ramp, ramps["spring" if tint > 0 else "pine"], abs(tint) * 0.3)
            ramp = mix_ramps(ramp, ramps["olive"], 0.2 * (1 - self.vigour.flush))
        ramp = mix_ramps(ramp, ramps["straw"], yellow)
        return mix_ramps(ramp, ramps["withered"], brown)

    def kept(self, index: int) -> float:
        """Return how much of leaf `index` is still there: 1 whole, 0 fallen."""
        threshold = 0.02 + 0.88 * noise(self.seed, index + 8000)
        return between((threshold + 0.12 - self.vigour.bare * 1.02) / 0.12, 0, 1)

    def grown(self, index: int, count: int, first: int = 1) -> float:
        """Return how far (0..1) the one at `index` of up to `count` has come out at this size.

        `first` of them are there from the start.
        """
        due = (self.size + 0.02) * (count - first + 0.6) + first
        return between(due - index, 0, 1)

    def holds(self, x: float, y: float) -> bool:
        """Return whether a leaf may be painted at (x, y)."""
        return self.inside(x, y, 0, 0) == (x, y)

    def inside(self, x: float, y: float, wide: float, high: float) -> tuple[float, float]:
        """Return (x, y) moved so that `wide` and `high` pixels around it stay in the frame."""
        left = self.middle - self.reach + wide
        right = self.middle + self.reach - wide - 0.01
        if left > right:
            left = right = self.middle
        bottom = self.canvas.height - 1 - high
        top = self.ground - self.rise + high
        return between(x, left, right), between(y, top, max(top, bottom))

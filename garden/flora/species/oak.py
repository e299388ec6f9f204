"""An oak: a stout forked trunk under a broad crown of leaf clouds; autumn comes with thirst."""

from math import floor

from garden.flora.canvas import Point, spine
from garden.flora.noise import spread
from garden.flora.picture import Part
from garden.flora.plot import Plot

# Each cloud of leaves: across, up (shares of the crown), radius, and the branch that bears it.
_CLOUDS = (
    (0.0, 0.62, 0.52),
    (-0.55, 0.36, 0.4),
    (0.56, 0.4, 0.4),
    (-0.3, 0.8, 0.38),
    (0.34, 0.84, 0.36),
    (-0.78, 0.16, 0.27),
    (0.8, 0.18, 0.27),
    (0.02, 0.24, 0.34),
)


def draw(plot: Plot) -> None:
    """Paint an oak."""
    vigour = plot.vigour
    bark = plot.faded(plot.species.stem, 0, 0.7)
    tall = (plot.rise - 0.5) * plot.growth
    bole = tall * (0.34 + 0.07 * plot.swing(1))
    thick = max(1.0, plot.rise * 0.17 * (0.25 + 0.75 * plot.size))
    trunk = spine(plot.middle, plot.ground, bole, plot.swing(2) * 0.14, plot.swing(3) * 0.2)
    x, y, _ = trunk[-1]
    crown = tall - bole
    half = min(plot.reach * 0.98, tall * 0.62)
    sag = vigour.droop * crown * 0.14
    clouds = []
    for index, (across, up, radius) in enumerate(_CLOUDS):
        out = plot.grown(index, len(_CLOUDS), 3)
        place_x = x + across * half * 0.78 + plot.swing(20 + index) * 0.13 * half
        place_y = (
            y - (up + 0.09 * plot.swing(30 + index)) * crown * 0.86 + sag * (0.4 + abs(across))
        )
        clouds.append((index, place_x, place_y, radius, out))
    for index, place_x, place_y, _radius, out in clouds:
        if out > 0.1 and index < (7 if plot.fine else 5):
            _branch(plot, (x, y, 0.0), place_x, place_y, thick * 0.45, index)
    if thick >= 2.5:
        _roots(plot, thick)
    plot.canvas.limb(trunk, thick * 1.1, thick * 0.8, bark, Part.STEM)
    for index, place_x, place_y, radius, out in clouds:
        _cloud(plot, index, place_x, place_y, radius * min(half, crown * 0.85), out)
    _buds(plot, clouds)


def _roots(plot: Plot, thick: float) -> None:
    bark = plot.faded(plot.species.stem, 0, 0.7)
    half = floor(thick * 0.5 + 1)
    for way in (-1, 1):
        plot.canvas.put(plot.middle + way * half, plot.ground - 1, bark[2 - (way > 0)], Part.STEM)


def _branch(plot: Plot, fork: Point, x: float, y: float, thick: float, index: int) -> None:
    from_x, from_y, _ = fork
    steps = max(2, int((abs(x - from_x) + abs(y - from_y)) * 2))
    points = []
    for step in range(steps + 1):
        share = step / steps
        points.append((from_x + (x - from_x) * share, from_y + (y - from_y) * share**0.8, 0.0))
    angle = 1.2 if x > from_x else -1.2
    points = [(px, py, angle * 0.6) for px, py, _ in points]
    plot.canvas.limb(points, thick, 1.0, plot.faded(plot.species.stem, 50 + index, 0.7), Part.STEM)


def _cloud(plot: Plot, index: int, x: float, y: float, radius: float, out: float) -> None:
    kept = plot.kept(index)
    radius *= (0.45 + 0.55 * out) * (0.4 + 0.6 * kept)
    if out <= 0.1 or kept <= 0.02 or radius < 0.7:
        return
    ramp = plot.faded(plot.species.leaf, index)
    x, y = plot.inside(x, y, radius, radius * 0.85)
    seed = plot.seed * 31 + index

    def grain(column: int, row: int) -> float:
        return spread(seed, (row // 2) * 97 + (column + row % 2) // 2) if plot.fine else 0.0

    plot.canvas.ball(x, y, radius, radius * 0.85, ramp, Part.LEAF, grain)
    if plot.vigour.bloom > 0.75 and plot.roomy and out > 0.9 and plot.size > 0.5:
        acorn = plot.ramp("amber")
        plot.canvas.put(x + radius * 0.3, y + radius * 0.4, acorn[2], Part.BLOSSOM)
        plot.canvas.put(x + radius * 0.3, y + radius * 0.4 - 1, plot.ramp("bark")[1], Part.BLOSSOM)


def _buds(plot: Plot, clouds: list[tuple[int, float, float, float, float]]) -> None:
    if plot.vigour.bare < 0.5:
        return
    bud = plot.ramp("spring")
    for index, x, y, _, out in clouds[:3]:
        if out > 0.1 and (index < 2 or plot.fine):
            plot.canvas.put(*plot.inside(x, y, 0, 0), bud[3], Part.BUD)

"""A wisteria: a twisted stem, a flat roof of leaves, and long clusters hanging from it."""

from math import sin

from garden.flora.canvas import spine
from garden.flora.noise import spread
from garden.flora.picture import Part
from garden.flora.plot import Plot

# The roof's tufts (across, up) and the clusters' places (across, length), as shares.
_ROOF = ((0.0, 0.72), (-0.42, 0.7), (0.42, 0.74), (-0.8, 0.3), (0.8, 0.36))
_CLUSTERS = (
    (-0.5, 0.9),
    (0.52, 1.0),
    (-0.92, 0.62),
    (0.92, 0.7),
    (0.22, 0.55),
    (-0.2, 0.6),
    (-0.72, 0.84),
    (0.73, 0.8),
)


def draw(plot: Plot) -> None:
    """Paint a wisteria."""
    vigour = plot.vigour
    tall = plot.rise * plot.growth * 0.74
    half = plot.reach * (0.3 + 0.62 * plot.growth)
    half = min(half, plot.rise * 0.8)
    bark = plot.faded(plot.species.stem, 0, 0.7)
    thick = max(1.0, plot.rise * 0.1 * plot.growth)
    trunk = []
    for x, y, angle in spine(plot.middle, plot.ground, tall, plot.swing(1) * 0.16, 0.0):
        wave = sin((plot.ground - y) / max(4.0, plot.rise * 0.34) * 3.1) * plot.side
        trunk.append((x + wave * max(0.6, plot.rise * 0.05), y, angle))
    x, y, _ = trunk[-1]
    sag = vigour.droop * plot.rise * 0.14
    for index in (1, 2, 3, 4):
        across, _ = _ROOF[index]
        if plot.grown(index, 5, 3) > 0.1:
            bend = (1.0 if across > 0 else -1.0) * (0.5 + 0.7 * vigour.droop)
            arm = spine(x, y + 1, half * abs(across), across * 1.3, bend)
            arm = [(*plot.inside(px, py, 0, 0), turn) for px, py, turn in arm]
            plot.canvas.limb(arm, thick * 0.6, 1.0, bark, Part.STEM)
    plot.canvas.limb(trunk, thick * 1.15, thick * 0.8, bark, Part.STEM)
    if plot.fine:
        for step in range(2, len(trunk), 5):
            plot.canvas.put(trunk[step][0], trunk[step][1], bark[1], Part.STEM)
    _roof(plot, x, y, half, sag)
    _hang(plot, x, y, half, sag)
    if vigour.bare > 0.5:
        y = max(3.0, y)
        plot.canvas.put(x, y - 1, plot.ramp("spring")[3], Part.BUD)
        plot.canvas.put(x + plot.side, y - 2, plot.ramp("spring")[4], Part.BUD)


def _roof(plot: Plot, x: float, y: float, half: float, sag: float) -> None:
    for index in (3, 4, 1, 2, 0):
        across, up = _ROOF[index]
        kept = plot.kept(index)
        out = plot.grown(index, 5, 3)
        if out <= 0.1 or kept <= 0.03:
            continue
        wide = half * 0.44 * (0.5 + 0.5 * out) * (0.4 + 0.6 * kept)
        high = max(1.0, plot.rise * 0.13 * (0.5 + 0.5 * plot.growth)) * (0.5 + 0.5 * kept)
        place = (
            y
            - (up + 0.2 * plot.swing(50 + index)) * plot.rise * 0.11 * plot.growth
            + sag * (0.3 + abs(across))
        )
        cx, cy = plot.inside(x + across * half * 0.86, place, wide, high)
        seed = plot.seed * 13 + index

        def grain(column: int, row: int, seed: int = seed) -> float:
            return spread(seed, row * 71 + column) * 0.9 if plot.fine else 0.0

        plot.canvas.ball(cx, cy, wide, high, plot.faded(plot.species.leaf, index), Part.LEAF, grain)


def _hang(plot: Plot, x: float, y: float, half: float, sag: float) -> None:
    bloom = plot.vigour.bloom
    most = len(_CLUSTERS) if plot.fine else 5
    for index in range(most):
        out = plot.grown(index, most, 1)
        if out <= 0.1 or plot.size < 0.12:
            continue
        across, long = _CLUSTERS[index]
        length = plot.rise * 0.56 * long * plot.growth * (0.4 + 0.6 * out)
        length *= 1 + 0.12 * plot.swing(30 + index)
        top_x = x + (across + 0.05 * plot.swing(40 + index)) * half * 0.9
        top_y = y + sag * (0.3 + abs(across)) + abs(across) * plot.rise * 0.04
        length = min(length, plot.canvas.height - top_y - 2)
        twig = [(*plot.inside(top_x, top_y + step, 0, 0), 0.0) for step in range(int(length * 0.5))]
        plot.canvas.line(twig, plot.faded(plot.species.stem, 80 + index, 0.5)[2], Part.STEM)
        if bloom > 0.03:
            _cluster(plot, top_x, top_y, length * (0.25 + 0.75 * bloom), index)


def _cluster(plot: Plot, x: float, y: float, length: float, index: int) -> None:
    ramp = plot.faded(plot.blossom(), 60 + index, 0.3)
    rows = max(1, round(length))
    full = max(1.0, plot.rise * 0.125)
    for row in range(rows):
        share = row / max(1, rows - 1) if rows > 1 else 0.0
        wide = max(1, round(full * (1 - share) ** 0.7 + 0.2))
        if not plot.fine:
            wide = 2 if share < 0.5 and rows > 2 else 1
        left = int(x - wide / 2 + 0.5)
        for column in range(wide):
            tone = 4 if column == 0 and (row + index) % 2 == 0 else 3 if column < wide / 2 else 2
            if share > 0.75:
                tone = 1
            elif (row + column) % 3 == 0 and plot.fine:
                tone = max(1, tone - 1)
            spot = plot.inside(left + column + 0.5, y + row, 0.5, 0)
            plot.canvas.put(*spot, ramp[tone], Part.BLOSSOM)

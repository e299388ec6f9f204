"""What lies on the ground beside the pot: the leaves that a thirsty plant has let fall."""

from garden.flora.noise import between, noise
from garden.flora.picture import Part
from garden.flora.plot import Plot


def draw_fallen(plot: Plot) -> None:
    """Paint the fallen leaves, each at its own place, more of them the barer the plant is."""
    canvas = plot.canvas
    count = max(5, canvas.width * 2 // 5)
    lying = plot.vigour.bare * count * (0.6 + 0.5 * plot.size)
    straw, brown = plot.ramp("straw"), plot.ramp("withered")
    low = canvas.height - 1
    for index in range(count):
        if index + 0.5 > lying:
            continue
        side = 1 if (index + (plot.side > 0)) % 2 else -1
        away = 0.34 + 0.62 * noise(plot.seed, 940 + index)
        x = int(between(plot.middle + side * away * (plot.reach + 0.5), 0, canvas.width - 1))
        ramp = straw if noise(plot.seed, 960 + index) < 0.5 else brown
        canvas.put(x, low, ramp[2], Part.FALLEN)
        if plot.fine:
            inward = x - side if 0 <= x - side < canvas.width else x
            canvas.put(inward, low, ramp[3], Part.FALLEN)
            if index % 2:
                canvas.put(x, low - 1, ramp[3], Part.FALLEN)

"""The canvas a plant is painted on: crisp pixels, light from the upper left."""

from collections.abc import Callable, Sequence
from math import ceil, cos, floor, sin

from garden.flora.colour import Ramp, mix
from garden.flora.picture import Part, Picture

Point = tuple[float, float, float]
"""A place on a curve: x and y in pixels (y downwards) and the direction there, in radians
from straight up, clockwise."""


def spine(
    x: float, y: float, length: float, angle: float, bend: float, power: float = 1.0
) -> list[Point]:
    """Return a curve from (x, y), `length` pixels long, two points to a pixel.

    It sets out in direction `angle` (radians from straight up, clockwise) and has turned by
    `bend` at its end; a `power` above 1 keeps the turning for the tip.
    """
    steps = max(2, ceil(length * 2))
    stride = length / steps
    points = [(x, y, angle)]
    for step in range(1, steps + 1):
        turned = angle + bend * ((step - 0.5) / steps) ** power
        x += stride * sin(turned)
        y -= stride * cos(turned)
        points.append((x, y, angle + bend * (step / steps) ** power))
    return points


class Canvas:
    """A grid of pixels being painted; `spilled` counts the strokes that fell outside of it."""

    __slots__ = ("_colours", "_parts", "height", "spilled", "width")

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.spilled = 0
        self._colours: list[int] = [-1] * (width * height)
        self._parts: list[Part] = [Part.NONE] * (width * height)

    def put(self, x: float, y: float, colour: int, part: Part) -> None:
        """Paint the pixel that holds the point (x, y)."""
        column, row = floor(x), floor(y)
        if 0 <= column < self.width and 0 <= row < self.height:
            place = row * self.width + column
            self._colours[place] = colour
            self._parts[place] = part
        else:
            self.spilled += 1

    def part(self, x: int, y: int) -> Part:
        """Return what the pixel shows; NONE outside of the canvas."""
        if 0 <= x < self.width and 0 <= y < self.height:
            return self._parts[y * self.width + x]
        return Part.NONE

    def colour(self, x: int, y: int) -> int | None:
        """Return the pixel's colour, or None where nothing is painted."""
        if 0 <= x < self.width and 0 <= y < self.height:
            found = self._colours[y * self.width + x]
            return None if found < 0 else found
        return None

    def shade(self, x: int, y: int, towards: int, share: float) -> None:
        """Move a painted pixel's colour `share` of the way to another."""
        found = self.colour(x, y)
        if found is not None:
            self._colours[y * self.width + x] = mix(found, towards, share)

    def row(self, y: int, left: int, right: int, colour: int, part: Part) -> None:
        """Paint the pixels from `left` to `right`, both included, in row `y`."""
        for x in range(left, right + 1):
            self.put(x, y, colour, part)

    def line(self, points: Sequence[Point], colour: int, part: Part) -> None:
        """Paint a curve one pixel wide, without doubled corners."""
        trail: list[tuple[int, int]] = []
        for x, y, _ in points:
            cell = (floor(x), floor(y))
            if trail and trail[-1] == cell:
                continue
            if len(trail) > 1:
                before, last = trail[-2], trail[-1]
                turns = abs(before[0] - cell[0]) == 1 and abs(before[1] - cell[1]) == 1
                if turns and (last[0] in (before[0], cell[0])):
                    trail.pop()
            trail.append(cell)
        for column, line in trail:
            self.put(column, line, colour, part)

    def limb(
        self, points: Sequence[Point], thick: float, thin: float, ramp: Ramp, part: Part
    ) -> None:
        """Paint a round branch along a curve, `thick` pixels wide at its start, `thin` at its end.

        The side that faces the upper left is lit.
        """
        if max(thick, thin) < 1.6:
            self.line(points, ramp[2], part)
            return
        last = max(1, len(points) - 1)
        for index, (x, y, angle) in enumerate(points):
            half = (thick + (thin - thick) * index / last) / 2 - 0.25
            across, down = cos(angle), sin(angle)
            facing = -0.7 * across - 0.7 * down
            steps = max(0, ceil(half * 2))
            for step in range(-steps, steps + 1):
                away = step / steps * half if steps else 0.0
                lit = away / (half + 0.01) * facing
                tone = 3 if lit > 0.35 else 1 if lit < -0.35 else 2
                self.put(x + away * across, y + away * down, ramp[tone], part)

    def leaf(
        self,
        points: Sequence[Point],
        width: float,
        ramp: Ramp,
        part: Part = Part.LEAF,
        widest: float = 0.4,
        veins: bool = True,
    ) -> None:
        """Paint a pointed leaf along a curve, `width` pixels at its widest.

        `widest` is where that is, as a share of its length; broad leaves get a midrib and veins.
        """
        last = max(1, len(points) - 1)
        for index, (x, y, angle) in enumerate(points):
            along = index / last
            rise = along / widest if along < widest else (1 - along) / (1 - widest)
            half = width / 2 * (rise * (2 - rise)) ** 0.7 if rise > 0 else 0.0
            half -= 0.3
            across, down = cos(angle), sin(angle)
            facing = -0.5 * across - 0.85 * down
            if half < 0.35:
                self.put(x, y, ramp[3 if facing > 0.3 else 2], part)
                continue
            steps = max(1, ceil(half * 2))
            for step in range(-steps, steps + 1):
                away = step / steps * half
                lit = facing * away > 0
                tone = 3 if lit else 2
                if width >= 3.6:
                    if abs(away) < 0.4 and along < 0.85:
                        tone = 4 if veins else tone
                    elif half - abs(away) < 0.6 and not lit:
                        tone = 1
                    elif veins and width >= 5 and int(index * 0.5 + abs(away)) % 3 == 0:
                        tone -= 1
                self.put(x + away * across, y + away * down, ramp[tone], part)

    def ball(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        ramp: Ramp,
        part: Part,
        grain: Callable[[int, int], float] | None = None,
    ) -> None:
        """Paint an ellipse (radii `wide` and `high`) lit from the upper left.

        `grain` gives a roughness (-1..1) for a pixel counted from the ellipse's middle.
        """
        if wide <= 0 or high <= 0:
            return
        middle_x, middle_y = floor(x), floor(y)
        for row in range(floor(y - high), ceil(y + high) + 1):
            up = (row + 0.5 - y) / high
            for column in range(floor(x - wide), ceil(x + wide) + 1):
                side = (column + 0.5 - x) / wide
                far = side * side + up * up
                if far > 1:
                    continue
                light = -0.55 * side - 0.83 * up
                if grain is not None:
                    light += 0.55 * grain(column - middle_x, row - middle_y)
                tone = 4 if light > 0.72 else 3 if light > 0.2 else 2 if light > -0.4 else 1
                if light < -0.95:
                    tone = 0
                self.put(column, row, ramp[tone], part)

    def stamp(
        self, x: float, y: float, rows: Sequence[str], paints: dict[str, tuple[int, Part]]
    ) -> None:
        """Paint a small drawing centred on the pixel that holds (x, y); spaces stay transparent."""
        top = floor(y) - len(rows) // 2
        for line, text in enumerate(rows):
            left = floor(x) - len(text) // 2
            for index, letter in enumerate(text):
                if letter != " ":
                    colour, part = paints[letter]
                    self.put(left + index, top + line, colour, part)

    def picture(self) -> Picture:
        """Return what has been painted so far."""
        rows = []
        parts = []
        for start in range(0, self.width * self.height, self.width):
            stop = start + self.width
            rows.append(tuple(None if c < 0 else c for c in self._colours[start:stop]))
            parts.append(tuple(self._parts[start:stop]))
        return Picture(self.width, self.height, tuple(rows), tuple(parts))

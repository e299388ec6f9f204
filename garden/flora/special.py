"""Pictures that are no one's plant: a seed packet for the seed tray, a tree in remembrance."""

from garden.flora.blossoms import daisy
from garden.flora.canvas import Canvas, spine
from garden.flora.catalogue import catalogue
from garden.flora.colour import Ramp
from garden.flora.noise import noise, spread
from garden.flora.picture import Part, Picture

_SPROUT = ("l l", "lml", " m ", " m ")
_SPROUT_LARGE = (
    " hl   ll ",
    "hlll llml",
    "hllmlmmml",
    " lmmlmmm ",
    "   mlm   ",
    "    m    ",
    "    m    ",
    "    m    ",
)


def seed_packet(seed: int, width: int, height: int) -> Picture:
    """Return a paper packet of seeds, `width` x `height` pixels, its label's colour by `seed`."""
    canvas = Canvas(width, height)
    ramps = catalogue().ramps
    paper = ramps["paper"]
    names = ("coral", "gold", "jade", "indigo", "rose", "violet")
    label = ramps[names[int(noise(seed, 1) * len(names))]]
    high = height - 2
    wide = min(width - 2, max(6, round(high * 0.72)))
    left, top = (width - wide) // 2, 1
    flap = max(2, round(high * 0.2))
    for row in range(high):
        for column in range(wide):
            tone = 3 if column < wide * 0.7 else 2
            if row in (0, flap) or column == wide - 1 or row == high - 1:
                tone = 1 if row != 0 else 2
            colour = paper[tone]
            if row < flap and row > 0:
                colour = label[3 if column < wide * 0.6 else 2]
            canvas.put(left + column, top + row, colour, Part.PACKET)
    room = high - flap
    if wide >= 20:
        _printed_flower(canvas, left + wide // 2, top + flap + room * 0.4, wide, label)
    else:
        green = ramps["meadow"]
        paints = {"l": (green[2], Part.LEAF), "m": (green[1], Part.LEAF)}
        paints["h"] = (green[4], Part.LEAF)
        drawing = _SPROUT_LARGE if wide >= 14 else _SPROUT
        canvas.stamp(left + wide // 2, top + flap + room * 0.5, drawing, paints)
    if room >= 7:
        for index in range(4 if wide >= 14 else 2):
            x = left + 1 + noise(seed, 10 + index) * (wide - 3)
            y = top + high - 2 - (index % 2 if wide >= 14 else 0)
            canvas.put(x, y, ramps["bark"][2], Part.PACKET)
    return canvas.picture()


def _printed_flower(canvas: Canvas, x: float, y: float, wide: int, petals: Ramp) -> None:
    """Paint the flower on a large packet: a head, a stalk and two leaves."""
    ramps = catalogue().ramps
    green = ramps["meadow"]
    radius = wide * 0.24
    stalk = spine(x + 0.5, y + radius * 2.5, radius * 2.4, 0.0, 0.0)
    canvas.limb(stalk, wide * 0.07, wide * 0.05, green, Part.STEM)
    for way in (-1.0, 1.0):
        blade = spine(x + 0.5, y + radius * 2.3, radius * 1.3, way * 0.8, way * 0.5)
        canvas.leaf(blade, radius * 0.6, green)
    daisy(canvas, x, y, radius, radius * 0.42, petals, ramps["cocoa"], 9, 0.3)


def memorial_tree(seed: int, width: int, height: int) -> Picture:
    """Return a tree in pale blossom on a green mound, a stone at its foot; its form by `seed`."""
    canvas = Canvas(width, height)
    ramps = catalogue().ramps
    middle = (width - 1) // 2 + 0.5
    fine = height >= 28
    hill = max(1, round(height * 0.1))
    grass = ramps["meadow"]
    canvas.ball(middle, height + hill * 0.4, width * 0.48, hill * 1.6, grass, Part.LEAF)
    ground = height - hill
    rise = ground - 1.0
    side = 1.0 if noise(seed, 1) < 0.5 else -1.0
    thick = max(1.4, rise * 0.11)
    trunk = spine(middle - side * rise * 0.08, ground + 1, rise * 0.5, side * 0.35, -side * 0.7)
    bark = ramps["bark"]
    canvas.limb(trunk, thick * 1.2, thick * 0.7, bark, Part.STEM)
    x, y, _ = trunk[-1]
    half = min(middle - 1, rise * 0.56)
    pale = ramps["blush"]
    clouds = ((-0.62, 0.12, 0.33), (0.64, 0.16, 0.33), (-0.3, 0.5, 0.38), (0.36, 0.52, 0.37),
              (0.0, 0.3, 0.42), (0.02, 0.78, 0.3))  # fmt: skip
    for across, up, _radius in clouds[:4]:
        reach = spine(x, y, half * 0.6, across * 1.7, -across * 0.6 + up * 0.1)
        canvas.limb(reach, max(1.0, thick * 0.5), 1.0, bark, Part.STEM)
    for index, (across, up, radius) in enumerate(clouds):
        size = radius * half * (1 + 0.08 * spread(seed, 20 + index))
        cloud_y = max(1 + size * 0.8, y - up * (y - 1) * 0.9)

        def grain(column: int, row: int, index: int = index) -> float:
            return spread(seed, index * 977 + row * 31 + column) if fine else 0.0

        canvas.ball(middle + across * half, cloud_y, size, size * 0.8, pale, Part.BLOSSOM, grain)
    _stone(canvas, middle + side * rise * 0.32, ground + 1, max(1.2, rise * 0.075))
    for index in range(max(2, width // 7)):
        petal = noise(seed, 60 + index) * (width - 4) + 2
        canvas.put(petal, height - 1 - (index % 2) * fine, pale[3], Part.FALLEN)
    return canvas.picture()


def _stone(canvas: Canvas, x: float, y: float, half: float) -> None:
    canvas.ball(x, y - half * 0.6, half, half * 1.2, catalogue().ramps["stone"], Part.STONE)

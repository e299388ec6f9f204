"""Colours moved until they can be read on their grounds. Pure; colours are `#rrggbb`."""

from collections.abc import Iterable

from garden.flora.colour import contrast, luminance, mix, parse

WHITE, BLACK = 0xFFFFFF, 0x000000
STEPS = 20


def readable(colour: str, grounds: Iterable[str], least: float) -> str:
    """Return `colour` with as little white or black in it as gives `least` contrast (1 to 21).

    Where not even white or black reaches it on every ground, the better of the two is returned.
    """
    lights = [parse(ground) for ground in grounds]
    own = parse(colour)
    average = sum(map(luminance, lights)) / max(1, len(lights))
    ends = (WHITE, BLACK) if average < 0.2 else (BLACK, WHITE)
    for end in ends:
        for step in range(STEPS + 1):
            mixed = mix(own, end, step / STEPS)
            if _worst(mixed, lights) >= least:
                return _written(mixed)
    return _written(max(ends, key=lambda end: _worst(end, lights)))


def _worst(colour: int, grounds: list[int]) -> float:
    return min((contrast(colour, ground) for ground in grounds), default=21.0)


def _written(colour: int) -> str:
    return f"#{colour:06x}"

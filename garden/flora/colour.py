"""Colours as 0xRRGGBB, and ramps: five shades of one material, darkest first."""

Ramp = tuple[int, int, int, int, int]


def parse(text: str) -> int:
    """Return the colour written as `#rrggbb`. Raises ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"not a colour: {text!r}")
    return int(text[1:], 16)


def mix(one: int, other: int, share: float) -> int:
    """Return the colour that lies `share` (0..1) of the way from `one` to `other`."""
    if share <= 0:
        return one
    if share >= 1:
        return other
    part = int(share * 256)
    rest = 256 - part
    red = ((one >> 16) * rest + (other >> 16) * part) >> 8
    green = ((one >> 8 & 255) * rest + (other >> 8 & 255) * part) >> 8
    blue = ((one & 255) * rest + (other & 255) * part) >> 8
    return red << 16 | green << 8 | blue


def mix_ramps(one: Ramp, other: Ramp, share: float) -> Ramp:
    """Return `one` moved `share` (0..1) of the way to `other`, shade by shade."""
    if share <= 0:
        return one
    if share >= 1:
        return other
    return (
        mix(one[0], other[0], share),
        mix(one[1], other[1], share),
        mix(one[2], other[2], share),
        mix(one[3], other[3], share),
        mix(one[4], other[4], share),
    )


def luminance(colour: int) -> float:
    """Return the relative luminance (0..1) of a colour, as WCAG 2.2 defines it."""
    channels = []
    for shift in (16, 8, 0):
        value = (colour >> shift & 255) / 255
        channels.append(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: int, other: int) -> float:
    """Return the contrast ratio (1..21) of two colours, as WCAG 2.2 defines it."""
    first, second = luminance(one), luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)

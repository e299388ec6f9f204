"""How colours look with a colour-vision deficiency.

Matrices: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A Physiologically-based Model for
Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009, severity 1.0, for linear light.
"""

from math import dist

from garden.flora.difference import Lab, Linear, lab, linear

Matrix = tuple[Linear, Linear, Linear]

VISIONS: dict[str, Matrix] = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(colour: int, vision: str) -> Lab:
    """Return 0xRRGGBB in L*a*b* as it looks with a vision."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(share * part for share, part in zip(row, light, strict=True))))
        for row in VISIONS[vision]
    )
    return lab((red, green, blue))


def apart(one: int, other: int, vision: str) -> float:
    """Return how different two colours look with a vision (CIE 1976)."""
    return dist(seen(one, vision), seen(other, vision))

"""Scenes for the tests of what writes them."""

from garden.flora.grow import grow
from garden.flora.scene import MIDDLE, Patch, Scene, Sprite, Words

PLANT = grow("sunflower", 3, 0.8, 0.9, 24, 24)


def scene(text: str = "Ada", title: str = "Garden") -> Scene:
    """Return a small scene: ground, a patch, a plant and a line of text."""
    return Scene(
        width=90,
        height=80,
        ground=0x101412,
        title=title,
        patches=(Patch(0, 60, 90, 20, 0x1B1A15),),
        sprites=(Sprite(20, 4, 2, PLANT),),
        words=(Words(45, 66, text, 0xD8DECF, anchor=MIDDLE),),
    )

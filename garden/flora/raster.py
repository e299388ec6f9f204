"""A scene as pixels, its words in pixel letters."""

from collections.abc import Iterator

from garden.flora.lettering import lettered
from garden.flora.runs import runs_of
from garden.flora.scene import MIDDLE, RIGHT, Patch, Scene, Sprite, Words


class Raster:
    """A scene painted, one pixel to a unit; three bytes (red, green, blue) to a pixel."""

    def __init__(self, scene: Scene) -> None:
        self.width = scene.width
        self.height = scene.height
        self._bytes = bytearray(scene.ground.to_bytes(3) * (scene.width * scene.height))
        for patch in scene.patches:
            self._patch(patch)
        for sprite in scene.sprites:
            self._sprite(sprite)
        for words in scene.words:
            self._words(words)

    def rows(self) -> Iterator[bytes]:
        """Yield the rows from the top, `width` times three bytes each."""
        stride = self.width * 3
        for start in range(0, len(self._bytes), stride):
            yield bytes(self._bytes[start : start + stride])

    def _run(self, x: int, y: int, width: int, colour: int) -> None:
        """Paint pixels side by side; what lies outside of the picture is left out."""
        left, right = max(0, x), min(self.width, x + width)
        if left < right and 0 <= y < self.height:
            start = (y * self.width + left) * 3
            self._bytes[start : start + (right - left) * 3] = colour.to_bytes(3) * (right - left)

    def _patch(self, one: Patch) -> None:
        for y in range(one.y, one.y + one.height):
            self._run(one.x, y, one.width, one.colour)

    def _sprite(self, one: Sprite) -> None:
        scale = one.scale
        for line, row in enumerate(one.picture.rows):
            for left, width, colour in runs_of(row):
                for y in range(one.y + line * scale, one.y + (line + 1) * scale):
                    self._run(one.x + left * scale, y, width * scale, colour)

    def _words(self, one: Words) -> None:
        drawing = lettered(one.text)
        width = drawing.width * one.size
        shift = {MIDDLE: width // 2, RIGHT: width}.get(one.anchor, 0)
        for x, y in drawing.pixels:
            left = one.x - shift + x * one.size
            for row in range(one.size):
                self._run(left, one.y + y * one.size + row, one.size, one.colour)

"""A scene as SVG: crisp squares, text as text; no scripts, nothing from elsewhere."""

from collections import defaultdict
from collections.abc import Iterator
from html import escape

from garden.flora.lettering import CAPITAL
from garden.flora.picture import Picture
from garden.flora.runs import runs_of
from garden.flora.scene import LEFT, MIDDLE, RIGHT, Patch, Scene, Sprite, Words

FONTS = "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
_FONT_SIZE = 10
"""In units: a letter of a monospaced face is six tenths of it wide, a capital seven high."""

_ANCHORS = {LEFT: "start", MIDDLE: "middle", RIGHT: "end"}


def svg(scene: Scene, zoom: int) -> str:
    """Return the scene as an SVG document that is shown at `zoom` pixels to a unit."""
    return "\n".join(_lines(scene, zoom)) + "\n"


def _lines(scene: Scene, zoom: int) -> Iterator[str]:
    wide, high = scene.width, scene.height
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide * zoom}" height="{high * zoom}" '
        f'viewBox="0 0 {wide} {high}" role="img">'
    )
    yield f"<title>{_text(scene.title)}</title>"
    yield '<g shape-rendering="crispEdges">'
    yield _patch(Patch(0, 0, wide, high, scene.ground))
    yield from map(_patch, scene.patches)
    yield from map(_sprite, scene.sprites)
    yield "</g>"
    yield f'<g font-family="{FONTS}">'
    yield from map(_words, scene.words)
    yield "</g>"
    yield "</svg>"


def _patch(one: Patch) -> str:
    size = f'width="{one.width}" height="{one.height}"'
    return f'<rect x="{one.x}" y="{one.y}" {size} fill="#{one.colour:06x}"/>'


def _sprite(one: Sprite) -> str:
    paths = "".join(
        f'<path fill="#{colour:06x}" d="{"".join(shapes)}"/>'
        for colour, shapes in _shapes(one.picture).items()
    )
    return f'<g transform="translate({one.x} {one.y}) scale({one.scale})">{paths}</g>'


def _shapes(picture: Picture) -> dict[int, list[str]]:
    """Return, by colour, the rectangles that make up a picture: runs, joined where they align."""
    found: dict[int, list[str]] = defaultdict(list)
    open_runs: dict[tuple[int, int, int], int] = {}
    for y in range(picture.height + 1):
        runs = set(runs_of(picture.rows[y])) if y < picture.height else set()
        for run in [run for run in open_runs if run not in runs]:
            left, width, colour = run
            top = open_runs.pop(run)
            found[colour].append(f"M{left} {top}h{width}v{y - top}h-{width}z")
        for run in sorted(runs):
            open_runs.setdefault(run, y)
    return found


def _words(one: Words) -> str:
    return (
        f'<text x="{one.x}" y="{one.y + CAPITAL * one.size}" font-size="{_FONT_SIZE * one.size}" '
        f'text-anchor="{_ANCHORS[one.anchor]}" fill="#{one.colour:06x}">{_text(one.text)}</text>'
    )


def _text(text: str) -> str:
    """Return text with what XML reads as its own escaped, and what XML may not hold left out."""
    return escape("".join(filter(_allowed, text)))


def _allowed(char: str) -> bool:
    """Tell whether XML 1.0 may hold a character (section 2.2 there)."""
    return "\x20" <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char > "\uffff"

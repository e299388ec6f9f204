"""A picture written to a file: as SVG or PNG, by the file's ending."""

from pathlib import Path

from garden.cli.errors import UsageProblem
from garden.flora.png import png
from garden.flora.raster import Raster
from garden.flora.scene import Scene
from garden.flora.svg import svg
from garden.gardener.errors import Refused

ENDINGS = (".svg", ".png")
_MOST_PIXELS = 24_000_000
"""Above this a unit is one pixel of the picture, below it two."""


def check_target(target: Path, force: bool) -> None:
    """Refuse what cannot become a picture before it is drawn.

    Raises UsageProblem for an ending that says nothing, Refused for a file that is there already.
    """
    if target.suffix.lower() not in ENDINGS:
        raise UsageProblem(f"A picture ends in {' or '.join(ENDINGS)}, not “{target}”.", "picture")
    if target.exists() and not force:
        raise Refused(f"{target} exists already; --force writes over it.")


def holds_text(target: Path) -> bool:
    """Tell whether the picture at `target` holds its words as text, not as pixels."""
    return target.suffix.lower() == ".svg"


def zoom_for(scene: Scene) -> int:
    """Return how many pixels wide a unit of the scene is shown."""
    return 2 if scene.width * scene.height * 4 <= _MOST_PIXELS else 1


def write_picture(scene: Scene, target: Path, force: bool) -> None:
    """Write the scene to `target`, whole; its mode is what the umask leaves of any file.

    Raises Refused when the file is there already and `force` is not given, or cannot be written.
    """
    zoom = zoom_for(scene)
    if holds_text(target):
        data = svg(scene, zoom).encode("utf-8")
    else:
        data = png(scene.width, scene.height, Raster(scene).rows(), zoom)
    try:
        with target.open("wb" if force else "xb") as file:
            file.write(data)
    except FileExistsError as error:
        raise Refused(f"{target} exists already; --force writes over it.") from error
    except OSError as error:
        raise Refused(f"{target} cannot be written: {error.strerror or error}.") from error

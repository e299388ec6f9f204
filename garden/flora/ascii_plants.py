"""Plants in plain ASCII: drawn by hand for small frames, traced from the pixels for large ones."""

from functools import cache

from garden.assets_path import read_text
from garden.flora.grow import grow
from garden.flora.noise import noise
from garden.flora.tracing import traced

_LARGE_COLUMNS, _LARGE_ROWS = 24, 12
_WIDE, _HIGH = 9, 5


_COLUMNS = ("young", "thriving", "well", "thirsty", "wilting", "dormant", "trunk")
_POTS = {
    "young": "   \\_/   ",
    "thriving": "  \\___/  ",
    "well": "  \\___/  ",
    "thirsty": "  \\___/ ,",
    "wilting": ", \\___/ ,",
    "dormant": ".,\\___/,.",
}
_SMALL_POTS = {"thirsty": "   \\_/ , ", "wilting": " , \\_/ , ", "dormant": " .,\\_/,. "}

_Drawing = tuple[str, ...]


@cache
def _drawings() -> dict[str, dict[str, _Drawing]]:
    """Return the four rows above the pot by species and state, as `flora_ascii.txt` draws them."""
    found: dict[str, dict[str, _Drawing]] = {}
    lines = read_text("flora_ascii.txt").splitlines()
    for number, line in enumerate(lines):
        if not line.startswith("= "):
            continue
        rows = [row.ljust(len(_COLUMNS) * (_WIDE + 1)) for row in lines[number + 2 : number + 6]]
        found[line[2:]] = {
            state: tuple(row[start : start + _WIDE] for row in rows)
            for start, state in zip(range(0, 100, _WIDE + 1), _COLUMNS, strict=False)
        }
    return found


def _state(health: float) -> str:
    if health >= 0.8:
        return "thriving"
    if health >= 0.5:
        return "well"
    if health >= 0.2:
        return "thirsty"
    return "wilting" if health >= 0.05 else "dormant"


def _small(species: str, size: float, state: str) -> _Drawing:
    """Return a plant too young, or a frame too small, for a drawing of its own: three rows."""
    if state in ("thriving", "well"):
        rows = _drawings()["seedling"][state] if size < 0.12 else _drawings()[species]["young"]
    else:
        rows = _drawings()["seedling"][state]
    return (*rows[2:], _SMALL_POTS.get(state, _POTS["young"]))


def _large(species: str, size: float, state: str, rows: int) -> _Drawing:
    """Return the species' drawing in a state; an old plant with room above it is taller."""
    drawing = _drawings()[species]
    trunk = drawing["trunk"][-1]
    tall = 0
    if trunk.strip() and size >= 0.6 and state in ("thriving", "well"):
        tall = max(0, min(rows - _HIGH, 1 if size < 0.85 else 2))
    return (*drawing[state], *(trunk for _ in range(tall)), _POTS[state])


def _framed(drawing: _Drawing, columns: int, rows: int) -> tuple[str, ...]:
    """Return the drawing at the foot of the frame, in its middle; what does not fit is left out."""
    lines = [line.center(columns) for line in drawing[-rows:]]
    surplus = max(0, len(drawing[-1]) - columns)
    lines = [line[surplus // 2 : surplus // 2 + columns] for line in lines]
    return (*(" " * columns for _ in range(rows - len(lines))), *lines)


def ascii_plant(
    species: str, seed: int, size: float, health: float, columns: int, rows: int
) -> tuple[str, ...]:
    """Return a plant as `rows` lines of `columns` ASCII characters.

    `size` and `health` as for `grow`; how a plant is doing shows in its shape alone. Half of the
    plants, by `seed`, are mirrored. Raises KeyError for an unknown species, ValueError for a frame
    without room.
    """
    if columns < 1 or rows < 1:
        raise ValueError(f"a plant needs room, not {columns}x{rows} characters")
    if columns >= _LARGE_COLUMNS and rows >= _LARGE_ROWS:
        return traced(grow(species, seed, size, health, columns, rows * 2))
    if species not in _drawings():
        raise KeyError(species)
    state = _state(health)
    if size < 0.3 or columns < _WIDE or rows < _HIGH:
        drawing = _small(species, size, state)
    else:
        drawing = _large(species, size, state, rows)
    if noise(seed, 905) < 0.5:
        drawing = tuple(_mirrored(line) for line in drawing)
    return _framed(drawing, columns, rows)


_MIRROR = str.maketrans("/\\()<>{}[]", "\\/)(><}{][")


def _mirrored(line: str) -> str:
    return line[::-1].translate(_MIRROR)

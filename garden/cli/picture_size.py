"""How large a plant is printed: by name or in cells."""

import re

from garden.cli.errors import UsageProblem
from garden.flora.grow import SMALLEST

SIZES = {"dense": (10, 5), "usual": (16, 8), "large": (24, 12), "portrait": (40, 20)}
"""Columns and rows of cells by name."""

LARGEST = (400, 200)


def size_of(text: str | None) -> tuple[int, int]:
    """Return the columns and rows that SIZE asks for (default: usual). Raises UsageProblem."""
    if text is None:
        return SIZES["usual"]
    if text in SIZES:
        return SIZES[text]
    found = re.fullmatch(r"([0-9]{1,4})x([0-9]{1,4})", text)
    if found is None:
        raise UsageProblem(
            f"--size: {', '.join(SIZES)} or COLUMNSxROWS such as 30x15, not “{text}”.", "show"
        )
    columns, rows = int(found[1]), int(found[2])
    if not (SMALLEST <= columns <= LARGEST[0] and SMALLEST <= rows * 2 <= LARGEST[1] * 2):
        least = f"{SMALLEST}x{SMALLEST // 2}"
        raise UsageProblem(
            f"--size: from {least} to {LARGEST[0]}x{LARGEST[1]}, not “{text}”.", "show"
        )
    return columns, rows

"""A row of pixels as runs of one colour."""

from collections.abc import Iterator


def runs_of(row: tuple[int | None, ...]) -> Iterator[tuple[int, int, int]]:
    """Yield a row's runs of one colour as (left, width, colour)."""
    start = 0
    for x in range(1, len(row) + 1):
        if x == len(row) or row[x] != row[start]:
            colour = row[start]
            if colour is not None:
                yield start, x - start, colour
            start = x

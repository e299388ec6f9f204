"""Meters, small courses and lines side by side. Pure."""

from collections.abc import Sequence

from textual.content import Content

from garden.literal import fit, padded
from garden.tui.glyphs import EIGHTHS, EMPTY, FULL, MINE
from garden.tui.literal import safe


def bar(share: float, width: int, style: str, want: float | None = None) -> Content:
    """Return a meter of `width` cells, filled to `share` (0 to 1), with a mark at `want`."""
    filled = max(0, min(width, round(share * width)))
    mark = None if want is None else max(0, min(width - 1, round(want * width)))
    cells = [
        Content.styled(MINE, "bold $accent")
        if at == mark
        else Content.styled(FULL, style)
        if at < filled
        else Content.styled(EMPTY, "$garden-dim 60%")
        for at in range(width)
    ]
    return Content.assemble(*cells)


def course(values: Sequence[int], most: int, style: str) -> Content:
    """Return one bar for each value, `most` being the tallest; nothing stays at the bottom."""
    return Content.assemble(
        *(
            Content.styled(EIGHTHS[0], "$garden-dim 60%")
            if value <= 0
            else Content.styled(EIGHTHS[min(7, max(1, round(8 * value / max(1, most))) - 1)], style)
            for value in values
        )
    )


def tall_course(
    values: Sequence[int], most: int, height: int, cells: int, style: str, patterns: bool
) -> list[Content]:
    """Return bars of `height` lines, each `cells` wide with a gap, `most` being the tallest."""
    lines = []
    for row in range(height - 1, -1, -1):
        parts: list[Content | str] = []
        for value in values:
            eighths = round(8 * height * value / max(1, most)) - 8 * row
            if eighths >= 8 and not patterns:
                # A ground without a glyph has no seams.
                parts.append(Content.styled(" " * cells, f"{style} reverse"))
            else:
                glyph = " " if eighths <= 0 else EIGHTHS[min(8, eighths) - 1]
                parts.append(Content.styled(glyph * cells, style))
            parts.append(" ")
        lines.append(Content.assemble(*parts))
    return lines


def label(words: str, width: int, style: str = "") -> Content:
    """Return supplied words, fitted to and filled up to `width` cells."""
    return safe(padded(words, width), style)


def beside(
    left: Sequence[Content], right: Sequence[Content], width: int, gap: int
) -> list[Content]:
    """Return two columns of lines beside each other, the left one `width` cells wide."""
    lines = []
    for at in range(max(len(left), len(right))):
        one = left[at] if at < len(left) else Content("")
        other = right[at] if at < len(right) else Content("")
        room = max(0, width - one.cell_length)
        lines.append(Content.assemble(one, " " * (room + gap), other))
    return lines


def fitted(words: str, width: int, style: str = "") -> Content:
    """Return supplied words in at most `width` cells."""
    return safe(fit(words, width), style)

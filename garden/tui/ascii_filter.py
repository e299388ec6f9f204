"""Screens in ASCII: the last thing that happens to a line before the terminal sees it."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from garden.literal import cell_width
from garden.tui.glyphs import STAND_INS

UNKNOWN = "?"
"""Stands for a character that the terminal's encoding lacks, one for each of its cells."""


class AsciiFilter(LineFilter):
    """Puts ASCII in the place of every glyph of ours; what was supplied stays as it is.

    With an `encoding` what it lacks becomes question marks, so that no line is ever too wide.
    """

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self._encoding = encoding
        self._table = str.maketrans(dict(STAND_INS))

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of one line with their glyphs replaced."""
        return [one if one.text.isascii() or one.control else self._plain(one) for one in segments]

    def _plain(self, segment: Segment) -> Segment:
        style = segment.style
        if style is not None and style.meta and "@mouse.down" in style.meta:
            # A scrollbar: its colours draw it, and the eighths at its ends are no words.
            return Segment(" " * cell_width(segment.text), style)
        return Segment(self.words(segment.text), style)

    def words(self, text: str) -> str:
        """Return a text with its glyphs, and what cannot be encoded, replaced."""
        plain = text.translate(self._table)
        if plain.isascii() or self._encoding == "utf-8":
            return plain
        return "".join(map(self._encodable, plain))

    def _encodable(self, char: str) -> str:
        try:
            char.encode(self._encoding)
        except UnicodeEncodeError:
            return UNKNOWN * cell_width(char)
        return char

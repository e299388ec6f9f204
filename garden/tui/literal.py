"""The one door for text that a person or a file supplied: shown as it is, never interpreted."""

from textual.content import Content

from garden.literal import literal


def safe(text: str, style: str = "") -> Content:
    """Return `text` as content for Textual: no markup, no control characters, no escapes."""
    return Content.styled(literal(text), style) if style else Content(literal(text))

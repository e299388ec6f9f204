"""Where the numbers of a page come from, in words. Pure."""

from textual.content import Content

from garden.gardener.almanac.words import explained, title
from garden.tui.art.wrapping import hanging


def why_lines(page: str, width: int) -> list[Content]:
    """Return each kind of number on a page with where it comes from."""
    lines = [Content.styled(title(page), "bold")]
    for term, words in explained(page):
        lines += [Content(""), Content.styled(term, "bold $primary")]
        lines += hanging("", Content(words), width)
    return lines

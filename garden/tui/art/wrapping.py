"""Lines broken to a width, with what follows the first one set in."""

from textual.content import Content


def hanging(lead: Content | str, text: Content, width: int) -> list[Content]:
    """Return `text` in lines of at most `width` cells: the first after `lead`, others below it."""
    first = Content(lead) if isinstance(lead, str) else lead
    indent = first.cell_length
    lines = text.wrap(max(8, width - indent)) or [Content("")]
    blank = " " * indent
    return [
        Content.assemble(first if place == 0 else blank, line.rstrip())
        for place, line in enumerate(lines)
    ]

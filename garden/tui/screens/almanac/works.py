"""The page of what works: venues, channels, answers. Pure."""

from collections.abc import Sequence

from textual.content import Content

from garden.gardener.almanac.views import Row, Works
from garden.gardener.almanac.words import say
from garden.gardener.words import CHANNEL_WORDS
from garden.tui.literal import safe
from garden.tui.screens.almanac.bars import bar, beside, label
from garden.tui.screens.almanac.look import Look, Page

GAP = 4
BESIDE = 30
"""Cells of the words beside a bar."""


def works_page(works: Works, look: Look) -> Page:
    """Return the page."""
    page = Page()
    page.add(_lead(works, look))
    width = (look.width - GAP) // 2 if look.wide else look.width
    venues = _table("venues", _named(works.venues, look), width, say("works", "no_venues"))
    channels = _table("channels", _channels(works.channels), width, say("works", "none"))
    answers = _table("answers", _channels(works.answers), width, say("works", "none"))
    page.gap()
    if look.wide:
        right = [*channels, Content(""), *answers]
        page.add(*beside(venues, right, width, GAP))
    else:
        page.add(*venues, Content(""), *answers, Content(""), *channels)
    if works.growing:
        page.gap()
        words = say("works", "growing", number=works.growing)
        page.add(Content.styled(words, "$garden-dim"))
    return page


def _lead(works: Works, look: Look) -> Content:
    best = next((row for row in works.venues if not row.tally.few and row.tally.hits), None)
    if best is None:
        return Content.styled(say("works", "none" if not works.venues else "venues"), "bold")
    name, tally = look.typed(best.name), best.tally
    return safe(say("works", "best", name=name, hits=tally.hits, cases=tally.cases), "bold")


def _named(rows: Sequence[Row], look: Look) -> list[tuple[str, Row]]:
    return [(look.typed(row.name), row) for row in rows]


def _channels(rows: Sequence[Row]) -> list[tuple[str, Row]]:
    return [(CHANNEL_WORDS[row.name], row) for row in rows]


def _table(head: str, rows: Sequence[tuple[str, Row]], width: int, empty: str) -> list[Content]:
    lines = [Content.styled(say("works", head), "bold $primary")]
    if not rows:
        return [*lines, *Content.styled(empty, "$garden-dim").wrap(width)]
    named = 18 if width >= 56 else 13
    cells = max(4, min(24, width - named - BESIDE))
    return [*lines, *(_row(name, row, named, cells) for name, row in rows)]


def _row(name: str, row: Row, named: int, cells: int) -> Content:
    tally = row.tally
    quiet = "$garden-dim" if tally.few else ""
    words = say("works", "row", hits=tally.hits, cases=tally.cases)
    few = f" · {say('lines', 'few')}" if tally.few else ""
    return Content.assemble(
        label(name, named, quiet),
        " ",
        bar(tally.share, cells, "$garden-dim" if tally.few else "$garden-thriving"),
        Content.styled(f" {tally.share:>4.0%}  {words}{few}", quiet),
    )

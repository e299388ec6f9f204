"""The people one talks to who are not in the garden, as rows of a plan that can be marked."""

from datetime import date

from textual.content import Content

from garden.gardener.imports.report import Talker
from garden.gardener.words import count, day_words
from garden.literal import cell_width, fit, padded
from garden.tui.glyphs import DONE
from garden.tui.literal import safe

NAME_SHARE = 24
NARROW = 70
LEAST = 8


def talker_row(one: Talker, marked: bool, width: int, today: date) -> Content:
    """Return the row of one of them, `width` cells wide."""
    sign = f"{DONE} " if marked else "  "
    facts = f"{one.count_in:>5,} in {one.count_out:>5,} out {count(one.days, 'day'):>8}"
    if width >= NARROW:
        facts += f"  last {day_words(one.last_day, today):<17}"
    room = width - cell_width(facts) - 6
    name = padded(one.name, min(NAME_SHARE, max(8, room)))
    other = f"resembles {one.resembles}" if one.resembles else one.address
    left = room - cell_width(name) - 1
    address = fit(other, left) if left >= LEAST and other != one.name else ""
    return Content.assemble(
        "  ",
        Content.styled(sign, "$accent"),
        safe(name, "bold" if marked else ""),
        " ",
        Content.styled(facts, "$garden-dim"),
        " " if address else "",
        safe(address, "$garden-dim"),
    )


def blocked_row(one: Talker, width: int) -> Content:
    """Return the row of one whom no import logs or offers from now on."""
    words = fit(f"    {one.name}  blocked: never logged or offered again", width)
    return safe(words, "$garden-dim")

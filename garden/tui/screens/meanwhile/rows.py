"""How the question whom one met meanwhile is shown: a heading, and two lines for each person."""

from dataclasses import dataclass
from datetime import date

from textual.content import Content

from garden.gardener.words import CHANNEL_WORDS, day_words, weekday_day, weekday_name
from garden.literal import cell_width, fit
from garden.tui.glyphs import DONE, LEFT, RIGHT
from garden.tui.literal import safe
from garden.tui.screens.meanwhile.answers import Answer

LEAD = 4
"""Cells of the letter before a name."""

DAY, CHANNEL = 16, 14
"""Cells of the columns of days and channels."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that log over another channel, and the one that leaves it for now, in words."""

    verbs: str
    later: str


def heading(last_visit: date, today: date, keys: Keys, width: int) -> list[Content]:
    """Return the question, and below it what keys answer it, in `width` cells."""
    days = (today - last_visit).days
    since = weekday_name(last_visit) if days < 7 else day_words(last_visit, today)
    hints = f"A letter: as last time. {LEFT} {RIGHT} the day. {keys.later}: not now."
    more = f"A letter: as last time. {keys.verbs}: another way. {LEFT} {RIGHT} the day. "
    more += f"{keys.later}: not now."
    question = Content.assemble(
        Content.styled("Welcome back.", "bold $primary"),
        Content.styled(f" Whom did you meet since {since}?", "bold"),
    )
    return [question, Content.styled(more if len(more) <= width else hints, "$garden-dim")]


def row_lines(row: Answer, letter: str, name: str, here: bool, width: int) -> list[Content]:
    """Return one person in two lines of `width` cells; the arrows stand where keys move the day."""
    quiet = "" if row.open else "$garden-dim"
    sign = letter if row.open else DONE if row.met else "·"
    lead = Content.styled(f" {sign:<{LEAD - 1}}", "bold $accent" if row.open else quiet)
    room = max(8, width - LEAD - DAY - CHANNEL)
    shown = fit(name, room - 1)
    gap = " " * (room - cell_width(shown))
    day = weekday_day(row.day)
    moved = f"{LEFT} {day} {RIGHT}" if here and row.open else f"  {day}"
    first = Content.assemble(
        lead,
        safe(shown, "bold" if row.open else quiet),
        gap,
        Content.styled(f"{moved:<{DAY}}", quiet),
        Content.styled(CHANNEL_WORDS[row.channel], quiet or "$secondary"),
    )
    said = row.maybe.why if row.open else "written down" if row.met else "skipped"
    second = Content.styled(" " * LEAD + fit(said, max(8, width - LEAD)), "$garden-dim")
    return [first, second]

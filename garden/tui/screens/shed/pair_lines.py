"""Two people who may be one, drawn side by side: what they share or differ in first. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual.content import Content

from garden.gardener.side_by_side import Line, Side, Sign, beside
from garden.literal import fit, padded
from garden.tui.discreet.veil import Veil
from garden.tui.glyphs import ALIKE, DIFFERENT, FREE, HERE, NOTHING, TAKEN
from garden.tui.literal import safe

MORE = "and"
"""Stands before what there is no room for."""

LABEL = 11
REMARK = 11
SIGN = 3
"""Cells."""

SIGNS: Mapping[Sign, tuple[str, str, str]] = {
    "shares": (ALIKE, "in common", "$garden-thriving"),
    "differs": (DIFFERENT, "differs", "$accent"),
    "both": (" ", "", ""),
    "left": (" ", "", ""),
    "right": (" ", "", ""),
    "same": (ALIKE, "same", "$garden-dim"),
}
"""The sign, the word and the style of how two facts compare."""

_ORDER = tuple(SIGNS)


def pair_row(names: tuple[str, str], why: str, sure: bool, later: bool, here: bool, width: int) -> (
    Content
):  # fmt: skip
    """Return one pair of the list: surely one or only alike, who, and why."""
    who = f"{names[0]} and {names[1]}"
    about = f"{why} · later" if later else why
    room = max(12, width - 5)
    name_room = max(12, min(room // 2 + 6, room))
    return Content.assemble(
        Content.styled(f"{HERE if here else ' '} ", "$accent"),
        Content.styled(f"{TAKEN if sure else FREE} ", "$accent" if sure else "$garden-dim"),
        safe(padded(who, name_room), "$garden-dim" if later else ""),
        " ",
        safe(fit(about, max(0, room - name_room - 1)), "$garden-dim"),
    )


def fact_rows(left: Side, right: Side, veil: Veil, most: int, width: int) -> list[Content]:
    """Return who stays and who comes in, and their facts, in lines of `width` cells.

    There are at most `most` lines; the last then says what there is no room for.
    """
    lines = [_hidden(line, left, right, veil) for line in beside(left, right)]
    lines.sort(key=lambda line: (line.label != "name", _ORDER.index(line.sign)))
    room = max(8, (width - LABEL - SIGN - REMARK) // 2)
    head = Content.assemble(
        " " * LABEL,
        Content.styled(padded("stays", room + SIGN), "bold $garden-thriving"),
        Content.styled(padded("comes in", room), "bold $garden-dim"),
    )
    rows = [head, *(_row(line, room) for line in lines)]
    if len(rows) <= most:
        return rows
    rest = ", ".join(line.label for line in lines[most - 2 :])
    more = Content.styled(fit(f"{MORE} {rest}", width), "$garden-dim")
    return [*rows[: most - 1], more]


def _row(line: Line, room: int) -> Content:
    sign, word, style = SIGNS[line.sign]
    strong = "bold" if line.label == "name" else ""
    quiet = "$garden-dim" if line.sign == "same" else strong
    return Content.assemble(
        Content.styled(padded(line.label, LABEL), "$garden-dim"),
        _text(line.left, room, quiet),
        Content.styled(f" {sign} ", style),
        _text(line.right, room, quiet),
        Content.styled(f" {word}", style),
    )


def _text(text: str, room: int, style: str) -> Content:
    if not text:
        return Content.styled(padded(NOTHING, room), "$garden-dim")
    return safe(padded(text, room), style)


def _hidden(line: Line, left: Side, right: Side, veil: Veil) -> Line:
    """Return a line without anything that somebody typed, while names are hidden."""
    if not line.typed or not veil.drawn:
        return line
    if line.label == "name":
        names = (veil.plant(left.plant).name, veil.plant(right.plant).name)
        return replace(line, left=names[0], right=names[1])
    hide = veil.circle if line.label == "circle" else veil.words
    return replace(line, left=line.left and hide(line.left), right=line.right and hide(line.right))


def counted_words(sure: int, asked: int) -> str:
    """Return how many pairs there are: "2 surely one, 3 to look at"."""
    parts: Sequence[str] = [
        *([f"{TAKEN} {sure} very likely one"] if sure else []),
        *([f"{FREE} {asked} to look at"] if asked else []),
    ]
    return "   ".join(parts)

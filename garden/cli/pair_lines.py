"""Two people who may be one, side by side in plain lines."""

from collections.abc import Mapping

from garden.cli.columns import aligned, terminal_width
from garden.gardener.duplicates import Twins
from garden.gardener.side_by_side import Side, Sign, beside

SIGNS: Mapping[Sign, str] = {
    "same": "same",
    "shares": "in common",
    "differs": "differs",
    "both": "",
    "left": "",
    "right": "",
}
"""How two facts compare, in words; a fact that one lacks is told by the gap."""

GAP = "-"
"""Stands where a fact is not known."""

INDENT = "   "


def pair_lines(number: int, twins: Twins, left: Side, right: Side) -> list[str]:
    """Return one of many pairs: who, why, and their facts; an empty line ends it."""
    why = f"{twins.why} ({'very likely one' if twins.sure else 'to look at'})"
    head = f"{number}. {left.plant.name} (id:{twins.first}) and {right.plant.name}"
    return [f"{head} (id:{twins.second}): {why}", *side_lines(left, right), ""]


def side_lines(left: Side, right: Side) -> list[str]:
    """Return the facts of two people beside each other, as wide as the terminal allows."""
    rows = [
        (line.label, line.left or GAP, line.right or GAP, SIGNS[line.sign])
        for line in beside(left, right)
    ]
    return [INDENT + line for line in aligned(rows, terminal_width() - len(INDENT))]

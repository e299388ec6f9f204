"""Tell a chat from the log of a program, by the first lines of a file."""

import re
from collections.abc import Sequence

from garden.exchange.whatsapp.heads import Head, read_head
from garden.exchange.whatsapp.lines import author_of

LINES = 40
"""How many lines are looked at."""

_LEVEL = re.compile(
    r"[\[<].*|(?:.*[\W_])?(?:trace|debug|verbose|info|notice|warn(?:ing)?|error|critical|fatal)\]?",
    re.IGNORECASE,
)
_PROGRAM = re.compile(r"(?=.*[a-z])[a-z0-9_.:/\\@$<>\[\]()-]+|\w+(?:[._/:]\w+)+(?:\[\d+\])?")
_WORD = re.compile(r"[!-~]+")
_YEAR = 4


def looks_like_chat(text: str) -> float:
    """Return 0.9 for a chat, 0.6 where a single message tells so little, and 0 for neither."""
    lines = [line for line in text.splitlines()[:LINES] if line.strip()]
    heads = [read_head(line) for line in lines]
    found = [head for head in heads if head is not None]
    if not any(heads[:3]) or _is_log(found):
        return 0.0
    return 0.9 if len(found) >= 2 else 0.6


def _is_log(heads: Sequence[Head]) -> bool:
    """Say whether these are entries of a log: most tell a level, or all are of programs.

    A log writes the year first, as few telephones do; and people's names are rarely words in small
    letters without a blank. Seconds after which a dash stands, or none in brackets, no telephone
    writes: there, any single words are programs.
    """
    names = [author_of(head.rest)[0].strip() for head in heads]
    if sum(_LEVEL.fullmatch(name) is not None for name in names) * 2 > len(names):
        return True
    is_odd = all(head.has_dash == head.has_seconds for head in heads)
    form = _WORD if is_odd else _PROGRAM
    year_first = all(len(head.numbers[0]) == _YEAR for head in heads)
    return year_first and all(form.fullmatch(name) for name in names)

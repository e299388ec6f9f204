"""The whole garden as one file of lines, and such a file taken in: nothing is left behind.

Only the journal stays with its garden file: what is taken in is one change there, and one undo.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from garden.exchange.garden_lines import NotGardenLines, is_garden_lines, lines_of, read_lines
from garden.exchange.records import Problem
from garden.gardener.garden import Garden
from garden.store.change import Change
from garden.store.whole import rows_out
from garden.store.whole_in import WholeIn

HEAD_SIZE = 4096
"""Bytes of a file that tell whether it is such an export."""

MOST_REFUSED = 1000
"""Refused lines that are listed; a file with more is not read on."""


@dataclass(frozen=True, slots=True)
class WholeReport:
    """What taking in an export did, or would do: rows by kind, and the lines that were refused."""

    added: Mapping[str, int]
    unchanged: Mapping[str, int]
    refused: tuple[Problem, ...]
    dry_run: bool


class _Rehearsed(Exception):
    """Everything was tried; nothing is to stay."""


def whole_lines(garden: Garden) -> Iterator[str]:
    """Yield the lines of an export of everything, each with its line ending."""
    for line in lines_of(rows_out(garden.store.database)):
        yield line + "\n"


def is_whole_garden(path: Path) -> bool:
    """Tell whether a file is an export of a whole garden; False for what cannot be read."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as data:
            return is_garden_lines(data.read(HEAD_SIZE))
    except OSError:
        return False


def take_whole(
    garden: Garden,
    path: Path,
    dry_run: bool = False,
    progress: Callable[[int], None] = lambda rows: None,
) -> WholeReport:
    """Take in an export as one change; what is there already is left as it is.

    A line that is refused is left out, and so is a contact of which no line says with whom.

    Raises OSError where the file cannot be read. A file that is no export is one refused record.
    """
    refused: list[Problem] = []
    added: Counter[str] = Counter()
    unchanged: Counter[str] = Counter()
    try:
        with garden.change(f"took in {path.name}", "import") as change:
            taken = _take(garden, change, path, refused, progress)
            added, unchanged = taken.taken.added, taken.taken.unchanged
            if dry_run:
                raise _Rehearsed
    except _Rehearsed:
        pass
    except NotGardenLines as error:
        refused.append(Problem(str(path), error.line, str(error)))
    return WholeReport(dict(+added), dict(unchanged), tuple(refused), dry_run)


def _take(
    garden: Garden,
    change: Change,
    path: Path,
    refused: list[Problem],
    progress: Callable[[int], None],
) -> WholeIn:
    into = WholeIn(garden.store.database, change)
    with path.open("rb") as data:
        for number, (line, kind, row) in enumerate(read_lines(data), 1):
            progress(number)
            if isinstance(row, str):
                refused.append(Problem(str(path), line, row))
            else:
                try:
                    into.take(kind, row)
                except ValueError as error:
                    words = str(error)
                    why = f"{words[:1].upper()}{words[1:]}."
                    refused.append(Problem(str(path), line, why))
            if len(refused) >= MOST_REFUSED:
                refused.append(Problem(str(path), line, "The rest was not read."))
                break
    into.finish()
    if refused:
        into.take_back_nobodys()
    return into

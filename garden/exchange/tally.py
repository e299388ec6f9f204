"""Count what a reader leaves out, so that a million of a kind are one remark and not a million."""

from collections import Counter
from collections.abc import Iterator

from garden.exchange.records import Notice, Problem, Skipped

EACH_LIMIT = 20
"""How many remarks of a kind are given with their lines; the rest are only counted."""


class Tally:
    """The remarks on one source. What is counted is told once, by `summary`, at the end."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._skipped: Counter[str] = Counter()
        self._problems: Counter[str] = Counter()
        self._notices: Counter[str] = Counter()

    @property
    def any_problem(self) -> bool:
        """Say whether anything was refused."""
        return bool(self._problems)

    def skip(self, kind: str) -> None:
        """Count one thing that was rightly left out; `kind` begins a sentence, as in "Drafts"."""
        self._skipped[kind] += 1

    def refuse(self, line: int | None, why: str) -> Iterator[Problem]:
        """Yield the problem `why`, unless it was told often enough; then it is only counted."""
        self._problems[why] += 1
        if self._problems[why] <= EACH_LIMIT:
            yield Problem(self._source, line, why)

    def notice(self, line: int | None, why: str) -> Iterator[Notice]:
        """Yield the notice `why`, unless it was told often enough; then it is only counted."""
        self._notices[why] += 1
        if self._notices[why] <= EACH_LIMIT:
            yield Notice(self._source, line, why)

    def summary(self) -> Iterator[Problem | Notice | Skipped]:
        """Yield one remark for each kind that was counted, with the count."""
        for why, count in self._problems.items():
            if count > EACH_LIMIT:
                yield Problem(self._source, None, f"{why} ({count - EACH_LIMIT:,} more like this.)")
        for why, count in self._notices.items():
            if count > EACH_LIMIT:
                yield Notice(self._source, None, f"{why} ({count - EACH_LIMIT:,} more like this.)")
        for kind, count in self._skipped.items():
            yield Skipped(self._source, None, f"{kind}: {count:,} left out.", kind, count)

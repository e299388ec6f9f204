"""What readers remark on, kept in bounded memory: the first of each kind, and how many in all."""

from dataclasses import dataclass, field

from garden.exchange.records import Notice, Problem, Skipped

MOST = 5_000
"""How many of each kind are kept."""


@dataclass(slots=True)
class Remarks:
    """Problems, records rightly passed over, and notices."""

    refused: list[Problem] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    refused_count: int = 0
    skipped_count: int = 0

    def take(self, remark: Problem | Skipped | Notice) -> None:
        """Keep `remark`, or only count it."""
        if isinstance(remark, Problem):
            self.refused_count += 1
            if len(self.refused) < MOST:
                self.refused.append(remark)
        elif isinstance(remark, Skipped):
            self.skipped_count += remark.number
            if len(self.skipped) < MOST:
                self.skipped.append(remark)
        elif len(self.notices) < MOST:
            self.notices.append(remark)

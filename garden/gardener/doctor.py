"""The doctor: is the file whole, and does every plant's state follow from the log?"""

from dataclasses import dataclass

from garden.gardener.garden import Garden
from garden.store.audit import cache_differences, journal_problems
from garden.store.refold import refold
from garden.store.sqlite import integrity_problems


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at, with what was found wrong (nothing: all is well)."""

    name: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Examination:
    """All checks. `mended`: states that differed were rebuilt from the log."""

    checks: tuple[Check, ...]
    plants: int
    mended: int

    @property
    def well(self) -> bool:
        """Tell whether nothing was found wrong."""
        return not any(check.problems for check in self.checks)


def examine(garden: Garden) -> Examination:
    """Check the file, the journal, and each plant's cached state against a rebuild from the log.

    A state that differs is a fault: it is reported, and mended by writing the rebuilt one.
    """
    database = garden.store.database
    plants, differences = cache_differences(database)
    if differences:
        with database.atomic():
            refold(database, [person for person, _ in differences])
    return Examination(
        checks=(
            Check("the file is whole", integrity_problems(database)),
            Check(
                "every plant's state follows from the log",
                tuple(words for _, words in differences),
            ),
            Check("the journal matches what is there", journal_problems(database)),
        ),
        plants=plants,
        mended=len(differences),
    )

"""The doctor: is the file whole, and does every plant's state follow from the log?"""

from dataclasses import dataclass

from garden.gardener.errors import DamagedFile
from garden.gardener.garden import Garden
from garden.store.audit import cache_differences, journal_problems
from garden.store.faults import told
from garden.store.refold import refold
from garden.store.sqlite import integrity_problems, snapshot

WHOLE = "the file is whole"


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
    damage: tuple[str, ...] = ()
    try:
        damage = integrity_problems(database)
        # At one moment, so that what another Garden writes meanwhile is not taken for a fault.
        with snapshot(database):
            plants, differences = cache_differences(database)
            journal = journal_problems(database)
        with told(), database.atomic():
            refold(database, [person for person, _ in differences])
    except DamagedFile as error:
        return Examination((Check(WHOLE, (*damage, str(error))),), 0, 0)
    return Examination(
        checks=(
            Check(WHOLE, damage),
            Check(
                "every plant's state follows from the log",
                tuple(words for _, words in differences),
            ),
            Check("the journal matches what is there", journal),
        ),
        plants=plants,
        mended=len(differences),
    )

"""What a use-case may refuse, each with a sentence fit for the screen."""

from dataclasses import dataclass

from garden.store.errors import CannotUndo, DamagedFile, FileTrouble, NotAGarden, Overtaken

__all__ = [
    "Candidate",
    "CannotUndo",
    "DamagedFile",
    "FileTrouble",
    "NobodyFound",
    "NotAGarden",
    "Overtaken",
    "Refused",
    "SeveralFound",
]


class Refused(Exception):
    """The request cannot be carried out as it stands; nothing was changed."""


class NobodyFound(Exception):
    """There is nobody by that name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is nobody called “{name}” in the garden.")
        self.name = name


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several people whom a name may mean, with what tells them apart."""

    id: int
    name: str
    about: str


class SeveralFound(Exception):
    """More than one person goes by that name; `candidates` are all of them."""

    def __init__(self, name: str, candidates: tuple[Candidate, ...]) -> None:
        super().__init__(f"“{name}” may be any of {len(candidates)} people.")
        self.name = name
        self.candidates = candidates

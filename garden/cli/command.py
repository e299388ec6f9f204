"""What a command is: its words, its options, what it does; and its arguments once read."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass, field

from garden.cli.errors import UsageProblem
from garden.cli.session import Session


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a command that are no options: at least `least`, at most `most` (None: any)."""

    metavar: str
    least: int = 1
    most: int | None = 1
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was typed behind a command. Options are asked for by name, words by their place."""

    command: str
    options: Namespace
    words: dict[str, tuple[str, ...]]

    def text(self, option: str) -> str | None:
        """Return the text given with an option, or None."""
        found = getattr(self.options, option)
        return None if found is None else str(found)

    def texts(self, option: str) -> tuple[str, ...]:
        """Return every text given with an option that may be repeated."""
        return tuple(str(one) for one in getattr(self.options, option) or ())

    def flag(self, option: str) -> bool:
        """Tell whether an option was given."""
        return bool(getattr(self.options, option))

    def number(self, option: str) -> int | None:
        """Return the whole number given with an option, or None. Raises UsageProblem."""
        text = self.text(option)
        return None if text is None else self._whole(text, f"--{option.replace('_', '-')}")

    def phrase(self, metavar: str) -> str:
        """Return the words at a place, joined by spaces."""
        return " ".join(self.words[metavar])

    def count(self, metavar: str) -> int | None:
        """Return the whole number at a place, or None. Raises UsageProblem."""
        found = self.words[metavar]
        return self._whole(found[0], metavar) if found else None

    def _whole(self, text: str, what: str) -> int:
        try:
            return int(text.removeprefix("#"))
        except ValueError as error:
            raise UsageProblem(f"{what} is a whole number, not “{text}”.", self.command) from error


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `words` stand in order; only one of them may take any number.

    `joins_tail` keeps a bare `--` among the words, for sentences; `paths` says that its words are
    names of files, which need not be text.
    """

    run: Callable[[Session, Arguments], int]
    words: tuple[Words, ...] = ()
    options: Callable[[ArgumentParser], object] = field(default=lambda parser: None)
    examples: tuple[str, ...] = ()
    joins_tail: bool = False
    paths: bool = False

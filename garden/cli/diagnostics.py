"""The only writer to stderr, and the one place where what went wrong becomes an exit code."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from garden.cli.errors import NobodyNear, SeveralDays, Unreadable, UsageProblem
from garden.literal import literal

DONE, FAILED, USAGE, NOBODY, SEVERAL, UNREADABLE, REFUSED_RECORDS = range(7)
"""Exit codes; the last says that some input records were refused and the rest came in."""

INTERRUPTED = 130
BROKEN_PIPE = 141
"""What a shell reports for a program ended by ctrl+c, and by a reader that went away."""

CODES = (
    (DONE, "done"),
    (FAILED, "it could not be done"),
    (USAGE, "the command line was not understood"),
    (NOBODY, "nobody by that name"),
    (SEVERAL, "more than one by that name, or more than one day"),
    (UNREADABLE, "the file cannot be read, or is not a garden"),
    (REFUSED_RECORDS, "some input records were refused; the rest came in"),
)
"""Every exit code in words, for the help."""


_WHICH = "Say which: a longer name, or id:N."

_WHICH_DAY = "Write the one that is meant in its place."

_BACKUPS = "Copies of it lie in the backups folder of Garden's state."


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several people whom a name may mean."""

    id: int
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Failure:
    """What is told when a command cannot be carried out; `days` (ISO) are those it could be."""

    code: int
    message: str
    hint: str = ""
    candidates: tuple[Choice, ...] = ()
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """Where talk goes. `quiet` leaves out all but failures."""

    stream: TextIO
    quiet: bool = False

    def say(self, *lines: str) -> None:
        """Tell something beside the data."""
        if not self.quiet:
            self._write(lines)

    def ask(self, text: str) -> None:
        """Put a question, leaving the cursor behind it."""
        self.stream.write(literal(text))
        self.stream.flush()

    def answer(self, text: str) -> None:
        """Echo what was answered to a question, ending its line."""
        self._write([text])

    def progress(self, text: str) -> None:
        """Show how far something has come, over what was shown before, to a person only."""
        if not self.quiet and self.stream.isatty():
            self.stream.write(f"\r\x1b[K{literal(text)}")
            self.stream.flush()

    def end_progress(self) -> None:
        """Take away what `progress` shows."""
        self.progress("")

    def remark(self, lines: Iterable[str]) -> None:
        """Tell what was refused: said even when quiet."""
        self._write(lines)

    def failure(self, failure: Failure) -> None:
        """Tell what went wrong, whom or which day it may be, and where to read on."""
        lines = [failure.message]
        lines += [f"  {day}" for day in failure.days]
        lines += [f"  {one.name}  {one.about}" for one in failure.candidates]
        lines += [failure.hint] if failure.hint else []
        self._write(lines)

    def is_terminal(self) -> bool:
        """Tell whether somebody reads along."""
        return self.stream.isatty()

    def _write(self, lines: Iterable[str]) -> None:
        encoding = getattr(self.stream, "encoding", None) or "utf-8"
        for line in lines:
            text = literal(line).encode(encoding, "backslashreplace").decode(encoding)
            self.stream.write(text + "\n")
        self.stream.flush()


def failure_of(error: Exception) -> Failure:
    """Return the exit code and the words for what a command raised."""
    if isinstance(error, UsageProblem):
        where = f"garden {error.command} --help" if error.command else "garden --help"
        return Failure(USAGE, _sentence(error), f"See: {where}")
    if isinstance(error, NobodyNear):
        return Failure(NOBODY, str(error), error.hint)
    if isinstance(error, SeveralDays):
        days = tuple(day.isoformat() for day in error.days)
        return Failure(SEVERAL, _sentence(error), _WHICH_DAY, days=days)
    if isinstance(error, Unreadable):
        return Failure(UNREADABLE, _sentence(error))
    return _failure_of_gardener(error)


def _failure_of_gardener(error: Exception) -> Failure:
    # Imported here: help, version and usage must not wait for the store.
    from garden.gardener.errors import (
        CannotUndo,
        DamagedFile,
        FileTrouble,
        NobodyFound,
        NotAGarden,
        Overtaken,
        Refused,
        SeveralFound,
    )

    if isinstance(error, SeveralFound):
        choices = tuple(Choice(one.id, one.name, one.about) for one in error.candidates)
        return Failure(SEVERAL, _sentence(error), _WHICH, choices)
    if isinstance(error, NobodyFound):
        return Failure(NOBODY, _sentence(error))
    if isinstance(error, NotAGarden):
        return Failure(UNREADABLE, _sentence(error))
    if isinstance(error, FileTrouble):
        return Failure(FAILED, f"The garden file could not be used: {error}.")
    if isinstance(error, Overtaken):
        return Failure(FAILED, "Another Garden changed the same thing just now; nothing was done.")
    if isinstance(error, DamagedFile):
        return Failure(UNREADABLE, f"The garden file is damaged: {error}.", _BACKUPS)
    if isinstance(error, Refused | CannotUndo):
        return Failure(FAILED, _sentence(error))
    kind = type(error).__name__
    return Failure(
        FAILED,
        f"Something unexpected happened ({kind}: {error}).",
        "Nothing was half-done. GARDEN_DEBUG=1 shows where it happened; "
        "`garden doctor` looks at the file.",
    )


def _sentence(error: Exception) -> str:
    """Return a message that begins with a capital and ends with a full stop."""
    text = str(error).strip()
    if not text:
        return "That cannot be done."
    ended = text if text[-1] in ".?!:”)" else f"{text}."
    # A file's name stays as it is written.
    return ended[0].upper() + ended[1:] if ended.split()[0].isalpha() else ended

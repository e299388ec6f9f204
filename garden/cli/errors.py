"""What the command line itself may refuse, beside what the use-cases refuse."""

from collections.abc import Iterable
from datetime import date


class UsageProblem(Exception):
    """The words of the command line do not say what to do; the message says what is amiss."""

    def __init__(self, message: str, command: str | None = None) -> None:
        super().__init__(message)
        self.command = command


def none_of(what: str, said: str, choices: Iterable[str]) -> str:
    """Return that an option or a word is none of those it may be, and which these are."""
    return f"{what}: there is no “{said}”. It is one of {', '.join(choices)}."


class Unreadable(Exception):
    """A file that was named cannot be read, and nothing was done."""


class Unwritable(Exception):
    """What stands behind stdout takes nothing, as on a full disk."""


class NobodyNear(Exception):
    """There is nobody by that name; `near` are names it may have been meant for."""

    def __init__(
        self, name: str, near: tuple[str, ...], hint: str = "", where: str = "garden"
    ) -> None:
        guess = f" Did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"There is nobody called “{name}” in the {where}.{guess}")
        self.hint = hint


class SeveralDays(Exception):
    """A day in a sentence could be any of `days`."""

    def __init__(self, text: str, days: tuple[date, ...]) -> None:
        super().__init__(f"“{text}” may be any of {len(days)} days.")
        self.days = days

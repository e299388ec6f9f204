"""One question before what cannot be undone: no is the answer unless yes is said."""

from garden.cli.errors import UsageProblem
from garden.cli.keys import read_key
from garden.cli.session import Session


def confirmed(session: Session, question: str, yes: bool, command: str) -> bool:
    """Return whether it is to be done: `yes` was given, or y is pressed at a terminal.

    Raises UsageProblem where nobody can be asked.
    """
    if yes:
        return True
    if not session.may_ask:
        raise UsageProblem("There is nobody to ask: --yes does it.", command)
    session.talk.say(f"{question} y does it, any other key leaves it.")
    return read_key() in ("y", "Y")

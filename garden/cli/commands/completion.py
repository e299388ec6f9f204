"""completion: a script for the shell."""

from garden.cli.command import Arguments, Command, Words
from garden.cli.completion import SHELLS, known_commands
from garden.cli.diagnostics import DONE
from garden.cli.session import Session


def _completion(session: Session, arguments: Arguments) -> int:
    script = SHELLS[arguments.words["SHELL"][0]](known_commands())
    if session.chosen.json:
        session.output.object({"schema": 1, "script": script})
    else:
        session.output.lines(script.splitlines())
    return DONE


COMMANDS = {
    "completion": Command(
        _completion,
        (Words("SHELL", choices=tuple(SHELLS)),),
        examples=(
            "garden completion bash",
            "garden completion zsh",
            "garden completion fish",
        ),
    )
}
"""The commands of this group."""

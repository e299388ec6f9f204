"""The entry of the command line: one command run, whatever happens made an exit code."""

import os
import sys
from collections.abc import Sequence
from io import StringIO

from garden import __version__
from garden.cli.diagnostics import (
    BROKEN_PIPE,
    DONE,
    FAILED,
    INTERRUPTED,
    Diagnostics,
    Failure,
    failure_of,
)
from garden.cli.errors import Unwritable
from garden.cli.help import program_help
from garden.cli.output import Output
from garden.cli.parser import Line, command_help, load, read_arguments, read_line, wants_json
from garden.cli.session import Session


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (default: the process's own) and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    output = Output(sys.stdout or StringIO())
    try:
        code = _guarded(words, output)
        output.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        output.abandon()
        return BROKEN_PIPE
    except Unwritable as error:
        output.abandon()
        _talk(quiet=False).failure(Failure(FAILED, f"{error}."))
        return FAILED
    return code


def _guarded(words: Sequence[str], output: Output) -> int:
    """Run the command; what it raises becomes words and a code. Raises as `Output.flush`."""
    quiet = False
    try:
        line = read_line(words)
        quiet = line.chosen.quiet
        return _run(line, Session(line.chosen, output, _talk(quiet)))
    except (BrokenPipeError, Unwritable):
        raise
    except Exception as error:
        if os.environ.get("GARDEN_DEBUG"):
            raise
        failure = failure_of(error)
    if wants_json(words):
        output.object(failure_form(failure))
    else:
        _talk(quiet).failure(failure)
    return failure.code


def _talk(quiet: bool) -> Diagnostics:
    return Diagnostics(sys.stderr or StringIO(), quiet)


def _run(line: Line, session: Session) -> int:
    if line.wants_version:
        session.output.lines([f"garden {__version__}"])
        return DONE
    if line.wants_help and line.command is None:
        session.output.lines(program_help())
        return DONE
    if line.command is None:
        from garden.cli.commands.opening import visit

        return visit(session)
    command = load(line.command)
    if line.wants_help:
        session.output.lines(command_help(line.command, command))
        return DONE
    return command.run(session, read_arguments(line, line.command, command))


def failure_form(failure: Failure) -> dict[str, object]:
    """Return a failure as the JSON object that stands in the place of the data."""
    error: dict[str, object] = {"code": failure.code, "message": failure.message}
    if failure.candidates:
        error["candidates"] = [
            {"id": one.id, "name": one.name, "about": one.about} for one in failure.candidates
        ]
    if failure.days:
        error["days"] = list(failure.days)
    return {"schema": 1, "error": error}

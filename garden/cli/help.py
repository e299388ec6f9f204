"""The help of the whole program."""

from collections.abc import Iterator

from garden.cli.catalogue import GROUPS
from garden.cli.diagnostics import CODES

INTRODUCTION = (
    "Garden tends your professional network as a garden, in the terminal: each person is a plant.",
    "`garden` opens the app; `garden --plain` prints plain lines, for screen readers and scripts.",
    "`garden demo` shows a sample garden.",
)

GLOBAL_OPTIONS = (
    ("--garden FILE", "the garden file (GARDEN_FILE)"),
    ("--now INSTANT", "the clock, ISO 8601 with a zone (GARDEN_NOW)"),
    ("--json", "one JSON object on stdout"),
    ("--plain", "sentences instead of columns, never the app (GARDEN_PLAIN=1)"),
    ("--ascii", "draw with plain characters only"),
    ("--no-input", "never ask anything"),
    ("-q, --quiet", "no talk on stderr but of what went wrong"),
    ("-h, --help", "this help; behind a command, the help of that command"),
    ("--version", "the version of Garden"),
)
"""The options that stand before or behind any command, with what they do."""


def program_help() -> Iterator[str]:
    """Yield the lines of `garden --help`."""
    yield from INTRODUCTION
    yield ""
    yield "Usage: garden [OPTIONS] [COMMAND ...]"
    for title, group in GROUPS:
        yield ""
        yield title
        yield from (f"  {one.name:<16}{one.summary}" for one in group)
    yield ""
    yield "Options, before or behind the command"
    yield from (f"  {option:<16}{words}" for option, words in GLOBAL_OPTIONS)
    yield ""
    yield "Exit codes"
    yield from (f"  {code}  {words}" for code, words in CODES)
    yield ""
    yield "`garden COMMAND --help` tells of one command, with examples."

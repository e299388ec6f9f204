"""From the words of the command line to a command and its arguments.

Options may stand anywhere, words in between; behind a bare `--` everything is a word. Global
options are read first, then those of the command: only its own module is imported.
"""

from argparse import Action, ArgumentError, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from typing import NoReturn

from garden.cli.catalogue import Listed, listed
from garden.cli.command import Arguments, Command, Words
from garden.cli.errors import UsageProblem, none_of
from garden.cli.session import Globals


@dataclass(frozen=True, slots=True)
class Line:
    """A command line as far as it is common to all commands.

    `words` are those behind the command's name, `tail` what stands behind `--` (None: no `--`).
    """

    chosen: Globals
    wants_help: bool
    wants_version: bool
    command: str | None
    words: tuple[str, ...]
    tail: tuple[str, ...] | None


class _Parser(ArgumentParser):
    """An argparse parser that raises what is amiss in our words, and writes nothing."""

    def error(self, message: str) -> NoReturn:
        about = message.removeprefix("argument ")
        option, colon, what = about.partition(": ")
        if colon and what.startswith("expected "):
            about = f"{option} wants something behind it."
        elif colon and what.startswith("not allowed with argument "):
            about = f"{option} does not go with {what.rpartition(' ')[2]}."
        raise UsageProblem(about, self.prog or None)

    def _check_value(self, action: Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            option = action.option_strings[-1] if action.option_strings else str(action.metavar)
            raise ArgumentError(None, none_of(option, str(value), action.choices))


def read_line(argv: Sequence[str]) -> Line:
    """Read the global options and the command. Raises UsageProblem."""
    head, tail = _split(argv)
    parser = _Parser(prog="", add_help=False, allow_abbrev=False)
    parser.add_argument("--garden")
    parser.add_argument("--now")
    parser.add_argument("-q", "--quiet", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    for flag in ("--json", "--plain", "--no-input", "--ascii", "--version"):
        parser.add_argument(flag, action="store_true")
    found, rest = parser.parse_known_args(head)
    if rest and rest[0].startswith("-"):
        raise UsageProblem(f"“{rest[0]}” is no option of garden itself.")
    if not rest and tail:
        raise UsageProblem("Say what to do before the “--”.")
    return Line(
        chosen=Globals(
            garden=found.garden,
            now=found.now,
            json=found.json,
            plain=found.plain,
            no_input=found.no_input,
            quiet=found.quiet,
            ascii=found.ascii,
        ),
        wants_help=found.help or rest[:1] == ["help"],
        wants_version=found.version,
        command=_named(rest),
        words=tuple(rest[1:]),
        tail=tail,
    )


def wants_json(argv: Sequence[str]) -> bool:
    """Tell whether --json was given, also on a line that cannot be read."""
    return "--json" in _split(argv)[0]


def load(name: str) -> Command:
    """Return the command called `name`. Raises UsageProblem when there is none."""
    one = _listed(name)
    commands: dict[str, Command] = import_module(f"garden.cli.commands.{one.module}").COMMANDS
    return commands[name]


def read_arguments(line: Line, name: str, command: Command) -> Arguments:
    """Read what stands behind the command's name. Raises UsageProblem."""
    options, rest = _option_parser(name, command).parse_known_args(list(line.words))
    for word in rest:
        if word.startswith("-") and len(word) > 1 and not _is_word(word):
            raise UsageProblem(f"“{word}” is no option of garden {name}.", name)
    tail = () if line.tail is None else line.tail
    mark = ("--",) if line.tail is not None and command.joins_tail else ()
    words = (*rest, *mark, *tail)
    _check_text(options, () if command.paths else words, name)
    return Arguments(name, options, _placed(words, command.words, name))


def command_help(name: str, command: Command) -> tuple[str, ...]:
    """Return the lines of `garden COMMAND --help`."""
    text = _option_parser(name, command).format_help()
    examples = [f"  {example}" for example in command.examples]
    return (*text.rstrip().splitlines(), "", "Examples", *examples)


def _split(argv: Sequence[str]) -> tuple[list[str], tuple[str, ...] | None]:
    words = list(argv)
    if "--" not in words:
        return words, None
    place = words.index("--")
    return words[:place], tuple(words[place + 1 :])


def _named(rest: Sequence[str]) -> str | None:
    """Return the command's name; `help log` asks for the help of log."""
    if rest[:1] == ["help"]:
        return rest[1] if len(rest) > 1 else None
    return rest[0] if rest else None


def _listed(name: str) -> Listed:
    commands = listed()
    if name not in commands:
        near = get_close_matches(name, commands, n=1)
        guess = f" Did you mean {near[0]}?" if near else ""
        raise UsageProblem(f"There is no command “{name}”.{guess}")
    return commands[name]


def _option_parser(name: str, command: Command) -> ArgumentParser:
    parser = _Parser(
        prog=name,
        usage=f"garden {name} {' '.join(map(_usage, command.words))} [OPTIONS]".replace("  ", " "),
        description=_sentence(_listed(name).summary),
        formatter_class=RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    command.options(parser)
    return parser


def _usage(words: Words) -> str:
    name = "|".join(words.choices) or words.metavar
    many = "..." if words.most is None else ""
    return f"{name}{many}" if words.least else f"[{name}{many}]"


def _is_word(word: str) -> bool:
    """Tell words that begin with a dash from options: numbers, and what holds a space."""
    return " " in word or word[1:].replace(".", "", 1).isdecimal()


def _check_text(options: Namespace, words: Sequence[str], name: str) -> None:
    """Refuse bytes that are no text: they could be neither kept nor shown."""
    for value in (*vars(options).values(), *words):
        for text in value if isinstance(value, list) else (value,):
            if isinstance(text, str) and not _is_text(text):
                raise UsageProblem(f"“{text}” is not text in this terminal's encoding.", name)


def _is_text(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _placed(
    words: Sequence[str], places: Sequence[Words], command: str
) -> dict[str, tuple[str, ...]]:
    """Deal the words out to their places: each gets its least, then as many as it may."""
    missing = _missing(len(words), places)
    if missing is not None:
        raise UsageProblem(f"{missing.metavar} is missing.", command)
    left = list(words)
    found: dict[str, tuple[str, ...]] = {}
    for index, place in enumerate(places):
        later = sum(other.least for other in places[index + 1 :])
        most = len(left) - later if place.most is None else min(place.most, len(left) - later)
        found[place.metavar], left = tuple(left[:most]), left[most:]
        for word in found[place.metavar]:
            if place.choices and word not in place.choices:
                raise UsageProblem(none_of(place.metavar, word, place.choices), command)
    if left:
        raise UsageProblem(f"“{left[0]}” is a word too many.", command)
    return found


def _missing(words: int, places: Sequence[Words]) -> Words | None:
    """Return the first place for which so many words do not reach, or None."""
    needed = 0
    for place in places:
        needed += place.least
        if needed > words:
            return place
    return None


def _sentence(summary: str) -> str:
    return f"{summary[:1].upper()}{summary[1:]}."

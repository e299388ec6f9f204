"""Scripts by which a shell completes garden's commands, their options and their choices.

They are made from the commands themselves. Names of people are not completed: a shell asks at each
key, and a garden is not to be opened that often.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from garden.cli.catalogue import listed
from garden.cli.parser import load

GLOBALS = ("--garden", "--now", "--json", "--plain", "--ascii", "--no-input", "--quiet", "--help")
"""The options that every command takes."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option: how it is written, what it does, and the words it may take, if they are few."""

    name: str
    help: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A command as a shell needs it. `words` are the choices of its words that are no options."""

    name: str
    summary: str
    options: tuple[Option, ...]
    words: tuple[str, ...]
    takes_files: bool


def known_commands() -> tuple[Known, ...]:
    """Return every command with its options, in the order of the help."""
    return tuple(_known(name, one.summary) for name, one in listed().items())


def _known(name: str, summary: str) -> Known:
    command = load(name)
    parser = ArgumentParser(add_help=False)
    command.options(parser)
    options = tuple(
        Option(
            text,
            " ".join((action.help or "").split()),
            tuple(str(choice) for choice in action.choices or ()),
        )
        for action in parser._actions
        for text in action.option_strings
        if text.startswith("--")
    )
    words = tuple(choice for place in command.words for choice in place.choices)
    return Known(name, summary, options, words, command.paths)


def _bash(commands: tuple[Known, ...]) -> str:
    cases = "\n".join(
        f"        {one.name}) words={_quoted(' '.join([*_names(one), *one.words]))} ;;"
        for one in commands
    )
    values = "\n".join(
        f"        {one.name}:{option.name}) "
        f'COMPREPLY=($(compgen -W {_quoted(" ".join(option.choices))} -- "$current")); return ;;'
        for one in commands
        for option in one.options
        if option.choices
    )
    names = " ".join(one.name for one in commands)
    return f"""# bash completion for garden, for ~/.local/share/bash-completion/completions/garden
_garden() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
    local word command="" words=""
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$word" in -*) ;; *) command="$word"; break ;; esac
    done
    case "$command:$before" in
{values}
    esac
    case "$command" in
        "") words={_quoted(names + " " + " ".join(GLOBALS))} ;;
{cases}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o default -F _garden garden
"""


def _zsh(commands: tuple[Known, ...]) -> str:
    described = "\n".join(f"    {_quoted(f'{one.name}:{one.summary}')}" for one in commands)
    cases = "\n".join(
        f"    {one.name}) _arguments {' '.join(_zsh_option(option) for option in one.options)} "
        f"{_zsh_words(one)} ;;"
        for one in commands
    )
    return f"""#compdef garden
# zsh completion for garden: garden completion zsh > a folder of $fpath, as _garden
_garden() {{
  local -a commands
  commands=(
{described}
  )
  local command="${{words[2]}}"
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case "$command" in
{cases}
  esac
}}
compdef _garden garden
"""


def _fish(commands: tuple[Known, ...]) -> str:
    lines = ["# fish completion for garden, for ~/.config/fish/completions/garden.fish"]
    lines += [
        f"complete -c garden -n __fish_use_subcommand -f -a {one.name} -d {_quoted(one.summary)}"
        for one in commands
    ]
    for one in commands:
        seen = f"-n '__fish_seen_subcommand_from {one.name}'"
        lines += [
            f"complete -c garden {seen} -l {option.name.removeprefix('--')} "
            f"-d {_quoted(option.help)}"
            + (f" -x -a {_quoted(' '.join(option.choices))}" if option.choices else "")
            for option in one.options
        ]
        if one.words:
            lines.append(f"complete -c garden {seen} -f -a {_quoted(' '.join(one.words))}")
        elif not one.takes_files:
            lines.append(f"complete -c garden {seen} -f")
    return "\n".join(lines) + "\n"


def _names(one: Known) -> tuple[str, ...]:
    return (*(option.name for option in one.options), *GLOBALS)


def _zsh_option(option: Option) -> str:
    told = option.help.replace("[", "(").replace("]", ")").replace(":", ",")
    takes = f":value:({' '.join(option.choices)})" if option.choices else ""
    return _quoted(f"{option.name}[{told}]{takes}")


def _zsh_words(one: Known) -> str:
    if one.takes_files:
        return "'*:file:_files'"
    return _quoted(f"*:word:({' '.join(one.words)})") if one.words else "'*:word: '"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


SHELLS: Mapping[str, Callable[[tuple[Known, ...]], str]] = MappingProxyType(
    {"bash": _bash, "zsh": _zsh, "fish": _fish}
)
"""The makers of the scripts, by the names of the shells."""

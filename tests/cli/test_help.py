"""Help: every command is listed, explained and shown by examples that can be read."""

import shlex

import pytest

from garden.cli.catalogue import listed
from garden.cli.parser import load, read_arguments, read_line
from tests.cli.running import Cli

NAMES = sorted(listed())


def test_every_command_is_in_the_help(cli: Cli) -> None:
    words = cli("--help").out.split()
    assert [name for name in NAMES if name not in words] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_command_has_help_with_examples(cli: Cli, name: str) -> None:
    ran = cli(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: garden {name}")
    assert f"\n  garden {name}" in ran.out
    assert cli("help", name).out == ran.out


@pytest.mark.parametrize("name", NAMES)
def test_examples_can_be_read(name: str) -> None:
    command = load(name)
    assert command.examples
    for example in command.examples:
        line = read_line(shlex.split(example)[1:])
        assert line.command == name
        assert read_arguments(line, name, command).command == name


def test_a_command_nearly_right_is_suggested(cli: Cli) -> None:
    assert "Did you mean today?" in cli("tody").err

"""What only a process of its own shows: imports, pipes, the bare command."""

import os
from pathlib import Path

import pytest

from tests.cli.running import Cli, in_process_of_its_own

LOADED = """
import io, sys
from contextlib import redirect_stdout
from garden.__main__ import main
with redirect_stdout(io.StringIO()):
    main()
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def loaded_by(*words: str) -> set[str]:
    """Return the packages that a command has imported by its end."""
    return set(in_process_of_its_own(*words, code=LOADED).stdout.split())


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["lst"]])
def test_help_and_version_load_no_store(cli: Cli, words: list[str]) -> None:
    assert "argparse" in (found := loaded_by(*words))
    assert not found & {"peewee", "playhouse", "pendulum", "textual", "rich"}


@pytest.mark.parametrize(
    "words", [["today"], ["list"], ["status"], ["show", "Ada"], ["log", "called Ada"]]
)
def test_short_commands_load_no_textual(tended: Cli, words: list[str]) -> None:
    assert "peewee" in (found := loaded_by(*words))
    assert not found & {"textual", "rich", "phonenumbers"} - _of_log(words)


def _of_log(words: list[str]) -> set[str]:
    """Planting somebody from a sentence folds telephone numbers."""
    return {"phonenumbers"} if words[0] == "log" else set()


def test_without_a_terminal_the_bare_command_prints_today(tended: Cli) -> None:
    ran = in_process_of_its_own()
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == tended("today").out


@pytest.mark.parametrize(
    "words", [["list"], ["list", "--json"], ["--help"], ["nonsense", "--json"]]
)
def test_a_reader_that_went_away_is_no_trouble(tended: Cli, words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = in_process_of_its_own(*words, stdout=writer)
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (141, "")


def test_a_full_disk_behind_stdout_is_told(tended: Cli) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device that is always full")
    with full.open("w") as device:
        ran = in_process_of_its_own("list", stdout=device.fileno())
    assert ran.returncode == 1
    assert ran.stderr.startswith("Nothing can be written: ")
    assert ran.stderr.count("\n") == 1


def test_an_encoding_that_lacks_letters_spells_them_out(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("plant", "Zoë Ångström")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    ran = in_process_of_its_own("list")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("Zo\\xeb \\xc5ngstr\\xf6m")

"""Scripts for three shells, made from the commands themselves."""

import shutil
import subprocess
from pathlib import Path

import pytest

from garden.cli.catalogue import listed
from tests.cli.running import Cli


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_and_its_options_are_in_the_script(cli: Cli, shell: str) -> None:
    ran = cli("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert [name for name in listed() if name not in ran.out] == []
    assert "dry-run" in ran.out
    assert "just-met" in ran.out


def test_a_shell_nobody_knows_is_refused(cli: Cli) -> None:
    assert cli("completion", "tcsh").code == 2


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (["garden", "und"], "undo"),
        (["garden", "import", "--dry"], "--dry-run"),
        (["garden", "plant", "--closeness", "cl"], "close"),
        (["garden", "greenhouse", "of"], "off"),
    ],
)
def test_bash_completes_by_it(cli: Cli, tmp_path: Path, typed: list[str], wanted: str) -> None:
    script = tmp_path / "garden.bash"
    script.write_text(cli("completion", "bash").out)
    words = " ".join(f"'{word}'" for word in typed)
    code = (
        f"source {script}; COMP_WORDS=({words}); COMP_CWORD={len(typed) - 1}; _garden; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    ran = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    assert wanted in ran.stdout.split()

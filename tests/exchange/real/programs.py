"""Run other people's programs, each with a home of its own, and none longer than it should take."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PATIENCE = 60
"""How many seconds a program may take."""


def program(name: str) -> str:
    """Return the path of a program beside this Python or on the PATH, or skip the test.

    Where GARDEN_REQUIRE_PROGRAMS is set, a program that is not there is no reason to skip.
    """
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        why = f"{name} is not installed (the extra `interop` brings it)"
        if os.environ.get("GARDEN_REQUIRE_PROGRAMS"):
            pytest.fail(why)
        pytest.skip(why)
    return found


def own_world(home: Path) -> dict[str, str]:
    """Return an environment in which nothing of the user's own is seen or touched."""
    home.mkdir(parents=True, exist_ok=True)
    folders = {
        f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    return {
        "HOME": str(home),
        "PATH": os.environ.get("PATH", os.defpath),
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_PROXY": "*",
        **folders,
    }


def run(home: Path, *command: str, answer: str = "") -> str:
    """Run a command to its end and return what it prints; fail where it fails."""
    done = subprocess.run(
        command,
        env=own_world(home),
        cwd=home,
        input=answer,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout

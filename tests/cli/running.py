"""Running commands in this process or in one of their own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest

from garden.cli.main import main

NOW = "2026-11-22T12:30:00Z"
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object on stdout."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Cli:
    """The command line; `folder` holds its garden and is free for other files."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str) -> Ran:
        """Run `garden` with these words in this process."""
        self.capsys.readouterr()
        code = main(words)
        wrote = self.capsys.readouterr()
        return Ran(code, wrote.out, wrote.err)

    def json(self, *words: str) -> Any:
        """Run a command with --json; return its object."""
        return self(*words, "--json").json

    def health(self, name: str, *options: str) -> float:
        """Return somebody's health."""
        return float(self.json("show", name, *options)["person"]["health"])


Process = subprocess.CompletedProcess[str]


def in_process_of_its_own(*words: str, code: str | None = None, stdout: int = PIPE) -> Process:
    """Run `python -m garden` (or `code`) in a process of its own, with this environment."""
    start = ["-m", "garden"] if code is None else ["-c", code]
    return subprocess.run(
        [sys.executable, *start, *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=PIPE,
        text=True,
        timeout=60,
        check=False,
    )

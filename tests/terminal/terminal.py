"""A real terminal of a given size, held by tmux, to type into and to read."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

PATIENCE = 30.0
"""Seconds to wait for something to appear: slow machines are no failure."""


def require_tmux() -> str:
    """Return tmux, or skip the test; where it must be there (CI), its absence fails."""
    found = shutil.which("tmux")
    if found is None:
        if os.environ.get("GARDEN_REQUIRE_TMUX"):
            pytest.fail("tmux is not installed")
        pytest.skip("tmux is not installed")
    return found


def garden_command() -> list[str]:
    """Return the installed command of this environment, or the module where it is not installed."""
    installed = Path(sys.executable).with_name("garden")
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "garden"]


class Terminal:
    """One tmux server of its own with one window."""

    def __init__(self, folder: Path, columns: int, lines: int, environment: dict[str, str]) -> None:
        # Not in the test's own folder: the path of a socket may have a hundred letters at most.
        self._socket = Path(tempfile.mkdtemp(prefix="garden-tmux-"))
        self._tmux = [require_tmux(), "-S", str(self._socket / "s"), "-f", "/dev/null"]
        self._environment = {**os.environ, **environment}
        self._size = ("-x", str(columns), "-y", str(lines))
        self._folder = folder

    def run(self, command: list[str]) -> None:
        """Start a command; when it ends, its exit code is shown."""
        line = f"{shlex.join(command)}; echo ended with $?; sleep 60"
        self._call("new-session", "-d", *self._size, "sh", "-c", line)

    def type(self, *keys: str) -> None:
        """Press keys by tmux's names."""
        self._call("send-keys", *keys)

    def say(self, text: str) -> None:
        """Type text as it stands."""
        self._call("send-keys", "-l", text)

    def screen(self) -> str:
        """Return what stands on the screen."""
        return self._call("capture-pane", "-p")

    def wait_for(self, words: str, gone: bool = False) -> str:
        """Wait until `words` stand on the screen (or are gone); return the screen."""
        end = time.monotonic() + PATIENCE
        text = ""
        while time.monotonic() < end:
            text = self.screen()
            if (words in text) is not gone:
                return text
            time.sleep(0.05)
        raise AssertionError(f"waited in vain for {words!r}; the screen was:\n{text}")

    def close(self) -> None:
        """End the server and all in it."""
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)
        shutil.rmtree(self._socket, ignore_errors=True)

    def _call(self, *arguments: str) -> str:
        done = subprocess.run(
            [*self._tmux, *arguments],
            env=self._environment,
            cwd=self._folder,
            check=True,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        return done.stdout

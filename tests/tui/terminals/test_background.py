"""The terminal's ground: told by a variable, asked for, and answers that come too late."""

import os
import sys
import time
from collections.abc import Iterator

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from garden.gardener.config import Config
from garden.tui.background import (
    DEADLINE,
    QUESTION,
    Ground,
    answered,
    dark_by_answer,
    dark_by_variable,
    listen,
    terminal_ground,
)
from garden.tui.late_answer import LateAnswer
from garden.tui.manner import Manner, manner_of

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

LIGHT = b"\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\"
ATTRIBUTES = b"\x1b[?62;4;22c"
XTERM = {"TERM": "xterm-256color"}


@pytest.mark.parametrize(
    ("text", "dark"),
    [("15;0", True), ("0;15", False), ("0;default;15", False), ("12;8", True), ("", None)],
)
def test_the_last_number_of_colorfgbg_is_the_ground(text: str, dark: bool | None) -> None:
    assert dark_by_variable(text) is dark


@pytest.mark.parametrize("text", ["default;default", "15;", "x", ";"])
def test_what_colorfgbg_does_not_say_is_unknown(text: str) -> None:
    assert dark_by_variable(text) is None


@pytest.mark.parametrize(
    ("answer", "dark"),
    [
        (LIGHT, False),
        (b"\x1b]11;rgb:1010/1414/1212\x07", True),
        (b"\x1b]11;rgb:f/f/f\x07", False),
        (b"\x1b]11;rgba:0000/0000/0000/ffff\x1b\\", True),
        (ATTRIBUTES, None),
        (b"nonsense", None),
    ],
)
def test_an_answer_is_read_in_every_form(answer: bytes, dark: bool | None) -> None:
    assert dark_by_answer(answer) is dark


def test_listening_ends_when_all_is_answered_and_not_before() -> None:
    parts = iter([LIGHT[:9], LIGHT[9:], ATTRIBUTES, b"typed"])
    heard = listen(lambda seconds: next(parts), lambda: 0.0)
    assert answered(heard)
    assert heard == LIGHT + ATTRIBUTES


def test_listening_ends_at_the_deadline() -> None:
    clock = iter([0.0, 0.0, DEADLINE / 2, DEADLINE * 2])
    assert listen(lambda seconds: b"", lambda: next(clock)) == b""


class Terminal:
    """Two ends of a terminal: the program's, and the one that answers it."""

    def __init__(self) -> None:
        self.outer, self.inner = pty.openpty()

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return int(self.inner)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A terminal at stdin and stderr."""
    found = Terminal()
    monkeypatch.setattr(sys, "__stdin__", found)
    monkeypatch.setattr(sys, "__stderr__", found)
    yield found
    os.close(found.outer)
    os.close(found.inner)


def test_a_terminal_that_answers_is_believed_and_left_as_it_was(terminal: Terminal) -> None:
    before = termios.tcgetattr(terminal.inner)
    os.write(terminal.outer, LIGHT + ATTRIBUTES)
    assert terminal_ground(XTERM) == Ground(False)
    assert QUESTION in os.read(terminal.outer, 256)
    assert termios.tcgetattr(terminal.inner) == before


def test_a_terminal_that_is_silent_is_not_waited_for(terminal: Terminal) -> None:
    before = termios.tcgetattr(terminal.inner)
    began = time.monotonic()
    assert terminal_ground(XTERM) == Ground(None, late=True)
    assert time.monotonic() - began < 5 * DEADLINE
    assert termios.tcgetattr(terminal.inner) == before


@pytest.mark.parametrize(
    "environment", [{"TERM": "dumb"}, {"TERM": "linux"}, {}, {**XTERM, "NO_COLOR": "1"}]
)
def test_who_cannot_or_need_not_answer_is_not_asked(
    environment: dict[str, str], terminal: Terminal
) -> None:
    os.set_blocking(terminal.outer, False)
    assert terminal_ground(environment) == Ground(None)
    with pytest.raises(BlockingIOError):
        os.read(terminal.outer, 1)


def test_settings_count_before_what_was_chosen_in_the_app() -> None:
    assert manner_of(Config(theme="nord"), "dracula", {}, "utf-8", False).theme == "nord"
    assert manner_of(Config(), "dracula", {}, "utf-8", False).theme == "dracula"
    assert manner_of(Config(), "", {}, "utf-8", False).started_theme == "garden-dark"
    assert Manner(dark=False).started_theme == "garden-light"
    assert Manner(dark=False, sixteen=True).started_theme == "ansi-light"


# -- answers that come as keys -----------------------------------------------------------------


def keys_of(answer: str) -> list[str]:
    """Return the keys that Textual makes of an answer it did not ask for."""
    parser = XTermParser()
    found = [each for each in parser.feed(answer) if isinstance(each, events.Key)]
    time.sleep(0.12)
    found += [each for each in parser.tick() if isinstance(each, events.Key)]
    return [each.key for each in found]


@pytest.mark.parametrize(
    "answer",
    [
        "\x1b]11;rgb:1010/1414/1212\x1b\\",
        "\x1b]11;rgb:fdfd/f6f6/e3e3\x07",
        "\x1b[?62;4;22c",
        "\x1b]11;rgb:cccc/1c1c/c1c1\x1b\\\x1b[?1;2c",
    ],
)
def test_no_key_of_a_late_answer_gets_through(answer: str) -> None:
    late = LateAnswer(0.0)
    keys = keys_of(answer)
    assert len(keys) > 5
    assert [key for key in keys if not late.swallows(key, 1.0)] == []
    assert not late.swallows("u", 1.0)


def test_keys_that_a_person_presses_get_through() -> None:
    late = LateAnswer(0.0)
    pressed = ["m", "c", "j", "1", "slash", "b", "question_mark", "u"]
    assert [key for key in pressed if not late.swallows(key, 1.0)] == pressed


def test_after_a_bracket_that_begins_nothing_all_keys_get_through() -> None:
    late = LateAnswer(0.0)
    assert late.swallows("left_square_bracket", 1.0)
    assert not late.swallows("m", 1.1)
    assert not late.swallows("1", 1.2)


def test_after_the_first_moments_brackets_are_brackets() -> None:
    late = LateAnswer(0.0)
    assert not late.swallows("left_square_bracket", 20.0)
    assert not late.swallows("1", 20.0)

"""garden interview: the note before, and what is kept after."""

import io
import os
from pathlib import Path

import pytest

from tests.cli.running import Cli


def test_without_a_terminal_the_prepared_note_is_printed(tended: Cli) -> None:
    ran = tended("interview", "Ada")
    assert ran.code == 0
    assert ran.out.startswith("# A conversation with Ada Lovelace, 22 November 2026\n")
    assert tended.json("interview", "Ada", "--print")["person"]["name"] == "Ada Lovelace"


def test_printing_plants_nobody(tended: Cli) -> None:
    assert "New in the garden." in tended("interview", "Emmy Noether", "--print").out
    assert tended("show", "Emmy").code == 3


def test_ones_pitch_stands_in_the_note(tended: Cli) -> None:
    tended("config", "pitch", "I build looms that count.")
    assert "My thirty seconds: I build looms that count." in tended("interview", "Ada").out
    assert tended("config", "pitch").out == "I build looms that count.\n"


def test_a_note_that_is_done_is_kept_with_contact_and_thanks(tended: Cli, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("She began with weaving.")
    ran = tended.json("interview", "Ada", "--done", str(path), "--channel", "video")
    assert ran["planted"] is False
    assert ran["promise"]["what"] == "thank Ada Lovelace for the conversation"
    assert ran["promise"]["due_on"] == "2026-11-24"
    person = tended.json("show", "Ada")
    assert person["notes"][0]["text"] == "She began with weaving."
    assert person["interactions"][0]["channel"] == "video"


def test_somebody_unknown_is_planted_and_that_is_said(
    tended: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stdin(io.StringIO):
        buffer = io.BytesIO(b"Symmetry.")

    monkeypatch.setattr("sys.stdin", Stdin())
    ran = tended("interview", "Emmy Noether", "--done", "-")
    assert "Emmy Noether is new and was planted." in ran.out
    assert tended("undo").code == 0
    assert tended("show", "Emmy").code == 3


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the file of an editor, run as somebody at a terminal would; it is yet to be made."""
    monkeypatch.setattr("garden.cli.commands.interviews._can_write", lambda session: True)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delenv("VISUAL", raising=False)
    editor = tmp_path / "editor"
    monkeypatch.setenv("EDITOR", str(editor))
    return editor


def script(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="the editor is a shell script")
class TestAtATerminal:
    def test_what_the_editor_wrote_is_kept(self, tended: Cli, at_a_terminal: Path) -> None:
        script(at_a_terminal, 'echo "She began with weaving." >> "$1"')
        assert "Kept the conversation with Ada Lovelace" in tended("interview", "Ada").out
        note = tended.json("show", "Ada")["notes"][0]["text"]
        assert note.endswith("She began with weaving.")
        assert list(at_a_terminal.parent.glob("garden-interview-*")) == []

    def test_a_note_left_as_it_was_keeps_nothing(self, tended: Cli, at_a_terminal: Path) -> None:
        script(at_a_terminal, "true")
        assert "Nothing was written" in tended("interview", "Emmy Noether").err
        assert tended("show", "Emmy").code == 3

    def test_an_editor_that_breaks_loses_nothing(self, tended: Cli, at_a_terminal: Path) -> None:
        script(at_a_terminal, 'echo "half a sentence" >> "$1"; exit 1')
        ran = tended("interview", "Ada")
        assert ran.code == 5
        (draft,) = at_a_terminal.parent.glob("garden-interview-*/interview.md")
        assert str(draft) in ran.err
        assert "half a sentence" in draft.read_text()

    def test_no_such_editor(self, tended: Cli, at_a_terminal: Path) -> None:
        ran = tended("interview", "Ada")
        assert (ran.code, "cannot be opened" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--channel", "pigeon"), 2),
        (("--done", "x", "--print"), 2),
        (("--done", "no-such-file"), 5),
    ],
)
def test_what_cannot_be_done_is_said(tended: Cli, words: tuple[str, ...], code: int) -> None:
    assert tended("interview", "Ada", *words).code == code

from pathlib import Path

import pytest

from garden.tui.screens.shed.paths import complete, typed_path


def test_the_home_folder_expands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert typed_path("~/cards.vcf") == tmp_path / "cards.vcf"


def test_a_path_dropped_into_the_terminal_is_understood(tmp_path: Path) -> None:
    file = tmp_path / "my cards.vcf"
    file.touch()
    assert typed_path(f"'{file}' ") == file
    assert typed_path(str(file).replace(" ", "\\ ")) == file


def test_tab_adds_what_is_certain(tmp_path: Path) -> None:
    for name in ("Connections.csv", "Contacts.csv"):
        (tmp_path / name).touch()
    assert complete(f"{tmp_path}/Co") == (f"{tmp_path}/Con", ("Connections.csv", "Contacts.csv"))
    assert complete(f"{tmp_path}/Cont") == (f"{tmp_path}/Contacts.csv", ("Contacts.csv",))


def test_folders_end_in_a_slash(tmp_path: Path) -> None:
    (tmp_path / "books").mkdir()
    assert complete(f"{tmp_path}/b")[0] == f"{tmp_path}/books/"


def test_hidden_names_wait_for_a_dot(tmp_path: Path) -> None:
    (tmp_path / ".secret").touch()
    assert complete(f"{tmp_path}/")[1] == ()
    assert complete(f"{tmp_path}/.")[1] == (".secret",)


def test_names_that_cannot_be_typed_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.vcf").touch()
    assert complete(f"{tmp_path}/a")[1] == ()


@pytest.mark.parametrize("text", ["/nowhere/at/all", "~nobody-of-that-name/x", "a\0b/c", ""])
def test_what_is_not_there_is_left_as_typed(text: str, tmp_path: Path) -> None:
    assert complete(text)[0] == text

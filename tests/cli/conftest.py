"""A command line on a garden of its own, at a fixed instant."""

from pathlib import Path

import pytest

from tests.cli.running import NOW, Cli


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Return the command line, its garden file not yet there."""
    monkeypatch.setenv("GARDEN_FILE", str(tmp_path / "garden.db"))
    monkeypatch.setenv("GARDEN_NOW", NOW)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("GARDEN_PLAIN", "GARDEN_DEBUG", "TERM"):
        monkeypatch.delenv(name, raising=False)
    return Cli(tmp_path, capsys)


@pytest.fixture
def tended(cli: Cli) -> Cli:
    """Return the command line on a garden with Ada (thirsty), Jon and Grace in it."""
    cli("plant", "Ada Lovelace", "--circle", "Work", "--met", "2026-10-11")
    cli("plant", "Jon Postel", "Grace Hopper")
    return cli


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """Return an address book of two."""
    path = tmp_path / "book.vcf"
    path.write_text(
        "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{email}\nUID:{email}\nEND:VCARD\n"
            for name, email in (
                ("Lise Meitner", "lise@example.org"),
                ("Emmy Noether", "emmy@example.org"),
            )
        )
    )
    return path


@pytest.fixture
def broken_rows(tmp_path: Path) -> Path:
    """Return a LinkedIn list of three, whose second row names nobody that could be."""
    rows = ["Lise,Meitner", f"{'x' * 400},Longname", "Emmy,Noether"]
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    path = tmp_path / "Connections.csv"
    path.write_text(
        "\n".join([head, *(f"{row},,,Institute,Physicist,03 Nov 2026" for row in rows)])
    )
    return path

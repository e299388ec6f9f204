"""garden config: what can be set, what it is and where that comes from."""

from pathlib import Path

import pytest

from tests.cli.running import Cli


@pytest.fixture
def place(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where config.toml would stand."""
    folder = cli.folder / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    place = Path(cli.json("config")["path"])
    assert place.is_relative_to(folder)
    return place


def test_all_settings_are_shown_with_their_values_and_sources(cli: Cli, place: Path) -> None:
    lines = cli("config").out.splitlines()
    assert lines[0] == str(place)
    assert any(line.startswith("theme") and "auto" in line and "default" in line for line in lines)
    assert any(line.startswith("capacity") and " 5 " in line for line in lines)


def test_a_setting_of_the_machine_is_written_to_its_file(cli: Cli, place: Path) -> None:
    ran = cli("config", "glyphs", "ascii")
    assert (ran.code, ran.out) == (0, "ascii\n")
    assert str(place) in ran.err
    assert 'glyphs = "ascii"' in place.read_text()
    assert cli.json("config", "glyphs")["setting"]["source"] == "config.toml"


def test_a_setting_of_the_garden_is_written_to_the_garden_and_can_be_undone(
    cli: Cli, place: Path
) -> None:
    assert cli("config", "capacity", "3").out == "3\n"
    assert not place.exists()
    assert cli.json("config", "capacity")["setting"]["source"] == "the garden"
    cli("undo")
    assert cli("config", "capacity").out == "5\n"


def test_a_theme_is_any_that_the_app_has(cli: Cli, place: Path) -> None:
    assert cli("config", "theme", "dracula").code == 0
    ran = cli("config", "theme", "garden-ligt")
    assert ran.code == 2
    assert "Did you mean garden-light?" in ran.err
    assert cli("config", "theme").out == "dracula\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("moton",), "Did you mean motion?"),
        (("motion", "nonne"), "Did you mean none?"),
        (("mouse", "perhaps"), "true or false"),
        (("capacity", "many"), "between 1 and 50"),
        (("region", "Germany"), "two letters"),
    ],
)
def test_a_wrong_word_is_told_with_the_right_one(
    words: tuple[str, ...], said: str, cli: Cli, place: Path
) -> None:
    ran = cli("config", *words)
    assert ran.code == 2
    assert said in ran.err
    assert not place.exists()


def test_what_the_file_says_wrongly_is_told_and_stops_nothing(cli: Cli, place: Path) -> None:
    place.parent.mkdir(parents=True)
    place.write_text('glyphs = "asci"\nmouse = false\n')
    ran = cli("config", "mouse")
    assert ran.code == 0
    assert ran.out == "false\n"
    assert "Did you mean ascii?" in ran.err
    assert cli.json("config")["problems"]


def test_showing_makes_neither_a_file_nor_a_garden(cli: Cli, place: Path) -> None:
    cli("config")
    assert not place.exists()
    assert not (cli.folder / "garden.db").exists()

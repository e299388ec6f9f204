"""The settings of a machine: what config.toml may say."""

from pathlib import Path

import pytest

from garden.gardener.config import (
    LARGEST,
    SETTINGS,
    Config,
    config_of,
    read_config,
    setting_named,
    value_typed,
)
from garden.gardener.errors import Refused


def test_without_a_file_all_is_as_by_default(tmp_path: Path) -> None:
    assert read_config(tmp_path / "config.toml") == Config()


def test_a_file_says_what_differs(tmp_path: Path) -> None:
    place = tmp_path / "config.toml"
    place.write_text('theme = "garden-light" # mine\nmouse = false\nhemisphere = "south"\n')
    found = read_config(place)
    assert (found.theme, found.mouse, found.hemisphere) == ("garden-light", False, "south")
    assert found.given == {"theme", "mouse", "hemisphere"}
    assert found.problems == ()


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    assert config_of({"them": "x"}).problems == ("There is no setting “them”. Did you mean theme?",)


def test_a_wrong_value_is_told_with_the_right_ones_and_counts_for_nothing() -> None:
    found = config_of({"glyphs": "asci", "mouse": "no", "motion": 3})
    assert found.glyphs == "auto"
    assert found.mouse
    assert found.problems == (
        "glyphs is auto, unicode or ascii, not “asci”. Did you mean ascii?",
        "mouse is true or false, not “no”.",
        "motion is a word in quotes, not “3”.",
    )
    assert found.given == frozenset()


def test_what_belongs_to_the_garden_file_is_sent_there() -> None:
    assert config_of({"capacity": 3}).problems == (
        "capacity belongs to the garden file: garden config capacity VALUE sets it.",
    )


@pytest.mark.parametrize(
    "content",
    [b"theme = ", b"\xff\xfe\x00", b"[" * 5000, b"a = " + b"[" * 20000, b"#" * (LARGEST + 1)],
)
def test_whatever_the_file_holds_ends_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    place = tmp_path / "config.toml"
    place.write_bytes(content)
    found = read_config(place)
    assert len(found.problems) == 1
    assert found.problems[0].startswith("config.toml ")
    assert found.theme == "auto"


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in read_config(tmp_path).problems[0]


def test_every_default_is_what_a_config_begins_with() -> None:
    for setting in SETTINGS:
        if not setting.in_garden:
            assert getattr(Config(), setting.name) == setting.default
            assert not setting.choices or setting.default in setting.choices


def test_words_on_the_command_line_become_values() -> None:
    assert value_typed(setting_named("mouse"), "off") is False
    assert value_typed(setting_named("mouse"), "Yes") is True
    assert value_typed(setting_named("motion"), "none") == "none"
    with pytest.raises(Refused, match="true or false"):
        value_typed(setting_named("discreet"), "perhaps")
    with pytest.raises(Refused, match="Did you mean motion"):
        setting_named("moton")

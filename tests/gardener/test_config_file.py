"""Writing one setting, and leaving all else as it was."""

import stat
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.gardener.config_file import HEAD, with_setting, write_setting
from garden.gardener.errors import Refused

WRITTEN = """# How I like it.
  theme = "nord"   # for the evening
mouse = true

[later]
theme = "not this one"
"""


def test_a_line_keeps_its_place_and_its_comment() -> None:
    assert with_setting(WRITTEN, "theme", "garden-light") == WRITTEN.replace(
        '  theme = "nord"   # for', 'theme = "garden-light"   # for'
    )


def test_a_new_setting_stands_before_the_first_table() -> None:
    after = with_setting(WRITTEN, "discreet", True)
    assert tomllib.loads(after)["discreet"] is True
    assert after.index("discreet") < after.index("[later]")


def test_a_value_in_quotes_may_hold_a_hash() -> None:
    after = with_setting('theme = "a#b" # c\n', "theme", "nord")
    assert after == 'theme = "nord" # c\n'


def test_what_cannot_be_edited_line_by_line_is_refused() -> None:
    with pytest.raises(Refused, match="only you can edit"):
        with_setting('theme = """\nnord"""\n', "theme", "nord")


def test_a_file_that_is_not_toml_is_refused() -> None:
    with pytest.raises(Refused, match="not TOML"):
        with_setting("theme = = 1", "theme", "nord")


@given(value=st.text(max_size=30), name=st.sampled_from(["theme", "glyphs", "new_one"]))
def test_whatever_is_set_is_read_back_or_refused(value: str, name: str) -> None:
    try:
        after = with_setting(WRITTEN, name, value)
    except Refused:
        assert not value.isprintable()
        return
    assert tomllib.loads(after) == {**tomllib.loads(WRITTEN), name: value}


def test_the_file_and_its_folder_are_made_for_the_owner_alone(tmp_path: Path) -> None:
    place = tmp_path / "garden" / "config.toml"
    assert write_setting("theme", "nord", place) == place.resolve()
    assert place.read_text() == HEAD + 'theme = "nord"\n'
    if sys.platform != "win32":
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
        assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text("mouse = false\n")
    link = tmp_path / "config.toml"
    link.symlink_to(real)
    write_setting("theme", "nord", link)
    assert link.is_symlink()
    assert 'theme = "nord"' in real.read_text()


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "garden").write_text("a file where the folder would be")
    with pytest.raises(Refused, match="cannot be"):
        write_setting("theme", "nord", tmp_path / "garden" / "config.toml")

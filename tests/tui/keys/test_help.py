"""The help: commands found by words and by keys."""

import pytest

from garden.tui.key_names import key_word
from garden.tui.keymap import Keymap, keymap_of
from garden.tui.screens.garden.commands import GROUPS
from garden.tui.screens.help.lines import help_lines


def found(wanted: str, keymap: Keymap | None = None, width: int = 70) -> str:
    """Return what the help of the garden lists, but for the line about the mouse."""
    lines = help_lines((keymap or Keymap()).groups(GROUPS), wanted, width)
    return "\n".join(line.plain for line in lines).partition("\nHold shift")[0]


def test_without_words_it_lists_everything() -> None:
    every = found("")
    for group in GROUPS:
        assert group.title in every
        for command in group.commands:
            assert command.keys_words in every


def test_words_are_found_in_what_a_command_does() -> None:
    assert found("week undone") == "Nothing fits “week undone”."
    assert "Leave out of Today for a week" in found("WEEK today")
    assert "Take the last change back" not in found("WEEK today")


@pytest.mark.parametrize("key", ["m", "M", "?", ".", "'", "ctrl+r", "space", "esc", "enter", "+"])
def test_a_key_is_found_first_under_its_own_name(key: str) -> None:
    first, line = found(key).splitlines()[:2]
    assert first == f"The key {key}"
    assert key in line.split()


def test_capitals_are_other_keys() -> None:
    assert "Log this now: message" in found("m").splitlines()[1]
    assert "say when, with whom" in found("M").splitlines()[1]


def test_it_finds_by_the_keys_of_ones_own_and_no_more_by_the_old_ones() -> None:
    keymap = keymap_of({"undo": ("ctrl+z",), "snooze": ()})
    assert "Take the last change back" in found("ctrl+z", keymap).splitlines()[1]
    assert "Take the last change back" not in found(key_word("u"), keymap).splitlines()[1]
    assert not found("u", keymap).startswith("The key u")
    assert "palette" in next(
        line for line in found("snooze", keymap).splitlines() if "Leave out" in line
    )


def test_long_words_are_set_in_below_the_keys() -> None:
    lines = found("Log in one", width=40).splitlines()
    assert max(map(len, lines)) <= 40
    assert lines[2].startswith(" " * 16)

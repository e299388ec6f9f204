"""The one definition of each command, by screen."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import garden.tui.screens
from garden.tui.commands.catalogue import SCREENS, ScreenKeys, by_group
from garden.tui.commands.command import bindings
from garden.tui.key_names import key_of, written
from garden.tui.keymap import RESERVED
from garden.tui.screens.bars import BarsScreen
from tests.cli.running import in_process_of_its_own

FOLDERS = sorted(
    path.parent.name for path in Path(garden.tui.screens.__path__[0]).glob("*/commands.py")
)
each_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)


def test_every_screen_with_commands_is_in_the_catalogue() -> None:
    assert sorted(screen.name for screen in SCREENS) == FOLDERS


@each_screen
def test_what_the_catalogue_lists_is_what_the_screen_binds(screen: ScreenKeys) -> None:
    module = import_module(f"garden.tui.screens.{screen.name}.screen")
    classes = [
        one
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, BarsScreen) and one.GROUPS
        if one.__module__ == module.__name__
    ]
    assert [one.GROUPS for one in classes] == [screen.groups]
    assert [*bindings(screen.groups)] == classes[0].BINDINGS


@each_screen
def test_ids_are_words_and_stand_for_one_command_a_screen(screen: ScreenKeys) -> None:
    ids = [command.id for command in screen.commands()]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", id) for id in ids)


@each_screen
def test_no_two_commands_of_a_screen_share_a_key_where_both_hold(screen: ScreenKeys) -> None:
    keys = [
        (group.part, key)
        for group in screen.groups
        for command in group.commands
        for key in command.keys
    ]
    assert sorted(set(keys)) == sorted(keys)


@each_screen
def test_every_key_is_one_that_can_be_written_in_the_settings(screen: ScreenKeys) -> None:
    for command in screen.commands():
        for key in command.keys:
            assert key_of(written(key)) == key
            assert RESERVED.get(key, (command.id, ""))[0] == command.id


def test_groups_of_several_screens_are_told_once() -> None:
    groups = by_group()
    assert len(groups[0].screens) == len(SCREENS)
    assert len({id(one.group) for one in groups}) == len(groups)
    told = {(title, one.id) for shared in groups for title in shared.screens
            for one in shared.group.commands}  # fmt: skip
    assert told == {(screen.title, one.id) for screen in SCREENS for one in screen.commands()}


def test_the_catalogue_is_read_without_loading_the_toolkit() -> None:
    code = "import sys, garden.tui.keymap, garden.tui.key_table; print('textual' in sys.modules)"
    assert in_process_of_its_own(code=code).stdout == "False\n"

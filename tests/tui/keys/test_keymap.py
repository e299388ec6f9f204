"""Keys of one's own, checked against the commands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.tui.commands.catalogue import SCREENS
from garden.tui.commands.command import Command
from garden.tui.keymap import PROTECTED, Keymap, keymap_of

IDS = sorted({command.id for screen in SCREENS for command in screen.commands()})
WORDS = ("a", "b", "h", "j", "q", "u", "z", "?", "Q", "f5", "ctrl+z", "esc", "ctrl+q", "nokey", "")


def command(keymap: Keymap, screen: str, id: str) -> Command:
    """Return a command of a screen with the keys it has."""
    place = next(one for one in keymap.screens() if one.name == screen)
    return next(one for one in place.commands() if one.id == id)


def test_a_command_takes_other_keys_everywhere() -> None:
    keymap = keymap_of({"undo": ("ctrl+z", "backspace")})
    assert keymap.problems == ()
    for screen in SCREENS:
        undo = command(keymap, screen.name, "undo")
        assert undo.keys == ("ctrl+z", "backspace")
        assert undo.keys_words == "ctrl+z or backspace"


def test_arrows_and_letters_move_as_one_likes() -> None:
    keymap = keymap_of({"right": ("right", "f7"), "left": ("left", "f8")})
    assert keymap.problems == ()
    assert command(keymap, "garden", "right").keys_words == "→ or f7"


def test_two_commands_may_change_places() -> None:
    keymap = keymap_of({"snooze": ("z",), "rest": ("s",)})
    assert keymap.problems == ()
    assert command(keymap, "today", "rest").keys == ("s",)


def test_a_command_may_be_without_a_key() -> None:
    keymap = keymap_of({"snooze": ()})
    assert keymap.problems == ()
    assert command(keymap, "garden", "snooze").keys == ()
    assert keymap.textual() == {"snooze": "unbound-snooze"}


def test_an_unknown_id_is_told_with_the_nearest_and_the_rest_holds() -> None:
    keymap = keymap_of({"snoze": ("S",), "undo": ("ctrl+z",), "nothing-like-it": ("S",)})
    assert keymap.problems == (
        "[keys] snoze: there is no command of this name. Did you mean snooze?",
        "[keys] nothing-like-it: there is no command of this name. `garden keys` lists them.",
    )
    assert keymap.keys == {"undo": ("ctrl+z",)}


def test_what_is_no_key_is_told_with_what_one_looks_like() -> None:
    keymap = keymap_of({"undo": ("contrl+z",)})
    assert keymap.keys == {}
    assert keymap.problems[0].startswith("[keys] undo: “contrl+z” is no key. A key is written")


def test_a_key_that_another_command_has_is_told_with_both_and_the_screens() -> None:
    keymap = keymap_of({"sort": ("s",)})
    assert keymap.keys == {}
    assert keymap.problems == (
        "[keys] sort: s is Snooze (snooze) on Garden, so Order keeps the keys it had.",
    )


def test_arrows_that_move_are_taken_too() -> None:
    assert "is Down (down) on Garden, Today" in keymap_of({"undo": ("down",)}).problems[0]
    assert "is Left (left) on Garden" in keymap_of({"undo": ("h",)}).problems[0]


def test_of_two_lines_with_one_key_the_earlier_holds() -> None:
    keymap = keymap_of({"sort": ("f5",), "mark": ("f5",)})
    assert keymap.keys == {"sort": ("f5",)}
    assert "[keys] mark: f5 is Order (sort)" in keymap.problems[0]


def test_a_line_that_leaned_on_one_left_out_is_left_out_too() -> None:
    keymap = keymap_of({"snooze": ("z",), "rest": ("nokey",)})
    assert keymap.keys == {}
    assert len(keymap.problems) == 2


def test_a_key_may_be_had_twice_where_the_screens_differ() -> None:
    keymap = keymap_of({"skip": ("f5",), "sort": ("f5",)})
    assert keymap.problems == ()


@pytest.mark.parametrize("id", PROTECTED)
def test_quit_and_help_cannot_be_without_a_key(id: str) -> None:
    keymap = keymap_of({id: ()})
    assert keymap.keys == {}
    assert "cannot be without a key" in keymap.problems[0]


def test_what_quit_and_help_have_is_refused_to_others() -> None:
    assert keymap_of({"sort": ("q",)}).keys == {}
    assert keymap_of({"sort": ("?",)}).keys == {}
    assert keymap_of({"sort": ("Q",), "quit": ("Q",)}).keys == {"quit": ("Q",)}
    assert keymap_of({"quit": ("f10",), "sort": ("q",)}).problems == ()


def test_a_part_of_a_screen_has_its_own_keys_but_never_those_of_quit_and_help() -> None:
    assert keymap_of({"entry-edit": ("d",)}).problems == ()
    assert "is Quit (quit) on Plant" in keymap_of({"entry-edit": ("q",)}).problems[0]


def test_some_keys_stay_what_they_are() -> None:
    problems = keymap_of({"undo": ("ctrl+q",), "redo": ("ctrl+c",), "discreet": ("ctrl+o",)})
    assert problems.problems == (
        "[keys] undo: ctrl+q always leaves, and stays so.",
        "[keys] redo: ctrl+c copies, and stays so.",
    )
    assert problems.keys == {"discreet": ("ctrl+o",)}


def test_control_and_space_arrives_under_two_names() -> None:
    assert keymap_of({"undo": ("ctrl+space",)}).textual() == {"undo": "ctrl+space,ctrl+@"}


@settings(max_examples=150)
@given(
    st.dictionaries(
        st.sampled_from([*IDS, "nobody"]), st.lists(st.sampled_from(WORDS), max_size=3), max_size=8
    )
)
def test_whatever_the_table_says_no_keys_clash_and_quit_and_help_are_there(
    table: dict[str, list[str]],
) -> None:
    keymap = keymap_of({id: tuple(words) for id, words in table.items()})
    for screen in keymap.screens():
        keys = [(group.part, key) for group in screen.groups
                for one in group.commands for key in one.keys]  # fmt: skip
        assert len(set(keys)) == len(keys)
        for id in PROTECTED:
            own = command(keymap, screen.name, id).keys
            assert own
            assert not {("timeline", key) for key in own} & set(keys)
    left_out = table.keys() - keymap.keys.keys()
    assert len(keymap.problems) == len(left_out)

"""Keys as people write them, as Textual names them, as they are shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.keys import _character_to_key

from garden.tui.key_names import NoKey, character_key, key_of, key_word, written


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("x", "x"),
        ("X", "X"),
        ("?", "question_mark"),
        ("+", "plus"),
        (" ", "space"),
        ("esc", "escape"),
        ("Return", "enter"),
        ("pgdn", "pagedown"),
        ("F5", "f5"),
        ("ctrl+x", "ctrl+x"),
        ("Ctrl+X".lower(), "ctrl+x"),
        ("shift+ctrl+x", "ctrl+shift+x"),
        ("shift+m", "M"),
        ("shift+tab", "shift+tab"),
        ("ctrl++", "ctrl+plus"),
        ("ctrl+/", "ctrl+slash"),
        ("left_square_bracket", "left_square_bracket"),
        ("less_than_sign", "less_than_sign"),
        ("ф", "ф"),
    ],
)
def test_a_key_is_read_as_people_write_it(word: str, key: str) -> None:
    assert key_of(word) == key


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("", "no key"),
        ("notakey", 'written "x"'),
        ("notakey+", "no key"),
        ("ctrl+", "no key"),
        ("ctl+x", "no key"),
        ("a,b", "no key"),
        ("\x1b", "no key"),
        ("ctrl+A", "write ctrl+a"),
        ("shift+1", "the sign that shift makes"),
        ("ctrl+i", "write tab"),
        ("ctrl+m", "write enter"),
        ("ctrl+[", "write escape"),
    ],
)
def test_what_is_no_key_is_refused_with_what_to_write(word: str, said: str) -> None:
    with pytest.raises(NoKey) as refused:
        key_of(word)
    assert said in str(refused.value)


def test_signs_have_the_names_that_textual_gives_them() -> None:
    for code in range(33, 0x250):
        char = chr(code)
        if char.isprintable():
            assert character_key(char) == _character_to_key(char)
            assert key_of(char) == character_key(char)


def test_signs_are_shown_as_they_are_typed() -> None:
    for code in range(33, 127):
        assert key_word(character_key(chr(code))) == chr(code)
    assert key_word("ctrl+slash") == "ctrl+/"
    assert key_word("escape") == "esc"


@settings(max_examples=200)
@given(st.text(max_size=12))
def test_any_text_is_a_key_or_refused_and_a_key_is_read_from_what_is_written(word: str) -> None:
    try:
        key = key_of(word)
    except NoKey:
        return
    assert key_of(written(key)) == key

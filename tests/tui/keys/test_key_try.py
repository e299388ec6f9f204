"""What a terminal sends for a key, and what Garden takes it for."""

import pytest

from garden.tui.key_names import key_of
from garden.tui.key_try import Pressed, Reader, about, escaped
from garden.tui.keymap import Keymap, keymap_of


def pressed(*sent: bytes) -> Pressed:
    """Return what is read from bytes that come one after the other, then a pause."""
    reader = Reader()
    for part in sent:
        found = reader.take(part)
        if found is not None:
            return found
    found = reader.take(b"")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        (b"x", "x"),
        (b"?", "question_mark"),
        (b"\r", "enter"),
        (b"\x03", "ctrl+c"),
        (b"\x1b[A", "up"),
        (b"\x1bOP", "f1"),
        (b"\x1b[122;5u", "ctrl+z"),
        (b"\x1b[97;4u", "alt+shift+a"),
        ("ф".encode(), "ф"),
    ],
)
def test_a_key_is_read_as_the_app_reads_it(sent: bytes, key: str) -> None:
    assert pressed(sent) == Pressed(sent, (key,))


def test_a_letter_in_two_parts_is_one_key() -> None:
    assert pressed("é".encode()[:1], "é".encode()[1:]) == Pressed("é".encode(), ("é",))


def test_what_was_sent_is_told_in_escapes_and_the_key_as_it_is_written() -> None:
    assert escaped(b"\x1b[A\xff") == "\\x1b[A\\xff"
    sent, key, has = about(pressed(b"\x1b[A"), Keymap())
    assert (sent, key) == ("\\x1b[A", '"up"')
    assert "Up (up) on Garden, Today" in has


def test_who_has_the_key_is_told_with_the_keys_of_ones_own() -> None:
    keymap = keymap_of({"undo": ("ctrl+z",)})
    assert about(pressed(b"\x1a"), keymap)[1:] == ('"ctrl+z"', "Undo (undo) on every screen")
    assert about(pressed(b"u"), keymap)[1:] == ('"u"', "free")
    assert about(pressed(b"s"), Keymap())[2].startswith("Snooze (snooze) on Garden, Today")
    assert about(pressed(b"\x03"), Keymap())[2] == "ctrl+c copies"


def test_what_is_told_can_be_written_in_the_settings() -> None:
    for sent in (b'"', b"\\", b"?", b"\x1b[A", b"\x00", b" ", b"\x1b[Z"):
        key = about(pressed(sent), Keymap())[1]
        assert key_of(key.strip('"'))


def test_what_is_no_key_is_told_as_such() -> None:
    assert about(pressed(b"\x1b[<0;3;4M"), Keymap())[2] == "no key that Garden knows"

"""What is no text is told by its control characters, so that nobody looks for names in it."""

import pytest

from garden.exchange.encoding import is_binary

LETTERS = "Emmy Noether, Göttingen\n" * 9


def test_a_picture_is_no_text() -> None:
    assert is_binary(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00\x00\x00\x02\x00\x08\x06")


@pytest.mark.parametrize("name", ["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_text_is_text_in_any_letters(name: str) -> None:
    assert not is_binary(LETTERS.encode(name))


def test_shifts_between_letters_are_no_control_characters() -> None:
    assert not is_binary("名前,電話\n".encode("iso2022_jp"))


def test_nothing_is_no_picture() -> None:
    assert not is_binary(b"")

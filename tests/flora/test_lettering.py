import string
import unicodedata

import pytest

from garden.flora.lettering import ADVANCE, CAPITAL, is_drawn, letter, lettered

LATIN_1 = "".join(chr(code) for code in range(0xC0, 0x100) if chr(code).isalpha())
BEYOND = "ĀāČčĐđĘęĞğİıŁłŃńŐőŘřŞşŠšŪūŹźŻżȘșḤḥ"
BOX = letter("語")


@pytest.mark.parametrize("char", string.ascii_letters + string.digits + string.punctuation)
def test_ascii_is_drawn_each_unlike_the_others(char: str) -> None:
    drawn = letter(char)
    assert drawn.pixels
    assert drawn != BOX
    assert [other for other in string.printable if letter(other) == drawn] == [char]


@pytest.mark.parametrize("char", LATIN_1 + BEYOND)
def test_latin_letters_wear_their_marks(char: str) -> None:
    base = unicodedata.normalize("NFD", char)[0]
    assert letter(char) not in (BOX, letter(base) if base != char else BOX)


def test_marks_stand_off_the_letter_above_capitals_and_below() -> None:
    assert min(y for _, y in letter("É").pixels) == -3
    assert max(y for _, y in letter("ç").pixels) >= CAPITAL
    assert letter("é").width == letter("e").width


def test_an_i_gives_its_dot_for_a_mark() -> None:
    tops = {y for _, y in letter("ì").pixels}
    assert 1 not in tops
    assert min(tops) < 1


@pytest.mark.parametrize("char", "語ч🌱ع")
def test_what_is_not_drawn_is_a_box(char: str) -> None:
    assert letter(char) == BOX


def test_text_is_set_letter_by_letter_with_a_gap() -> None:
    assert lettered("Ada").width == sum(letter(char).width for char in "Ada") + 2
    assert lettered("").pixels == ()


def test_composed_and_decomposed_spellings_look_the_same() -> None:
    assert lettered("Gödel") == lettered(unicodedata.normalize("NFD", "Gödel"))


@pytest.mark.parametrize("text", ["Wanjirũ Kamathi", "MMMMMWWWWW", "Ada Lovelace", "語語語"])
def test_text_takes_no_more_room_than_promised(text: str) -> None:
    assert lettered(text).width <= ADVANCE * len(text)


@pytest.mark.parametrize(("text", "drawn"), [("Erdős’s", True), ("Zoë", True), ("ab 語", False)])
def test_a_text_is_drawn_where_none_of_it_is_a_box(text: str, drawn: bool) -> None:
    assert is_drawn(text) == drawn

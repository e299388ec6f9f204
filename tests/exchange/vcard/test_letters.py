import pytest

from tests.exchange.reading import people, read_card, read_vcard

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Emmy Nöther Čapek 安藤\r\nEND:VCARD\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_with_and_without_a_mark(encoding: str) -> None:
    (person,) = people(read_vcard(CARD.encode(encoding)))
    assert person.name == "Emmy Nöther Čapek 安藤"


def test_a_named_charset() -> None:
    name = "安藤 能".encode("shift_jis")
    assert read_card(b"FN;CHARSET=SHIFT_JIS:" + name).name == "安藤 能"


def test_a_named_charset_in_which_a_letter_ends_like_a_backslash() -> None:
    parts = b"N;CHARSET=SHIFT_JIS:" + "能;安".encode("shift_jis")
    assert (read_card(parts).family, read_card(parts).given) == ("能", "安")


def test_a_charset_of_seven_bits() -> None:
    name = "安藤".encode("iso-2022-jp")
    assert read_card(b"FN;CHARSET=ISO-2022-JP:" + name).name == "安藤"


def test_utf8_wins_over_a_charset_that_is_wrong() -> None:
    assert read_card("FN;CHARSET=ISO-8859-1:Nöther").name == "Nöther"


def test_utf8_that_is_cut_within_a_letter_stays_utf8() -> None:
    card = read_card("FN:Ada", b"NOTE;CHARSET=UTF-8:" + "schön grün".encode()[:-2])
    assert card.note == "schön gr"
    assert read_card(b"FN;CHARSET=UTF-8:N\xf6ther").name == "Nöther"


@pytest.mark.parametrize("charset", ["Murks", "rot13", "zlib", "idna", "", "UTF-7", "a\0b"])
def test_a_charset_that_is_none(charset: str) -> None:
    assert read_card(f"FN;CHARSET={charset}:".encode() + b"N\xf6ther").name == "Nöther"


@pytest.mark.parametrize(
    ("name", "code_page"),
    [
        ("José Núñez", "cp1252"),
        ("Jörg Müller", "cp1252"),
        ("Karel Čapek, Božena Němcová", "cp1250"),
        ("Piotr Iksiński", "cp1250"),
        ("Jiří Wałęsa", "cp1250"),
        ("Лев Толстой", "cp1251"),
        ("Νίκος Καζαντζάκης", "cp1253"),
        ("Лев Толстой", "koi8-r"),
    ],
)
def test_a_code_page_that_nobody_names(name: str, code_page: str) -> None:
    assert read_card(b"FN:" + name.encode(code_page)).name == name


def test_quoted_printable_in_a_code_page_that_nobody_names() -> None:
    assert read_card("FN;ENCODING=QUOTED-PRINTABLE:Piotr Iksi=F1ski").name == "Piotr Iksiński"


def test_a_file_has_one_code_page() -> None:
    both = "BEGIN:VCARD\nFN:Лев Толстой\nEND:VCARD\nBEGIN:VCARD\nFN:Яя\nEND:VCARD\n"
    assert [person.name for person in people(read_vcard(both.encode("cp1251")))] == [
        "Лев Толстой",
        "Яя",
    ]


def test_control_and_direction_marks_leave_a_name() -> None:
    assert read_card("FN:\u202eA\x00d\x1ba\u202c \t Love").name == "A d a Love"


def test_hebrew_in_an_unnamed_code_page_is_not_taken_for_small_cyrillic() -> None:
    for name, code_page in (("רחל ברוך", "cp1255"), ("как дела", "cp1251"), ("Анна", "cp1251")):
        assert read_card(b"FN:" + name.encode(code_page)).name == name


def test_japanese_in_an_unnamed_charset() -> None:
    assert read_card(b"FN:" + "さくら 花子".encode("cp932")).name == "さくら 花子"
    assert read_card(b"FN:" + "Andrés Müller-Çelik".encode("cp1252")).name == "Andrés Müller-Çelik"

import quopri

from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.reading import people, read_card, read_vcard

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200).map(str.strip)


def fold(line: str, width: int) -> str:
    """Fold as RFC 6350 does, at `width` octets, without cutting a letter in two."""
    lines = [b""]
    for letter in line:
        if len(lines[-1]) + len(letter.encode()) > width:
            lines.append(b" ")
        lines[-1] += letter.encode()
    return b"\r\n".join(lines).decode()


def escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")


@given(TEXT, st.integers(8, 75))
def test_what_was_folded_and_escaped_comes_back(note: str, width: int) -> None:
    assert read_card("FN:Ada", fold("NOTE:" + escape(note), width)).note == note


@given(TEXT)
def test_what_was_quoted_printable_comes_back(note: str) -> None:
    quoted = quopri.encodestring(escape(note).encode(), quotetabs=True)
    line = b"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + quoted
    assert read_card("VERSION:2.1", "FN:Ada", line).note == note


def test_a_soft_break_may_cut_a_letter_in_two() -> None:
    card = read_card("FN;ENCODING=QUOTED-PRINTABLE:Karel =C4=", "=8Capek")
    assert card.name == "Karel Čapek"


def test_an_empty_line_behind_a_soft_break_does_not_end_the_text() -> None:
    card = read_card("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C4=8Capek=", "", "=20Karel")
    assert card.name == "Čapek Karel"
    card = read_card("FN;ENCODING=QUOTED-PRINTABLE:Ada=", "", "TITLE:Countess")
    assert (card.name, card.title) == ("Ada", "Countess")


def test_a_soft_break_at_the_end_of_a_card_does_not_swallow_it() -> None:
    found = read_vcard("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:Ada=\nEND:VCARD\nBEGIN:VCARD\nFN:Bea\n")
    assert [person.name for person in people(found)] == ["Ada", "Bea"]


def test_a_line_of_quoted_printable_may_begin_with_a_blank_or_hash() -> None:
    card = read_card("FN:Ada", "NOTE;ENCODING=QUOTED-PRINTABLE:a=", "#b=", "  c")
    assert card.note == "a#b c".replace(" ", "  ")


def test_base64_ends_at_an_empty_line() -> None:
    card = read_card("PHOTO;ENCODING=BASE64:", "AAAA", "BBBB", "", "FN:Ada")
    assert card.name == "Ada"


def test_base64_ends_at_the_next_property() -> None:
    assert read_card("PHOTO;BASE64:", "  AAAA", "BBBB", "FN:Ada").name == "Ada"


def test_a_name_in_base64_is_read() -> None:
    assert read_card("FN;ENCODING=B;CHARSET=UTF-8:QWRhIExvdmVsYWNl").name == "Ada Lovelace"


def test_pictures_of_any_kind_are_dropped() -> None:
    card = read_card(
        "FN:Ada", "PHOTO:data:image/png;base64,AA", "LOGO;VALUE=uri:http://a.example/l"
    )
    assert card.extra == ()


def test_a_head_may_be_folded_before_its_colon() -> None:
    card = read_card("FN:Ada", "EMAIL;TYPE=work;X-LONG=some", " thing", " :ada@a.example")
    assert card.emails == ("ada@a.example",)


def test_colons_and_semicolons_within_quotation_marks() -> None:
    card = read_card("FN:Ada", 'TEL;TYPE=home;X-A="a:b;c":123')
    assert card.phones == ("123",)


def test_a_quotation_mark_that_nothing_closes() -> None:
    assert read_card("FN:Ada", 'TEL;X-A="a:123').phones == ("123",)


def test_carets_in_parameters() -> None:
    (extra,) = read_card("FN:Ada", "X-A;LABEL=a^nb^'c^^d:1").extra
    assert extra.params == (("LABEL", 'a\nb"c^d'),)

from garden.exchange.vcard.reader import VCARD
from tests.exchange.reading import names, notices, people, problems, read_vcard, skipped

ADA = "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n"
BEA = "BEGIN:VCARD\nFN:Bea\nEND:VCARD\n"


def test_many_cards_with_empty_lines_between() -> None:
    assert names(read_vcard(ADA + "\n\n" + BEA)) == ["Ada", "Bea"]


def test_names_of_properties_in_any_case() -> None:
    assert names(read_vcard("begin:vcard\nfn:Ada\nend:VCard\n")) == ["Ada"]


def test_every_kind_of_line_ending() -> None:
    for ending in ("\n", "\r\n", "\r", "\r\r\n"):
        text = "BEGIN:VCARD\nFN:Ada\nNOTE:one\n  two\nEND:VCARD\n".replace("\n", ending)
        (ada,) = people(read_vcard(text))
        assert (ada.name, ada.note) == ("Ada", "one two")


def test_a_card_without_end_is_kept_and_never_joined_with_the_next() -> None:
    found = read_vcard("BEGIN:VCARD\nFN:Ada\nTEL:1\n" + BEA)
    ada, bea = people(found)
    assert (ada.name, ada.phones, bea.name, bea.phones) == ("Ada", ("1",), "Bea", ())
    assert [notice.line for notice in notices(found)] == [1]


def test_a_card_that_the_file_cuts_off_is_kept() -> None:
    found = read_vcard("BEGIN:VCARD\nFN:Ada\nEMAIL:ada@ex")
    assert names(found) == ["Ada"]
    assert len(notices(found)) == 1


def test_an_end_without_a_card_is_told() -> None:
    found = read_vcard(ADA + "TEL:1\nEND:VCARD\n" + BEA)
    assert names(found) == ["Ada", "Bea"]
    assert [notice.line for notice in notices(found)] == [5]


def test_text_before_the_first_card_is_no_part_of_it() -> None:
    assert names(read_vcard("Exported for you\nFN:Nobody\n" + ADA)) == ["Ada"]


def test_the_address_book_wrapper_of_some_phones() -> None:
    assert names(read_vcard(f"BEGIN:VADDRESSBOOK\n{ADA}{BEA}END:VADDRESSBOOK\n")) == ["Ada", "Bea"]


def test_begin_with_a_group_and_blanks() -> None:
    assert names(read_vcard("home.begin: vcard \nfn:Ada\nhome.end: vcard \n")) == ["Ada"]


def test_joined_files_keep_their_byte_order_marks() -> None:
    assert names(read_vcard(b"\xef\xbb\xbf" + ADA.encode() + b"\xef\xbb\xbf" + BEA.encode())) == [
        "Ada",
        "Bea",
    ]


def test_the_card_of_an_agent_belongs_to_nobody_here() -> None:
    for agent in (
        "AGENT:\nBEGIN:VCARD\nFN:Sam\nTEL:2\nEND:VCARD\n",
        "AGENT:BEGIN:VCARD\nFN:Sam\nTEL:2\nEND:VCARD\n",
        "AGENT:BEGIN:VCARD\n FN:Sam\n TEL:2\n END:VCARD\n",
        "AGENT:Sam by name\n",
    ):
        (ada,) = people(read_vcard(f"BEGIN:VCARD\nFN:Ada\n{agent}TEL:1\nEND:VCARD\n"))
        assert (ada.name, ada.phones) == ("Ada", ("1",))


def test_an_agent_within_an_agent() -> None:
    inner = "AGENT:\nBEGIN:VCARD\nFN:Tom\nEND:VCARD\n"
    outer = f"AGENT:\nBEGIN:VCARD\nFN:Sam\n{inner}END:VCARD\n"
    found = read_vcard(f"BEGIN:VCARD\nFN:Ada\n{outer}TEL:1\nEND:VCARD\n{BEA}")
    assert [(person.name, person.phones) for person in people(found)] == [
        ("Ada", ("1",)),
        ("Bea", ()),
    ]


def test_comment_lines_are_passed_over_in_silence() -> None:
    found = read_vcard("BEGIN:VCARD\n# exported\nFN:Ada\nEND:VCARD\n")
    assert (names(found), notices(found)) == (["Ada"], [])


def test_a_line_that_is_no_property_is_told_with_its_number() -> None:
    found = read_vcard("BEGIN:VCARD\nFN:Ada\nwhat is this\nEND:VCARD\n")
    assert [notice.line for notice in notices(found)] == [3]


def test_a_note_whose_lines_were_never_folded_goes_on() -> None:
    (ada,) = people(read_vcard("BEGIN:VCARD\nFN:Ada\nNOTE:one\ntwo\nEND:VCARD\n"))
    assert ada.note == "one\ntwo"


def test_cards_of_groups_and_companies_are_counted_not_read() -> None:
    for line in ("KIND:group", "KIND:org", "X-ADDRESSBOOKSERVER-KIND:group", "X-ABShowAs:COMPANY"):
        found = read_vcard(f"BEGIN:VCARD\nFN:Engines\n{line}\nEND:VCARD\n")
        assert (names(found), len(skipped(found))) == ([], 1)


def test_a_person_shown_as_a_company_is_still_a_person() -> None:
    found = read_vcard("BEGIN:VCARD\nN:Lovelace;Ada\nFN:Engines\nX-ABShowAs:COMPANY\nEND:VCARD\n")
    assert names(found) == ["Engines"]


def test_an_empty_card_is_refused_with_its_line() -> None:
    found = read_vcard(ADA + "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n")
    assert [item.line for item in problems(found)] == [4]
    assert len(people(found)) == 1


def test_a_card_of_too_many_lines_keeps_its_first_ones() -> None:
    found = read_vcard("BEGIN:VCARD\nFN:Ada\n" + "X-A:1\n" * 10_100 + "END:VCARD\n")
    (ada,) = people(found)
    assert len(ada.extra) == 9_999
    assert 0 < len(notices(found)) <= 20


def test_cards_out_of_the_cells_of_a_spreadsheet() -> None:
    text = '"BEGIN:VCARD\nFN:Ada\nEND:VCARD"\n"BEGIN:VCARD\nFN:Bea\nEND:VCARD"\n'
    assert VCARD.detect(text.encode(), "a.vcf") == 1.0
    found = read_vcard(text)
    assert (names(found), notices(found)) == (["Ada", "Bea"], [])

import pytest

from garden.exchange.records import Occasion, PartialDay
from tests.exchange.reading import FIXTURES, notices, people, read_card, read_vcard, skipped


@pytest.mark.parametrize(
    ("lines", "name", "named_by"),
    [
        (["FN:Ada Lovelace", "N:Byron;Ada"], "Ada Lovelace", "name"),
        (["N:Lovelace;Ada;King;Lady;", "NICKNAME:A"], "Ada King Lovelace", "parts"),
        (["FN:", "N:;;;;", "NICKNAME:Bird"], "Bird", "nickname"),
        (["FN:-", "N:;-;;;", "ORG:Engines", "TEL:1"], "Engines", "company"),
        (["FN:🌻", "ORG:Engines"], "🌻", "name"),
        (["ORG:Engines;Dept", "EMAIL:a@b.example"], "Engines", "company"),
        (["EMAIL:ada@b.example", "TEL:1"], "ada", "email"),
        (["TEL:+44 20 7946 0018"], "+44 20 7946 0018", "phone"),
        (["FN:+44 20 7946 0018", "TEL:+442079460018"], "+44 20 7946 0018", "phone"),
        (["FN:Agent 7", "TEL:7"], "Agent 7", "name"),
        (["FN:Lovelace, Ada", "N:Lovelace;Ada"], "Ada Lovelace", "name"),
        (["FN:King\\, Ada Augusta", "N:King;Ada;Augusta"], "Ada Augusta King", "name"),
        (["FN:Lovelace, Inc.", "N:Lovelace;Ada"], "Lovelace, Inc.", "name"),
        (["FN:Lovelace, Ada"], "Lovelace, Ada", "name"),
        (["FN:, Ada", "N:;\\, Ada"], ", Ada", "name"),
    ],
)
def test_where_the_name_comes_from(lines: list[str], name: str, named_by: str) -> None:
    card = read_card(*lines)
    assert (card.name, card.named_by) == (name, named_by)


def test_escapes_are_undone_after_splitting() -> None:
    card = read_card("FN:A\\, B\\; C\\\\D", "N:Fam\\;ily;Gi\\,ven", "ORG:One\\; Two;Three")
    assert (card.name, card.family, card.given) == ("A, B; C\\D", "Fam;ily", "Gi,ven")
    assert card.company == "One; Two"


def test_of_several_the_preferred_one_comes_first() -> None:
    card = read_card("FN:Ada", "EMAIL:a@x.example", "EMAIL;PREF=1:b@x.example", "TITLE:", "TITLE:T")
    assert (card.emails, card.title) == (("b@x.example", "a@x.example"), "T")


def test_emails_as_programs_write_them() -> None:
    card = read_card(
        "FN:Ada",
        "EMAIL:mailto:Ada@X.example",
        'EMAIL;INTERNET:"Ada"',
        "  <other@x.example>",
        "EMAIL:ada@x.example",
        "EMAIL:",
    )
    assert card.emails == ("Ada@X.example", "other@x.example")


def test_an_email_that_is_none_is_kept_for_the_way_back() -> None:
    card = read_card("FN:Ada", "EMAIL;X400:/o=Engines/ou=Mill")
    assert (card.emails, [extra.value for extra in card.extra]) == ((), ["/o=Engines/ou=Mill"])


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("TEL:\u202a+44 20 7946 0018\u202c", "+44 20 7946 0018"),
        ('TEL;VALUE=uri;TYPE="voice,home":tel:+44-20-7946-0018;ext=7', "+44-20-7946-0018 ext. 7"),
        ("TEL;TYPE=CELL;VALUE=URI:67545678", "67545678"),
        ("tel;HOME;FAX:020 7946", "020 7946"),
        ("item1.TEL:p12w3", "p12w3"),
    ],
)
def test_phones_as_programs_write_them(line: str, phone: str) -> None:
    assert read_card("FN:Ada", line).phones == (phone,)


def test_what_a_handle_is_for() -> None:
    card = read_card(
        "FN:Ada",
        'TEL;TYPE="voice,home":1',
        "TEL;WORK;PREF:2",
        "item1.TEL:3",
        "item1.X-ABLabel:_$!<School>!$_",
        "item2.TEL:4",
        "item2.X-ABLabel:",
    )
    assert dict(card.labels) == {"1": "home", "2": "work", "3": "school"}


def test_profiles_are_addresses() -> None:
    card = read_card(
        "FN:Ada",
        "X-SOCIALPROFILE;TYPE=home;PREF=1:linkedin:https://linkedin.com/in/Ada",
        "URL:http\\://notes.example",
    )
    assert card.urls == ("https://linkedin.com/in/Ada", "http://notes.example")
    assert ("linkedin", "ada") in card.source_keys


def test_a_card_from_a_phone() -> None:
    found = read_vcard((FIXTURES / "phone.vcf").read_bytes())
    (ada,) = people(found)
    assert (ada.company, ada.emails[0]) == ("Analytical Engines", "ada@engines.example")
    assert ada.birthday == PartialDay(None, 12, 10, "1604-12-10")
    assert ada.occasions == (Occasion("anniversary", PartialDay(1835, 7, 8, "1835-07-08")),)
    assert [extra.name for extra in ada.extra] == [
        "N",
        "EMAIL",
        "TEL",
        "ITEM1.URL",
        "X-SOCIALPROFILE",
        "ITEM2.IMPP",
        "ITEM1.X-ABLABEL",
        "ITEM2.X-ABLABEL",
    ]
    assert len(skipped(found)) == 1


def test_a_card_from_google() -> None:
    (grace,) = people(read_vcard((FIXTURES / "google.vcf").read_bytes()))
    assert (grace.phones, grace.tags) == (("202 555 0147",), ("Compilers",))
    assert grace.address == "1 Harbour Lane, Arlington, VA, 22202, US"
    assert grace.note == "Taught machines English, then\nfound the first moth"
    assert grace.birthday == PartialDay(None, 12, 9, "--1209")
    assert grace.occasions == (Occasion("Commissioned", PartialDay(None, 7, 1, "--0701")),)
    assert [extra.name for extra in grace.extra] == ["N", "ADR", "ORG"]


def test_a_card_from_an_old_phone() -> None:
    (karel,) = people(read_vcard((FIXTURES / "old-phone.vcf").read_bytes()))
    assert (karel.name, karel.family) == ("Karel Čapek", "Čapek")
    assert (karel.phones, karel.note) == (("+420 601 123 456",), "First line\nSecond line")
    assert [extra.name for extra in karel.extra] == [
        "N",
        "TEL",
        "EXAMPLE_RECENT_CALL",
        "COUNTRY",
        "X-ANDROID-CUSTOM",
    ]


def test_a_birthday_in_words_is_kept_with_a_notice() -> None:
    found = read_vcard("BEGIN:VCARD\nFN:Ada\nBDAY;VALUE=text:circa 1800\nEND:VCARD\n")
    (ada,) = people(found)
    assert (ada.birthday, ada.raw_birthday) == (None, "circa 1800")
    assert [notice.line for notice in notices(found)] == [3]


def test_no_form_of_rev_matters() -> None:
    assert read_card("FN:Ada", "REV:2018-06-07-T081353Z").extra == ()


def test_unknown_properties_keep_their_parameters_and_escapes() -> None:
    (extra,) = read_card("FN:Ada", "work.X-PLANET;TYPE=a,b:Ve\\,nus").extra
    assert (extra.name, extra.params, extra.value) == (
        "WORK.X-PLANET",
        (("TYPE", "a"), ("TYPE", "b")),
        "Ve\\,nus",
    )


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("TEL;HOME,FAX", "fax home"),
        ("TEL;TYPE=HOME,TYPE=VOICE", "home"),
        ("TEL;TYPE#WORK,VOICE;VALUE#uri", "work"),
        ("TEL;WORK;INLINE;VOICE", "work"),
    ],
)
def test_types_as_careless_programs_write_them(head: str, label: str) -> None:
    assert read_card("VERSION:2.1", "FN:Ada", f"{head}:1234").labels == (("1234", label),)


def test_labels_of_apple_without_their_underscores() -> None:
    card = read_card("FN:Ada", "item1.URL:a.example", "item1.X-ABLabel:$!<HomePage>!$")
    assert card.labels == (("a.example", "homepage"),)


def test_an_anniversary_in_the_ways_of_three_programs_is_one() -> None:
    card = read_card(
        "FN:Ada",
        "X-KADDRESSBOOK-X-Anniversary:1835-07-08",
        "X-WAB-WEDDING_ANNIVERSARY:18350708",
        "item1.X-ABDATE:1835-07-08",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "item2.X-ABDATE:1843-08-01",
        "item2.X-ABLabel:First programme",
    )
    days = [(one.kind, one.day.year) for one in card.occasions]
    assert days == [("anniversary", 1835), ("First programme", 1843)]

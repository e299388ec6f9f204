"""Cards that others read, and that give back what they came with."""

from dataclasses import replace

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.out.person import Kept, PersonOut
from garden.exchange.records import Extra, Occasion, PartialDay
from garden.exchange.vcard.file_name import card_file_name
from garden.exchange.vcard.writer import vcard
from tests.exchange.out.sample import ADA, called
from tests.exchange.reading import people, problems, read_vcard


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_card_read_again_says_the_same(version: str) -> None:
    (ada,) = people(read_vcard(vcard(ADA, version)))
    assert (ada.name, ada.given, ada.family) == ("Ada Lovelace", "Ada", "Lovelace")
    assert (ada.nickname, ada.title, ada.company) == (ADA.nickname, ADA.title, ADA.company)
    assert ada.emails == ("ada@engines.example", "ada@home.example")
    assert dict(ada.labels)["ada@home.example"] == "garden shed"
    assert dict(ada.labels)["+442079460118"] == "cell"
    assert ada.urls == ("https://example.org/ada,loom",)
    assert ada.birthday is not None
    assert (ada.birthday.year, ada.birthday.month, ada.birthday.day) == (None, 12, 10)
    assert {(one.kind, one.day.month, one.day.year) for one in ada.occasions} == {
        ("anniversary", 7, 1835),
        ("first programme", 2, None),
    }
    assert ada.tags == ADA.tags
    assert ada.note == "\n\n".join(ADA.notes)
    assert ada.address == "London"
    assert ada.source_keys[0] == ("vcard-uid", ADA.uid)


def test_what_garden_has_no_field_for_goes_out_as_it_came_in() -> None:
    first = read_vcard(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:0123456789-abcdef-xyz\r\nFN:Ada King\r\n"
        "N:King;Ada;Augusta;Countess;\r\nORG:Engines;Looms\r\n"
        'item1.X-PARTNER;TYPE="a,b":Charles\\, B.\r\nitem1.X-ABLabel:partner\r\n'
        "ADR;TYPE=HOME:;;12 St James's Square;London;;;UK\r\nEND:VCARD\r\n"
    )
    (ada,) = people(first)
    written = vcard(_out(ada.name, ada.company, ada.address, ada.extra))
    (again,) = people(read_vcard(written))
    assert sorted(again.extra, key=str) == sorted(ada.extra, key=str)
    assert again.address == ada.address
    assert written.count("ADR") == 1
    assert written.count("ORG") == 1


def test_a_name_and_a_company_changed_by_hand_leave_the_old_card_behind() -> None:
    extra = (Extra("N", (), "King;Ada;;;"), Extra("ORG", (), "Engines;Looms"))
    (again,) = people(read_vcard(vcard(_out("Mary Somerville", "Royal Society", "", extra))))
    assert (again.name, again.company) == ("Mary Somerville", "Royal Society")
    assert "King" not in again.family


def test_lines_are_folded_at_75_octets_and_no_character_is_cut() -> None:
    person = replace(called("沈括 " * 40), notes=("é" * 300,))
    card = vcard(person)
    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))
    (again,) = people(read_vcard(card))
    assert (again.name, again.note) == (" ".join(person.name.split()), "é" * 300)


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_vobject_reads_it(version: str) -> None:
    card = vobject.readOne(vcard(ADA, version), validate=version == "3.0")
    assert card.fn.value == "Ada Lovelace"
    assert [one.value for one in card.email_list] == ["ada@engines.example", "ada@home.example"]
    assert card.note.value == "\n\n".join(ADA.notes)
    assert card.contents["x-spouse"][0].value == "William, Earl"


def test_a_property_whose_name_would_break_the_card_goes_out_under_another() -> None:
    written = vcard(ADA)
    assert "\r\nPHOTO" not in written
    assert '\r\nX-GARDEN-KEPT;X-NAME="PHOTO;evil":x\r\n' in written


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
)
def test_no_text_breaks_a_card(name: str, note: str) -> None:
    card = vcard(replace(called(name), notes=(note,), tags=(note,), company=note, nickname=note))
    assert card.count("BEGIN:VCARD") - card.count(" BEGIN:VCARD") >= 1
    found = read_vcard(card)
    assert len(people(found)) + len(problems(found)) == 1


def test_a_card_is_filed_under_its_uid_where_a_file_may_be_called_so() -> None:
    assert card_file_name("urn:uuid:1234-abcd") == "1234-abcd.vcf"
    for hostile in ("../../etc/passwd", "a/b", ".hidden", "x" * 300, "nul\x00", ""):
        name = card_file_name(hostile)
        assert "/" not in name
        assert not name.startswith(".")
        assert len(name) < 120


def test_a_version_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match=r"3\.0 or 4\.0"):
        vcard(ADA, "2.1")


def _out(name: str, company: str, location: str, extra: tuple[Extra, ...]) -> PersonOut:
    kept = tuple(Kept(one.name, one.params, one.value) for one in extra)
    return replace(called(name), company=company, location=location, kept=kept)


def test_the_year_of_a_birthday_is_kept_where_it_is_known() -> None:
    known = replace(ADA, days=(replace(ADA.days[0], year=1815),))
    for version in ("3.0", "4.0"):
        (ada,) = people(read_vcard(vcard(known, version)))
        assert ada.birthday is not None
        assert ada.birthday.year == 1815
    (blind,) = people(read_vcard(vcard(ADA)))
    assert Occasion("anniversary", PartialDay(1835, 7, 8, "1835-07-08")) in blind.occasions

from datetime import date

import pytest

from garden.exchange.linkedin import LINKEDIN
from tests.exchange.reading import (
    FIXTURES,
    HEADER,
    names,
    notices,
    people,
    problems,
    read_linkedin,
    skipped,
)

SHEET = (FIXTURES / "Connections.csv").read_bytes()


def test_an_export_as_it_comes() -> None:
    found = read_linkedin(SHEET)
    ada, charles, mary = people(found)
    assert (ada.name, ada.company, ada.connected_on) == (
        "Ada Lovelace",
        "Engines, Inc.",
        date(2024, 3, 12),
    )
    assert (charles.name, charles.title) == ("Charles Babbage, FRS", 'Inventor of "the" Engine')
    assert (charles.emails, charles.connected_on) == (
        ("charles@engines.example",),
        date(2017, 7, 9),
    )
    assert [person.source_keys for person in (ada, charles, mary)] == [
        (("linkedin", "ada-lovelace"),),
        (("linkedin", "charles-babbage"),),
        (("linkedin", "mary-somerville"),),
    ]


def test_rows_without_a_name_are_counted() -> None:
    assert [item.line for item in skipped(read_linkedin(SHEET))] == [9]


def test_a_day_that_cannot_be_read_keeps_nobody_out() -> None:
    found = read_linkedin(SHEET)
    assert people(found)[2].connected_on is None
    assert [item.line for item in notices(found)] == [10]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_letters_and_line_endings(encoding: str, ending: str) -> None:
    text = f"{HEADER}José,Núñez,linkedin.com/in/jose,,,,\n".replace("\n", ending)
    assert names(read_linkedin(text.encode(encoding))) == ["José Núñez"]


def test_a_sheet_saved_with_semicolons() -> None:
    text = "sep=;\n" + HEADER.replace(",", ";") + "Ada;Lovelace;;;Engines, Inc.;;15-Jan-24\n"
    (ada,) = people(read_linkedin(text))
    assert (ada.company, ada.connected_on) == ("Engines, Inc.", date(2024, 1, 15))


def test_columns_in_any_order_and_case() -> None:
    text = "connected on,LAST NAME, First Name\n7-Feb-22,Lovelace,Ada\n"
    (ada,) = people(read_linkedin(text))
    assert (ada.given, ada.family, ada.connected_on) == ("Ada", "Lovelace", date(2022, 2, 7))


def test_the_same_person_twice_comes_in_once() -> None:
    row = "Ada,Lovelace,https://linkedin.com/in/ada,,,,\n"
    found = read_linkedin(HEADER + row + row.replace("ada", "ADA/"))
    assert (names(found), [item.line for item in skipped(found)]) == (["Ada Lovelace"], [3])


def test_single_names_emoji_and_blanks() -> None:
    text = HEADER + " Ada ,,,,,,\n🌱,,,,,,\n,Lovelace,,,,,\n"
    assert names(read_linkedin(text)) == ["Ada", "🌱", "Lovelace"]


def test_without_a_profile_name_and_day_are_the_key_whatever_the_job() -> None:
    (before,) = people(read_linkedin(HEADER + "Ada,Lovelace,,,Mill,Hand,01 Jan 2018\n"))
    (after,) = people(read_linkedin(HEADER + "Ada,Lovelace,,,Bank,Head,1 Jan 18\n"))
    assert before.source_keys == after.source_keys


def test_a_broken_row_is_refused_by_its_line_and_the_next_is_read() -> None:
    found = read_linkedin(HEADER + '"Ada,Lovelace,,,,,\nBob,Byron,,,,,\nEve,A,,,B,C,D,E\n')
    assert names(found) == ["Bob Byron"]
    assert [item.line for item in problems(found)] == [2, 4]


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        (SHEET, True),
        (SHEET.decode().encode("utf-16"), True),
        (b"\n\n\n" * 5 + HEADER.encode(), True),
        (b"First Name,Last Name,Maiden Name,Address,Industry\n", False),
        (b"First Name,Last Name,URL,Headline,Industry,Location\n", False),
        (b"From,To,Sent At,Message,Direction\n", False),
        (b"BEGIN:VCARD\n", False),
        (b"", False),
    ],
)
def test_it_knows_its_own_tables_by_their_columns(head: bytes, sure: bool) -> None:
    assert (LINKEDIN.detect(head, "any.name") > 0.5) is sure


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 Mar 2024", date(2024, 3, 12)),
        ('"1/8/18, 6:14 PM"', date(2018, 1, 8)),
        ("30-oct-09", date(2009, 10, 30)),
        ("4-ene-22", date(2022, 1, 4)),
        ("2019-03-07 10:00:00 UTC", date(2019, 3, 7)),
    ],
)
def test_days_of_connections_of_all_years(typed: str, day: date) -> None:
    (ada,) = people(read_linkedin(f"{HEADER}Ada,Lovelace,,,,,{typed}\n"))
    assert ada.connected_on == day

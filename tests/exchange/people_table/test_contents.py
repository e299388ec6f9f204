"""A column that nobody knows by its name may be known by what it holds."""

import io

import pytest

from garden.exchange.people_table.contents import is_number
from garden.exchange.people_table.reader import TABLE
from garden.exchange.records import Columns, PersonRecord, ReadOptions

TEXT = (
    "Name;Firma;Email;Handy;Büro;Zweitadresse;Kundennummer;Seit\n"
    "Ada;Engines;a@x.example;;+44 20 7946 0118;ada@y.example;1234567;2024-05-01\n"
    "Emmy;Rings;;;0551 39 0;;7654321;2024-06-01\n"
    "Karel;Robots;;;;-;1357913;2024-07-01\n"
    "Grace;Moths;g@x.example;-;;grace@y.example;2468024;2024-08-01\n"
)


def test_addresses_and_numbers_in_columns_of_other_names_come_along() -> None:
    found = list(TABLE.read(io.BytesIO(TEXT.encode()), "list.csv", ReadOptions()))
    ada, emmy, _, grace = (one for one in found if isinstance(one, PersonRecord))
    assert (ada.phones, dict(ada.labels)) == (("+44 20 7946 0118",), {"+44 20 7946 0118": "büro"})
    assert (emmy.phones, grace.phones) == (("0551 39 0",), ())
    (columns,) = [one for one in found if isinstance(one, Columns)]
    assert ("büro", "phone:büro") in columns.taken
    assert columns.unknown == ("zweitadresse", "kundennummer", "seit")


def test_four_cells_of_five_must_be_addresses() -> None:
    text = TEXT.replace(";-;", ";k@y.example;", 1)
    found = list(TABLE.read(io.BytesIO(text.encode()), "list.csv", ReadOptions()))
    people = [one for one in found if isinstance(one, PersonRecord)]
    assert people[0].emails == ("a@x.example", "ada@y.example")


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("+442079460118", True),
        ("(202) 555-0147", True),
        ("020 7946 0118 ext. 12", True),
        ("604-769-3287", True),
        ("7946 0118", False),
        ("2024-05-01", False),
        ("2024-05-01 10:00", False),
        ("123456789", False),
        ("192.168.100.200", False),
        ("1,000.00", False),
        ("+1", False),
        ("-", False),
    ],
)
def test_what_is_surely_a_telephone_number(text: str, sure: bool) -> None:
    assert is_number(text) is sure

"""Hostile sizes: each of these would take minutes or the whole memory if it were read naively."""

import io

import pytest

from garden.exchange.records import ReadOptions
from garden.exchange.vcard.reader import VCARD
from tests.exchange.reading import HEADER, notices, people, problems, read_linkedin, read_vcard


class Counting(io.BytesIO):
    """A stream that knows how much of it was read."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Refuse to be read as a whole."""
        assert size is not None
        assert 0 <= size <= 1024 * 1024
        return super().read(size)


def test_cards_are_read_one_after_the_other() -> None:
    card = b"BEGIN:VCARD\nFN:Ada\nPHOTO;ENCODING=b:" + b"A" * 5_000 + b"\nEND:VCARD\n"
    data = Counting(card * 1_000)
    first = next(VCARD.read(data, "a.vcf", ReadOptions()))
    assert people([first])[0].name == "Ada"
    assert data.tell() < 1024 * 1024


@pytest.mark.parametrize(
    "hostile",
    [
        "EMAIL:<" + "a@" * 500_000,
        "N:" + ";" * 1_000_000,
        "X-A" + ";a" * 500_000 + ":1",
        "X-A\n" + " :\n" * 100_000,
        'X-A;"\n' + ' ":\n' * 100_000,
        "NOTE:x\n" + "y\n" * 100_000,
        "TEL:" + "1" * 1_000_000,
        "CATEGORIES:" + "," * 1_000_000,
        "FN;CHARSET=punycode:" + "é" * 200_000,
        "BDAY:" + "1" * 1_000_000,
        "URL:linkedin.com/in/" + "%41" * 300_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_hostile_value_takes_no_time_and_hides_nobody(hostile: str) -> None:
    found = read_vcard(f"BEGIN:VCARD\nFN:Ada\n{hostile}\nEND:VCARD\nBEGIN:VCARD\nFN:Bea\n")
    assert [person.name[:3] for person in people(found)] == ["Ada", "Bea"]


def test_a_name_without_end_is_cut_and_told() -> None:
    found = read_vcard("BEGIN:VCARD\nFN:" + "a" * 100_000 + "\nEND:VCARD\n")
    assert len(people(found)[0].name) == 300
    assert notices(found)


def test_tables_of_nothing_but_quotation_marks() -> None:
    found = read_linkedin(HEADER + '"a\n' * 20_000 + "Ada,,,,,,\n")
    assert (len(people(found)), len(problems(found))) == (1, 20_000)


def test_a_row_without_end_is_refused() -> None:
    found = read_linkedin(HEADER + "x" * 2_000_000 + "\nAda,,,,,,\n")
    assert (len(people(found)), len(problems(found))) == (1, 1)

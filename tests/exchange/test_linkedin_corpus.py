"""Every public LinkedIn export at hand, against the numbers noted with it."""

import pytest

from garden.exchange.matching import Matcher
from garden.exchange.records import PersonRecord
from garden.exchange.sources import read_paths
from tests.exchange.reading import names, people, problems, skipped
from tests.shared import shared

EXPORTS = {
    "labeldekho__linkedin-network-intelligence": (10, 7, 0),
    "JamesRothering__CareerManager": (3, 1, 0),
    "agamm__rolomind": (5, 4, 0),
    "hirefrank__network-jobs": (10, 0, 0),
    "unnamed_71504639682": (4, 1, 1),
}
"""People, e-mail addresses and nameless rows of each."""


@pytest.mark.parametrize("folder", EXPORTS)
def test_the_numbers_of_each_export(folder: str) -> None:
    found = list(read_paths([shared(f"corpus/linkedin/{folder}")]))
    nameless = [item for item in skipped(found) if item.line is not None]
    emails = [email for person in people(found) for email in person.emails]
    assert (len(people(found)), len(emails), len(nameless)) == EXPORTS[folder]
    assert problems(found) == []


def test_days_with_foreword_and_from_spreadsheets() -> None:
    folder = shared("corpus/linkedin")
    days = [
        str(person.connected_on)
        for person in people(list(read_paths([folder / "unnamed_71504639682"])))
    ]
    assert days == ["2024-03-12", "2023-01-03", "2022-02-07", "2021-08-01"]
    first = people(list(read_paths([folder / "labeldekho__linkedin-network-intelligence"])))[0]
    assert (first.name, str(first.connected_on)) == ("Alice Johnson", "2023-01-15")


def test_twice_adds_nothing() -> None:
    records = people(list(read_paths([shared("corpus/linkedin")])))
    matcher = Matcher([])
    for number, record in enumerate(records):
        match = matcher.match(record)
        same = match.person_id if match.kind == "same" else None
        matcher.add(number if same is None else same, record)
    assert {matcher.match(record).kind for record in records} == {"same"}
    assert len(names(list(records))) == 32
    assert all(isinstance(record, PersonRecord) for record in records)

"""How the form about a person is read."""

from datetime import date

import pytest

from garden.gardener.about import About, DayOf, NamedDay
from garden.gardener.garden import Garden
from garden.gardener.settings import set_setting
from garden.tui.screens.about.form import read_form, texts_of

ADA = About(
    "Ada\x07 Lovelace",
    met_on=date(2025, 11, 3),
    birthday=DayOf(12, 10, 1815),
    days=(NamedDay("class of 3 May", DayOf(5, 4)), NamedDay("fair", DayOf(5, 3, 2027), False)),
    emails=("Ada <ada@example.org>",),
    phones=("call the house",),
)


def test_what_stands_there_is_read_as_it_was(demo: Garden) -> None:
    read = read_form(demo, ADA, texts_of(ADA))
    assert read.about == ADA
    assert not read.wrong


def test_a_line_beside_those_that_stay(demo: Garden) -> None:
    texts = texts_of(ADA)
    texts["days"] += "\nwedding: 8 July 1835\n"
    texts["phones"] += "\n+49 30 1234567"
    read = read_form(demo, ADA, texts)
    assert read.about.days == (*ADA.days, NamedDay("wedding", DayOf(7, 8, 1835)))
    assert read.about.phones == (*ADA.phones, "+49 30 1234567")
    assert not read.wrong


@pytest.mark.parametrize(
    ("typed", "met"),
    [("yesterday", date(2026, 11, 21)), ("3 nov 2024", date(2024, 11, 3)), (" ", None)],
)
def test_the_day_you_met_as_people_say_it(demo: Garden, typed: str, met: date | None) -> None:
    assert read_form(demo, ADA, {**texts_of(ADA), "met_on": typed}).about.met_on == met


def test_the_day_you_met_in_the_language_of_the_sentences(demo: Garden) -> None:
    set_setting(demo, "language", "de")
    read = read_form(demo, ADA, {**texts_of(ADA), "met_on": "vorgestern"})
    assert read.about.met_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("met_on", "whenever", "is no day"),
        ("met_on", "03/04/2025", "2025-04-03 or 2025-03-04"),
        ("birthday", "10 December 2999", "lies ahead"),
        ("days", "8 July", "Say what day"),
        ("emails", "ada", "no e-mail address"),
        ("name", "", "needs a name"),
    ],
)
def test_every_field_says_why_it_cannot_be(demo: Garden, field: str, typed: str, why: str) -> None:
    read = read_form(demo, ADA, {**texts_of(ADA), field: typed})
    assert list(read.wrong) == [field]
    assert why in read.wrong[field]

"""Households where names stand: all who live there, asked about where a person has the name too."""

from garden.phrase.households import bare_name
from garden.phrase.names import NameIndex
from garden.phrase.printing import print_reading
from garden.phrase.read import read
from garden.phrase.reading import Household, Name
from tests.phrase.garden_of_names import NAMES, NOW, ZONE, read_here, words


def test_a_chip_shows_the_household_and_who_lives_there() -> None:
    chips = read_here("dinner with the lovelaces and jon").chips
    assert [text for kind, text in chips if kind == "person"] == [
        "The Lovelaces: Ada Lovelace, Byron King",
        "Jon Postel",
    ]


def test_its_printed_reading_names_the_household() -> None:
    reading = read_here("dinner with the lovelaces and jon")
    printed = print_reading(reading, NAMES, ZONE, words())
    assert printed == 'had coffee with "The Lovelaces", Jon Postel'
    assert read_here(printed) == reading


def test_a_name_that_a_person_has_too_is_a_choice_settled_by_number() -> None:
    choice = read_here("called noether").choices[0]
    assert (choice.person_ids, choice.households) == ((29, 30), (2,))
    assert [each.person_id for each in read_here("called household:2").people] == [29, 30]
    assert [each.person_id for each in read_here("called id:29").people] == [29]


def test_an_article_says_that_it_is_the_household() -> None:
    names = NameIndex(
        [Name(1, "Rose"), Name(2, "Rose Tyler"), Name(3, "Donna Tyler")],
        [Household(1, "Rose", (2, 3)), Household(2, "Tyler", (2, 3))],
    )
    rose, tyler = (
        read(f"called the {name}", names, NOW, ZONE, words()) for name in ("rose", "tylers")
    )
    assert [each.person_id for each in tyler.people] == [2, 3]
    assert [each.person_id for each in rose.people] == [2, 3]
    assert read("called rose", names, NOW, ZONE, words()).choices[0].households == (1,)


def test_a_household_of_which_nobody_is_known_is_none() -> None:
    assert NAMES.household(4) is None
    assert read_here("met nobody's").people == ()


def test_two_households_of_one_spelling_are_asked_about() -> None:
    homes = [Household(1, "The Kings", (1,), ("Kings",)), Household(2, "Kings", (2,))]
    names = NameIndex([Name(1, "Ada"), Name(2, "Bo")], homes)
    choice = read("called kings", names, NOW, ZONE, words()).choices[0]
    assert (choice.person_ids, choice.households) == ((), (1, 2))
    reading = read("called household:2", names, NOW, ZONE, words())
    printed = print_reading(reading, names, ZONE, words())
    assert read(printed, names, NOW, ZONE, words()) == reading


def test_a_name_without_its_article_is_another_spelling() -> None:
    assert bare_name("The Lovelaces", words()) == "Lovelaces"
    assert bare_name("Familie Noether", words("de")) == "Noether"
    assert bare_name("The", words()) == "The"

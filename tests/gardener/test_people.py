"""Who is meant by a name, and who is found by words."""

import pytest

from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.errors import NobodyFound, SeveralFound
from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.people import find_people, person_named
from garden.gardener.planting import Ways, plant_people
from garden.store.models.people import Note, Person, PersonTag, Tag
from tests.gardener.gardens import contact, plant


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Ada Lovelace", 1),
        ("  ada   LOVELACE", 1),
        ("ada", 1),
        ("lovelace", 1),
        ("lo ad", 1),
        ("zoe", 4),
        ("ZOË QUINDT", 4),
        ("#3", 3),
        ("id:3", 3),
        ("a", None),
        ("grace h", 5),
    ],
)
def test_a_name_is_known_by_its_words_beginnings_and_number(
    planted: Garden, name: str, number: int | None
) -> None:
    if number is None:
        with pytest.raises(SeveralFound):
            person_named(planted, name)
    else:
        assert person_named(planted, name).id == number


@pytest.mark.parametrize(
    "name", ["", "  ", "#99", "Ada Ada", "Bob", "lace", "%", "#", "#" + "9" * 5000]
)
def test_nobody_is_guessed(planted: Garden, name: str) -> None:
    with pytest.raises(NobodyFound):
        person_named(planted, name)


def test_a_whole_name_beats_the_beginning_of_another(garden: Garden) -> None:
    plant(garden, "Jo Lindqvist")
    plant(garden, "Jo")
    assert person_named(garden, "jo").id == 2


def test_a_nickname_is_as_good_as_a_name(planted: Garden) -> None:
    with planted.change("a nickname", "test") as change:
        change.update(Person, 5, nickname="Amazing Gracé")
    assert person_named(planted, "amazing grace").id == 5
    assert person_named(planted, "amaz").id == 5


def test_each_word_begins_a_word_of_its_own(garden: Garden) -> None:
    plant(garden, "Alan Albert")
    plant(garden, "Alan Turing")
    assert person_named(garden, "al alb").id == 1
    assert person_named(garden, "al alan").id == 1


def test_several_are_told_apart_by_what_is_known(garden: Garden) -> None:
    plant(garden, "Ada Byron", "Family")
    plant(garden, "Ada Lovelace", "Work")
    with garden.change("a job", "test") as change:
        change.update(Person, 2, title="Analyst", company="Engines", nickname="Countess")
    with pytest.raises(SeveralFound) as caught:
        person_named(garden, "ada")
    assert str(caught.value) == "“ada” may be any of 2 people."
    assert [one.about for one in caught.value.candidates] == [
        "Family · id:1",
        "“Countess” · Work · Analyst, Engines · id:2",
    ]


def test_the_composted_are_not_meant_unless_asked_for(planted: Garden) -> None:
    compost(planted, 1)
    with pytest.raises(NobodyFound):
        person_named(planted, "Ada")
    assert person_named(planted, "Ada", composted=True).id == 1
    assert find_people(planted, ["ada"]) == ()


@pytest.fixture
def told(planted: Garden) -> Garden:
    """The six people with a note, a tag, a handle and an interaction's note to find them by."""
    with planted.change("notes", "test") as change:
        change.insert(Note, person=5, at=planted.now(), text="Collects naïve art, 100% nanoseconds")
        tag = change.insert(Tag, name="Éclairs", folded="eclairs")
        change.insert(PersonTag, person=6, tag=tag)
    plant_people(planted, ["Jon Doe"], Ways(emails=("Jon.Doe@Example.org",)))
    return planted


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["lovelace"], [1]),
        (["QUINDT"], [4]),
        (["zoe"], [4]),
        (["zoë"], [4]),
        (["naïve"], [5]),
        (["nanoseconds", "ART"], [5]),
        (["100%"], [5]),
        (["_"], []),
        (["eclairs"], [6]),
        (["ÉCLAIRS"], [6]),
        (["jon.doe@EXAMPLE.org"], [7]),
        (["example.org", "Doe"], [7]),
        (["example.org", "Ada"], []),
        (["café"], [1]),
        (["CAFÉ"], [1]),
        (["Naïve", "NAÏVE"], [5]),
        (["'; drop table person"], []),
    ],
)
def test_people_are_found_where_every_word_stands(
    told: Garden, words: list[str], found: list[int]
) -> None:
    assert [view.id for view in find_people(told, words)] == found


def test_the_note_of_a_contact_finds_all_who_took_part(planted: Garden) -> None:
    contact(planted, [2, 6], "event", note="punched cards")
    assert [view.id for view in find_people(planted, ["punched"])] == [2, 6]


def test_the_tags_and_the_venue_of_a_contact_find_all_who_took_part(planted: Garden) -> None:
    met = Contact((2, 6), "event", tags=("Mentor",), venue="Café Zoo")
    log(planted, Entry(met))
    for word in ("mentor", "ZOO", "cafe"):
        assert [view.id for view in find_people(planted, [word])] == [2, 6]
    assert [view.id for view in find_people(planted, ["mentor", "zoo"])] == [2, 6]


def test_where_somebody_lives_or_was_met_finds_them(planted: Garden) -> None:
    (met,) = plant_people(planted, ["Lise Meitner"], Ways(venue="Dahlem Colloquium"))
    with planted.change("moved", "test") as change:
        change.update(Person, met.id, location="Århus, Denmark")
    for word in ("colloquium", "århus", "Denmark"):
        assert [view.id for view in find_people(planted, [word])] == [met.id]

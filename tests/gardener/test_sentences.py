"""A sentence is read against the people of the garden and written as one change."""

from garden.gardener.contacts import log
from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.sentences import entry_of, read_sentence
from garden.gardener.settings import set_setting
from tests.gardener.gardens import seen


def test_a_sentence_becomes_a_contact(planted: Garden) -> None:
    reading = read_sentence(planted, "coffee with grace and zoe yesterday about compilers")
    logged = log(planted, entry_of(reading))
    made = logged.interaction
    assert made is not None
    assert [party.name for party in made.people] == ["Grace Hopper", "Zoë Quindt"]
    assert (made.channel, made.day_only) == ("coffee", True)
    assert "compilers" in made.note
    assert history(planted)[0].what == "coffee with Grace Hopper and Zoë Quindt yesterday"
    assert planted.day_of(made.at) < planted.today()
    assert seen(planted, 5).contacts == 1


def test_the_composted_are_not_spoken_of(planted: Garden) -> None:
    compost(planted, 5)
    assert 5 not in [one.person_id for one in read_sentence(planted, "call grace").people]


def test_sentences_are_read_in_the_language_that_is_set(planted: Garden) -> None:
    said = "gestern mit Grace Hopper telefoniert, wegen des Compilers"
    assert not read_sentence(planted, said).is_contact
    set_setting(planted, "language", "de")
    reading = read_sentence(planted, said)
    assert (reading.channel, reading.day_only) == ("call", True)
    set_setting(planted, "language", "en")
    assert read_sentence(planted, "called Grace Hopper yesterday").channel == "call"

"""From a sentence to an entry for the log: nothing is guessed on the way."""

from collections.abc import Iterator

from garden.gardener.contacts import Contact, Entry, NewPlan, NewPromise
from garden.gardener.garden import Garden
from garden.gardener.settings import language
from garden.phrase.households import bare_name
from garden.phrase.names import NameIndex
from garden.phrase.read import read
from garden.phrase.reading import Household, Name, Reading
from garden.phrase.words import Words, load_words
from garden.store.queries.households import household_rows
from garden.store.queries.labels import tag_names, venue_names
from garden.store.queries.people import names


def words_of(garden: Garden) -> Words:
    """Return the words of the language in which this garden's sentences are written."""
    return load_words(language(garden))


def names_of(garden: Garden) -> Iterator[Name]:
    """Yield everybody as sentences call them; composted people are left out."""
    for row in names(garden.store.database):
        if not row.composted:
            yield Name(row.id, row.name, (row.nickname,) if row.nickname else (), row.circle)


def households_of(garden: Garden) -> Iterator[Household]:
    """Yield the households as sentences call them, with those who live."""
    words = words_of(garden)
    for row in household_rows(garden.store.database):
        yield Household(row.id, row.name, row.living, (bare_name(row.name, words),))


def name_index(garden: Garden) -> NameIndex:
    """Return everybody's names, ready for reading sentences."""
    return NameIndex(names_of(garden), households_of(garden))


def labels_of(garden: Garden) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return every tag and every venue, each by name."""
    return tag_names(garden.store.database), venue_names(garden.store.database)


def read_sentence(
    garden: Garden, text: str, index: NameIndex | None = None, words: Words | None = None
) -> Reading:
    """Read a sentence at the present instant, in the user's zone.

    The `index` and the `words` are those of the garden, for callers who keep them.
    """
    names = index or name_index(garden)
    return read(text, names, garden.now(), garden.zone, words or words_of(garden))


def entry_of(reading: Reading) -> Entry:
    """Return what a settled reading asks to be written."""
    contact = None
    if reading.is_contact:
        contact = Contact(
            people=tuple(dict.fromkeys(mention.person_id for mention in reading.people)),
            channel=reading.channel,
            at=reading.at,
            day_only=reading.day_only,
            initiator=reading.initiator,
            note=reading.note,
            gestures=reading.gestures,
            tags=reading.tags,
            venue=reading.venue,
            duration_min=reading.duration_min,
        )
    return Entry(
        contact=contact,
        promises=tuple(
            NewPromise(one.person_id, one.owed_by, one.what, one.due_on) for one in reading.promises
        ),
        plans=tuple(NewPlan(one.person_id, one.channel, one.on, one.note) for one in reading.plans),
        newcomers=reading.new_people,
    )

"""What tab makes of the word before the cursor."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.phrase.completion import MOST_COMPLETIONS, Completions, Vocabulary, complete
from garden.phrase.names import Found, NameIndex
from garden.phrase.reading import Household, Name
from tests.phrase.garden_of_names import NAMES, read_here, words

KNOWN = Vocabulary(
    NAMES,
    tags=("mentor", "python", "münchen", "open-source"),
    venues=("PyCon US", "FOSDEM", "café", "Python Meetup"),
)
CURSOR = "|"


def completed(marked: str, known: Vocabulary = KNOWN) -> Completions | None:
    """Complete at the bar in `marked`."""
    at = marked.index(CURSOR)
    return complete(marked.replace(CURSOR, ""), at, known, words())


def texts(marked: str) -> list[str]:
    """Return the whole line for each way to go on, the cursor as a bar."""
    found = completed(marked)
    lines = []
    for choice in range(len(found.found) if found else 0):
        assert found is not None
        line, cursor = found.put(marked.replace(CURSOR, ""), choice)
        lines.append(f"{line[:cursor]}{CURSOR}{line[cursor:]}")
    return lines


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        # Names, by any of their words, by nickname, without accents.
        ("called lov|", ["called Ada Lovelace |", 'called "The Lovelaces" |']),
        ("called bee|", ["called Ludwig van Beethoven |"]),
        ("called ludwig van b|", ["called Ludwig van Beethoven |"]),
        ("called dr z|", ["called Zoë Müller |"]),
        ("called zoe|", ["called Zoë Müller |"]),
        ("called ren|", ["called Renée d’Arcy |"]),
        ("called jean-l|", ["called Jean-Luc Picard |"]),
        ("called 李|", ["called 李清照 |"]),
        ("lunch with ada and jo|", ["lunch with ada and Jon Postel |"]),
        ("lunch with ada,jo|", ["lunch with ada,Jon Postel |"]),
        ("called mary s|", ["called Mary Shelley |", "called Mary Somerville |"]),
        ("called jo| about work", ["called Jon Postel |about work"]),
        ("called jo|, ada", ["called Jon Postel|, ada"]),
        # A name that is a word of the language is quoted, one that two share is numbered.
        ("called wil|", ['called "Will Rogers" |', "called id:19 |"]),
        ("called annie c|", ["called id:12 |", "called id:13 |"]),
        # Households.
        ("dinner with the lovelaces|", ['dinner with "The Lovelaces" |']),
        ("dinner with the noeth|", ["dinner with the household:2 |"]),
        ("dinner with hope|", ["dinner with Hope Bailey |"]),
        # Tags and venues.
        ("called ada #me|", ["called ada #mentor |"]),
        ("called ada #mu|", ["called ada #münchen |"]),
        ("called ada #source|", ["called ada #open-source |"]),
        ("met ada @py|", ['met ada @"PyCon US" |', 'met ada @"Python Meetup" |']),
        ('met ada @"PyCon u|', ['met ada @"PyCon US" |']),
        ("met ada @ca|", ["met ada @café |"]),
        # Nothing is known that goes on so, or nothing is typed.
        ("called xyz|", []),
        ("|", []),
        ("called ada |", []),
        ("called ada #zzz|", []),
        ("called +jo|", []),
        ("called ada 3|", []),
    ],
)
def test_the_word_before_the_cursor_goes_on(typed: str, lines: list[str]) -> None:
    assert texts(typed) == lines


def test_a_name_and_a_household_of_that_name_are_told_apart() -> None:
    assert texts("dinner with noether|") == [
        "dinner with Emmy Noether |",
        "dinner with Fritz Noether |",
        "dinner with household:2 |",
    ]
    found = completed("dinner with noether|")
    assert found is not None
    assert [each.kind for each in found.found] == ["name", "name", "household"]


def test_of_many_the_first_few_are_offered() -> None:
    crowd = Vocabulary(NameIndex(Name(each, f"Ada Number{each:02}") for each in range(30)))
    found = completed("called ada|", crowd)
    assert found is not None
    assert len(found.found) == MOST_COMPLETIONS


@given(st.text(max_size=40), st.integers(0, 45))
@settings(deadline=None)
def test_completing_never_raises_and_replaces_what_stands_before_the_cursor(
    text: str, cursor: int
) -> None:
    at = min(cursor, len(text))
    found = complete(text, at, KNOWN, words())
    if found is not None:
        assert 0 <= found.start < found.end == at
        line, place = found.put(text, 0)
        assert line.startswith(text[: found.start] + found.found[0].text)
        assert line.endswith(text[at:])
        assert len(text[: found.start] + found.found[0].text) <= place <= len(line)


@st.composite
def begun_names(draw: st.DrawFn) -> tuple[int, str]:
    """Draw somebody, and the beginning of one word of their name."""
    number = draw(st.integers(1, 30))
    name = NAMES.get(number)
    assert name is not None
    word = draw(st.sampled_from(name.full.replace('"', "").split()))
    return number, word[: draw(st.integers(1, len(word)))].lower()


@given(begun_names(), st.sampled_from(["called ", "coffee with ada and ", "thanked "]))
@settings(deadline=None)
def test_what_is_put_in_names_exactly_that_person(begun: tuple[int, str], before: str) -> None:
    number, typed = begun
    found = complete(before + typed, len(before + typed), KNOWN, words())
    assert found is not None
    named = set()
    for choice, completion in enumerate(found.found):
        reading = read_here(found.put(before + typed, choice)[0])
        assert reading.settled
        assert not reading.note
        people = {each.person_id for each in reading.people} - {1 if "ada" in before else 0}
        if completion.kind == "name":
            assert len(people) <= 1
        named |= people
    assert number in named | {1} or len(found.found) == MOST_COMPLETIONS


def test_ten_thousand_names_are_looked_up_by_their_beginnings_alone() -> None:
    random = Random(7)
    letters = "abcdefghijklmnoprstuvwz"
    people = [
        Name(each, " ".join("".join(random.choices(letters, k=6)).title() for _ in "ab"))
        for each in range(10_000)
    ]
    homes = [Household(each, f"The {people[each].full}s", (each,)) for each in range(2_000)]
    index = CountingIndex(people, homes)
    line = f"coffee with {people[5].full.lower()}"
    for length in range(1, len(line) + 1):
        index.looked_up = 0
        complete(line[:length], length, Vocabulary(index), words())
        # For one to four words exactly, as a beginning and among the households; and each of the
        # few that are offered once or twice more, to be written so that it is read as what it is.
        assert index.looked_up <= 4 * 3 + MOST_COMPLETIONS * 2


class CountingIndex(NameIndex):
    """Counts how often names are looked up, however they are."""

    looked_up = 0

    def exact(self, words: Sequence[str]) -> Found | None:
        self.looked_up += 1
        return super().exact(words)

    def starting(self, words: Sequence[str]) -> Found | None:
        self.looked_up += 1
        return super().starting(words)

    def households_starting(self, words: Sequence[str]) -> tuple[int, ...]:
        self.looked_up += 1
        return super().households_starting(words)

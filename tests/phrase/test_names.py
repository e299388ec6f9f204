"""Looking up persons by their names."""

import time
from random import Random

from garden.phrase.fold import fold, fold_words
from garden.phrase.names import MOST_CANDIDATES, Closeness, Found, NameIndex
from garden.phrase.read import read
from garden.phrase.reading import Name
from tests.phrase.garden_of_names import NAMES, NOW, ZONE, words


def exact(text: str) -> Found | None:
    return NAMES.exact(fold_words(text))


def starting(text: str) -> Found | None:
    return NAMES.starting(fold_words(text))


def test_case_accents_and_apostrophes_do_not_matter() -> None:
    assert fold("Zoë O’Neill ŁÓDŹ Straße") == "zoe oneill lodz strasse"
    assert exact("ZOE muller") == Found((8,), Closeness.WHOLE)
    assert exact("Sean OCasey") == Found((18,), Closeness.WHOLE)


def test_any_word_of_a_name_finds_it() -> None:
    assert exact("lovelace") == Found((1,), Closeness.WORDS)
    assert exact("luc picard") == Found((5,), Closeness.WORDS)
    assert exact("picard luc") is None


def test_a_whole_name_wins_over_a_part_of_another() -> None:
    assert exact("bo") == Found((15,), Closeness.WHOLE)
    assert exact("bo diddley") == Found((16,), Closeness.WHOLE)


def test_a_nickname_finds_its_person() -> None:
    assert exact("Dr Z") == Found((8,), Closeness.WORDS)
    assert exact("zo") == Found((8,), Closeness.WORDS)


def test_a_nickname_in_quotes_within_a_name_finds_its_person_too() -> None:
    assert exact("rudi") == Found((19,), Closeness.WORDS)
    assert exact("wilma rudi rudolph") == Found((19,), Closeness.WHOLE)


def test_a_begun_word_finds_all_it_may_become() -> None:
    assert starting("mar") == Found((20, 6, 7), Closeness.START)
    assert starting("mary so") == Found((7,), Closeness.START)
    assert starting("q") is None


def test_persons_of_one_name_are_all_found() -> None:
    assert exact("annie cannon") == Found((12, 13), Closeness.WHOLE)


def test_no_more_candidates_than_can_be_told_apart() -> None:
    crowd = NameIndex(Name(each, f"Ada Number{each}") for each in range(100))
    found = crowd.exact(("ada",))
    assert found is not None
    assert len(found.ids) == MOST_CANDIDATES


def test_an_empty_garden_knows_nobody() -> None:
    empty = NameIndex()
    assert len(empty) == 0
    assert empty.exact(("ada",)) is None
    assert empty.starting(("ada",)) is None
    assert read("called ada", empty, NOW, ZONE, words()).unknown == ("ada",)


def test_ten_thousand_people_are_read_at_every_keystroke() -> None:
    random = Random(7)
    letters = "abcdefghijklmnoprstuvwz"
    syllables = [first + second for first in letters for second in "aeiou"]

    def word() -> str:
        return "".join(random.choices(syllables, k=random.randint(2, 4))).title()

    people = [Name(each, f"{word()} {word()}") for each in range(10_000)]
    start = time.process_time()
    index = NameIndex(people)
    built = time.process_time() - start
    sentence = f"coffee with {people[5].full.lower()} and {people[6].full} last friday 45m #mentor"
    start = time.process_time()
    for length in range(len(sentence) + 1):
        read(sentence[:length], index, NOW, ZONE, words())
    keystroke = (time.process_time() - start) / len(sentence)
    # Ten times what it takes, so that a busy machine does not fail the test.
    assert built < 1.0
    assert keystroke < 0.02

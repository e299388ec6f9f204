from garden.phrase.names import NameIndex
from garden.phrase.reading import Name
from garden.tui.names_typed import completed, read_names

ADA, ALAN, ROSA, ROSE = 1, 2, 3, 4
INDEX = NameIndex(
    [
        Name(ADA, "Ada Lovelace"),
        Name(ALAN, "Alan Turing"),
        Name(ROSA, "Rosalind Franklin"),
        Name(ROSE, "Rosalind Elsie"),
    ]
)


def test_names_are_found_by_how_they_begin() -> None:
    assert read_names("ada, turing", INDEX, {}).people == (ADA, ALAN)


def test_a_name_that_may_be_two_people_is_unclear_where_it_stands() -> None:
    unclear = read_names("ada, rosalind", INDEX, {}).unclear
    assert [(one.text, set(one.ids), one.start) for one in unclear] == [
        ("rosalind", {ROSA, ROSE}, 4)
    ]


def test_what_was_asked_before_is_not_asked_again() -> None:
    assert read_names("Rosalind", INDEX, {"rosalind": ROSE}).people == (ROSE,)


def test_nobody_is_guessed() -> None:
    typed = read_names("zed", INDEX, {})
    assert typed.unknown == ("zed",)
    assert typed.people == ()


def test_a_plus_names_somebody_new() -> None:
    assert read_names("+Grace  Hopper", INDEX, {}).newcomers == ("Grace Hopper",)


def test_nothing_typed_means_nobody() -> None:
    assert read_names(" , ", INDEX, {}).people == ()


def test_the_last_name_is_written_out() -> None:
    assert completed("ada, al", INDEX) == "ada, alan Turing"


def test_nothing_is_offered_for_a_name_in_the_middle() -> None:
    assert completed("turi", INDEX) is None


def test_nothing_is_offered_after_a_comma() -> None:
    assert completed("ada, ", INDEX) is None

from dataclasses import replace

import pytest

from garden.exchange.matching import Known, Match, Matcher
from garden.exchange.records import PartialDay, PersonRecord, Where
from tests.exchange.reading import people, read_card, read_vcard

ADA = Known(
    1,
    "Ada Lovelace",
    emails=("ada@mill.example",),
    phones=("+442079460018",),
    source_keys=(("linkedin", "ada"),),
    company="Mill",
    birthday=PartialDay(1815, 12, 10, ""),
)


def record(name: str, **facts: object) -> PersonRecord:
    plain = PersonRecord(
        where=Where("a.vcf", 1), name=name, named_by="name", source_keys=(("vcard-hash", name),)
    )
    return replace(plain, **facts)  # type: ignore[arg-type]


def verdict(match: Match) -> tuple[str, int | None, str]:
    return match.kind, match.person_id, match.step


def take_in(matcher: Matcher, records: list[PersonRecord], first_id: int = 1) -> list[str]:
    """Accept all records as an import does, and return the verdicts."""
    kinds: list[str] = []
    for number, item in enumerate(records, start=first_id):
        match = matcher.match(item)
        kinds.append(match.kind)
        known = match.person_id if match.kind == "same" else None
        matcher.add(number if known is None else known, item)
    return kinds


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (record("Ada King", source_keys=(("linkedin", "ada"),)), ("same", 1, "A")),
        (record("Ada Loveday", emails=("ADA@mill.example",)), ("same", 1, "B")),
        (record("A. Lovelace", phones=("020 7946 0018",)), ("same", 1, "B")),
        (record("ada", named_by="email", emails=("ada@mill.example",)), ("same", 1, "B")),
        (record("Bob Lovelace", phones=("020 7946 0018",)), ("doubtful", 1, "B")),
        (record("Peter Stone", emails=("ada@mill.example",)), ("doubtful", 1, "B")),
        (record("Mill", named_by="company", phones=("020 7946 0018",)), ("doubtful", 1, "B")),
        (record("Lovelace Ada", company="MILL"), ("doubtful", 1, "C")),
        (record("Ada Lovelace", emails=("al@mill.example",)), ("doubtful", 1, "C")),
        (record("Ada Lovelace", birthday=PartialDay(None, 12, 10, "")), ("doubtful", 1, "C")),
        (record("Ada Lovelace"), ("doubtful", 1, "D")),
        (record("Ada Lovelaces"), ("doubtful", 1, "D")),
        (record("Grace Hopper"), ("new", None, "")),
    ],
)
def test_the_ladder(found: PersonRecord, expected: tuple[str, int | None, str]) -> None:
    assert verdict(Matcher([ADA], "GB").match(found)) == expected


def test_a_short_form_of_the_name_at_the_same_company() -> None:
    known = Known(1, "Robert Jones", company="Mill")
    assert Matcher([known]).match(record("Bob Jones", company="Mill")).step == "C"


def test_what_two_people_share_proves_nothing() -> None:
    shared = [Known(n, name, phones=("+442079460018",)) for n, name in ((1, "Ann"), (2, "Bob"))]
    assert Matcher(shared, "GB").match(record("Ann", phones=("02079460018",))).step == "D"


def test_an_address_of_a_function_proves_nothing() -> None:
    known = Known(1, "Ada Lovelace", emails=("info@mill.example",))
    found = record("Ada Byron", emails=("info@mill.example",))
    assert Matcher([known]).match(found).kind == "new"


def test_a_family_with_one_telephone_stays_a_family() -> None:
    family = [record(f"{name} Jones", phones=("020 7946 0018",)) for name in ("Ann", "Bob", "Cy")]
    matcher = Matcher([], "GB")
    assert take_in(matcher, family) == ["new", "doubtful", "new"]
    assert take_in(matcher, family, 10) == ["same", "same", "same"]


def test_a_supporting_key_needs_a_name_that_fits() -> None:
    keys = (("vcard-hash", "x"), ("linkedin", "ada"))
    assert Matcher([ADA]).match(record("Peter Stone", source_keys=keys)).kind == "new"
    assert Matcher([ADA]).match(record("A Lovelace", source_keys=keys)).step == "A"


def test_one_uid_on_two_people_keeps_them_apart_for_ever() -> None:
    uid = (("vcard-uid", "6f1c1d62-0a51-4a5e-9c4e-5b0d2b6a7e11"),)
    cards = [record("Ada Lovelace", source_keys=uid), record("Peter Stone", source_keys=uid)]
    matcher = Matcher([])
    first = matcher.match(cards[0])
    matcher.add(1, cards[0])
    second = matcher.match(cards[1])
    assert (second.kind, set(first.keys) & set(second.keys)) == ("new", set())
    known = [
        Known(1, "Ada Lovelace", source_keys=first.keys),
        Known(2, "Peter Stone", source_keys=second.keys),
    ]
    again = Matcher(known)
    assert [again.match(card).person_id for card in reversed(cards)] == [2, 1]


def test_no_two_people_ever_get_one_key() -> None:
    known = [
        Known(1, "Ada", source_keys=(("vcard-uid", "book/1"),)),
        Known(2, "Cy", source_keys=(("vcard-uid", "book/1#cy"),)),
        Known(3, "Cy", source_keys=(("vcard-hash", "c"),)),
    ]
    found = record("Cy", source_keys=(("vcard-hash", "c"), ("vcard-uid", "book/1")))
    match = Matcher(known).match(found)
    assert (match.person_id, match.keys) == (3, (("vcard-hash", "c"),))


def test_a_profile_on_a_card_does_not_draw_its_connection_away() -> None:
    profile = ("linkedin", "ada-l")
    book = [
        record("A. Lovelace", source_keys=(("vcard-hash", "j"), ("vcard-uid", "u1"), profile)),
        record("Ada King", source_keys=(profile,)),
        record("Ada King", source_keys=(("vcard-hash", "k"), ("vcard-uid", "u3"))),
        record("Ada King", source_keys=(("vcard-hash", "l"), ("vcard-uid", "u3"), profile)),
    ]
    matcher = Matcher([])
    assert take_in(matcher, book) == ["new", "same", "doubtful", "same"]
    assert [matcher.match(one).person_id for one in book] == [1, 1, 3, 3]


def test_a_renamed_card_is_still_the_person_of_its_uid() -> None:
    before = read_card("FN:Ada Byron", "UID:6f1c1d62-0a51-4a5e-9c4e-5b0d2b6a7e11")
    after = read_card("FN:Countess Lovelace", "UID:6f1c1d62-0a51-4a5e-9c4e-5b0d2b6a7e11")
    known = Known(1, before.name, source_keys=before.source_keys)
    assert verdict(Matcher([known]).match(after)) == ("same", 1, "A")


def test_cards_with_nothing_but_a_name_add_nothing_the_second_time() -> None:
    cards = "".join(f"BEGIN:VCARD\nFN:{name}\nEND:VCARD\n" for name in ("Ada", "Ada B", "Cy"))
    matcher = Matcher([])
    take_in(matcher, people(read_vcard(cards)))
    assert take_in(matcher, people(read_vcard(cards)), 10) == ["same"] * 3


def test_a_book_that_moved_adds_nothing() -> None:
    text = "BEGIN:VCARD\nUID:1\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nUID:2\nFN:Bea\nEND:VCARD\n"
    matcher = Matcher([])
    take_in(matcher, people(read_vcard(text, book="old")))
    assert take_in(matcher, people(read_vcard(text, book="new")), 10) == ["same", "same"]


def test_matching_changes_nothing() -> None:
    matcher = Matcher([ADA])
    matcher.match(record("Grace Hopper", emails=("grace@navy.example",)))
    assert matcher.match(record("Grace Hopper")).kind == "new"

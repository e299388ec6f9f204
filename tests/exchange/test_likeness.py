"""Who may be entered twice, by the rungs of the ladder."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.likeness import MOST_NAMESAKES, Likely, likenesses
from garden.exchange.records import PartialDay

ADA = Likely(
    1,
    "Ada Lovelace",
    emails=("ada@mill.example",),
    phones=("+442079460018",),
    profiles=("ada",),
    company="Mill",
    birthday=PartialDay(1815, 12, 10, ""),
)


def told(*people: Likely) -> list[tuple[tuple[int, int], str, str, bool]]:
    return [(one.pair, one.step, one.why, one.sure) for one in likenesses(people)]


def other(name: str, number: int = 2, **facts: object) -> Likely:
    return replace(Likely(number, name), **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mate", "step", "why", "sure"),
    [
        (other("Ada Loveday", emails=("ada@mill.example",)), "B", "the same e-mail address", True),
        (other("A. Lovelace", phones=("+442079460018",)), "B", "the same telephone", True),
        (other("Ada", profiles=("ada",)), "B", "the same profile", True),
        (other("ada", emails=("ada@mill.example",)), "B", "the same e-mail address", True),
        (
            other("Ada Lovelace", phones=("+442079460018",), profiles=("ada",)),
            "B",
            "the same name, telephone and profile",
            True,
        ),
        (other("LOVELACE, Adá", company="mill"), "C", "the same name and company", True),
        (other("Ada Lovelace", emails=("al@mill.example",)), "C", "the same name and e-mail domain",
         True),
        (other("Ada Lovelace", birthday=PartialDay(None, 12, 10, "")), "C",
         "the same name and birthday", True),
        (other("Ada Lovelace"), "D", "the same name", False),
        (other("Ada Lovelaces"), "D", "much the same name", False),
        (other("Ada King", emails=("ada@mill.example",)), "B",
         "the same e-mail address, another name", False),
    ],
)  # fmt: skip
def test_the_rungs(mate: Likely, step: str, why: str, sure: bool) -> None:
    assert told(ADA, mate) == [((1, 2), step, why, sure)]


@pytest.mark.parametrize(
    "mate",
    [
        other("William Lovelace", phones=("+442079460018",)),
        other("Peter Stone", emails=("ada@mill.example",)),
        other("Grace Hopper", company="Mill"),
        other("Ada Lovelace", birthday=PartialDay(None, 3, 1, "")),
        other("Ada Lovelace", profiles=("ada-lovelace-of-leeds",)),
    ],
    ids=["family line", "shared address", "colleague", "another birthday", "another profile"],
)
def test_what_proves_nothing(mate: Likely) -> None:
    assert told(ADA, mate) == []


def test_a_short_name_stands_for_the_long_one() -> None:
    bob = other("Bob Stone", company="Quarry")
    assert told(bob, other("Robert Stone", 3)) == [((2, 3), "D", "the same name", False)]
    assert told(bob, other("Robert Stone", 3, company="Quarry"))[0][1] == "C"


def test_a_free_mailer_is_no_company() -> None:
    pair = [other("Jo Doe", at, emails=(f"jo{at}@gmail.com",)) for at in (1, 2)]
    assert told(*pair) == [((1, 2), "D", "the same name", False)]


def test_dots_in_a_google_address_are_of_no_account() -> None:
    pair = [other("J. Doe", 1, emails=("j.doe@gmail.com",)),
            other("Jo Doe", 2, emails=("jdoe+x@googlemail.com",))]  # fmt: skip
    assert told(*pair) == [((1, 2), "B", "the same e-mail address", True)]


def test_the_address_of_a_function_is_nobodys_own() -> None:
    pair = [other("Jo Doe", at, emails=("info@mill.example",), company="") for at in (1, 2)]
    assert [step for _, step, _, _ in told(*pair)] == ["C"]
    assert told(pair[0], other("Jo D.", 2, emails=("info@mill.example",))) == []


def test_a_line_that_others_share_proves_nothing() -> None:
    line = ("+442079460018",)
    ada, short = other("Ada Lovelace", 1, phones=line), other("Ada L.", 2, phones=line)
    assert [one[0] for one in told(ada, short)] == [(1, 2)]
    assert told(ada, short, other("William Lovelace", 3, phones=line)) == []


def test_a_household_shares_its_telephone() -> None:
    home = [
        other("Ada Lovelace", at, phones=("+442079460018",), household=7, company="Mill")
        for at in (1, 2)
    ]
    assert told(*home) == []
    assert len(told(home[0], replace(home[1], household=8))) == 1


def test_a_shared_handle_with_another_birthday_is_asked_about_only() -> None:
    mate = other("Ada Lovelace", emails=ADA.emails, birthday=PartialDay(None, 3, 1, ""))
    assert told(ADA, mate) == [((1, 2), "B", "the same name and e-mail address", False)]


def test_those_known_to_be_apart_are_left_out() -> None:
    people = [ADA, other("Ada Lovelace", company="Mill"), other("Ada Lovelace", 3)]
    assert [one.pair for one in likenesses(people, {(1, 2)})] == [(1, 3), (2, 3)]


def test_the_strongest_come_first() -> None:
    people = [
        other("Ada Lovelacy", 2),
        other("Ada Lovelace", 3, company="Mill"),
        other("A. Lovelace", 4, emails=ADA.emails),
    ]
    steps = [step for _, step, _, _ in told(ADA, *people)]
    assert steps == sorted(steps)
    assert told(ADA, *people)[0][0] == (1, 4)


def test_a_very_common_name_is_asked_about_a_few_times_only() -> None:
    crowd = [other("Maria Silva", number) for number in range(1, 400)]
    assert 0 < len(told(*crowd)) <= MOST_NAMESAKES
    numbered = [other(f"Contact {number}", number) for number in range(1, 400)]
    assert told(*numbered) == []


def test_one_book_taken_in_many_times_is_proposed_with_the_first() -> None:
    copies = [other("Jo Doe", number, emails=("jo@doe.example",)) for number in range(1, 30)]
    found = likenesses(copies)
    assert [one.pair for one in found if one.sure] == [(1, number) for number in range(2, 30)]


@given(
    st.lists(
        st.builds(
            Likely,
            st.integers(1, 30),
            st.text("abc jöΑ1-@王", max_size=8),
            st.lists(st.sampled_from(["a@b.c", "info@b.c", "d@gmail.com"]), max_size=2).map(tuple),
            st.lists(st.sampled_from(["+1", "+2"]), max_size=2).map(tuple),
            company=st.sampled_from(["", "B", "ß"]),
            household=st.none() | st.integers(1, 2),
        ),
        max_size=20,
        unique_by=lambda one: one.person_id,
    )
)
@settings(max_examples=100)
def test_each_pair_once_in_any_order_of_people(people: list[Likely]) -> None:
    found = likenesses(people)
    pairs = [one.pair for one in found]
    assert len(set(pairs)) == len(pairs)
    assert all(first < second for first, second in pairs)
    assert {one for pair in pairs for one in pair} <= {one.person_id for one in people}
    assert likenesses(list(reversed(people))) == found


def test_ten_thousand_people_are_looked_through_at_once() -> None:
    start = time.process_time()
    found = likenesses(_many(10_000))
    assert time.process_time() - start < 4
    assert len(found) > 100


def _many(number: int) -> list[Likely]:
    """Return people of 220 given and 200 family names; one in fifty comes twice, with handles."""
    parts = [one + two + tail for one in _LETTERS for two in "aeiou" for tail in ("rin", "dol")]
    found = []
    for at in range(number):
        who = at - 1 if at % 50 == 1 else at
        given, family = parts[who * 7 % len(parts)], parts[who // 7 % 200]
        found.append(
            other(
                f"{given.title()} {family.title()}son",
                at,
                emails=(f"p{who}@firm{at % 97}.example", f"p{who}@gmail.com"),
                phones=(f"+4420{at:08d}",),
                company=f"Firm {at % 97}",
            )
        )
    return found


_LETTERS = "abcdefghijklmnoprstuvw"

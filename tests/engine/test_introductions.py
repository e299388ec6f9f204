"""Two warm people who share something rare come first, nobody twice."""

from hypothesis import given
from hypothesis import strategies as st

from garden.engine.introductions import MOST_PAIRS, candidates, chosen

WARM = dict.fromkeys(range(1, 9), 0.8)


def pairs(bearers: dict[str, set[int]], warmth: dict[int, float] = WARM) -> list[tuple[int, int]]:
    return [(pair.first, pair.second) for pair in candidates(bearers, warmth, people=100)]


def test_the_rarer_the_shared_word_the_better_the_pair() -> None:
    common = {1, 2, *range(20, 60)}
    assert pairs({"coffee": common, "tamburica": {3, 4}}) == [(3, 4), (1, 2)]


def test_several_shared_words_add_up() -> None:
    best = candidates({"bees": {1, 2}, "clocks": {1, 2, 9}, "opera": {3, 4}}, WARM, 100)[0]
    assert (best.first, best.second, best.shared) == (1, 2, ("bees", "clocks"))


def test_only_warm_people_and_the_warmer_pair_first() -> None:
    warmth = {1: 0.6, 2: 0.9, 3: 0.8, 4: 0.9}
    assert pairs({"a": {1, 2}, "b": {3, 4}, "c": {4, 5}}, warmth) == [(3, 4), (1, 2)]


def test_nobody_is_introduced_twice_and_who_knows_each_other_is_left_out() -> None:
    found = candidates({"a": {1, 2}, "b": {2, 3}, "c": {4, 5}, "d": {6, 7}}, WARM, 100)
    taken = [(pair.first, pair.second) for pair in chosen(found, {(4, 5)}, 3)]
    assert taken == [(1, 2), (6, 7)]


def test_no_more_than_asked_for() -> None:
    found = candidates({"a": {1, 2}, "b": {3, 4}, "c": {5, 6}, "d": {7, 8}}, WARM, 100)
    assert len(chosen(found, (), 3)) == 3


def test_a_word_of_thousands_does_not_make_millions_of_pairs() -> None:
    warmth = dict.fromkeys(range(3000), 0.9)
    found = candidates({"common": set(warmth), "rare": {1, 2}}, warmth, 3000)
    assert len(found) <= 2 * MOST_PAIRS
    assert (found[0].first, found[0].second) == (1, 2)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=2), st.sets(st.integers(1, 12))))
def test_whoever_is_chosen_shares_something_and_is_chosen_once(
    bearers: dict[str, set[int]],
) -> None:
    taken = chosen(candidates(bearers, WARM, 12), (), 3)
    people = [person for pair in taken for person in (pair.first, pair.second)]
    assert len(people) == len(set(people))
    assert all({p.first, p.second} <= bearers[word] for p in taken for word in p.shared)

"""Whom to introduce to each other: two people who share something rare and have not met.

A word that few people share says more about two of them than one that half the garden shares: each
shared word counts ln(people / who have it), as in the weighing of words in searches (inverse
document frequency, Spärck Jones 1972). The sum is multiplied by the health of the cooler of the
two, as an introduction asks something of both.
"""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, islice

MOST_PAIRS = 4000
"""After so many pairs no more common word is looked at, and so many are made of one word."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, the smaller id first, and the words they share, the rarest first."""

    first: int
    second: int
    shared: tuple[str, ...]
    score: float


def candidates(
    bearers: Mapping[str, Collection[int]], warmth: Mapping[int, float], people: int
) -> list[Pair]:
    """Return pairs of warm people who share a word, the best first.

    `bearers` tells who has a word, `warmth` the health (0 to 1) of the people who are warm; others
    are left out. `people` is how many people there are in all.
    """
    warm = {
        word: sorted(person for person in having if person in warmth)
        for word, having in bearers.items()
    }
    shared: dict[tuple[int, int], list[str]] = {}
    for word in sorted(warm, key=lambda one: (len(bearers[one]), one)):
        if len(shared) >= MOST_PAIRS:
            break
        for pair in islice(combinations(warm[word], 2), MOST_PAIRS):
            shared.setdefault(pair, []).append(word)
    rarity = {
        word: math.log(max(people, 2) / len(having)) for word, having in bearers.items() if having
    }
    found = [
        Pair(
            first,
            second,
            tuple(words),
            sum(rarity[word] for word in words) * min(warmth[first], warmth[second]),
        )
        for (first, second), words in shared.items()
    ]
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


def chosen(
    pairs: Iterable[Pair], apart: Collection[tuple[int, int]], most: int
) -> tuple[Pair, ...]:
    """Return at most `most` of `pairs`, best first, nobody twice, none of those kept `apart`."""
    taken: set[int] = set()
    found: list[Pair] = []
    for pair in pairs:
        if len(found) == most:
            break
        both = {pair.first, pair.second}
        if (pair.first, pair.second) not in apart and not both & taken:
            found.append(pair)
            taken |= both
    return tuple(found)

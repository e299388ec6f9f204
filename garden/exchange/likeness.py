"""Find people who may be entered twice. Pure: plain data in, pairs out, the strongest first.

The rungs are those of `garden.exchange.matching` from B on, for people who are both known:

- B: an e-mail address, a telephone number or a profile in common, and names that fit.
- C: the same name, with the same company, e-mail domain or birthday beside it.
- D: the same name and nothing beside it, or nearly the same name.

B and C are sure enough to be proposed as one person; D is only asked about. A handle on which the
names of any two do not fit is a shared line, and proves nothing, as does one of a function
(`info@`); but two people of one given name with one address are asked about: surnames change.
People of one household who share a telephone are never asked about. Who has another birthday or
another profile is told apart by it.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from rapidfuzz import fuzz, process

from garden.exchange.identity import (
    fold_name,
    formal_words,
    given_names_agree,
    is_role_address,
    same_mailbox,
)
from garden.exchange.likely import initials, name_beside, names_fit, own_domains, same_day
from garden.exchange.matching import SIMILAR
from garden.exchange.records import PartialDay

HANDLES = ("e-mail address", "telephone", "profile")
"""What people are reached by, in words."""

DOMAIN = "e-mail domain"

CROWD = 8
"""From more people than these in one place, each is compared with the first alone."""

MOST_NAMESAKES = 5
"""How often somebody is asked about for a name alone."""

Pair = tuple[int, int]
"""The numbers of two people, the smaller first."""


@dataclass(frozen=True, slots=True)
class Likely:
    """What is needed of a person; handles as `identity` folds them, profiles as LinkedIn slugs."""

    person_id: int
    name: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    company: str = ""
    birthday: PartialDay | None = None
    household: int | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two people who may be one. `why` says in words what they share; `strength` is 0 to 100."""

    pair: Pair
    step: Literal["B", "C", "D"]
    why: str
    sure: bool
    strength: float


def likenesses(people: Iterable[Likely], apart: Container[Pair] = frozenset()) -> list[Likeness]:
    """Return all pairs that may be one person, but for those known to be `apart`."""
    everyone = {one.person_id: one for one in people}
    names = {number: _name(one) for number, one in everyone.items()}
    found: dict[Pair, Likeness] = {}
    shared, renamed = _by_handles(everyone, names)
    namesakes = _namesakes(names)
    beside = _by_names(everyone, namesakes)
    for pair in sorted(shared.keys() | beside.keys()):
        one, other = everyone[pair[0]], everyone[pair[1]]
        if pair in apart or _live_together(one, other):
            continue
        handles, facts = shared.get(pair, []), beside.get(pair, [])
        if HANDLES[0] in handles:
            facts = [what for what in facts if what != DOMAIN]
        if handles or len(facts) > 1:
            sure = not _told_apart(one, other)
            why = f"the same {_listed([*facts, *handles])}"
            strength = 100.0 * sure + len(handles) + len(facts)
            found[pair] = Likeness(pair, "B" if handles else "C", why, sure, strength)
    for pair, what in renamed.items():
        if pair not in apart:
            why = f"the same {what}, another name"
            found.setdefault(pair, Likeness(pair, "B", why, False, 1.0))
    alike = {pair: 100.0 for group in namesakes for pair in _pairs(group)}
    for pair, ratio in _near_names(names):
        alike.setdefault(pair, ratio)
    for pair, strength in _by_spelling(everyone, alike, found.keys(), apart):
        why = "the same name" if strength == 100 else "much the same name"
        found[pair] = Likeness(pair, "D", why, False, strength)
    return sorted(found.values(), key=_order)


def _order(one: Likeness) -> tuple[bool, str, float, Pair]:
    return not one.sure, one.step, -one.strength, one.pair


def _name(one: Likely) -> str:
    return name_beside(one.name, (*one.emails, *one.phones))


def _by_handles(
    everyone: Mapping[int, Likely], names: Mapping[int, str]
) -> tuple[dict[Pair, list[str]], dict[Pair, str]]:
    """Return, by pair, what both can be reached by; and so for two whose surnames do not fit."""
    owners: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, one in everyone.items():
        for email in one.emails:
            if not is_role_address(email):
                owners[HANDLES[0], same_mailbox(email)].add(number)
        for phone in one.phones:
            owners[HANDLES[1], phone].add(number)
        for profile in one.profiles:
            owners[HANDLES[2], profile].add(number)
    found: dict[Pair, set[str]] = defaultdict(set)
    renamed: dict[Pair, str] = {}
    for (what, _), bearers in owners.items():
        pairs = _pairs(sorted(bearers))
        by_email = what == HANDLES[0]
        if all(names_fit(names[one], names[other], by_email) for one, other in pairs):
            for pair in pairs:
                found[pair].add(what)
        elif len(pairs) == 1 and what != HANDLES[1]:
            first, second = pairs[0]
            if given_names_agree(names[first], names[second]):
                renamed[first, second] = what
    ordered = {pair: [what for what in HANDLES if what in words] for pair, words in found.items()}
    return ordered, renamed


def _by_names(
    everyone: Mapping[int, Likely], namesakes: Sequence[Sequence[int]]
) -> dict[Pair, list[str]]:
    """Return, by pair of one name, "name" and what else they have in common."""
    found: dict[Pair, list[str]] = {}
    for group in namesakes:
        places: dict[tuple[str, object], list[int]] = defaultdict(list)
        for number in group:
            one = everyone[number]
            if company := fold_name(one.company):
                places["company", company].append(number)
            for domain in sorted(own_domains(one.emails)):
                places[DOMAIN, domain].append(number)
            if one.birthday is not None:
                places["birthday", (one.birthday.month, one.birthday.day)].append(number)
        for pair in _pairs(group):
            found[pair] = ["name"]
        for (what, _), bearers in places.items():
            for pair in _pairs(bearers):
                if what != "birthday" or _same_birthday(everyone, pair):
                    beside = found.setdefault(pair, ["name"])
                    beside += [what] if what not in beside else []
    return found


def _namesakes(names: Mapping[int, str]) -> list[list[int]]:
    """Return people in groups of the same name in its formal form, by number."""
    found: dict[str, list[int]] = defaultdict(list)
    for number in sorted(names):
        if formal := formal_words(names[number]):
            found[formal].append(number)
    return list(found.values())


def _by_spelling(
    everyone: Mapping[int, Likely],
    alike: Mapping[Pair, float],
    known: Container[Pair],
    apart: Container[Pair],
) -> Iterator[tuple[Pair, float]]:
    """Yield those of the pairs whose names are `alike`, the likest first, a few for each person."""
    asked: Counter[int] = Counter()
    for pair, ratio in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        one, other = everyone[pair[0]], everyone[pair[1]]
        if pair in known or pair in apart or _live_together(one, other) or _told_apart(one, other):
            continue
        if max(asked[pair[0]], asked[pair[1]]) < MOST_NAMESAKES:
            asked.update(pair)
            yield pair, ratio


def _near_names(names: Mapping[int, str]) -> Iterator[tuple[Pair, float]]:
    """Yield pairs of names spelt nearly alike, in blocks of the same first letters and digits."""
    blocks: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(dict)
    for number in sorted(names):
        folded = fold_name(names[number])
        digits = "".join(letter for letter in folded if letter.isdigit())
        blocks[initials(folded), digits].setdefault(folded, []).append(number)
    for block in blocks.values():
        spellings = list(block)
        for place, spelling in enumerate(spellings):
            rest = spellings[place + 1 :]
            near = process.extract(
                spelling, rest, scorer=fuzz.ratio, score_cutoff=SIMILAR, limit=MOST_NAMESAKES
            )
            for other, ratio, _ in near:
                for one in block[spelling][:MOST_NAMESAKES]:
                    for mate in block[other][:MOST_NAMESAKES]:
                        yield (min(one, mate), max(one, mate)), min(ratio, 99.9)


def _pairs(numbers: Sequence[int]) -> list[Pair]:
    """Return all pairs of a few people in order; of a crowd, each with the first."""
    if len(numbers) > CROWD:
        return [(numbers[0], other) for other in numbers[1:]]
    return list(combinations(numbers, 2))


def _live_together(one: Likely, other: Likely) -> bool:
    """Say whether a telephone in common is explained by one household."""
    home = one.household is not None and one.household == other.household
    return home and not set(one.phones).isdisjoint(other.phones)


def _told_apart(one: Likely, other: Likely) -> bool:
    """Say whether a birthday or a profile speaks against two people being one."""
    if one.birthday and other.birthday and not same_day(one.birthday, other.birthday):
        return True
    return bool(one.profiles and other.profiles) and set(one.profiles).isdisjoint(other.profiles)


def _same_birthday(everyone: Mapping[int, Likely], pair: Pair) -> bool:
    return same_day(everyone[pair[0]].birthday, everyone[pair[1]].birthday)


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)

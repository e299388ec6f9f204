"""Two people fact by fact, so that one sees whether they are one, and what would come together."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from garden.engine.rhythm import rhythm_words
from garden.exchange.identity import fold_name
from garden.gardener.garden import Garden
from garden.gardener.survey import survey_of
from garden.gardener.views import OccasionView, PlantView
from garden.gardener.words import count, day_words, month_day_words
from garden.store.models.log import Promise
from garden.store.models.people import Note
from garden.store.queries.duplicates import counted
from garden.store.queries.exports import tags_of_all
from garden.store.queries.people import HandleRow, handles
from garden.store.queries.plants import PlantRow, Scope, plant_rows

_REACHES = (("email", "e-mail"), ("phone", "telephone"), ("url", "profile"))

Sign = Literal["same", "shares", "differs", "both", "left", "right"]
"""How two facts compare: shares, of several some; left and right: only that one is known.

Both: each has its own, and they come together.
"""

MERGE_RULE = (
    "What was typed by hand stays, else what stands left; what differs is kept in a note, "
    "and all contacts, promises and handles come together."
)
"""What a merge does, in a sentence."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about a person, "" where it is not known.

    `typed`: somebody's own words. `parts` are those of a fact of several: what each is compared by,
    and its text. `adds_up`: two of it are no difference.
    """

    label: str
    text: str
    typed: bool = True
    parts: tuple[tuple[str, str], ...] = ()
    adds_up: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """A person and their facts: those of all people are of the same labels, in one order."""

    plant: PlantView
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of two people beside each other."""

    label: str
    left: str
    right: str
    sign: Sign
    typed: bool


def sides(garden: Garden, people: Sequence[int]) -> dict[int, Side]:
    """Return the facts about each of `people`, in a fixed number of queries."""
    database = garden.store.database
    rows = plant_rows(database, Scope.ALL, people)
    seen = survey_of(garden, rows, people)
    reached: dict[int, list[HandleRow]] = defaultdict(list)
    for handle in handles(database, people):
        reached[handle.person_id].append(handle)
    born = {one.person_id: one for one in seen.occasions if one.kind == "birthday"}
    tags = tags_of_all(database)
    notes = counted(database, Note, people)
    promises = counted(database, Promise, people)
    found: dict[int, Side] = {}
    for row, view in zip(rows, seen.people, strict=True):
        facts = (
            *_own(row),
            *(_reach(label, kind, reached[row.id]) for kind, label in _REACHES),
            Fact("birthday", _born(born.get(row.id))),
            *_counts(garden, view, notes.get(row.id, 0), promises.get(row.id, 0)),
            *_ways(garden, row),
            _several("tags", [(tag, tag) for tag in sorted(tags.get(row.id, ()))]),
        )
        found[row.id] = Side(view, facts)
    return found


def beside(left: Side, right: Side) -> tuple[Line, ...]:
    """Return the facts of two people line by line; what neither has is left out."""
    return tuple(
        _line(one, other)
        for one, other in zip(left.facts, right.facts, strict=True)
        if one.text or other.text
    )


def _own(row: PlantRow) -> tuple[Fact, ...]:
    return (
        Fact("name", row.name),
        Fact("nickname", row.nickname or ""),
        Fact("title", row.title or ""),
        Fact("company", row.company or ""),
        Fact("place", row.location or ""),
        Fact("circle", row.circle or ""),
        Fact("household", row.household or ""),
    )


def _ways(garden: Garden, row: PlantRow) -> tuple[Fact, ...]:
    met = "" if row.met_on is None else day_words(row.met_on, garden.today())
    return (
        Fact("rhythm", rhythm_words(row.rhythm_days) if row.rhythm_days else "", typed=False),
        Fact("closeness", (row.closeness or "").replace("-", " "), typed=False),
        Fact("met", met, typed=False),
        Fact("from", row.venue or ""),
    )


def _counts(garden: Garden, view: PlantView, notes: int, promises: int) -> tuple[Fact, ...]:
    today = garden.today()
    last = view.last_contact_at
    contacts = count(view.contacts, "contact") if view.contacts else ""
    if contacts and last is not None:
        contacts += f", last on {day_words(garden.day_of(last), today)}"
    at = view.planted_at
    stands = "in the seed tray" if at is None else day_words(garden.day_of(at), today)
    return (
        _sum("contacts", contacts),
        _sum("planted", stands),
        _sum("promises", count(promises, "promise") if promises else ""),
        _sum("notes", count(notes, "note") if notes else ""),
    )


def _sum(label: str, text: str) -> Fact:
    return Fact(label, text, typed=False, adds_up=True)


def _reach(label: str, kind: str, known: Sequence[HandleRow]) -> Fact:
    return _several(label, [(one.folded, one.value) for one in known if one.kind == kind])


def _several(label: str, parts: Sequence[tuple[str, str]]) -> Fact:
    return Fact(label, ", ".join(text for _, text in parts), parts=tuple(parts))


def _born(one: OccasionView | None) -> str:
    return "" if one is None else month_day_words(one.month, one.day, one.year)


def _line(one: Fact, other: Fact) -> Line:
    """Return two facts beside each other; of several, what both have comes first."""
    common = {known for known, _ in one.parts} & {known for known, _ in other.parts}
    texts = [_common_first(fact, common) for fact in (one, other)]
    return Line(one.label, texts[0], texts[1], _sign(one, other, common), one.typed)


def _common_first(fact: Fact, common: Collection[str]) -> str:
    if not fact.parts:
        return fact.text
    ordered = sorted(fact.parts, key=lambda part: part[0] not in common)
    return ", ".join(text for _, text in ordered)


def _sign(one: Fact, other: Fact, common: Collection[str]) -> Sign:
    if not one.text or not other.text:
        return "left" if one.text else "right"
    if one.adds_up:
        return "both"
    if one.parts:
        everything = {known for fact in (one, other) for known, _ in fact.parts}
        return "same" if len(common) == len(everything) else "shares" if common else "differs"
    return "same" if fold_name(one.text) == fold_name(other.text) else "differs"

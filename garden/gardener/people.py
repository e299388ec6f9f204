"""Finding people: one by name, or many by words or by what they share."""

from collections.abc import Sequence

from garden.gardener.errors import Candidate, NobodyFound, SeveralFound
from garden.gardener.garden import Garden
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.store.folding import fold as fold
from garden.store.queries.people import NameRow, names, people_with_words
from garden.store.queries.plants import Scope


def person_named(garden: Garden, name: str, composted: bool = False) -> NameRow:
    """Return the one person meant by `name`: a whole name, a nickname, word starts, or "#12".

    An exact name beats the beginning of one. Raises NobodyFound or, never guessing, SeveralFound.
    """
    rows = [row for row in names(garden.store.database) if row.composted == composted]
    found = _matching(rows, name)
    if not found:
        raise NobodyFound(name)
    if len(found) > 1:
        raise SeveralFound(name, candidates_of(garden, [row.id for row in found]))
    return found[0]


def candidates_of(garden: Garden, ids: Sequence[int]) -> tuple[Candidate, ...]:
    """Return people with what tells them apart: nickname, circle, company, number."""
    views = survey(garden, Scope.ALL, ids).people
    return tuple(Candidate(view.id, view.name, _about(view)) for view in views)


def bearers(garden: Garden, name: str) -> int:
    """Return how many people, not composted, bear exactly this name, folded."""
    wanted = fold(name)
    rows = names(garden.store.database)
    return sum(1 for row in rows if row.folded == wanted and not row.composted)


def everybodys_names(garden: Garden, composted: bool = False) -> tuple[tuple[str, str | None], ...]:
    """Return (name, nickname) of everybody who is not in the compost, or of those who are."""
    rows = names(garden.store.database)
    return tuple((row.name, row.nickname) for row in rows if row.composted == composted)


def find_people(garden: Garden, words: Sequence[str]) -> tuple[PlantView, ...]:
    """Return the people in whom every word is found, planted ones and those in the tray."""
    ids = people_with_words(garden.store.database, [word for word in words if word.strip()])
    if not ids:
        return ()
    return survey(garden, Scope.ALL, ids).people


def _matching(rows: Sequence[NameRow], name: str) -> list[NameRow]:
    wanted = fold(name)
    if not wanted:
        return []
    number = wanted.removeprefix("#").removeprefix("id:")
    if number != wanted and number.isdecimal():
        return [row for row in rows if str(row.id) == number]
    exact = [row for row in rows if wanted in (row.folded, fold(row.nickname or ""))]
    if exact:
        return exact
    return [row for row in rows if _starts(wanted.split(), row)]


def _starts(words: Sequence[str], row: NameRow) -> bool:
    """Tell whether every word begins a different word of the name or nickname."""
    left = [*row.folded.split(), *fold(row.nickname or "").split()]
    # The longest first: "al" would take "Alan" from "alan", and then leave it nothing.
    for word in sorted(words, key=len, reverse=True):
        hit = next((part for part in left if part.startswith(word)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def _about(view: PlantView) -> str:
    where = "seed tray" if view.planted_at is None else view.circle
    work = ", ".join(part for part in (view.title, view.company) if part)
    parts = [view.nickname and f"“{view.nickname}”", where, work, f"id:{view.id}"]
    return " · ".join(part for part in parts if part)

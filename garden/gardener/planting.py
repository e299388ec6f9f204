"""Putting people into the garden: new ones, and those who wait in the seed tray."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from garden.engine.rhythm import rhythm_days
from garden.engine.seeds import CLOSENESS, SEED_ROOTS, first_anchor
from garden.engine.vitality import DAY
from garden.gardener.errors import Refused, SeveralFound
from garden.gardener.garden import Garden
from garden.gardener.people import candidates_of
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.gardener.words import listed
from garden.gardener.writing import add_handles, circle_id, new_uid, venue_id
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.models.people import Person
from garden.store.queries.people import CircleRow, circle_by_name
from garden.store.queries.plants import PlantRow, Scope, plant_rows

DEFAULT_CLOSENESS = "acquaintance"

_NUMBER = re.compile(r"(?:#|id:)\d+", re.IGNORECASE)

LONGEST_BACK_DATE = 100 * 366
"""Days; a date further back is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How people are to be planted. None: left as it is, or the default.

    `met_on` is the day of the last known contact; it must not lie in the future.
    """

    circle: str | None = None
    rhythm_days: float | None = None
    closeness: str | None = None
    species: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    venue: str | None = None
    met_on: date | None = None


def plant_people(garden: Garden, wanted: Sequence[str], ways: Ways) -> tuple[PlantView, ...]:
    """Plant people by name, in one change. One who waits in the seed tray is planted from there.

    Where they are several and no contact is known, their first due dates are spread.
    """
    cleaned = [" ".join(name.split()) for name in wanted]
    if not cleaned or not all(cleaned):
        raise Refused("A plant needs a name.")
    _check(garden, ways)
    with garden.change(f"planted {listed(cleaned)}", "plant") as change:
        tray = _tray_by_name(garden)
        circle = _circle(garden, change, ways.circle)
        ids: list[int] = []
        for name in cleaned:
            if (waiting := _waiting(garden, tray, name)) is not None:
                ids.append(plant_waiting(garden, change, waiting, ways, circle))
                continue
            ids.append(plant_new(garden, change, name, ways))
            if len(cleaned) > 1 and ways.met_on is None:
                _spread(garden, change, ids[-1], ways, circle)
    return survey(garden, Scope.ALL, ids).people


def plant_from_tray(garden: Garden, ids: Sequence[int], ways: Ways) -> tuple[PlantView, ...]:
    """Plant people who wait in the seed tray, in one change, their first due dates spread."""
    _check(garden, ways)
    with garden.change("planted people from the seed tray", "plant") as change:
        rows = plant_rows(garden.store.database, Scope.TRAY, ids)
        if not rows:
            raise Refused("Nobody of these waits in the seed tray.")
        who = listed([row.name for row in rows]) if len(rows) < 4 else f"{len(rows)} people"
        change.what = f"planted {who} from the seed tray"
        circle = _circle(garden, change, ways.circle)
        for row in rows:
            plant_waiting(garden, change, row, ways, circle)
    return survey(garden, Scope.ALL, [row.id for row in rows]).people


def plant_new(garden: Garden, change: Change, name: str, ways: Ways) -> int:
    """Insert and plant a new person inside an open change; return the id."""
    now = garden.now()
    closeness = ways.closeness or DEFAULT_CLOSENESS
    person = change.insert(
        Person,
        uid=new_uid(),
        name=name,
        folded=fold(name),
        species=ways.species,
        circle=circle_id(garden, change, ways.circle),
        rhythm_days=ways.rhythm_days,
        closeness=closeness,
        met_on=ways.met_on,
        venue=venue_id(garden, change, ways.venue),
        planted_at=now,
        anchor_at=met_at(garden, ways.met_on, now),
        seed_roots=SEED_ROOTS[closeness],
        typed="name",
        added_at=now,
    )
    _add_ways_handles(garden, change, person, ways)
    return person


def plant_waiting(
    garden: Garden, change: Change, row: PlantRow, ways: Ways, circle: CircleRow | None
) -> int:
    """Plant a person of the tray inside an open change, in `circle` or (None) where they are.

    Where no contact is known, the first due date is spread.
    """
    now = garden.now()
    closeness = ways.closeness or row.closeness or DEFAULT_CLOSENESS
    own = ways.rhythm_days or row.rhythm_days
    shared = row.circle_rhythm if circle is None else circle.rhythm_days
    anchor = (
        _spread_anchor(now, closeness, rhythm_days(own, shared), row.id)
        if ways.met_on is None
        else int(met_at(garden, ways.met_on, now).timestamp())
    )
    change.update(
        Person,
        row.id,
        circle=row.circle_id if circle is None else circle.id,
        rhythm_days=own,
        closeness=closeness,
        species=ways.species or row.species,
        planted_at=now,
        anchor_at=anchor,
        seed_roots=SEED_ROOTS[closeness],
        **({} if ways.met_on is None else {"met_on": ways.met_on}),
        **({} if ways.venue is None else {"venue": venue_id(garden, change, ways.venue)}),
    )
    _add_ways_handles(garden, change, row.id, ways)
    return row.id


def _spread(
    garden: Garden, change: Change, person: int, ways: Ways, circle: CircleRow | None
) -> None:
    """Spread the first due date of somebody new among those planted together."""
    rhythm = rhythm_days(ways.rhythm_days, None if circle is None else circle.rhythm_days)
    closeness = ways.closeness or DEFAULT_CLOSENESS
    change.update(Person, person, anchor_at=_spread_anchor(garden.now(), closeness, rhythm, person))


def _spread_anchor(now: datetime, closeness: str, rhythm: float, person: int) -> int:
    """Return from when on a plant is to decay so that first due dates are spread, in seconds."""
    seed = SEED_ROOTS[closeness]
    return int(first_anchor(now.timestamp(), seed, rhythm * DAY, person))


def _circle(garden: Garden, change: Change, name: str | None) -> CircleRow | None:
    """Return the circle of that name, made if need be; None for no name."""
    if name is None or circle_id(garden, change, name) is None:
        return None
    return circle_by_name(garden.store.database, name)


def _add_ways_handles(garden: Garden, change: Change, person: int, ways: Ways) -> None:
    if ways.emails or ways.phones:
        # Loaded only here: what folds handles takes a tenth of the app's start to load.
        from garden.gardener.typed_handles import folded_handles

        add_handles(change, person, folded_handles(garden, ways.emails, ways.phones))


def _tray_by_name(garden: Garden) -> dict[str, list[PlantRow]]:
    """Return those who wait in the tray, by folded name, by "id:N" and by "#N"."""
    found: dict[str, list[PlantRow]] = {}
    for row in plant_rows(garden.store.database, Scope.TRAY):
        found.setdefault(row.folded, []).append(row)
        found[f"id:{row.id}"] = found[f"#{row.id}"] = [row]
    return found


def _waiting(garden: Garden, tray: dict[str, list[PlantRow]], name: str) -> PlantRow | None:
    """Return who is meant of those in the tray, None for somebody new.

    Raises SeveralFound, and Refused for a number that nobody there has: it is no name.
    """
    rows = tray.get(fold(name), [])
    if not rows and _NUMBER.fullmatch(name):
        raise Refused(f"Nobody in the seed tray has the number {name}.")
    if len(rows) > 1:
        raise SeveralFound(name, candidates_of(garden, [row.id for row in rows]))
    return rows[0] if rows else None


def met_at(garden: Garden, met_on: date | None, now: datetime) -> datetime:
    """Return where decay starts for somebody planted `now` and last met on a day, or (None) now."""
    return now if met_on is None else min(garden.noon(met_on), now)


def _check(garden: Garden, ways: Ways) -> None:
    if ways.closeness is not None and ways.closeness not in CLOSENESS:
        raise Refused(f"Closeness is one of {', '.join(CLOSENESS)}.")
    if ways.met_on is not None and ways.met_on > garden.today():
        raise Refused("The day of the last contact lies in the future.")
    if ways.met_on is not None and (garden.today() - ways.met_on).days > LONGEST_BACK_DATE:
        raise Refused("The day of the last contact is more than a hundred years ago.")
    if ways.rhythm_days is not None:
        try:
            rhythm_days(ways.rhythm_days, None)
        except ValueError as error:
            raise Refused(str(error)) from error
    if ways.emails:
        from garden.gardener.typed_handles import check_emails

        check_emails(ways.emails)

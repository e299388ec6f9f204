"""The garden as it was: every plant's state from the log alone, up to an instant."""

from datetime import datetime

from peewee import Database

from garden.store.fields import instant_of
from garden.store.queries.plants import PlantRow, Scope, plant_rows
from garden.store.refold import CachedRow, folded

_CHUNK = 400


def rows_as_of(database: Database, instant: datetime) -> list[PlantRow]:
    """Return the people who were planted by `instant`, with the state their plants had then.

    Names, circles and rhythms are today's: the log tells of contacts only.
    """
    rows = [
        row
        for row in plant_rows(database, Scope.GARDEN)
        if row.planted_at is not None and row.planted_at <= instant
    ]
    states: dict[int, CachedRow] = {}
    for start in range(0, len(rows), _CHUNK):
        ids = [row.id for row in rows[start : start + _CHUNK]]
        for state in folded(database, ids, instant.timestamp()):
            states[int(state["person"] or 0)] = state
    return [_with(row, states[row.id]) if row.id in states else row for row in rows]


def _with(row: PlantRow, state: CachedRow) -> PlantRow:
    return row._replace(
        t_star=_number(state["t_star"]),
        roots=_number(state["roots"]),
        t_ref=_number(state["t_ref"]),
        cadence=_number(state["cadence"]),
        due_at=_instant(state["due_at"]),
        paused=_number(state["paused"]),
        pause_from=_number(state["pause_from"]),
        pause_until=_number(state["pause_until"]),
        contacts=int(_number(state["contacts"]) or 0),
        last_at=_instant(state["last_at"]),
        last_channel=_word(state["last_channel"]),
        last_from=_word(state["last_from"]),
        turn=_word(state["turn"]),
        unanswered=int(_number(state["unanswered"]) or 0),
        space_until=_number(state["space_until"]),
    )


def _number(value: float | int | str | None) -> float | None:
    return None if value is None else float(value)


def _instant(value: float | int | str | None) -> datetime | None:
    return None if value is None else instant_of(float(value))


def _word(value: float | int | str | None) -> str | None:
    return None if value is None else str(value)

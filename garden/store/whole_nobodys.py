"""Interactions that came in without anybody, as the lines that say with whom were refused."""

from collections.abc import Container

from peewee import Database, Field

from garden.store.change import Change
from garden.store.models.base import Table
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionKey,
    InteractionPerson,
    InteractionTag,
)
from garden.store.rows import among, fetch

_HANGING: tuple[type[Table], ...] = (InteractionGesture, InteractionTag, InteractionKey)


def take_back_nobodys(
    database: Database, change: Change, old: Container[int]
) -> tuple[tuple[str, int], ...]:
    """Take back interactions with nobody, but for the `old` ones, and all that hangs on them.

    Returns how many rows of which table that were.
    """
    somebody = InteractionPerson.select(InteractionPerson.interaction)
    query = Interaction.select(Interaction.id).where(Interaction.id.not_in(somebody))
    alone = [number for (number,) in fetch(database, query) if number not in old]
    counts: list[tuple[str, int]] = []
    for model in _HANGING:
        hanging = model.select(model.id).where(among(_of(model), alone))
        rows = [row for (row,) in fetch(database, hanging)]
        counts.append(_deleted(change, model, rows))
    return (*counts, _deleted(change, Interaction, alone))


def _of(model: type[Table]) -> Field:
    field: Field = model._meta.fields["interaction"]
    return field


def _deleted(change: Change, model: type[Table], rows: list[int]) -> tuple[str, int]:
    for row in rows:
        change.delete(model, row)
    return model._meta.table_name, len(rows)

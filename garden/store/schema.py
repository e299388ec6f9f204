"""All tables, and which rows of one point at which rows of another."""

from collections.abc import Mapping
from types import MappingProxyType

from peewee import ForeignKeyField

from garden.store.models.base import Table
from garden.store.models.journal import (
    Batch,
    Block,
    JournalEntry,
    JournalRow,
    Setting,
    SourceFile,
)
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionKey,
    InteractionPerson,
    InteractionTag,
    Pause,
    Plan,
    Promise,
    Snooze,
)
from garden.store.models.people import (
    CardExtra,
    Circle,
    Goal,
    GoalPerson,
    Handle,
    Household,
    JobChange,
    Note,
    NotSame,
    Occasion,
    Person,
    PersonTag,
    SourceKey,
    Tag,
    Venue,
)
from garden.store.models.reviews import Intention, Review
from garden.store.models.shown import Shown
from garden.store.models.vitality import VitalityCache

JOURNALLED: tuple[type[Table], ...] = (
    Circle,
    Venue,
    Household,
    Person,
    Handle,
    SourceKey,
    CardExtra,
    Tag,
    PersonTag,
    Note,
    Occasion,
    JobChange,
    NotSame,
    Goal,
    GoalPerson,
    Interaction,
    InteractionPerson,
    InteractionGesture,
    InteractionTag,
    InteractionKey,
    Plan,
    Promise,
    Snooze,
    Pause,
    Review,
    Intention,
    Batch,
    Setting,
    SourceFile,
    Block,
)
"""Tables whose every change is journalled, parents before children."""

ALL_TABLES: tuple[type[Table], ...] = (*JOURNALLED, JournalEntry, JournalRow, VitalityCache, Shown)

BY_NAME: Mapping[str, type[Table]] = MappingProxyType(
    {model._meta.table_name: model for model in JOURNALLED}
)


def pointers_to(model: type[Table]) -> tuple[tuple[type[Table], ForeignKeyField], ...]:
    """Return the (table, foreign key) pairs through which journalled rows point at `model`."""
    return tuple(
        (other, field)
        for other in JOURNALLED
        for field in other._meta.sorted_fields
        if isinstance(field, ForeignKeyField) and field.rel_model is model
    )

"""The cache of each plant's state: derived from the log, rebuilt at will, never journalled."""

from peewee import DoubleField, ForeignKeyField, IntegerField, TextField

from garden.store.fields import InstantField
from garden.store.models.base import Table
from garden.store.models.people import Person


class VitalityCache(Table):
    """The folded log of one planted person.

    `t_star`, `t_ref` and `space_until` are seconds in the person's garden time (real time less
    pauses), `cadence` and `paused` are in seconds; all other times are real.
    `due_at` None: a pause without end comes first.
    `unanswered` counts their silence: my written messages since their last sign of life.
    """

    person = ForeignKeyField(Person, unique=True, backref="vitality", on_delete="CASCADE")
    t_star = DoubleField()
    roots = DoubleField()
    t_ref = DoubleField()
    cadence = DoubleField()
    due_at = InstantField(null=True, index=True)
    paused = DoubleField(default=0.0)
    pause_from = DoubleField(null=True)
    pause_until = DoubleField(null=True)
    contacts = IntegerField(default=0)
    last_at = InstantField(null=True)
    last_channel = TextField(null=True)
    last_from = TextField(null=True)
    turn = TextField(default="even")
    unanswered = IntegerField(default=0)
    space_until = DoubleField(null=True)

    class Meta:
        """Table."""

        table_name = "vitality"

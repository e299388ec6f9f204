"""The journal: every change ever made, with the rows it touched before and after."""

from peewee import ForeignKeyField, IntegerField, TextField

from garden.store.fields import InstantField
from garden.store.models.base import Table


class JournalEntry(Table):
    """One change. `undone` numbers it among the undone ones (None: in force).

    `redoable` is 1 while nothing new has happened since it was undone.
    """

    at = InstantField()
    what = TextField()
    kind = TextField()
    face = TextField()
    undone = IntegerField(null=True)
    redoable = IntegerField(default=0)

    class Meta:
        """Table."""

        table_name = "journal"


class JournalRow(Table):
    """One row that a change touched: its images as JSON, None where it did not exist."""

    entry = ForeignKeyField(JournalEntry, backref="rows", on_delete="RESTRICT")
    table = TextField(column_name="table_name")
    row = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        """Table."""

        table_name = "journal_row"
        indexes = ((("table", "row"), False),)


class Batch(Table):
    """One import: which sources it read and how many it brought, counts as JSON."""

    at = InstantField()
    sources = TextField()
    counts = TextField()

    class Meta:
        """Table."""

        table_name = "batch"


class Setting(Table):
    """A setting that belongs to the garden rather than to the machine."""

    name = TextField(unique=True)
    value = TextField()

    class Meta:
        """Table."""

        table_name = "setting"


class SourceFile(Table):
    """A file that an import has read, so that one that did not change is not read again.

    `size` in bytes, `changed_ns` in nanoseconds since the epoch, as the file system says.
    """

    path = TextField(unique=True)
    size = IntegerField()
    changed_ns = IntegerField()
    read_at = InstantField()

    class Meta:
        """Table."""

        table_name = "source_file"


class Block(Table):
    """An address, number or profile that no import may ever log or offer."""

    value = TextField()
    folded = TextField(unique=True)
    at = InstantField()

    class Meta:
        """Table."""

        table_name = "block"

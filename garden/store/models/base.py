"""What all tables share."""

from peewee import AutoField, Model


class Table(Model):
    """A table with an integer `id`. Models are bound to no database: each query is told its own."""

    id = AutoField()

    class Meta:
        """Names of tables are given, never derived."""

        legacy_table_names = False

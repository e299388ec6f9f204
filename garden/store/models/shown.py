"""Whom Today showed on which day: counted so that it stops asking; never journalled."""

from peewee import ForeignKeyField

from garden.store.fields import DayField
from garden.store.models.base import Table
from garden.store.models.people import Person


class Shown(Table):
    """A person whom Today showed as due on a day at the user's place."""

    person = ForeignKeyField(Person, backref="shown", on_delete="CASCADE")
    day = DayField()

    class Meta:
        """Table."""

        table_name = "shown"
        indexes = ((("person", "day"), True),)

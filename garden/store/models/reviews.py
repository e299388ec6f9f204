"""Weekly reviews and the intentions they set."""

from peewee import ForeignKeyField, TextField

from garden.store.fields import DayField, InstantField
from garden.store.models.base import Table
from garden.store.models.people import Person


class Review(Table):
    """One week looked back on. `week` is its Monday.

    `answers` is a JSON object of what was answered, by step; `step` is where to go on.
    """

    week = DayField(unique=True)
    started_at = InstantField()
    finished_at = InstantField(null=True)
    reflection = TextField(default="")
    answers = TextField(default="{}")
    step = TextField(default="")

    class Meta:
        """Table."""

        table_name = "review"


class Intention(Table):
    """A person picked in the weekly review for the coming week, whose Monday is `week`."""

    person = ForeignKeyField(Person, backref="intentions", on_delete="RESTRICT")
    week = DayField(index=True)
    text = TextField(default="")
    set_at = InstantField()

    class Meta:
        """Table."""

        table_name = "intention"
        indexes = ((("person", "week"), True),)

"""The log: interactions with any number of people each, their gestures and tags."""

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from garden.store.fields import DayField, InstantField
from garden.store.models.base import Table
from garden.store.models.people import Person, Tag, Venue


class Interaction(Table):
    """One contact at one time over one channel. `day_only`: entered without a time of day.

    `count_in` and `count_out` are how many messages an imported day holds, from them and from me.
    `edited`: changed by hand since it was imported, so that no import changes it again.
    """

    uid = TextField(unique=True)
    at = InstantField(index=True)
    day_only = BooleanField(default=False)
    channel = TextField()
    initiator = TextField()
    note = TextField(default="")
    venue = ForeignKeyField(Venue, null=True, backref="interactions", on_delete="RESTRICT")
    duration_min = IntegerField(null=True)
    logged_at = InstantField()
    count_in = IntegerField(null=True)
    count_out = IntegerField(null=True)
    edited = BooleanField(default=False)

    class Meta:
        """Table."""

        table_name = "interaction"


class InteractionPerson(Table):
    """One person's part in an interaction."""

    interaction = ForeignKeyField(Interaction, backref="people_links", on_delete="RESTRICT")
    person = ForeignKeyField(Person, backref="interaction_links", on_delete="RESTRICT")

    class Meta:
        """Table."""

        table_name = "interaction_person"
        indexes = ((("person", "interaction"), True),)


class InteractionGesture(Table):
    """What an interaction also was: ask, give, thanks, celebrate, introduce, referral."""

    interaction = ForeignKeyField(Interaction, backref="gestures", on_delete="RESTRICT")
    gesture = TextField()

    class Meta:
        """Table."""

        table_name = "interaction_gesture"
        indexes = ((("interaction", "gesture"), True),)


class InteractionTag(Table):
    """A tag on an interaction."""

    interaction = ForeignKeyField(Interaction, backref="tag_links", on_delete="RESTRICT")
    tag = ForeignKeyField(Tag, backref="interaction_links", on_delete="RESTRICT")

    class Meta:
        """Table."""

        table_name = "interaction_tag"
        indexes = ((("interaction", "tag"), True),)


class InteractionKey(Table):
    """How an import knows an interaction again: a keyed hash, which names nobody.

    `interaction` None: it was removed by hand, and is not to come back.
    """

    key = TextField(unique=True)
    interaction = ForeignKeyField(Interaction, null=True, backref="keys", on_delete="RESTRICT")

    class Meta:
        """Table."""

        table_name = "interaction_key"


class Plan(Table):
    """A contact meant for a day to come. Not in the log; on its day it asks."""

    person = ForeignKeyField(Person, backref="plans", on_delete="RESTRICT")
    channel = TextField()
    on = DayField(column_name="on_day")
    note = TextField(default="")
    made_at = InstantField()
    done_at = InstantField(null=True)

    class Meta:
        """Table."""

        table_name = "plan"


class Promise(Table):
    """Something owed, by `me` or by `them`, with an optional day."""

    person = ForeignKeyField(Person, backref="promises", on_delete="RESTRICT")
    owed_by = TextField()
    what = TextField()
    due_on = DayField(null=True)
    made_at = InstantField()
    kept_at = InstantField(null=True)

    class Meta:
        """Table."""

        table_name = "promise"


class Snooze(Table):
    """Not now: a person left out of Today until an instant. Does not change health."""

    person = ForeignKeyField(Person, backref="snoozes", on_delete="RESTRICT")
    until = InstantField()
    made_at = InstantField()

    class Meta:
        """Table."""

        table_name = "snooze"


class Pause(Table):
    """Days that do not count: a person's rest, or the greenhouse (everybody) when `person` is None.

    `until_at` None: until woken.
    """

    person = ForeignKeyField(Person, null=True, backref="pauses", on_delete="RESTRICT")
    from_at = InstantField()
    until_at = InstantField(null=True)

    class Meta:
        """Table."""

        table_name = "pause"

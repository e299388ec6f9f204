"""The first tables: people, the log, promises, reviews, the journal and the cache of plants.

The classes are frozen copies: they must stay as they are when the models move on.
"""

from peewee import (
    BigIntegerField,
    BooleanField,
    Database,
    DoubleField,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.migrate import SchemaMigrator


class Circle(Model):
    name = TextField()
    folded = TextField(unique=True)
    rhythm_days = FloatField(null=True)

    class Meta:
        table_name = "circle"


class Venue(Model):
    name = TextField()
    folded = TextField(unique=True)

    class Meta:
        table_name = "venue"


class Person(Model):
    uid = TextField(unique=True)
    name = TextField()
    folded = TextField(index=True)
    nickname = TextField(null=True)
    title = TextField(null=True)
    company = TextField(null=True)
    location = TextField(null=True)
    species = TextField(null=True)
    circle = ForeignKeyField(Circle, null=True, on_delete="RESTRICT")
    rhythm_days = FloatField(null=True)
    closeness = TextField(null=True)
    met_on = TextField(null=True)
    venue = ForeignKeyField(Venue, null=True, on_delete="RESTRICT")
    planted_at = BigIntegerField(null=True)
    anchor_at = BigIntegerField(null=True)
    seed_roots = FloatField(default=0.0)
    memorial_on = TextField(null=True)
    composted_at = BigIntegerField(null=True)
    typed = TextField(default="")
    added_at = BigIntegerField()

    class Meta:
        table_name = "person"


class Handle(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    kind = TextField()
    value = TextField()
    folded = TextField(index=True)
    label = TextField(default="")

    class Meta:
        table_name = "handle"


class SourceKey(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    kind = TextField()
    key = TextField()

    class Meta:
        table_name = "source_key"
        indexes = ((("kind", "key"), True),)


class CardExtra(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    name = TextField()
    params = TextField(default="")
    value = TextField()

    class Meta:
        table_name = "card_extra"


class Tag(Model):
    name = TextField()
    folded = TextField(unique=True)

    class Meta:
        table_name = "tag"


class PersonTag(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    tag = ForeignKeyField(Tag, on_delete="RESTRICT")

    class Meta:
        table_name = "person_tag"
        indexes = ((("person", "tag"), True),)


class Note(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    at = BigIntegerField()
    text = TextField()

    class Meta:
        table_name = "note"


class Occasion(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    kind = TextField()
    label = TextField(default="")
    month = IntegerField()
    day = IntegerField()
    year = IntegerField(null=True)
    yearly = BooleanField(default=True)

    class Meta:
        table_name = "occasion"


class Interaction(Model):
    uid = TextField(unique=True)
    at = BigIntegerField(index=True)
    day_only = BooleanField(default=False)
    channel = TextField()
    initiator = TextField()
    note = TextField(default="")
    venue = ForeignKeyField(Venue, null=True, on_delete="RESTRICT")
    duration_min = IntegerField(null=True)
    logged_at = BigIntegerField()

    class Meta:
        table_name = "interaction"


class InteractionPerson(Model):
    interaction = ForeignKeyField(Interaction, on_delete="RESTRICT")
    person = ForeignKeyField(Person, on_delete="RESTRICT")

    class Meta:
        table_name = "interaction_person"
        indexes = ((("person", "interaction"), True),)


class InteractionGesture(Model):
    interaction = ForeignKeyField(Interaction, on_delete="RESTRICT")
    gesture = TextField()

    class Meta:
        table_name = "interaction_gesture"
        indexes = ((("interaction", "gesture"), True),)


class InteractionTag(Model):
    interaction = ForeignKeyField(Interaction, on_delete="RESTRICT")
    tag = ForeignKeyField(Tag, on_delete="RESTRICT")

    class Meta:
        table_name = "interaction_tag"
        indexes = ((("interaction", "tag"), True),)


class Plan(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    channel = TextField()
    on = TextField(column_name="on_day")
    note = TextField(default="")
    made_at = BigIntegerField()
    done_at = BigIntegerField(null=True)

    class Meta:
        table_name = "plan"


class Promise(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    owed_by = TextField()
    what = TextField()
    due_on = TextField(null=True)
    made_at = BigIntegerField()
    kept_at = BigIntegerField(null=True)

    class Meta:
        table_name = "promise"


class Snooze(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    until = BigIntegerField()
    made_at = BigIntegerField()

    class Meta:
        table_name = "snooze"


class Pause(Model):
    person = ForeignKeyField(Person, null=True, on_delete="RESTRICT")
    from_at = BigIntegerField()
    until_at = BigIntegerField(null=True)

    class Meta:
        table_name = "pause"


class Review(Model):
    week = TextField(unique=True)
    started_at = BigIntegerField()
    finished_at = BigIntegerField(null=True)
    reflection = TextField(default="")

    class Meta:
        table_name = "review"


class Intention(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    week = TextField(index=True)
    text = TextField(default="")
    set_at = BigIntegerField()

    class Meta:
        table_name = "intention"
        indexes = ((("person", "week"), True),)


class Batch(Model):
    at = BigIntegerField()
    sources = TextField()
    counts = TextField()

    class Meta:
        table_name = "batch"


class Setting(Model):
    name = TextField(unique=True)
    value = TextField()

    class Meta:
        table_name = "setting"


class JournalEntry(Model):
    at = BigIntegerField()
    what = TextField()
    kind = TextField()
    face = TextField()
    undone = IntegerField(null=True)
    redoable = IntegerField(default=0)

    class Meta:
        table_name = "journal"


class JournalRow(Model):
    entry = ForeignKeyField(JournalEntry, on_delete="RESTRICT")
    table = TextField(column_name="table_name")
    row = IntegerField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        table_name = "journal_row"
        indexes = ((("table", "row"), False),)


class VitalityCache(Model):
    person = ForeignKeyField(Person, unique=True, on_delete="CASCADE")
    t_star = DoubleField()
    roots = DoubleField()
    t_ref = DoubleField()
    cadence = DoubleField()
    due_at = BigIntegerField(index=True, null=True)
    paused = DoubleField(default=0.0)
    pause_from = DoubleField(null=True)
    pause_until = DoubleField(null=True)
    contacts = IntegerField(default=0)
    last_at = BigIntegerField(null=True)
    last_channel = TextField(null=True)
    last_from = TextField(null=True)
    turn = TextField(default="even")
    unanswered = IntegerField(default=0)
    space_until = DoubleField(null=True)

    class Meta:
        table_name = "vitality"


TABLES: tuple[type[Model], ...] = (
    Circle,
    Venue,
    Person,
    Handle,
    SourceKey,
    CardExtra,
    Tag,
    PersonTag,
    Note,
    Occasion,
    Interaction,
    InteractionPerson,
    InteractionGesture,
    InteractionTag,
    Plan,
    Promise,
    Snooze,
    Pause,
    Review,
    Intention,
    Batch,
    Setting,
    JournalEntry,
    JournalRow,
    VitalityCache,
)


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make all tables."""
    with db.bind_ctx(TABLES):
        db.create_tables(TABLES)


def down(migrator: SchemaMigrator, db: Database) -> None:
    """Take all tables away."""
    with db.bind_ctx(TABLES):
        db.drop_tables(TABLES)

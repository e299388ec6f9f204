"""Households, goals, job changes, reviews' answers, and what imports need to know things again.

The classes are frozen copies: they must stay as they are when the models move on.
"""

from peewee import (
    SQL,
    AutoField,
    BigIntegerField,
    BooleanField,
    Database,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.migrate import SchemaMigrator, migrate


class Person(Model):
    class Meta:
        table_name = "person"


class Interaction(Model):
    class Meta:
        table_name = "interaction"


class Household(Model):
    id = AutoField()
    name = TextField()
    folded = TextField(unique=True)

    class Meta:
        table_name = "household"


class JobChange(Model):
    person = ForeignKeyField(Person, on_delete="RESTRICT")
    seen_at = BigIntegerField()
    title_before = TextField(default="")
    company_before = TextField(default="")
    title_after = TextField(default="")
    company_after = TextField(default="")
    celebrated_at = BigIntegerField(null=True)

    class Meta:
        table_name = "job_change"


class NotSame(Model):
    first = ForeignKeyField(Person, backref="not_same_first", on_delete="RESTRICT")
    second = ForeignKeyField(Person, backref="not_same_second", on_delete="RESTRICT")

    class Meta:
        table_name = "not_same"
        indexes = ((("first", "second"), True),)


class Goal(Model):
    name = TextField()
    folded = TextField(unique=True)
    made_at = BigIntegerField()
    done_at = BigIntegerField(null=True)

    class Meta:
        table_name = "goal"


class GoalPerson(Model):
    goal = ForeignKeyField(Goal, on_delete="RESTRICT")
    person = ForeignKeyField(Person, on_delete="RESTRICT")

    class Meta:
        table_name = "goal_person"
        indexes = ((("goal", "person"), True),)


class InteractionKey(Model):
    key = TextField(unique=True)
    interaction = ForeignKeyField(Interaction, null=True, on_delete="RESTRICT")

    class Meta:
        table_name = "interaction_key"


class SourceFile(Model):
    path = TextField(unique=True)
    size = IntegerField()
    changed_ns = IntegerField()
    read_at = BigIntegerField()

    class Meta:
        table_name = "source_file"


class Block(Model):
    value = TextField()
    folded = TextField(unique=True)
    at = BigIntegerField()

    class Meta:
        table_name = "block"


class Shown(Model):
    person = ForeignKeyField(Person, on_delete="CASCADE")
    day = TextField()

    class Meta:
        table_name = "shown"
        indexes = ((("person", "day"), True),)


TABLES: tuple[type[Model], ...] = (
    Household,
    JobChange,
    NotSame,
    Goal,
    GoalPerson,
    InteractionKey,
    SourceFile,
    Block,
    Shown,
)

ADDED = (
    ("circle", "kind"),
    ("circle", "share"),
    ("person", "household_id"),
    ("person", "evergreen"),
    ("person", "do_not_log"),
    ("person", "asked_at"),
    ("note", "kind"),
    ("interaction", "count_in"),
    ("interaction", "count_out"),
    ("interaction", "edited"),
    ("review", "answers"),
    ("review", "step"),
)

# Columns that are never null are given so to the database itself: made by Peewee's own hand, the
# table would be built anew, which rows that point at it forbid.
NEVER = SQL("NOT NULL DEFAULT FALSE")
NO_TEXT = SQL("NOT NULL DEFAULT ''")
NO_ANSWERS = SQL("NOT NULL DEFAULT '{}'")


def up(migrator: SchemaMigrator, db: Database) -> None:
    """Make the new tables and columns."""
    with db.bind_ctx((*TABLES, Person, Interaction)):
        db.create_tables(TABLES)
    household = ForeignKeyField(Household, field=Household.id, null=True, on_delete="RESTRICT")
    fields = (
        TextField(null=True),
        FloatField(null=True),
        household,
        BooleanField(null=True, constraints=[NEVER]),
        BooleanField(null=True, constraints=[NEVER]),
        BigIntegerField(null=True),
        TextField(null=True, constraints=[NO_TEXT]),
        IntegerField(null=True),
        IntegerField(null=True),
        BooleanField(null=True, constraints=[NEVER]),
        TextField(null=True, constraints=[NO_ANSWERS]),
        TextField(null=True, constraints=[NO_TEXT]),
    )
    columns = zip(ADDED, fields, strict=True)
    migrate(*(migrator.add_column(table, name, field) for (table, name), field in columns))


def down(migrator: SchemaMigrator, db: Database) -> None:
    """Take them away again."""
    migrate(*(migrator.drop_column(table, name) for table, name in ADDED))
    with db.bind_ctx((*TABLES, Person, Interaction)):
        db.drop_tables(TABLES)

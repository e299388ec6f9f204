"""People, their handles, circles, tags, venues and notes."""

from peewee import BooleanField, FloatField, ForeignKeyField, IntegerField, TextField

from garden.store.fields import DayField, InstantField
from garden.store.models.base import Table


class Circle(Table):
    """A named group of people, drawn as one bed. `rhythm_days` None: the garden's default.

    `kind`: work, former-work, personal or other; None: told from the name. `share`: the part (0 to
    1) of one's contacts that one wants it to have; None: no wish.
    """

    name = TextField()
    folded = TextField(unique=True)
    rhythm_days = FloatField(null=True)
    kind = TextField(null=True)
    share = FloatField(null=True)

    class Meta:
        """Table."""

        table_name = "circle"


class Venue(Table):
    """Where people come from or meet: a meetup, a conference, a community, a job."""

    name = TextField()
    folded = TextField(unique=True)

    class Meta:
        """Table."""

        table_name = "venue"


class Household(Table):
    """People who live together, drawn as one bed and named together in a sentence."""

    name = TextField()
    folded = TextField(unique=True)

    class Meta:
        """Table."""

        table_name = "household"


class Person(Table):
    """Somebody in the network.

    `planted_at` None: in the seed tray. `anchor_at` and `seed_roots` are where decay starts.
    `uid` is stable across export and import. `rhythm_days` None: the circle's. `evergreen`: never
    decays. `do_not_log`: no import may log a contact. `asked_at`: when it was asked whether the
    rhythm, ignored five times, should change.
    """

    uid = TextField(unique=True)
    name = TextField()
    folded = TextField(index=True)
    nickname = TextField(null=True)
    title = TextField(null=True)
    company = TextField(null=True)
    location = TextField(null=True)
    species = TextField(null=True)
    circle = ForeignKeyField(Circle, null=True, backref="people", on_delete="RESTRICT")
    rhythm_days = FloatField(null=True)
    closeness = TextField(null=True)
    met_on = DayField(null=True)
    venue = ForeignKeyField(Venue, null=True, backref="people", on_delete="RESTRICT")
    planted_at = InstantField(null=True)
    anchor_at = InstantField(null=True)
    seed_roots = FloatField(default=0.0)
    memorial_on = DayField(null=True)
    composted_at = InstantField(null=True)
    typed = TextField(default="")
    added_at = InstantField()
    household = ForeignKeyField(Household, null=True, backref="people", on_delete="RESTRICT")
    evergreen = BooleanField(default=False)
    do_not_log = BooleanField(default=False)
    asked_at = InstantField(null=True)

    class Meta:
        """Table. `typed` lists what a hand has said, which no import says otherwise.

        It holds names of fields, and words for handles and days that were taken away.
        """

        table_name = "person"


class Handle(Table):
    """One e-mail address, phone number or profile. `folded` is what imports match on."""

    person = ForeignKeyField(Person, backref="handles", on_delete="RESTRICT")
    kind = TextField()
    value = TextField()
    folded = TextField(index=True)
    label = TextField(default="")

    class Meta:
        """Table. `kind`: email, phone or url. `label`: what it is for, as a source says."""

        table_name = "handle"


class SourceKey(Table):
    """How a source knows a person (a card's UID, a LinkedIn name): importing twice adds nothing."""

    person = ForeignKeyField(Person, backref="source_keys", on_delete="RESTRICT")
    kind = TextField()
    key = TextField()

    class Meta:
        """Table."""

        table_name = "source_key"
        indexes = ((("kind", "key"), True),)


class CardExtra(Table):
    """A property of an imported card that Garden has no place for, kept for the way back."""

    person = ForeignKeyField(Person, backref="extras", on_delete="RESTRICT")
    name = TextField()
    params = TextField(default="")
    value = TextField()

    class Meta:
        """Table."""

        table_name = "card_extra"


class Tag(Table):
    """A word to find people and interactions by: an interest, a topic."""

    name = TextField()
    folded = TextField(unique=True)

    class Meta:
        """Table."""

        table_name = "tag"


class PersonTag(Table):
    """A tag on a person."""

    person = ForeignKeyField(Person, backref="tag_links", on_delete="RESTRICT")
    tag = ForeignKeyField(Tag, backref="person_links", on_delete="RESTRICT")

    class Meta:
        """Table."""

        table_name = "person_tag"
        indexes = ((("person", "tag"), True),)


class Note(Table):
    """A note about a person, apart from any interaction. `kind`: empty, or interview."""

    person = ForeignKeyField(Person, backref="notes", on_delete="RESTRICT")
    at = InstantField()
    text = TextField()
    kind = TextField(default="")

    class Meta:
        """Table."""

        table_name = "note"


class Occasion(Table):
    """A birthday or another day; `year` None is unknown. `yearly` days come back each year."""

    person = ForeignKeyField(Person, backref="occasions", on_delete="RESTRICT")
    kind = TextField()
    label = TextField(default="")
    month = IntegerField()
    day = IntegerField()
    year = IntegerField(null=True)
    yearly = BooleanField(default=True)

    class Meta:
        """Table. `kind`: birthday, anniversary or other."""

        table_name = "occasion"


class JobChange(Table):
    """A job that an import found changed: something to celebrate, until it was or is let go."""

    person = ForeignKeyField(Person, backref="job_changes", on_delete="RESTRICT")
    seen_at = InstantField()
    title_before = TextField(default="")
    company_before = TextField(default="")
    title_after = TextField(default="")
    company_after = TextField(default="")
    celebrated_at = InstantField(null=True)

    class Meta:
        """Table."""

        table_name = "job_change"


class NotSame(Table):
    """Two people who look alike and are not the same; `first` has the smaller id."""

    first = ForeignKeyField(Person, backref="not_same_first", on_delete="RESTRICT")
    second = ForeignKeyField(Person, backref="not_same_second", on_delete="RESTRICT")

    class Meta:
        """Table."""

        table_name = "not_same"
        indexes = ((("first", "second"), True),)


class Goal(Table):
    """Something one wants from the network. `done_at` None: still wanted."""

    name = TextField()
    folded = TextField(unique=True)
    made_at = InstantField()
    done_at = InstantField(null=True)

    class Meta:
        """Table."""

        table_name = "goal"


class GoalPerson(Table):
    """A person who bears on a goal."""

    goal = ForeignKeyField(Goal, backref="people_links", on_delete="RESTRICT")
    person = ForeignKeyField(Person, backref="goal_links", on_delete="RESTRICT")

    class Meta:
        """Table."""

        table_name = "goal_person"
        indexes = ((("goal", "person"), True),)

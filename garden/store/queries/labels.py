"""The tags and venues there are, by name."""

from peewee import Database

from garden.store.models.people import Tag, Venue
from garden.store.rows import fetch


def tag_names(database: Database) -> tuple[str, ...]:
    """Return every tag, by name."""
    query = Tag.select(Tag.name).order_by(Tag.folded)
    return tuple(name for (name,) in fetch(database, query))


def venue_names(database: Database) -> tuple[str, ...]:
    """Return every venue, by name."""
    query = Venue.select(Venue.name).order_by(Venue.folded)
    return tuple(name for (name,) in fetch(database, query))

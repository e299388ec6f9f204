"""What an export tells of everybody beside the lists of the screens: one query each."""

from collections import defaultdict
from datetime import datetime

from peewee import Database, fn

from garden.store.fields import instant_of
from garden.store.models.journal import JournalEntry, JournalRow
from garden.store.models.people import Household, Note, Person, PersonTag, SourceKey, Tag
from garden.store.rows import fetch


def uids(database: Database) -> dict[int, str]:
    """Return everybody's uid."""
    return dict(fetch(database, Person.select(Person.id, Person.uid)))


def card_uids(database: Database) -> dict[int, str]:
    """Return, by person, the first UID by which an imported card knows them."""
    query = (
        SourceKey.select(SourceKey.person, SourceKey.key)
        .where(SourceKey.kind == "vcard-uid", ~SourceKey.key.contains("/"))
        .order_by(SourceKey.id.desc())
    )
    return dict(fetch(database, query))


def tags_of_all(database: Database) -> dict[int, list[str]]:
    """Return everybody's tags as typed, in the order they were added."""
    query = PersonTag.select(PersonTag.person, Tag.name).join(Tag).order_by(PersonTag.id)
    return _grouped(fetch(database, query))


def notes_of_all(database: Database) -> dict[int, list[str]]:
    """Return everybody's notes, oldest first."""
    query = Note.select(Note.person, Note.text).order_by(Note.at, Note.id)
    return _grouped(fetch(database, query))


def households_of_all(database: Database) -> dict[int, str]:
    """Return the names of the households of those who belong to one."""
    return dict(fetch(database, Person.select(Person.id, Household.name).join(Household)))


def revised(database: Database) -> dict[int, datetime]:
    """Return when each person's own row was last changed, undone changes left out."""
    query = (
        JournalRow.select(JournalRow.row, fn.MAX(JournalEntry.at))
        .join(JournalEntry)
        .where(JournalRow.table == "person", JournalEntry.undone.is_null())
        .group_by(JournalRow.row)
    )
    return {row: _instant(at) for row, at in fetch(database, query)}


def _instant(found: datetime | int) -> datetime:
    return found if isinstance(found, datetime) else instant_of(found)


def _grouped(rows: list[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for person, text in rows:
        found[person].append(text)
    return found

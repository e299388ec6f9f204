"""Comparing what is cached and journalled with what it must be."""

from peewee import Database, fn

from garden.store.images import current_images, decode
from garden.store.models.journal import JournalEntry, JournalRow
from garden.store.models.people import Person
from garden.store.models.vitality import VitalityCache
from garden.store.refold import folded
from garden.store.rows import fetch
from garden.store.schema import BY_NAME

_CHUNK = 400


def cache_differences(database: Database) -> tuple[int, list[tuple[int, str]]]:
    """Rebuild every plant's state; return how many, and (person, what differs) for each fault."""
    differences: list[tuple[int, str]] = []
    plants = 0
    people = [person for (person,) in fetch(database, Person.select(Person.id).order_by(Person.id))]
    for start in range(0, len(people), _CHUNK):
        chunk = people[start : start + _CHUNK]
        rebuilt = {int(row["person"] or 0): row for row in folded(database, chunk)}
        stored = _stored(database, chunk)
        plants += len(rebuilt)
        for person in sorted(rebuilt.keys() | stored.keys()):
            right, there = rebuilt.get(person), stored.get(person)
            if right is None or there is None:
                words = "has a state and no plant" if right is None else "has no state"
                differences.append((person, f"person {person} {words}"))
                continue
            wrong = [name for name, value in right.items() if there[name] != value]
            if wrong:
                differences.append((person, f"person {person}: {', '.join(wrong)} differ"))
    return plants, differences


def _stored(database: Database, people: list[int]) -> dict[int, dict[str, object]]:
    fields = VitalityCache._meta.sorted_fields
    person = [field.name for field in fields].index("person")
    query = VitalityCache.select().where(VitalityCache.person.in_(people))
    found: dict[int, dict[str, object]] = {}
    for values in fetch(database, query):
        row: dict[str, object] = {
            field.name: field.db_value(value) for field, value in zip(fields, values, strict=True)
        }
        found[int(values[person])] = row
    return found


def journal_problems(database: Database) -> tuple[str, ...]:
    """Return the rows that are not as the changes in force left them."""
    problems = []
    for table, images in sorted(_journalled(database).items()):
        there = current_images(database, BY_NAME[table], sorted(images))
        problems += [
            f"{table} row {row} is not as the journal left it"
            for row, image in sorted(images.items())
            if there.get(row) != image
        ]
    return tuple(problems)


def _journalled(database: Database) -> dict[str, dict[int, object]]:
    """Return, by table and row, the last image in force, or the first one before any undone."""
    by_table: dict[str, dict[int, object]] = {}
    for undone, pick, image in (
        (True, fn.MIN, JournalRow.before),
        (False, fn.MAX, JournalRow.after),
    ):
        rows = (
            JournalRow.select(pick(JournalRow.id))
            .join(JournalEntry)
            .where(JournalEntry.undone.is_null(not undone))
            .group_by(JournalRow.table, JournalRow.row)
        )
        query = JournalRow.select(JournalRow.table, JournalRow.row, image).where(
            JournalRow.id.in_(rows)
        )
        for table, row, told in fetch(database, query):
            by_table.setdefault(table, {})[row] = decode(BY_NAME[table], told)
    return by_table

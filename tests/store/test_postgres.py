"""The same models on PostgreSQL: skipped unless GARDEN_TEST_POSTGRES names a database."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from peewee import Database

from garden.store.journal import change, last_entry
from garden.store.models.log import Interaction, InteractionPerson, Promise
from garden.store.models.people import Person
from garden.store.queries.agenda import promises
from garden.store.queries.plants import plant_rows
from garden.store.queries.timeline import interactions_of
from garden.store.schema import ALL_TABLES
from garden.store.undo import undo_entry

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.fixture
def postgres() -> Iterator[Database]:
    """An empty garden in the database named; its tables are dropped afterwards."""
    url = os.environ.get("GARDEN_TEST_POSTGRES")
    if not url:
        pytest.skip("GARDEN_TEST_POSTGRES names no database")
    from playhouse.db_url import connect

    database: Database = connect(url)
    with database.bind_ctx(ALL_TABLES):
        database.create_tables(ALL_TABLES)
    yield database
    with database.bind_ctx(ALL_TABLES):
        database.drop_tables(ALL_TABLES)
    database.close()


def test_rows_go_round_and_a_change_is_undone(postgres: Database) -> None:
    with change(postgres, "planted Zoë", "plant", "cli", NOW) as made:
        person = made.insert(
            Person, uid="a", name="Zoë", folded="zoe", planted_at=NOW, anchor_at=NOW, added_at=NOW
        )
        made.insert(
            Promise, person=person, owed_by="me", what="x", due_on=date(2026, 12, 1), made_at=NOW
        )
    with change(postgres, "call with Zoë", "log", "cli", NOW) as made:
        call = made.insert(
            Interaction, uid="b", at=NOW, channel="call", initiator="me", logged_at=NOW
        )
        made.insert(InteractionPerson, interaction=call, person=person)
    (row,) = plant_rows(postgres)
    assert (row.name, row.planted_at, row.contacts) == ("Zoë", NOW, 1)
    assert promises(postgres)[0].due_on == date(2026, 12, 1)
    assert [one.at for one in interactions_of(postgres, person)] == [NOW]
    newest = last_entry(postgres)
    assert newest is not None
    undo_entry(postgres, newest)
    assert interactions_of(postgres, person) == []
    assert plant_rows(postgres)[0].contacts == 0

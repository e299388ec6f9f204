"""The least that bare sqlite3 has to do for the results the use-cases give."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import uuid4


class Floor:
    """A connection to a copy of a garden file, with the garden's own pragmas."""

    def __init__(self, path: Path, now: datetime) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=15)
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = 1"):
            self._connection.execute(f"pragma {pragma}")
        self._now = int(now.timestamp())
        self._next = 10_000_000

    def survey(self) -> object:
        """Read everybody with their state, as Today must too to mix circles and promises."""
        return self._connection.execute(
            "select * from person left join vitality on vitality.person_id = person.id "
            "left join circle on circle.id = person.circle_id where composted_at is null"
        ).fetchall()

    def log(self) -> None:
        """Write one interaction, its state and three journal rows."""
        write = self._connection.execute
        self._next += 1
        write("begin immediate")
        write(
            "insert into interaction (id, uid, at, day_only, channel, initiator, note, logged_at) "
            "values (?, ?, ?, 0, 'call', 'me', '', ?)",
            (self._next, uuid4().hex, self._now, self._now),
        )
        write(
            "insert into interaction_person (id, interaction_id, person_id) values (?, ?, 1)",
            (self._next, self._next),
        )
        write("update vitality set t_star = t_star, roots = roots + 1 where person_id = 1")
        write(
            "insert into journal (id, at, what, kind, face, undone, redoable) "
            "values (?, ?, 'call', 'log', 'cli', 1, 0)",
            (self._next, self._now),
        )
        for _ in range(2):
            write(
                "insert into journal_row (entry_id, table_name, row, before, after) "
                "values (?, 'floor', 1, null, ?)",
                (self._next, "{" + "x" * 150 + "}"),
            )
        write("commit")

    def unlog(self) -> None:
        """Delete what `log` wrote last."""
        write = self._connection.execute
        write("begin immediate")
        write("delete from interaction_person where id = ?", (self._next,))
        write("delete from interaction where id = ?", (self._next,))
        write("delete from journal_row where entry_id = ?", (self._next,))
        write("delete from journal where id = ?", (self._next,))
        write("commit")
        self._next -= 1

    def insert(self, cards: int) -> Callable[[], None]:
        """Return a job that writes `cards` people with two handles and a key each."""

        def job() -> None:
            write = self._connection
            first = self._next = self._next + 1
            ids = range(first, first + cards)
            write.execute("begin immediate")
            write.executemany(
                "insert into person (id, uid, name, folded, seed_roots, typed, added_at) "
                "values (?, ?, ?, ?, 0, '', ?)",
                [(n, uuid4().hex, f"Nobody {n}", f"nobody {n}", self._now) for n in ids],
            )
            for part in ("a", "b"):
                write.executemany(
                    "insert into handle (person_id, kind, value, folded, label) "
                    "values (?, 'email', ?, ?, '')",
                    [(n, f"{part}{n}@example.org", f"{part}{n}@example.org") for n in ids],
                )
            write.executemany(
                "insert into source_key (person_id, kind, key) values (?, 'floor', ?)",
                [(n, str(n)) for n in ids],
            )
            write.execute("commit")

        return job

    def uninsert(self) -> None:
        """Delete the people that `insert` wrote."""
        write = self._connection.execute
        write("begin immediate")
        for table in ("handle", "source_key"):
            write(f"delete from {table} where person_id >= ?", (self._next,))
        write("delete from person where id >= ?", (self._next,))
        write("commit")

    def read_people(self) -> None:
        """Read everybody with handles and keys."""
        for table in ("person", "handle", "source_key"):
            self._connection.execute(f"select * from {table}").fetchall()

    def read_log(self) -> None:
        """Read the whole log in order, and all images of the journal."""
        self._connection.execute(
            "select person_id, at, channel, initiator from interaction_person "
            "join interaction on interaction.id = interaction_id order by at, interaction.id"
        ).fetchall()
        self._connection.execute("select * from journal_row").fetchall()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

"""Changes that touch very many rows are taken back in pieces, and as exactly as small ones."""

import pytest

from garden.gardener.garden import Garden
from garden.gardener.history import redo, undo
from garden.store import steps
from garden.store.journal import last_entry
from garden.store.models.log import Interaction
from garden.store.models.people import Circle, Note, Person
from garden.store.steps import Steps
from garden.store.touched import INDIRECT
from tests.gardener.gardens import contact, dump


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "PIECE", 3)


def _much_at_once(garden: Garden) -> None:
    """Make one change of long runs and short ones, children touched before their parents."""
    now = garden.now()
    with garden.change("much at once", "import") as change:
        circles = change.insert_many(
            Circle, ({"name": f"Ring {n}", "folded": f"ring {n}"} for n in range(5))
        )
        for person in (1, 2, 3):
            change.update(Person, person, circle=circles[person], title="Analyst")
        notes = [{"person": 1, "at": now, "text": f"{n}"} for n in range(7)]
        written = change.insert_many(Note, notes)
        change.update(Note, written[2], text="two")
        change.update(Interaction, 1, channel="letter")
        change.update(Circle, circles[0], name="Rings")
        change.update(Person, 3, circle=None)


def test_a_change_in_many_pieces_goes_back_and_comes_again_row_for_row(planted: Garden) -> None:
    contact(planted, 1, days_ago=3)
    before = dump(planted)
    _much_at_once(planted)
    after = dump(planted)
    undo(planted)
    assert dump(planted) == before
    redo(planted)
    assert dump(planted) == after


def test_no_more_steps_than_a_piece_are_in_memory(planted: Garden) -> None:
    contact(planted, 1, days_ago=3)
    _much_at_once(planted)
    made = last_entry(planted.store.database)
    assert made is not None
    found = Steps(planted.store.database, made.id, back=True)
    assert max(map(len, found.pieces())) == 3
    assert max(map(len, found.runs())) == 3
    assert sum(map(len, found.runs())) == sum(map(len, found.pieces()))
    assert {row for model in INDIRECT for rows in found.rows(model) for row in rows} >= {1}

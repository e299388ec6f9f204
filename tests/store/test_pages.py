"""What a change writes down in pieces is what it would have written at once."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.gardener.garden import Garden
from garden.gardener.history import history, redo, undo
from garden.store import pages
from garden.store.change import Change
from garden.store.models.journal import JournalRow
from garden.store.models.log import InteractionPerson
from garden.store.models.people import Circle, Note, Person
from garden.store.models.vitality import VitalityCache
from garden.store.rows import Row, fetch
from tests.gardener.gardens import Clock, contact, dump, garden_at, plant

STEPS = st.lists(st.tuples(st.sampled_from("nncpudmm"), st.integers(0, 9)), max_size=25)
WHOLE = 10_000


def _lines(garden: Garden) -> list[Row]:
    line = JournalRow
    query = line.select(line.entry, line.table, line.row, line.before, line.after)
    return fetch(garden.store.database, query.order_by(line.id))


def _carry_out(garden: Garden, change: Change, steps: Sequence[tuple[str, int]]) -> None:
    """Insert, change and delete rows of a few tables, the same ones again and again."""
    notes: list[int] = []
    circles: list[int] = []
    for step, number in steps:
        if step == "n":
            notes.append(change.insert(Note, person=1, at=garden.now(), text=f"{number}"))
        elif step == "c":
            name = f"Ring {len(circles)}"
            circles.append(change.insert(Circle, name=name, folded=name.casefold()))
        elif step == "p":
            circle = circles[number % len(circles)] if circles else None
            change.update(Person, 1 + number % 3, circle=circle, title=f"{number % 2}")
        elif step == "u" and notes:
            change.update(Note, notes[number % len(notes)], text=f"{number % 3}")
        elif step == "d" and notes:
            change.delete(Note, notes.pop(number % len(notes)))
        elif step == "m":
            change.update(InteractionPerson, 1, person=1 + number % 3)


@settings(max_examples=40, deadline=None)
@given(steps=STEPS, piece=st.integers(1, 5))
def test_the_journal_says_the_same_in_any_pieces(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]], piece: int
) -> None:
    folder: Path = tmp_path_factory.mktemp("gardens")
    found = []
    for size in (WHOLE, piece):
        garden = garden_at(folder / f"{size}.db", Clock())
        for name in ("Ada Lovelace", "Grace Hopper", "Mary Somerville"):
            plant(garden, name)
        contact(garden, 1, days_ago=3)
        before = dump(garden)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pages, "PIECE", size)
            with garden.change("many steps", "test") as change:
                _carry_out(garden, change, steps)
        told = [(one.id, one.what) for one in history(garden)]
        cached = VitalityCache.select().order_by(VitalityCache.person)
        state = [row[1:] for row in fetch(garden.store.database, cached)]
        lines = [tuple(_without_uid(part) for part in line) for line in _lines(garden)]
        found.append((told, state, sorted(lines, key=str)))
        after = dump(garden)
        if after != before:
            undo(garden)
            assert dump(garden) == before
            redo(garden)
            assert dump(garden) == after
        garden.store.close()
    assert found[0] == found[1]


def _without_uid(part: object) -> object:
    """Leave out the stable identities, which are made by chance."""
    return re.sub(r',"uid":"[^"]*"', "", part) if isinstance(part, str) else part


def test_lines_are_written_while_the_change_goes_on(
    planted: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PIECE", 10)
    before = len(_lines(planted))
    with planted.change("many notes", "test") as change:
        for number in range(35):
            change.insert(Note, person=1, at=planted.now(), text=f"{number}")
        assert len(_lines(planted)) == before + 30
    assert len(_lines(planted)) == before + 35


def test_what_was_written_down_is_forgotten_when_the_change_comes_to_nothing(
    planted: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PIECE", 2)
    contact(planted, 1, days_ago=3)
    undo(planted)
    known, lines, before = history(planted), _lines(planted), dump(planted)
    with planted.change("on second thoughts", "test") as change:
        notes = [change.insert(Note, person=1, at=planted.now(), text=f"{n}") for n in range(5)]
        for note in notes:
            change.delete(Note, note)
    assert (history(planted), _lines(planted), dump(planted)) == (known, lines, before)
    redo(planted)


def test_a_change_in_pieces_may_be_named_at_its_end(
    planted: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PIECE", 2)
    with planted.change("many", "test") as change:
        for number in range(5):
            change.insert(Note, person=1, at=planted.now(), text=f"{number}")
        change.what = "five notes"
    assert history(planted)[0].what == "five notes"


def test_a_change_in_pieces_that_raises_leaves_nothing(
    planted: Garden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PIECE", 2)
    known, lines, before = history(planted), _lines(planted), dump(planted)
    with pytest.raises(RuntimeError):
        _half_done(planted)
    assert (history(planted), _lines(planted), dump(planted)) == (known, lines, before)


def _half_done(garden: Garden) -> None:
    with garden.change("half done", "test") as change:
        for number in range(5):
            change.insert(Note, person=1, at=garden.now(), text=f"{number}")
        raise RuntimeError

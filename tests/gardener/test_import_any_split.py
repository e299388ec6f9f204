"""Whatever is imported, and in whatever parts: twice adds nothing, and the parts make the whole."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.records import ContactRecord
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.imports.wishes import Wishes
from garden.gardener.planting import Ways, plant_people
from tests.gardener.gardens import Clock, dump, garden_at, rows
from tests.gardener.sources import ADA, JON, ME, Source, at, install, log_lines, meeting, message

MINE = Wishes(me=("me@example.org",))
PARTIES = st.sampled_from((ADA, JON))
MOMENTS = st.builds(at, st.integers(1, 3), st.integers(0, 22))
MESSAGES = st.builds(
    lambda party, mine, when, number: (
        message(ME, party, when=when, key=f"k{number}")
        if mine
        else message(party, ME, when=when, key=f"k{number}")
    ),
    PARTIES,
    st.booleans(),
    MOMENTS,
    st.integers(0, 10_000),
)
MEETINGS = st.builds(
    lambda parties, when, number: meeting(*parties, when=when, key=f"m{number}"),
    st.lists(PARTIES, min_size=1, max_size=2, unique=True),
    MOMENTS,
    st.integers(0, 10_000),
)
TALK = st.lists(st.one_of(MESSAGES, MESSAGES, MEETINGS), max_size=25, unique_by=lambda one: one.key)


@pytest.fixture(scope="module")
def source() -> Iterator[Source]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", folder)
        yield install(patch, Path(folder))


@cache
def planted() -> bytes:
    """Return the file of a garden with Ada and Jon in it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "garden.db"
        garden = garden_at(path, Clock())
        plant_people(garden, ["Ada Lovelace"], Ways(emails=("ada@example.org",)))
        plant_people(garden, ["Jon Postel"], Ways(emails=("jon@example.org",)))
        garden.store.close()
        return path.read_bytes()


def whole(source: Source, *parts: Sequence[ContactRecord]) -> list[tuple[object, ...]]:
    """Return the log after importing the parts, one after the other."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "garden.db"
        path.write_bytes(planted())
        garden = garden_at(path, Clock())
        for part in parts:
            import_files(garden, [source.file(part)], MINE)
        found = log_lines(garden)
        _check_twice(garden, source, parts)
        garden.store.close()
        return found


def _check_twice(garden: Garden, source: Source, parts: Sequence[Sequence[ContactRecord]]) -> None:
    before = dump(garden)
    for part in parts:
        import_files(garden, [source.file(part)], MINE)
    assert dump(garden) == before
    keys = rows(garden, "select count(*), count(distinct key) from interaction_key")
    assert keys == [(len(before["interaction"]), len(before["interaction"]))]


@settings(max_examples=20, deadline=None)
@given(talk=TALK, days=st.sets(st.integers(1, 3)))
def test_parts_that_cut_no_days_way_make_the_whole(
    source: Source, talk: list[ContactRecord], days: set[int]
) -> None:
    """Inbox and Sent, one year and the next: days and ways whole, in whichever part."""
    mine = [one for one in talk if one.sender is ME]
    rest = [one for one in talk if one.sender is not ME]
    early = [one for one in rest if (at(0).date() - one.at.date()).days in days]
    late = [one for one in rest if one not in early]
    assert whole(source, mine, early, late) == whole(source, [*late, *mine, *early])


@settings(max_examples=20, deadline=None)
@given(talk=TALK, at_once=st.lists(st.booleans(), min_size=25, max_size=25))
def test_any_parts_make_the_same_rows_and_never_more_messages(
    source: Source, talk: list[ContactRecord], at_once: list[bool]
) -> None:
    """Where a part cuts a day in two, its larger half counts: no message counts twice."""
    first = [one for one, goes in zip(talk, at_once, strict=False) if goes]
    second = [one for one, goes in zip(talk, at_once, strict=False) if not goes]
    parted, joined = whole(source, first, second), whole(source, talk)
    assert [line[:4] for line in parted] == [line[:4] for line in joined]
    for part, full in zip(parted, joined, strict=True):
        for few, many in zip(part[4:], full[4:], strict=True):
            assert (few is None) == (many is None)
            assert few is None or int(str(few)) <= int(str(many))


@settings(max_examples=15, deadline=None)
@given(talk=TALK, extra=TALK)
def test_a_longer_export_of_the_same_talk_counts_as_itself(
    source: Source, talk: list[ContactRecord], extra: list[ContactRecord]
) -> None:
    known = {one.key for one in talk}
    longer = [*talk, *(one for one in extra if one.key not in known)]
    assert whole(source, talk, longer) == whole(source, longer)

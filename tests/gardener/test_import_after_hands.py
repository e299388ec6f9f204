"""What a hand did between two imports stays done: merged, changed or taken away."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from garden.exchange.records import Owed, Party
from garden.gardener.edit_interaction import remove_interaction
from garden.gardener.edit_note import change_note, remove_note
from garden.gardener.edit_promise import change_promise, remove_promise
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.importing import import_files
from garden.gardener.imports.wishes import Progress, Wishes
from garden.gardener.merging import merge
from garden.gardener.planting import Ways, plant_people
from tests.gardener.gardens import Clock, dump, garden_at, rows
from tests.gardener.sources import ADA, EVE, ME, Source, at, install, meeting, message, person

MINE = Wishes(me=("me@example.org",))
BYRON = Party(name="Ada Byron", email="byron@example.org")
CHATTY = Wishes(me=("Me Myself",))


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Source:
    return install(monkeypatch, tmp_path / "sources")


@pytest.mark.parametrize("gone", [1, 2])
def test_a_day_removed_after_a_merge_stays_away(garden: Garden, source: Source, gone: int) -> None:
    plant_people(garden, ["Ada Lovelace"], Ways(emails=("ada@example.org",)))
    plant_people(garden, ["Ada Byron"], Ways(emails=("byron@example.org",)))
    said = [message(ADA, ME, when=at(3, 8)), message(BYRON, ME, when=at(3, 10))]
    import_files(garden, [source.file(said)], MINE)
    merge(garden, 1, 2)
    remove_interaction(garden, gone)
    before = dump(garden)
    again = import_files(garden, [source.file(said)], MINE)
    assert (again.contacts.changed, again.contacts.removed) == (0, 1)
    assert dump(garden) == before


def test_who_was_known_by_a_name_is_so_after_a_merge(garden: Garden, source: Source) -> None:
    plant_people(garden, ["Ada"], Ways())
    said = [message(Party(name="Ada"), Party(name="Me Myself"), when=at(day)) for day in (1, 2)]
    assert import_files(garden, [source.file(said)], CHATTY).contacts.added == 2
    plant_people(garden, ["Ada Lovelace"], Ways())
    merge(garden, 2, 1)
    again = import_files(garden, [source.file(said)], CHATTY)
    assert (again.contacts.unchanged, again.contacts.strangers) == (2, 0)


def test_a_note_changed_or_removed_does_not_come_back(garden: Garden, source: Source) -> None:
    ada = replace(person("Ada Lovelace"), note="Likes tea\n\nPlays the harp")
    import_files(garden, [source.file([ada])])
    change_note(garden, 1, "Likes green tea\n\nPlays the harp")
    before = dump(garden)
    assert not import_files(garden, [source.file([ada])]).brings_anything
    assert dump(garden) == before
    remove_note(garden, 1)
    assert not import_files(garden, [source.file([ada])]).brings_anything
    assert rows(garden, "select text from note") == []
    told = replace(ada, note="Likes tea\n\nMoved to Turin")
    import_files(garden, [source.file([told])])
    assert rows(garden, "select text from note") == [("Moved to Turin",)]


def test_a_promise_changed_or_removed_does_not_come_back(garden: Garden, source: Source) -> None:
    ada = replace(person("Ada Lovelace"), promises=(Owed("me", "the book"), Owed("them", "tea")))
    import_files(garden, [source.file([ada])])
    change_promise(garden, 1, "the big book", None, "me")
    remove_promise(garden, 2)
    before = dump(garden)
    assert not import_files(garden, [source.file([ada])]).brings_anything
    assert dump(garden) == before
    undo(garden)
    assert rows(garden, "select what from promise order by id") == [("the big book",), ("tea",)]


def test_a_paragraph_told_twice_in_one_run_stands_once(garden: Garden, source: Source) -> None:
    texts = ("First\n\nSecond", "First", "Second\n\nThird")
    ada = [replace(person("Ada Lovelace"), note=text) for text in texts]
    import_files(garden, [source.file(ada)])
    assert rows(garden, "select text from note") == [("First\n\nSecond",), ("Third",)]


def test_a_day_spelt_in_two_ways_in_one_file_is_one(garden: Garden, tmp_path: Path) -> None:
    card = (
        "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:u\r\nFN:Ada Lovelace\r\nANNIVERSARY:{}\r\nEND:VCARD\r\n"
    )
    path = tmp_path / "ada.vcf"
    days = ("20090808", "2009-08-08", "--0808")
    path.write_text("".join(card.format(day) for day in days), newline="")
    import_files(garden, [path])
    assert rows(garden, "select month, day, year from occasion") == [(8, 8, 2009)]


def test_a_call_of_today_without_a_time_is_the_same_all_day(
    tmp_path: Path, source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    clock = Clock(datetime(2026, 11, 22, 7, tzinfo=UTC))
    garden = garden_at(tmp_path / "garden.db", clock)
    plant_people(garden, ["Ada Lovelace"], Ways(emails=("ada@example.org",)))
    noon = datetime(2026, 11, 22, 11, tzinfo=UTC)
    call = replace(meeting(ADA, when=noon, channel="call", direction="in"), day_only=True)
    assert import_files(garden, [source.file([call])]).contacts.added == 1
    for _ in range(3):
        clock.move(hours=2)
        assert import_files(garden, [source.file([call])]).contacts.unchanged == 1
    garden.store.close()


def test_what_i_wrote_to_myself_is_counted_as_left_out(garden: Garden, source: Source) -> None:
    plant_people(garden, ["Ada Lovelace"], Ways(emails=("ada@example.org",)))
    said = [message(ME, ME, when=at(3)), message(ADA, ME)]
    report = import_files(garden, [source.file(said)], MINE)
    assert (report.contacts.added, report.contacts.without_me) == (1, 1)


def test_a_dry_run_says_when_the_garden_changed_meanwhile(
    garden: Garden, tmp_path: Path, source: Source
) -> None:
    other = garden_at(garden.store.path, Clock())
    plant_people(garden, ["Ada Lovelace"], Ways(emails=("ada@example.org",)))
    said = [message(ADA, ME, when=at(day)) for day in range(1, 60)]

    def tell(progress: Progress) -> None:
        if not progress.writing and rows(other, "select count(*) from person") == [(1,)]:
            undo(other)

    with pytest.raises(Refused, match="changed elsewhere"):
        import_files(garden, [source.file(said)], replace(MINE, dry_run=True), tell)
    other.store.close()


def test_one_of_several_strangers_of_a_name_is_asked_for_by_address(
    garden: Garden, source: Source
) -> None:
    twin = Party(name="Eve Stranger", email="other@example.net")
    said = [message(EVE, ME, when=at(3)), message(twin, ME, when=at(4))]
    with pytest.raises(Refused, match="any of 2"):
        import_files(garden, [source.file(said)], replace(MINE, add=("Eve Stranger",)))
    wishes = replace(MINE, add=("other@example.net", "eve@example.net", "eve@example.net"))
    assert import_files(garden, [source.file(said)], wishes).added == 2

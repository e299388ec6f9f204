"""A CardDAV server, kept in step by vdirsyncer: people go up, come down, and come in once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from garden.gardener.exporting import export_to
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.people_out import people_out
from tests.exchange.real.programs import program
from tests.exchange.real.server import BOOK, Server, radicale, sync
from tests.gardener.gardens import Clock, dump, garden_at

pytestmark = pytest.mark.interop


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    program("vdirsyncer")
    (tmp_path / "server").mkdir()
    with radicale(tmp_path / "server") as running:
        yield running


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Garden]:
    """An empty garden on another machine."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    garden = garden_at(tmp_path / "elsewhere" / "garden.db", Clock())
    yield garden
    garden.store.close()


def told(garden: Garden) -> dict[str, object]:
    """Return what is known of people, by name: how to reach them, their days, job and notes."""
    return {
        person.name: (
            person.nickname,
            person.title,
            person.company,
            person.location,
            sorted((one.kind, one.value) for one in person.reaches),
            sorted((one.kind, one.month, one.day, one.year or 0) for one in person.days),
            "\n\n".join(person.notes),
            sorted(person.tags),
        )
        for person in people_out(garden)
    }


def test_people_go_through_a_server_and_are_the_same(
    server: Server, demo: Garden, elsewhere: Garden, tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    export_to(demo, "vdir", here / BOOK)
    sync(tmp_path / "one", server, here)
    sync(tmp_path / "two", server, there)
    report = import_files(elsewhere, [there])
    assert report.refused == ()
    assert told(elsewhere) == told(demo)
    before = dump(elsewhere)

    sync(tmp_path / "one", server, here)
    sync(tmp_path / "two", server, there)
    again = import_files(elsewhere, [there])
    assert (again.added, again.merged) == (0, 0)
    assert dump(elsewhere) == before

    home = import_files(demo, [there])
    assert (home.added, home.doubts) == (0, ())


def test_what_is_changed_on_the_server_arrives(
    server: Server, demo: Garden, elsewhere: Garden, tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    export_to(demo, "vdir", here / BOOK)
    sync(tmp_path / "one", server, here)
    sync(tmp_path / "two", server, there)
    import_files(elsewhere, [there])
    count = len(told(elsewhere))
    card = next((there / BOOK).glob("*.vcf"))
    changed = card.read_bytes().replace(
        b"END:VCARD", b"EMAIL;TYPE=HOME:new@address.example\r\nEND:VCARD"
    )
    server.send("PUT", card.name, changed)
    server.send(
        "PUT",
        "cecilia.vcf",
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:cecilia\r\nFN:Cecilia Payne\r\nN:Payne;Cecilia;;;\r\n"
        b"END:VCARD\r\n",
    )

    sync(tmp_path / "two", server, there)
    report = import_files(elsewhere, [there])
    assert (report.added, report.merged) == (1, 1)
    assert len(told(elsewhere)) == count + 1
    assert "Cecilia Payne" in told(elsewhere)
    assert "new@address.example" in str(told(elsewhere))

    sync(tmp_path / "one", server, here)
    export_to(demo, "vdir", here / BOOK)
    assert "new@address.example" in (here / BOOK / card.name).read_text()

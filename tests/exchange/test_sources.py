import io
import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from garden.exchange import sources
from garden.exchange.records import (
    Columns,
    ContactRecord,
    Finding,
    PersonRecord,
    Problem,
    ReadOptions,
    Where,
)
from garden.exchange.sources import Choice, Part, read_paths, read_sources
from tests.exchange.reading import FIXTURES, names, people, problems, skipped

OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
ADA = b"BEGIN:VCARD\nFN:Ada\nEND:VCARD\n"
LONG_AGO = "Ada Lovelace"


def read(*paths: Path, as_format: str | None = None) -> list[Finding]:
    return list(read_paths(paths, as_format))


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_file_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    (tmp_path / "people.txt").write_bytes(ADA)
    shutil.copy(FIXTURES / "Connections.csv", tmp_path / "download.vcf")
    assert names(read(tmp_path / "people.txt")) == ["Ada"]
    assert names(read(tmp_path / "download.vcf"))[0] == LONG_AGO


def test_a_format_can_be_forced(tmp_path: Path) -> None:
    file = tmp_path / "mail.txt"
    file.write_bytes(b"From: a@b.example\n\n" + ADA)
    assert names(read(file)) == []
    assert names(read(file, as_format="vcard")) == ["Ada"]
    assert "no format called fax" in problems(read(file, as_format="fax"))[0].why


def test_a_folder_of_cards_is_an_address_book(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "book", tmp_path / "maths")
    for name in (".hidden.vcf", "half.vcf.tmp"):
        (tmp_path / "maths" / name).write_bytes(ADA)
    found = read(tmp_path)
    assert names(found) == ["Alan Turing", "Emmy Noether"]
    assert ("vcard-uid", "maths/contact2") in people(found)[1].source_keys
    assert [item.source for item in skipped(found)] == [str(tmp_path / "maths" / "displayname")]


def test_a_bad_card_does_not_stop_the_folder(tmp_path: Path) -> None:
    (tmp_path / "1.vcf").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "2.vcf").write_bytes(ADA)
    (tmp_path / "3.vcf").write_bytes(b"")
    found = read(tmp_path)
    assert names(found) == ["Ada"]
    assert [item.why for item in problems(found)] == [
        "Nothing was found in this. It looks like a PNG picture.",
        "This is an empty file.",
    ]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "ada.vcf").write_bytes(ADA)
    (tmp_path / "book" / "again.vcf").symlink_to(tmp_path / "book" / "ada.vcf")
    (tmp_path / "book" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert names(read(tmp_path)) == ["Ada"]


def test_what_would_never_end_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert problems(read(tmp_path / "pipe"))[0].why == "This is no file or folder."
    assert len(problems(read(tmp_path))) == 1


@pytest.mark.parametrize("name", ["nothing", "a\0b", "x" * 5000])
def test_a_path_that_leads_nowhere(tmp_path: Path, name: str) -> None:
    assert len(problems(read(tmp_path / name))) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "ada.vcf").write_bytes(ADA)
    (tmp_path / "ada.vcf").chmod(0)
    assert "Permission denied" in problems(read(tmp_path / "ada.vcf"))[0].why


@pytest.mark.parametrize(
    ("data", "looks"),
    [
        (b"\x89PNG\r\n\x1a\n....", "a PNG picture"),
        (b"<!DOCTYPE html><html>", "an HTML page"),
        (b'{"people": []}', "a JSON document"),
        (b"%PDF-1.7", "a PDF document"),
        (b"Dear Ada,\nthank you, and yours, ever,\n", "plain text"),
        (b"ab\x00\x01\x02\xff", "a file without text"),
        (b"From: ada@x.example\n", "a mail"),
        (OFFICE, "an old Office document"),
        (
            OFFICE + "__substg1.0_".encode("utf-16-le"),
            "an Outlook message (.msg); saved as .eml it can be read",
        ),
    ],
)
def test_a_file_of_something_else_says_what_it_looks_like(
    tmp_path: Path, data: bytes, looks: str
) -> None:
    (tmp_path / "file").write_bytes(data)
    assert problems(read(tmp_path / "file"))[0].why.endswith(f"It looks like {looks}.")


def test_nobody_in_a_file_is_never_a_success(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(b"BEGIN:VCARD\nKIND:group\nFN:All\nEND:VCARD\n")
    found = read(tmp_path / "a.vcf")
    assert (len(skipped(found)), len(problems(found))) == (1, 1)
    assert len(problems(read(tmp_path / "empty-folder"))) == 1


def test_linkedin_as_the_archive_it_comes_in(tmp_path: Path) -> None:
    sheet = (FIXTURES / "Connections.csv").read_bytes()
    members = {"Basic/Connections.csv": sheet, "Basic/Profile.csv": b"First Name,Last Name,Zip\n"}
    found = read(zipped(tmp_path / "Basic_Export.zip", members))
    assert (len(people(found)), len(problems(found))) == (3, 0)
    assert people(found)[0].where.source.endswith("Basic_Export.zip/Basic/Connections.csv")


def test_linkedin_as_a_folder(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "Connections.csv", tmp_path / "Connections.csv")
    (tmp_path / "messages.csv").write_text("FROM,TO,DATE\n")
    found = read(tmp_path)
    assert (len(people(found)), len(problems(found))) == (3, 0)


def test_members_that_lead_out_of_the_archive(tmp_path: Path) -> None:
    bad = {"../a.vcf": ADA, "/b.vcf": ADA, "C:\\c.vcf": ADA, "x/../../d.vcf": ADA}
    found = read(zipped(tmp_path / "a.zip", {**bad, "good/e.vcf": ADA}))
    assert (names(found), len(problems(found))) == (["Ada"], 4)


def test_a_member_that_unpacks_to_far_too_much(tmp_path: Path) -> None:
    found = read(zipped(tmp_path / "a.zip", {"big.vcf": b"\n" * 5_000_000, "ada.vcf": ADA}))
    assert names(found) == ["Ada"]
    assert "over 200 times" in problems(found)[0].why


def test_an_archive_in_an_archive_stays_closed(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"ada.vcf": ADA}).read_bytes()
    found = read(zipped(tmp_path / "outer.zip", {"inner.zip": inner}))
    assert (names(found), len(problems(found))) == ([], 1)


def test_a_locked_member(tmp_path: Path) -> None:
    data = bytearray(zipped(tmp_path / "a.zip", {"ada.vcf": ADA}).read_bytes())
    directory = data.rindex(b"PK\x01\x02")
    data[6] |= 1
    data[directory + 8] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    assert "password" in problems(read(tmp_path / "a.zip"))[0].why


def test_a_damaged_archive(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "a.zip", {"ada.vcf": ADA * 100}).read_bytes()
    (tmp_path / "a.zip").write_bytes(whole[: len(whole) // 2])
    assert "damaged" in problems(read(tmp_path / "a.zip"))[0].why
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("ada.vcf", ADA)
    (tmp_path / "b.zip").write_bytes(stored.getvalue().replace(b"FN:Ada", b"FN:Bob"))
    assert "damaged" in problems(read(tmp_path / "b.zip"))[0].why


def test_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "ada.vcf"
    file.write_bytes(ADA)
    file.chmod(0o400)
    before = file.stat()
    read(tmp_path)
    after = file.stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
    assert os.listdir(tmp_path) == ["ada.vcf"]


class Asked:
    """An importer that notes what it is asked and how it reads; each file brings one person."""

    name = "asked"
    title = "asking file"
    suffixes = ()

    def __init__(self) -> None:
        self.options: list[ReadOptions] = []

    def detect(self, head: bytes, name: str) -> float:
        return 1.0 if head.startswith(b"ASK") else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        self.options.append(options)
        with io.BufferedReader(cast(io.RawIOBase, data)) as lines:
            for line in lines:
                yield PersonRecord(
                    where=Where(source), name=line.decode().strip(), named_by="name",
                    source_keys=(("asked", source),),
                )  # fmt: skip


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    importer = Asked()
    monkeypatch.setattr(sources, "load_importers", lambda: ((importer,), ()))
    return importer


def test_a_reader_is_told_the_wishes_and_where_its_file_lies(tmp_path: Path, asked: Asked) -> None:
    inner = tmp_path / "Mail" / ".Sent" / "cur"
    inner.mkdir(parents=True)
    (inner / "one").write_bytes(b"ASK\n")
    (tmp_path / "two.txt").write_bytes(b"ASK\n")
    zipped(tmp_path / "three.zip", {"Takeout/Mail/All.mbox": b"ASK\n"})
    options = ReadOptions(titles=True, day_first=True, mapping=(("A", "name"),))
    paths = [inner.parent, tmp_path / "two.txt", tmp_path / "three.zip"]
    assert len(list(read_paths(paths, options=options))) == 3
    assert [(one.folder, one.book) for one in asked.options] == [
        (".Sent/cur", "cur"),
        ("", "two"),
        ("Takeout/Mail", "Mail"),
    ]
    assert all((one.titles, one.day_first) == (True, True) for one in asked.options)


def test_how_far_a_file_is_read_is_told(tmp_path: Path, asked: Asked) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"ASK\n" + b"somebody\n" * 40_000)
    told: list[Part] = []
    found = list(read_sources([path], Choice(beat=told.append)))
    assert {name for name, _ in found} == {"asked"}
    assert len(found) == 40_001
    assert [part.done for part in told] == sorted(part.done for part in told)
    assert (told[-1].done, told[-1].size) == (path.stat().st_size, path.stat().st_size)


def test_the_reading_can_be_ended_from_its_midst(tmp_path: Path, asked: Asked) -> None:
    (tmp_path / "a.txt").write_bytes(b"ASK\n")

    def give_up(part: Part) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(read_sources([tmp_path], Choice(beat=give_up)))


def test_files_that_are_not_wanted_are_not_opened(tmp_path: Path, asked: Asked) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"ASK\n")
    found = list(read_sources([tmp_path], Choice(wanted=lambda path: path.name == "b.txt")))
    assert len(found) == 1
    assert list(read_sources([tmp_path], Choice(wanted=lambda path: False))) == []


def test_a_slack_export_is_read_as_a_whole_from_a_folder_and_from_an_archive(
    tmp_path: Path,
) -> None:
    files = {
        "users.json": '[{"id": "U1", "name": "ada"}, {"id": "U2", "name": "me"}]',
        "channels.json": "[]",
        "dms.json": '[{"id": "D1", "members": ["U1", "U2"]}]',
        "D1/2025-12-01.json": '[{"type": "message", "user": "U1", "ts": "1764586800.1"}]',
        "notes.vcf": "BEGIN:VCARD\nVERSION:3.0\nFN:Not Slack's\nEND:VCARD\n",
    }
    for name, text in files.items():
        place = tmp_path / "export" / "inner" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    with zipfile.ZipFile(tmp_path / "slack.zip", "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    for path in (tmp_path / "export", tmp_path / "slack.zip"):
        found = list(read_sources([path], Choice()))
        assert [name for name, one in found if isinstance(one, ContactRecord)] == ["slack"]
        assert [name for name, one in found if isinstance(one, PersonRecord)] == ["vcard"]
        assert not [one for _, one in found if isinstance(one, Problem)]


def test_a_mapping_chooses_the_reader_of_tables(tmp_path: Path) -> None:
    table = tmp_path / "gente.csv"
    table.write_text("Quem,Correio\nAda,ada@example.org\n")
    assert not people(list(read_paths([table])))
    mapping = (("Quem", "name"), ("Correio", "email"))
    found = list(read_paths([table], options=ReadOptions(mapping=mapping)))
    assert [one.name for one in people(found)] == ["Ada"]
    (columns,) = [one for one in found if isinstance(one, Columns)]
    learned = ReadOptions(mappings=((columns.signature, mapping),))
    assert [one.name for one in people(list(read_paths([table], options=learned)))] == ["Ada"]


def test_a_table_nobody_knows_is_refused_with_its_columns(tmp_path: Path) -> None:
    file = tmp_path / "gente.csv"
    file.write_text("\ufeffQuem foi;Correio;Obs\nAna;ana@example.org;x\n", encoding="utf-8")
    (problem,) = problems(read(file))
    assert "columns are not known: Quem foi, Correio, Obs." in problem.why
    assert problem.why.endswith('--map "Quem foi=name"')
    file.write_text(",".join(f"c{number}" for number in range(40)) + "\n" + "x," * 39 + "x\n")
    (problem,) = problems(read(file))
    assert "c11, …. If" in problem.why


def test_an_empty_folder_and_one_of_other_things_are_told_apart(tmp_path: Path) -> None:
    (empty,) = problems(read(tmp_path))
    assert empty.why == "There are no files in this folder."
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n")
    (strange,) = problems(read(tmp_path))
    assert strange.why.startswith("Nothing in this is of a kind that Garden reads.")


def test_a_file_of_companies_only_is_told_from_one_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "mill.vcf").write_text("BEGIN:VCARD\nKIND:org\nFN:Mill\nEND:VCARD\n")
    found = read(tmp_path / "mill.vcf")
    assert len(skipped(found)) == 1
    assert [one.why for one in problems(found)] == [sources.NOBODY]


def test_a_table_with_commas_in_its_cells_is_refused_as_a_table(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text('item,place,price\n"loom, old","Leeds, UK","1,000"\n')
    (problem,) = problems(read(tmp_path / "list.csv"))
    assert "a table whose columns are not known: item, place, price" in problem.why

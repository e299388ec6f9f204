"""Files made to do harm: each is refused with a reason, in little time and memory."""

import os
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from garden.exchange.records import Finding, Skipped
from garden.exchange.sources import read_paths
from tests.exchange.limits import within
from tests.exchange.reading import HEADER, names, problems

ROOT = Path(__file__).parents[2]
ADA = b"BEGIN:VCARD\nFN:Ada\nEND:VCARD\n"
LONG = 1_000_000
"""The length of what is too long, in characters."""

MEMORY = 512
"""How much all may take that is read in one process, in MiB."""


def read(path: Path) -> list[Finding]:
    """Read `path` within the time any file may take."""
    with within():
        return list(read_paths([path]))


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def zipped(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def repeated(head: str, part: str, tail: str = "") -> Callable[[], str]:
    """Return what makes a text of about `LONG` characters."""
    return lambda: head + part * (LONG // len(part)) + tail


MAIL = "From: ada@a.example\nTo: bea@b.example\nDate: Mon, 4 Mar 2024 10:15:00 +0100\n"
EVENT = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20240101T100000Z\n"
CHAT = "30/12/2023, 14:30 - Ada: hello\n30/12/2023, 14:31 - "
TELEGRAM = (
    '{"name":"Ada","type":"personal_chat","id":5,"messages":[{"id":1,"from_id":"user5","text":'
)
GIGANTIC = {
    "value.vcf": repeated("BEGIN:VCARD\nFN:", "x", "\nEND:VCARD\n"),
    "folded.vcf": repeated("BEGIN:VCARD\nFN:x\nNOTE:x\n", " y\n"),
    "lines.vcf": repeated("BEGIN:VCARD\nFN:x\n", "X-A:1\n"),
    "cell.csv": repeated(f"{HEADER}Ada,", "x", "\n"),
    "cells.csv": repeated(f"{HEADER}Ada", ",", "\n"),
    "columns.csv": repeated("First Name,Last Name,Email", ",x", "\nAda\n"),
    "value.ics": repeated(f"{EVENT}SUMMARY:", "x", "\nEND:VEVENT\nEND:VCALENDAR\n"),
    "guests.ics": repeated(EVENT, "ATTENDEE:mailto:a@b.example\n", "END:VEVENT\n"),
    "parameters.ics": repeated(f"{EVENT}DTEND", ';A="b"', ":1\nEND:VEVENT\n"),
    "nested.ics": repeated("BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n"),
    "to.eml": repeated(f"{MAIL}Cc: ", "a@b.example,", "\n\n"),
    "brackets.eml": repeated(f"{MAIL}Cc: ", "(", "\n\n"),
    "folded.eml": repeated(f"{MAIL}References: <a@b>\n", " <a@b>\n", "\n"),
    "body.mbox": repeated(f"From x Mon Jan 01 00:00:00 2024\n{MAIL}\n", "x"),
    "said.txt": repeated(f"{CHAT}Bea: ", "x", "\n"),
    "colons.txt": repeated(CHAT, ":", "\n"),
    "marks.txt": repeated(CHAT, ":\u200e", "\n"),
    "text.json": repeated(f'{TELEGRAM}"', "x", '"}]}'),
    "nested.json": repeated(TELEGRAM, "["),
    "digits.json": repeated(TELEGRAM, "1"),
    "backslashes.json": repeated(f'{TELEGRAM}"', "\\"),
    "friend.md": repeated("### Activities:\n### Friends:\n- Ada", " ", "(\n"),
    "tags.md": repeated("### Activities:\n### Friends:\n- Ada", " @a", "(\n"),
    "stars.md": repeated("### Friends:\n### Activities:\n- 2018-01-04: ", "**A", "\n"),
    "line.json": repeated('{"date": "2024-01-01", "sender": "A", "quote": 0, "body": "', "x", '"}'),
    "attribute.xml": repeated('<smses><sms address="+441632960961" body="', "x", '"/></smses>'),
    "elements.xml": repeated("<smses>", "<mms>"),
    "addresses.xml": repeated("<smses><mms>", '<addr type="137" address="1"/>'),
    "page.html": repeated(
        '<div class="hChatLog">', '<div class="message"><abbr class="dt" title="'
    ),
    "call.html": repeated('<div class="haudio">', 'class="published" title="'),
    "empty.txt": repeated("", "\n"),
    "zeros.bin": repeated("", "\0"),
}


@pytest.mark.parametrize("name", GIGANTIC)
def test_what_is_gigantic_takes_no_time(tmp_path: Path, name: str) -> None:
    found = read(written(tmp_path / name, GIGANTIC[name]()))
    assert found
    assert len(found) < 30


def test_lines_longer_than_the_limit_take_no_time(tmp_path: Path) -> None:
    card = b"BEGIN:VCARD\nFN:Ada\nNOTE:" + b"x" * (17 * 1024**2) + b"\nEND:VCARD\n"
    assert names(read(written(tmp_path / "a.vcf", card))) == ["Ada"]
    chat = CHAT.encode() + b"Bea: " + b"x" * (17 * 1024**2) + b"\n"
    assert len(read(written(tmp_path / "chat.txt", chat))) == 2


def test_all_of_it_is_read_in_bounded_memory(tmp_path: Path) -> None:
    for name, made in GIGANTIC.items():
        written(tmp_path / name, made())
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from garden.exchange.sources import read_paths\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({MEMORY} << 20, {MEMORY} << 20))\n"
        "print([str(one) for one in read_paths([Path(sys.argv[1])]) if 'Memory' in str(one)])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


@pytest.mark.parametrize(
    "entities",
    [
        "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10)),
        '<!ENTITY a9 SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a9 SYSTEM "http://127.0.0.1:1/a.dtd"> %a9;',
    ],
    ids=["laughs", "file", "network"],
)
def test_entities_of_xml_are_refused(tmp_path: Path, entities: str) -> None:
    data = f"<!DOCTYPE smses [{entities}]><smses><sms address='&a9;' date='1'/></smses>"
    (problem,) = problems(read(written(tmp_path / "sms.xml", data)))
    assert "entities" in problem.why


def test_a_bomb_by_its_ratio_and_one_within_another(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "bomb.zip", ("zeros.vcf", b"\0" * 50_000_000))
    (problem,) = problems(read(bomb))
    assert "over 200 times" in problem.why
    outer = zipped(tmp_path / "outer.zip", *[(f"{n}.zip", bomb.read_bytes()) for n in range(9)])
    found = read(outer)
    assert problems(found)
    assert len([one for one in found if isinstance(one, Skipped) and "ZIP" in one.why]) == 9


def test_a_bomb_whose_files_lie_over_one_another(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "a.zip", ("a.vcf", ADA * 50)).read_bytes()
    start = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    copies = 2_000
    directory = whole[start:end] * copies
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, copies, copies, len(directory), start, 0)
    found = read(written(tmp_path / "b.zip", whole[:start] + directory + tail))
    assert names(found) == []
    assert {one.why for one in problems(found)} == {
        "It was not opened, as it lies over another file of the archive."
    }


def test_a_member_that_claims_to_be_small(tmp_path: Path) -> None:
    data = bytearray(zipped(tmp_path / "a.zip", ("a.vcf", ADA * 100_000)).read_bytes())
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<L", 100)
    found = read(written(tmp_path / "a.zip", bytes(data)))
    assert len(names(found)) < 100
    assert problems(found)


@pytest.mark.parametrize(
    "name",
    ["../a.vcf", "a/../../b.vcf", "/etc/a.vcf", "..\\a.vcf", "\\\\host\\a.vcf", "C:\\a.vcf", "c:a"],
)
def test_names_that_lead_out_of_an_archive_are_refused(tmp_path: Path, name: str) -> None:
    found = read(zipped(tmp_path / "a.zip", (name, ADA), ("good.vcf", ADA)))
    assert names(found) == ["Ada"]
    assert "leads out" in problems(found)[0].why


def test_a_name_with_a_hidden_end_is_refused(tmp_path: Path) -> None:
    data = zipped(tmp_path / "a.zip", ("a.vcf_b.txt", ADA)).read_bytes()
    found = read(written(tmp_path / "a.zip", data.replace(b"a.vcf_b.txt", b"a.vcf\0b.txt")))
    assert names(found) == []
    assert "an end within" in problems(found)[0].why


def test_a_colon_leads_nowhere(tmp_path: Path) -> None:
    letter = ("Mail/cur/1220863042.1_1.host:2,S", f"{MAIL}\n".encode())
    assert len(read(zipped(tmp_path / "a.zip", letter))) == 1


def test_links_in_a_circle_and_things_that_are_no_files(tmp_path: Path) -> None:
    folder = tmp_path / "book"
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "b" / "up").symlink_to(folder)
    (folder / "a" / "b" / "beside").symlink_to(folder / "a")
    (folder / "itself").symlink_to(folder / "itself")
    (folder / "zero.vcf").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.vcf")
    written(folder / "ada.vcf", ADA)
    assert names(read(folder)) == ["Ada"]
    for name in ("zero.vcf", "pipe.vcf", "itself"):
        assert len(problems(read(folder / name))) == 1
    assert "no file" in problems(read(Path("/dev/zero")))[0].why


def test_folders_without_end_are_left_with_a_word(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a"] * 60)
    deep.mkdir(parents=True)
    written(deep / "ada.vcf", ADA)
    assert "nested this deep" in problems(read(tmp_path))[0].why

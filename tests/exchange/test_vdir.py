"""Folders as khard and vdirsyncer keep them: a folder a book, a file a card, and their litter."""

from pathlib import Path

import pytest

from garden.exchange.records import Finding, Skipped
from garden.exchange.sources import read_paths
from tests.exchange.reading import names, people, problems


def card(name: str, uid: str = "") -> str:
    stated = f"UID:{uid}\r\n" if uid else ""
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\n{stated}FN:{name}\r\nEND:VCARD\r\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Two books, with all that sync programs leave in them."""
    for book in ("work", "family"):
        folder = tmp_path / "contacts" / book
        folder.mkdir(parents=True)
        (folder / "displayname").write_text(book.title())
        (folder / "color").write_text("#0a84ff\n")
        (folder / ".vdirsyncer.lock").write_text("1")
        (folder / ".Ada.vcf").write_text(card("Hidden"))
        (folder / "1.vcf.tmp").write_text(card("Half written"))
        (folder / "1.vcf~").write_text(card("Of an editor"))
        (folder / f"{book}.vcf").write_text(card(f"Ada of {book}", uid="1"))
    return tmp_path / "contacts"


def read(folder: Path) -> list[Finding]:
    return list(read_paths([folder]))


def test_each_folder_is_a_book_of_its_own(home: Path) -> None:
    found = people(read(home))
    assert [one.name for one in found] == ["Ada of family", "Ada of work"]
    assert [one.source_keys[1] for one in found] == [
        ("vcard-uid", "family/1"),
        ("vcard-uid", "work/1"),
    ]


def test_what_is_no_card_is_passed_over_quietly(home: Path) -> None:
    found = read(home)
    assert problems(found) == []
    assert {Path(one.source).name for one in found if isinstance(one, Skipped)} <= {
        "displayname",
        "color",
    }


def test_several_cards_in_one_file_are_all_read(home: Path) -> None:
    (home / "work" / "many.vcf").write_text(card("Bea") + card("Cem"))
    assert names(read(home))[1:] == ["Bea", "Cem", "Ada of work"]


@pytest.mark.parametrize(
    "bad", [b"", b"no card", b"\xff\xfe\x00", b"BEGIN:VCARD\r\nEND:VCARD\r\n", b"BEGIN:VCARD\r\nFN"]
)
def test_a_card_that_cannot_be_read_stops_nobody(home: Path, bad: bytes) -> None:
    (home / "family" / "unparsable.vcf").write_bytes(bad)
    found = read(home)
    assert names(found) == ["Ada of family", "Ada of work"]
    assert [Path(one.source).name for one in problems(found)] == ["unparsable.vcf"]

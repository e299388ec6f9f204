"""Every public mail file at hand: how many letters it has, and that none raises or is silent."""

import io
import json
import time
from pathlib import Path
from typing import Any

from garden.exchange.folders import FolderFile, walk_files
from garden.exchange.mail.messages import split_letters
from garden.exchange.mail.reader import MAIL
from garden.exchange.records import ContactRecord, Finding, Problem, ReadOptions, Skipped
from tests.shared import shared

NO_DATE = "This letter has no date that can be right."


def expected() -> dict[str, Any]:
    entries: dict[str, Any] = json.loads((shared("corpus/mail") / "EXPECTED.json").read_text())
    return entries


def read(path: Path) -> list[Finding]:
    options = ReadOptions(folder=path.parent.name)
    return list(MAIL.read(io.BytesIO(path.read_bytes()), path.name, options))


def count_letters(path: Path) -> int:
    return len(list(split_letters(io.BytesIO(path.read_bytes()))))


def test_the_number_of_letters_in_each_mailbox() -> None:
    folder = shared("corpus/mail")
    counted = {name: entry["messages"] for name, entry in expected().items() if "messages" in entry}
    found = {name: count_letters(folder / name) for name in counted}
    assert found == counted


def test_letters_that_are_there_twice_have_one_key_and_bad_dates_are_told() -> None:
    found = read(shared("corpus/mail/DrDiabelsBafian__TakeoutReader/edge_cases.mbox"))
    keys = [finding.key for finding in found if isinstance(finding, ContactRecord)]
    problems = [finding for finding in found if isinstance(finding, Problem)]
    # Two of the three have a right date, and those two are one letter.
    assert (len(keys), len(set(keys)), len(problems)) == (2, 1, 1)


def test_a_maildir_is_read_without_its_tmp() -> None:
    files = [file for file in walk_files(shared("corpus/mail/djcb__mu/testdir")) if is_file(file)]
    stated = expected()["djcb__mu/testdir"]
    assert len(files) == stated["cur"] + stated["new"]


def is_file(file: FolderFile | Problem) -> bool:
    return isinstance(file, FolderFile)


def test_letters_with_broken_letters_are_all_known_for_letters() -> None:
    files = sorted(shared("corpus/mail/pazz__alot").glob("*.eml"))
    assert len(files) == expected()["pazz__alot"]["files"]
    for path in files:
        assert MAIL.detect(path.read_bytes(), path.name) > 0.9
        # They are for testing bodies: none of them has a date.
        assert [item.why for item in read(path) if isinstance(item, Problem)] == [NO_DATE]


def test_each_file_says_what_came_of_it_and_takes_no_time() -> None:
    for path in sorted(shared("corpus/mail").rglob("*")):
        if path.is_file():
            begin = time.perf_counter()
            found = read(path)
            assert time.perf_counter() - begin < 5, path
            assert any(isinstance(item, ContactRecord | Problem | Skipped) for item in found), path


def test_mail_is_not_taken_for_anything_else_nor_the_reverse() -> None:
    corpus = shared("corpus")
    for kind in ("vcard", "ics", "linkedin", "contacts_csv", "whatsapp", "telegram", "sms_calls"):
        for path in sorted((corpus / kind).rglob("*")):
            if path.is_file():
                assert MAIL.detect(path.read_bytes()[:65536], path.name) < 0.5, path

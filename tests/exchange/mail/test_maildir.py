import shutil
from pathlib import Path

import pytest

from garden.exchange.sources import read_paths
from tests.exchange.mail.reading_mail import FIXTURES, contacts, owners


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    """Return a Maildir with a letter in each of its folders, one of them not yet arrived."""
    root = tmp_path / "Mail"
    for name in ("cur", "new", "tmp", ".Sent/cur", ".Work.Garden/new", "Archive/cur"):
        (root / name).mkdir(parents=True)
    letter = (FIXTURES / "letter.eml").read_text()
    for number, name in enumerate(
        (
            "cur/1.host:2,S",
            "new/2.host",
            "tmp/3.host",
            ".Sent/cur/4.host:2,S",
            "Archive/cur/5.host!2,",
        )
    ):
        (root / name).write_text(letter.replace("fifth", f"letter{number}"))
    (root / ".Work.Garden/new/6.host").write_text(letter.replace("fifth", "letter5"))
    (root / "dovecot.index").write_bytes(b"\x00\x01")
    (root / ".noindex").write_text("")
    return root


def test_a_maildir_is_read_with_its_folders_but_not_what_is_on_its_way(maildir: Path) -> None:
    keys = {contact.key for contact in contacts(list(read_paths([maildir])))}
    assert keys == {f"mail|letter{number}@example.com" for number in (0, 1, 3, 4, 5)}


def test_the_folder_of_sent_letters_tells_the_owner(maildir: Path) -> None:
    assert owners(list(read_paths([maildir]))) == ["mary@example.com"]
    shutil.rmtree(maildir / ".Sent")
    assert owners(list(read_paths([maildir]))) == []

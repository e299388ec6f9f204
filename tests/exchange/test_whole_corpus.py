"""Every file there is to test with, as a user would name it: nobody found is never a success."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from garden.exchange.records import ContactRecord, PersonRecord, Problem, ReadOptions
from garden.exchange.sources import read_paths
from tests.exchange.limits import within
from tests.shared import shared

OPTIONS = ReadOptions(now=datetime(2026, 11, 1, tzinfo=UTC))

PEOPLE_AND_CONTACTS = {
    "contacts_csv": (28, 0),
    "friends_md": (3, 4),
    "google_voice": (0, 20),
    "ics": (0, 529),
    "linkedin": (32, 13),
    "mail": (0, 55),
    "other_chat": (0, 11),
    "sms_calls": (0, 24),
    "telegram": (0, 13),
    "vcard": (547, 0),
    "whatsapp": (0, 139),
}
"""How many people and contacts come of the files of each kind, each file read by itself."""


def files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file below `root` with the kind of what it holds."""
    for path in sorted(root.rglob("*")):
        kind = path.relative_to(root).parts[0]
        if path.is_file() and kind in PEOPLE_AND_CONTACTS:
            yield kind, path


def test_no_file_raises_hangs_or_keeps_silent() -> None:
    people: Counter[str] = Counter()
    contacts: Counter[str] = Counter()
    silent: list[Path] = []
    for kind, path in files(shared("corpus")):
        with within():
            found = list(read_paths([path], options=OPTIONS))
        people[kind] += sum(isinstance(one, PersonRecord) for one in found)
        contacts[kind] += sum(isinstance(one, ContactRecord) for one in found)
        reasons = (one.why for one in found if isinstance(one, Problem))
        if not any(isinstance(one, PersonRecord | ContactRecord) for one in found):
            silent += [] if any(why.strip() for why in reasons) else [path]
        assert not any("could not be read (" in str(one) for one in found), path
    assert silent == []
    assert {kind: (people[kind], contacts[kind]) for kind in PEOPLE_AND_CONTACTS} == (
        PEOPLE_AND_CONTACTS
    )


def test_all_of_it_as_one_folder_is_the_same_and_more() -> None:
    with within(30):
        found = list(read_paths([shared("corpus")], options=OPTIONS))
    assert sum(isinstance(one, PersonRecord) for one in found) == sum(
        people for people, _ in PEOPLE_AND_CONTACTS.values()
    )
    assert not any("could not be read (" in str(one) for one in found)

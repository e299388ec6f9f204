"""Two who share a name, each from a chat of their own, stay two, and each keeps their chat."""

import json
from pathlib import Path

from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.imports.wishes import Wishes
from garden.store.queries.people import names


def test_one_of_whom_only_a_name_is_told_is_known_again_by_it(
    garden: Garden, tmp_path: Path
) -> None:
    whatsapp = tmp_path / "WhatsApp Chat with Bob.txt"
    whatsapp.write_text("13/01/2024, 10:30 - Bob: hi\n13/01/2024, 10:31 - Me: hello\n")
    telegram = tmp_path / "result.json"
    telegram.write_text(
        json.dumps(
            {
                "name": "Bob",
                "type": "personal_chat",
                "id": 7,
                "messages": [
                    {"id": 1, "type": "message", "date_unixtime": "1764583200", "from_id": "user7"},
                    {"id": 2, "type": "message", "date_unixtime": "1764583201", "from_id": "user1"},
                ],
            }
        )
    )
    first = import_files(garden, [whatsapp, telegram], Wishes(add=("all:9",)))
    assert (first.added, first.contacts.added) == (2, 2)
    assert [row.name for row in names(garden.store.database)] == ["Bob", "Bob"]
    whatsapp.write_text(whatsapp.read_text() + "14/01/2024, 10:30 - Bob: again\n")
    again = import_files(garden, [whatsapp, telegram])
    assert (again.contacts.added, again.contacts.unsure) == (1, 0)

"""Notes about a person."""

import pytest

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.notes import add_note
from garden.gardener.person import person_view
from tests.gardener.gardens import dump, plant


def test_a_note_is_kept_and_undone_as_one_change(garden: Garden) -> None:
    ada = plant(garden, "Ada Lovelace")
    before = dump(garden)
    add_note(garden, ada, "  likes chess ")
    assert [note.text for note in person_view(garden, ada).notes] == ["likes chess"]
    assert history(garden)[0].what == "note about Ada Lovelace: likes chess"
    undo(garden)
    assert dump(garden) == before


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_note_is_refused(garden: Garden, text: str) -> None:
    ada = plant(garden, "Ada Lovelace")
    with pytest.raises(Refused, match="few words"):
        add_note(garden, ada, text)


def test_a_note_about_nobody_is_refused(garden: Garden) -> None:
    with pytest.raises(Refused, match="nobody"):
        add_note(garden, 7, "likes chess")

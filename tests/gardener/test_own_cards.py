"""Garden's own cards, as they come home from khard or a server, tell nothing that is known."""

from pathlib import Path

import pytest

from garden.gardener.demo import demo_garden
from garden.gardener.exporting import export_to
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.opening import fixed_clock
from garden.store.models.people import Note, Occasion
from tests.gardener.gardens import SUNDAY, dump, rows


@pytest.mark.parametrize("form", ["vcard", "vcard4", "vdir"])
def test_the_cards_of_a_whole_garden_change_nothing_in_it(tmp_path: Path, form: str) -> None:
    with demo_garden(fixed_clock(SUNDAY.isoformat()), "cli") as demo:
        before = dump(demo)
        export_to(demo, form, tmp_path / "cards")
        report = import_files(demo, [tmp_path / "cards"])
        assert (report.added, report.merged, report.doubts) == (0, 0, ())
        assert dump(demo) == before


def test_of_notes_only_what_was_written_elsewhere_is_new(planted: Garden, tmp_path: Path) -> None:
    with planted.change("notes", "note") as change:
        for text in ("Likes tea.", "Plays chess.\n\nNever on Mondays."):
            change.insert(Note, person=1, at=SUNDAY, text=text)
    card = _card_of_ada(planted, tmp_path)
    card.write_text(card.read_text().replace("Likes tea.", "Likes coffee."), newline="")
    assert import_files(planted, [card]).merged == 1
    assert rows(planted, "select text from note order by id") == [
        ("Likes tea.",),
        ("Plays chess.\n\nNever on Mondays.",),
        ("Likes coffee.",),
    ]
    assert import_files(planted, [card]).merged == 0


def test_an_anniversary_keeps_the_words_it_has_here(planted: Garden, tmp_path: Path) -> None:
    with planted.change("a day", "occasion") as change:
        words = "the wedding"
        change.insert(Occasion, person=1, kind="anniversary", label=words, month=6, day=12)
    assert import_files(planted, [_card_of_ada(planted, tmp_path)]).merged == 0
    assert rows(planted, "select label from occasion") == [("the wedding",)]


def _card_of_ada(garden: Garden, folder: Path) -> Path:
    export_to(garden, "vdir", folder / "book")
    (card,) = [
        path for path in (folder / "book").glob("*.vcf") if "Ada Lovelace" in path.read_text()
    ]
    return card

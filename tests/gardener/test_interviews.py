"""An interview: a prepared note, then note, contact, person and a thank-you as one change."""

from datetime import date
from pathlib import Path

import pytest

from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.interviews import (
    Interviewee,
    interviewee,
    is_written,
    own_template,
    prepared_note,
    save_interview,
)
from garden.gardener.person import person_view
from garden.gardener.promises import open_promises
from garden.gardener.settings import set_setting
from tests.gardener.gardens import dump, rows, seen, tray


@pytest.fixture(autouse=True)
def _no_questions_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_the_note_is_prepared_with_questions_and_ones_pitch(planted: Garden) -> None:
    set_setting(planted, "pitch", "I build looms\n that count.")
    note = prepared_note(planted, interviewee(planted, "Ada"))
    assert note.startswith("# A conversation with Ada Lovelace, 22 November 2026\n")
    assert "Last: coffee, 3 days ago." in note
    assert "My thirty seconds: I build looms that count." in note
    assert note.count("\n- ") >= 5


def test_ones_own_questions_come_before_the_shipped_ones(planted: Garden) -> None:
    own_template().parent.mkdir(parents=True)
    own_template().write_text("Dear {name}, {who}?\n{about}\n")
    new = interviewee(planted, "{about} {name}")
    assert prepared_note(planted, new) == "Dear {about} {name}, {who}?\nNew in the garden.\n"


def test_only_what_says_more_than_the_prepared_note_is_written(planted: Garden) -> None:
    note = prepared_note(planted, interviewee(planted, "Ada"))
    assert not is_written(note, note + "\n  \n")
    assert not is_written(note, "")
    assert is_written(note, note + "She began with weaving.")


def test_a_conversation_leaves_a_note_a_contact_and_a_thank_you_due_in_two_days(
    planted: Garden,
) -> None:
    kept = save_interview(planted, interviewee(planted, "Ada"), " She began with weaving. ")
    person = person_view(planted, 1)
    assert [note.text for note in person.notes] == ["She began with weaving."]
    assert rows(planted, "select kind from note") == [("interview",)]
    assert (person.interactions[0].channel, person.last_day) == ("meeting", planted.today())
    assert [(one.what, one.due_on) for one in open_promises(planted)] == [
        ("thank Ada Lovelace for the conversation", date(2026, 11, 24))
    ]
    assert not kept.newly_planted


def test_somebody_new_is_planted_as_just_met(planted: Garden) -> None:
    new = interviewee(planted, " Emmy  Noether ")
    assert new == Interviewee(None, "Emmy Noether", planted=False)
    kept = save_interview(planted, new, "Symmetry.", "video")
    assert kept.newly_planted
    assert rows(planted, f"select name, closeness from person where id = {kept.person_id}") == [
        ("Emmy Noether", "just-met")
    ]
    assert seen(planted, kept.person_id).last_channel == "video"


def test_who_waits_in_the_seed_tray_is_planted_from_there(planted: Garden, tmp_path: Path) -> None:
    (waiting,) = tray(planted, tmp_path, 1)
    kept = save_interview(planted, interviewee(planted, f"id:{waiting}"), "Seeds.")
    assert kept.person_id == waiting
    assert seen(planted, waiting).planted_at is not None


def test_one_undo_takes_it_all_back(planted: Garden) -> None:
    before = dump(planted)
    save_interview(planted, interviewee(planted, "Emmy Noether"), "Symmetry.")
    undo(planted)
    assert dump(planted) == before


@pytest.mark.parametrize(
    ("text", "channel"), [(" \n", "meeting"), ("x" * 100_001, "meeting"), ("words", "pigeon")]
)
def test_what_cannot_be_kept_changes_nothing(planted: Garden, text: str, channel: str) -> None:
    before = dump(planted)
    with pytest.raises(Refused):
        save_interview(planted, interviewee(planted, "Emmy Noether"), text, channel)
    assert dump(planted) == before


def test_a_pitch_has_an_end(planted: Garden) -> None:
    with pytest.raises(Refused, match="at most 600"):
        set_setting(planted, "pitch", "I " * 301)

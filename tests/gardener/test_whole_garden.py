"""Everything goes out, comes into an empty garden, and goes out again as the same bytes."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from garden.gardener.demo import demo_garden
from garden.gardener.doctor import examine
from garden.gardener.duplicates import not_same
from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.merging import merge
from garden.gardener.notes import add_note
from garden.gardener.opening import fixed_clock
from garden.gardener.person import person_view
from garden.gardener.rests import rest
from garden.gardener.survey import survey
from garden.gardener.whole_garden import WholeReport, is_whole_garden, take_whole, whole_lines
from garden.store.models.journal import Block, SourceFile
from garden.store.models.log import Interaction, InteractionKey
from garden.store.models.people import (
    Goal,
    GoalPerson,
    Household,
    JobChange,
    NotSame,
    Occasion,
    Person,
)
from garden.store.models.shown import Shown
from garden.store.whole import CARRIED
from tests.gardener.gardens import SUNDAY, Clock, dump, garden_at


def test_an_export_taken_into_an_empty_garden_goes_out_again_as_the_same_bytes(
    garden: Garden, tmp_path: Path
) -> None:
    with demo_garden(fixed_clock(SUNDAY.isoformat()), "cli") as demo:
        text = "".join(whole_lines(demo))
        before = {view.id: view.health for view in survey(demo).people}
    report = _take(garden, tmp_path, text)
    assert not report.refused
    assert "".join(whole_lines(garden)) == text
    assert {view.id: view.health for view in survey(garden).people} == before
    assert examine(garden).well


def test_every_table_comes_along(planted: Garden, tmp_path: Path) -> None:
    _fill_the_rest(planted)
    text = "".join(whole_lines(planted))
    other = garden_at(tmp_path / "other.db", Clock())
    _take(other, tmp_path, text)
    assert "".join(whole_lines(other)) == text
    kinds = {json.loads(line)["type"] for line in text.splitlines()}
    missing = {model._meta.table_name for model in CARRIED} - kinds
    assert missing <= {
        "venue",
        "handle",
        "source_key",
        "card_extra",
        "tag",
        "person_tag",
        "note",
    } | {
        "occasion",
        "interaction_gesture",
        "interaction_tag",
        "plan",
        "promise",
        "snooze",
        "pause",
        "review",
        "intention",
        "batch",
        "setting",
    }
    other.store.close()


def test_taken_in_twice_adds_nothing_and_one_undo_takes_it_back(
    garden: Garden, tmp_path: Path
) -> None:
    empty = dump(garden)
    with demo_garden(fixed_clock(SUNDAY.isoformat()), "cli") as demo:
        text = "".join(whole_lines(demo))
    first = _take(garden, tmp_path, text)
    full = dump(garden)
    again = _take(garden, tmp_path, text)
    assert not again.added
    assert sum(again.unchanged.values()) == sum(first.added.values())
    assert dump(garden) == full
    undo(garden)
    assert dump(garden) == empty


def test_a_rehearsal_tells_the_same_and_writes_nothing(planted: Garden, tmp_path: Path) -> None:
    text = "".join(whole_lines(planted))
    other = garden_at(tmp_path / "other.db", Clock())
    empty = dump(other)
    rehearsed = _take(other, tmp_path, text, dry_run=True)
    assert dump(other) == empty
    assert rehearsed.added == _take(other, tmp_path, text).added
    other.store.close()


def test_a_garden_with_people_of_its_own_gets_the_others_beside_them(
    planted: Garden, tmp_path: Path
) -> None:
    text = "".join(whole_lines(planted))
    other = garden_at(tmp_path / "other.db", Clock())
    with other.change("somebody", "plant") as change:
        change.insert(Person, uid="x", name="Emmy", folded="emmy", added_at=SUNDAY)
    _take(other, tmp_path, text)
    assert {view.name for view in survey(other).people} >= {"Ada Lovelace", "Grace Hopper"}
    assert examine(other).well
    other.store.close()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "This line is not JSON; it may be cut off."),
        ("[1]", "This line is no row of a garden."),
        ('{"type":"person","v":2}', "This line was written by a newer Garden."),
        ('{"type":"dragon","v":1}', "There is no kind of row called dragon."),
        (
            '{"type":"tag","v":1,"name":"x","folded":"x","colour":1}',
            "Tag has no field called colour.",
        ),
        ('{"type":"tag","v":1,"name":3,"folded":"x"}', "Name is a text."),
        ('{"type":"tag","v":1,"name":"x"}', "Folded is missing."),
        ('{"type":"circle","v":1,"name":"x","folded":"x","share":7}', "Share is between 0 and 1."),
        (
            '{"type":"note","v":1,"person":"nobody","at":"2026-01-01T00:00:00Z","text":"x"}',
            "There is no person “nobody”.",
        ),
        ('{"type":"source_file","v":1,"path":"x","size":1e99}', "Size is a whole number."),
        (
            '{"type":"block","v":1,"value":"x","folded":"x","at":"yesterday"}',
            "At is an instant such as 2026-11-22T10:00:00Z.",
        ),
    ],
)
def test_a_line_that_is_no_row_is_refused_with_its_number_and_the_reason(
    garden: Garden, tmp_path: Path, line: str, why: str
) -> None:
    good = '{"type":"tag","v":1,"name":"looms","folded":"looms"}'
    report = _take(garden, tmp_path, f'{{"type":"garden","v":1}}\n{line}\n{good}\n')
    assert [(one.line, one.why) for one in report.refused] == [(2, why)]
    assert report.added == {"tag": 1}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (f'"type":"source_file","path":"x","size":{10**400}', "Size is too large."),
        (f'"type":"circle","name":"x","folded":"x","rhythm_days":{10**400}', "too large."),
        (
            '"type":"person","uid":"x","name":"X","folded":"x","added_at":"2026-01-01T00:00:00Z",'
            '"planted_at":"2026-01-01T00:00:00Z"',
            "Somebody planted has an anchor.",
        ),
        (
            '"type":"pause","from_at":"2026-02-01T00:00:00Z","until_at":"2026-01-01T00:00:00Z"',
            "A pause ends after it begins.",
        ),
        ('"type":"occasion","person":"ada","kind":"birthday","month":2,"day":30', "no such day"),
        ('"type":"card_extra","person":"ada","name":"X","params":"[1]","value":"x"', "pairs"),
        ('"type":"card_extra","person":"ada","name":"X","params":"{{{","value":"x"', "pairs"),
    ],
)
def test_what_cannot_be_true_is_refused(
    garden: Garden, tmp_path: Path, line: str, why: str
) -> None:
    ada = '{"type":"person","v":1,"uid":"ada","name":"Ada","folded":"ada","added_at":'
    ada += '"2026-01-01T00:00:00Z"}'
    report = _take(garden, tmp_path, f'{{"type":"garden","v":1}}\n{ada}\n{{"v":1,{line}}}\n')
    (refused,) = report.refused
    assert refused.line == 3
    assert why in refused.why
    assert examine(garden).well


def test_no_contact_comes_in_without_its_people(planted: Garden, tmp_path: Path) -> None:
    lines = "".join(whole_lines(planted)).splitlines()
    kept = [line for line in lines if '"name":"Ada Lovelace"' not in line]
    other = garden_at(tmp_path / "other.db", Clock())
    report = _take(other, tmp_path, "\n".join([*kept, '{"cut']) + "\n")
    assert report.refused
    there = dump(other)
    assert {row[0] for row in there["interaction"]} == {
        row[1] for row in there["interaction_person"]
    }
    assert report.added["interaction"] == len(there["interaction"])
    undo(other)
    assert not dump(other)["person"]
    other.store.close()


def test_two_exports_in_one_file_are_refused_with_nothing_done(
    planted: Garden, tmp_path: Path
) -> None:
    text = "".join(whole_lines(planted))
    other = garden_at(tmp_path / "other.db", Clock())
    (refused,) = _take(other, tmp_path, text + text).refused
    assert refused.line == text.count("\n") + 1
    assert not dump(other)["person"]
    other.store.close()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_an_export_may_have_come_through_a_shell_that_writes_another_encoding(
    planted: Garden, tmp_path: Path, encoding: str
) -> None:
    text = "".join(whole_lines(planted))
    path = tmp_path / "in.jsonl"
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    other = garden_at(tmp_path / "other.db", Clock())
    assert is_whole_garden(path)
    assert not take_whole(other, path).refused
    assert "".join(whole_lines(other)) == text
    other.store.close()


@pytest.mark.parametrize("version", ["true", "1.0", "[]", "0", '"1"', "null"])
def test_a_version_is_a_whole_number(garden: Garden, tmp_path: Path, version: str) -> None:
    report = _take(garden, tmp_path, f'{{"type":"garden","v":{version}}}\n')
    assert [one.why for one in report.refused] == ["This is not an export of a whole garden."]


def test_hostile_text_goes_out_and_comes_in_as_it_is(planted: Garden, tmp_path: Path) -> None:
    for text in ("a\x00b\x1b[31m", "\u2028\u2029\x85", "שלום \u202e", "👩‍👩‍👧", "\\x1F \\ud800"):
        add_note(planted, 1, f"_{text}_")
    text = "".join(whole_lines(planted))
    other = garden_at(tmp_path / "other.db", Clock())
    assert not _take(other, tmp_path, text).refused
    assert "".join(whole_lines(other)) == text
    other.store.close()


def test_another_file_is_told_from_an_export(garden: Garden, tmp_path: Path) -> None:
    report = _take(garden, tmp_path, "BEGIN:VCARD\n")
    assert [one.why for one in report.refused] == ["This is not an export of a whole garden."]
    assert not is_whole_garden(tmp_path / "in.jsonl")
    newer = _take(garden, tmp_path, '{"type":"garden","v":9}\n')
    assert "newer Garden" in newer.refused[0].why
    assert is_whole_garden(tmp_path / "in.jsonl")
    assert not is_whole_garden(tmp_path / "nowhere")


def test_an_older_export_finds_who_was_merged_since(planted: Garden, tmp_path: Path) -> None:
    with planted.change("birthdays", "test") as change:
        for person, day in ((1, 10), (2, 11)):
            change.insert(Occasion, person=person, kind="birthday", month=12, day=day)
    rest(planted, 2, None)
    not_same(planted, 1, 2)
    old = "".join(whole_lines(planted))
    merge(planted, 1, 2)
    merged = dump(planted)
    again = _take(planted, tmp_path, old)
    assert not again.refused
    assert again.added == {}
    assert dump(planted) == merged


def test_what_an_export_adds_about_somebody_merged_comes_to_whom_they_are_now(
    planted: Garden, tmp_path: Path
) -> None:
    add_note(planted, 2, "plays the harp")
    old = "".join(whole_lines(planted))
    undo(planted)
    merge(planted, 1, 2)
    assert _take(planted, tmp_path, old).added == {"note": 1}
    assert "plays the harp" in [note.text for note in person_view(planted, 1).notes]


def _take(garden: Garden, folder: Path, text: str, dry_run: bool = False) -> WholeReport:
    path = folder / "in.jsonl"
    path.write_text(text, encoding="utf-8")
    return take_whole(garden, path, dry_run)


def _fill_the_rest(garden: Garden) -> None:
    """Put a row into each table that daily use fills only now and then."""
    at = datetime(2026, 11, 1, tzinfo=UTC)
    with garden.change("the rest", "plant") as change:
        home = change.insert(Household, name="The Lovelaces", folded="the lovelaces")
        change.update(Person, 1, household=home, evergreen=True, do_not_log=True, asked_at=at)
        change.insert(JobChange, person=2, seen_at=at, title_before="Clerk", title_after="Lead")
        change.insert(NotSame, first=1, second=3)
        goal = change.insert(Goal, name="A new job", folded="a new job", made_at=at)
        change.insert(GoalPerson, goal=goal, person=3)
        change.insert(InteractionKey, key="removed", interaction=None)
        change.insert(InteractionKey, key="there", interaction=1)
        change.update(Interaction, 1, count_in=3, count_out=4, edited=True)
        change.insert(SourceFile, path="/book.vcf", size=7, changed_ns=2**60, read_at=at)
        change.insert(Block, value="A@b.c", folded="a@b.c", at=at)
    Shown.insert(person=1, day=date(2026, 11, 20)).execute(garden.store.database)

"""Imports add, merge and leave alone; never twice, never half, never over what a hand has typed."""

import json
from pathlib import Path

import pytest

from garden.gardener.doctor import examine
from garden.gardener.errors import Refused
from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.importing import import_files
from garden.gardener.imports.wishes import Progress, Wishes
from garden.gardener.people import find_people
from garden.gardener.planting import Ways, plant_people
from garden.gardener.survey import survey
from garden.store.models.people import Person
from garden.store.queries.people import handles, names
from garden.store.queries.plants import Scope
from tests.gardener.gardens import Clock, Dump, cards, dump, garden_at, plant, rows, seen

LINKEDIN = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    "Ada,Lovelace,https://www.linkedin.com/in/ada,ada@example.org,{company},Analyst,01 Nov 2025\r\n"
    "Jon,Doe,https://www.linkedin.com/in/jon,,Acme,,02 Nov 2025\r\n"
)


@pytest.fixture
def card(tmp_path: Path) -> Path:
    people = [("Ada Lovelace", "ada@example.org"), ("Mary Somerville", "mary@example.org")]
    return cards(tmp_path / "cards.vcf", people)


@pytest.fixture
def linkedin(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(LINKEDIN.format(company="Engines"), encoding="utf-8", newline="")
    return path


def without_batches(garden: Garden) -> Dump:
    return {name: found for name, found in dump(garden).items() if name != "batch"}


def test_people_come_into_the_seed_tray(garden: Garden, card: Path) -> None:
    report = import_files(garden, [card])
    assert (report.added, report.merged, report.unchanged, report.records) == (2, 0, 0, 2)
    assert report.new_people == (1, 2)
    tray = survey(garden, Scope.TRAY).people
    assert [(view.name, view.state, view.health) for view in tray] == [
        ("Ada Lovelace", None, None),
        ("Mary Somerville", None, None),
    ]
    assert history(garden)[0].what == "imported 2 people from cards.vcf"


def test_the_same_file_twice_adds_nothing(garden: Garden, card: Path) -> None:
    import_files(garden, [card])
    before, known = dump(garden), history(garden)
    report = import_files(garden, [card])
    assert (report.added, report.merged, report.unchanged) == (0, 0, 2)
    assert (report.batch, report.backup) == (None, None)
    assert dump(garden) == before
    assert history(garden) == known


def test_linkedin_and_a_card_of_one_address_are_one_person(
    garden: Garden, card: Path, linkedin: Path
) -> None:
    import_files(garden, [card])
    report = import_files(garden, [linkedin])
    assert (report.added, report.merged) == (1, 1)
    assert [row.name for row in names(garden.store.database)] == [
        "Ada Lovelace",
        "Mary Somerville",
        "Jon Doe",
    ]
    ada = seen(garden, 1)
    assert (ada.company, ada.title) == ("Engines", "Analyst")
    assert str(ada.met_on) == "2025-11-01"
    assert history(garden)[0].what == "imported 1 person from Connections.csv, 1 merged"


def test_both_at_once_are_merged_as_well(garden: Garden, card: Path, linkedin: Path) -> None:
    report = import_files(garden, [card, linkedin])
    assert (report.added, report.merged) == (3, 1)
    before = dump(garden)
    assert import_files(garden, [linkedin, card]).unchanged == 4
    assert dump(garden) == before


def test_a_new_job_replaces_the_old_one_unless_a_hand_has_typed_it(
    garden: Garden, linkedin: Path
) -> None:
    import_files(garden, [linkedin])
    with garden.change("typed", "test") as change:
        change.update(Person, 1, title="Countess", typed="name title")
    linkedin.write_text(LINKEDIN.format(company="Looms"), encoding="utf-8", newline="")
    assert import_files(garden, [linkedin]).merged == 1
    assert (seen(garden, 1).company, seen(garden, 1).title) == ("Looms", "Countess")


def test_a_planted_person_keeps_name_and_place(garden: Garden, card: Path) -> None:
    plant_people(garden, ["Countess Ada Lovelace"], Ways("Work", emails=("ADA@example.org",)))
    report = import_files(garden, [card])
    assert (report.added, report.merged) == (1, 1)
    assert (seen(garden, 1).name, seen(garden, 1).circle) == ("Countess Ada Lovelace", "Work")
    assert len(handles(garden.store.database, [1])) == 1


def test_the_composted_stay_in_the_compost(garden: Garden, card: Path) -> None:
    import_files(garden, [card])
    compost(garden, 1)
    before = dump(garden)
    assert import_files(garden, [card]).unchanged == 2
    assert dump(garden) == before
    assert [view.id for view in survey(garden, Scope.COMPOST).people] == [1]


def test_a_dry_run_says_the_same_and_writes_nothing(
    garden: Garden, card: Path, linkedin: Path
) -> None:
    import_files(garden, [card])
    before, copies = dump(garden), _backups(garden)
    said = import_files(garden, [linkedin], Wishes(dry_run=True))
    assert dump(garden) == before
    assert _backups(garden) == copies
    done = import_files(garden, [linkedin])
    assert (said.added, said.merged, said.unchanged) == (done.added, done.merged, done.unchanged)
    assert said.batch is None


def test_stopping_in_the_middle_leaves_nothing(garden: Garden, card: Path) -> None:
    plant(garden, "Grace Hopper")
    before = dump(garden)

    def stop(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_files(garden, [card], tell=stop)
    assert dump(garden) == before
    assert _backups(garden) == []


def test_a_copy_is_made_before_an_import_into_a_garden_with_people(
    garden: Garden, card: Path, linkedin: Path
) -> None:
    assert import_files(garden, [card]).backup is None
    before = without_batches(garden)
    copy = import_files(garden, [linkedin]).backup
    assert copy is not None
    assert copy.name == "garden-20261122T100000Z-import.db"
    assert _backups(garden) == [copy]
    old = garden_at(copy, Clock())
    assert without_batches(old) == before
    old.store.close()


def test_what_another_garden_writes_meanwhile_is_not_overlooked(
    garden: Garden, card: Path, clock: Clock
) -> None:
    other = garden_at(garden.store.path, clock)

    def meanwhile(progress: Progress) -> None:
        if not names(other.store.database):
            plant_people(other, ["Ada Lovelace"], Ways(emails=("ada@example.org",)))

    with pytest.raises(Refused, match="changed elsewhere"):
        import_files(garden, [card], tell=meanwhile)
    assert [row.name for row in names(garden.store.database)] == ["Ada Lovelace"]
    assert import_files(garden, [card]).merged == 1
    other.store.close()


@pytest.mark.parametrize(
    "name",
    [
        "Robert'); DROP TABLE person;--",
        "[bold red]Ada[/] {0} %s $HOME `id`",
        "Zoe\u0308 Quindt",
        "👩‍💻 Émigré ‘quoted’",
        "=HYPERLINK(1)",
    ],
)
def test_hostile_names_are_kept_letter_by_letter(garden: Garden, tmp_path: Path, name: str) -> None:
    escaped = name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    path = cards(tmp_path / "x.vcf", [(escaped, "x@example.org")])
    import_files(garden, [path])
    (row,) = names(garden.store.database)
    assert row.name == name
    assert import_files(garden, [path]).unchanged == 1
    assert [view.id for view in find_people(garden, [name])] == [row.id]


def test_what_is_refused_or_odd_is_told_and_the_rest_comes_in(
    garden: Garden, card: Path, tmp_path: Path
) -> None:
    with card.open("a", encoding="utf-8", newline="") as file:
        file.write("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Cut Off\r\n")
    other = tmp_path / "shopping.txt"
    other.write_text("milk\nbread\n", encoding="utf-8")
    report = import_files(garden, [other, card, tmp_path / "missing.vcf"])
    assert report.added == 3
    assert [Path(one.source).name for one in report.refused] == ["shopping.txt", "missing.vcf"]
    assert all(one.why.endswith(".") for one in report.refused)
    assert [one.line for one in report.notices] == [13]


def test_two_of_one_name_come_in_as_two_and_are_shown_as_a_doubt(
    garden: Garden, tmp_path: Path
) -> None:
    first = cards(tmp_path / "a.vcf", [("Jo Lindqvist", "jo@example.org")])
    second = cards(tmp_path / "b.vcf", [("Jo Lindqvist", "other@example.net")])
    import_files(garden, [first])
    report = import_files(garden, [second])
    assert report.added == 1
    assert [(one.name, one.resembles) for one in report.doubts] == [
        ("Jo Lindqvist", "Jo Lindqvist")
    ]


def test_all_that_a_card_says_is_kept_once(garden: Garden, tmp_path: Path) -> None:
    more = (
        "TEL;VALUE=uri:tel:+442079460018\r\nORG:Engines\r\nTITLE:Analyst\r\nBDAY:--1210\r\n"
        "CATEGORIES:Maths,maths,Poetry\r\nNOTE:Likes horses\r\nX-ODD;TYPE=a:kept\r\n"
    )
    path = cards(tmp_path / "full.vcf", [("Ada Lovelace", "ada@example.org")], more)
    import_files(garden, [path])
    assert rows(garden, "select kind, month, day, year from occasion") == [
        ("birthday", 12, 10, None)
    ]
    assert rows(garden, "select name from tag") == [("Maths",), ("Poetry",)]
    assert rows(garden, "select text from note") == [("Likes horses",)]
    assert rows(garden, "select name, value from card_extra") == [("X-ODD", "kept")]
    batches = rows(garden, "select sources, counts from batch")
    assert [(sources, json.loads(str(counts))) for sources, counts in batches] == [
        ("full.vcf", {"added": 1, "merged": 0})
    ]
    before = dump(garden)
    import_files(garden, [path])
    assert dump(garden) == before
    assert examine(garden).well


def _backups(garden: Garden) -> list[Path]:
    state = garden.store.path.parent.parent / "state"
    return sorted(state.rglob("*.db"))

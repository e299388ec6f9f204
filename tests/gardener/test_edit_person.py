"""People change names, jobs, addresses and circles: one change, told in words, undone as one."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from garden.exchange.records import Party
from garden.gardener.about import About, DayOf, NamedDay, WrongField, about_of
from garden.gardener.edit_person import edit_person
from garden.gardener.edits import Edited
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.importing import import_files
from garden.gardener.imports.wishes import Wishes
from garden.gardener.settings import set_setting
from tests.gardener.gardens import cards, dump, health, plant, rows, seen
from tests.gardener.sources import ME, install, log_lines, message

WEDDING = NamedDay("wedding", DayOf(5, 3, 2019))


def edit(garden: Garden, person: int, **wanted: Any) -> Edited:
    """Change some of what is known of a person."""
    return edit_person(garden, person, replace(about_of(garden, person), **wanted))


def why(garden: Garden, **wanted: Any) -> tuple[str, str]:
    """Return the field that is refused, and why; nothing is written."""
    before = dump(garden)
    with pytest.raises(WrongField) as refused:
        edit(garden, 1, **wanted)
    assert dump(garden) == before
    return refused.value.field, str(refused.value)


def test_a_change_is_told_in_words_and_marked_as_typed(planted: Garden) -> None:
    edited = edit(planted, 1, company="Looms Ltd", title=" Chief  of cards ")
    assert edited.what == "Ada Lovelace: title is now Chief of cards; company is now Looms Ltd"
    assert history(planted)[0].what == edited.what
    assert rows(planted, "select typed from person where id = 1") == [("name title company",)]


def test_everything_at_once_is_one_change_that_undo_takes_back(planted: Garden) -> None:
    before, changes = dump(planted), len(history(planted))
    wanted = About(
        name="Ada King",
        nickname="Countess",
        title="Analyst",
        company="Engines",
        location="London",
        circle="Science",
        venue="A salon",
        met_on=date(2026, 1, 3),
        closeness="close",
        species="rose",
        birthday=DayOf(12, 10, 1815),
        days=(WEDDING,),
        emails=("ada@example.org",),
        phones=("+49 30 1234567",),
        urls=("https://example.org/ada",),
    )
    edit_person(planted, 1, wanted)
    assert about_of(planted, 1) == wanted
    assert len(history(planted)) == changes + 1
    undo(planted)
    assert dump(planted) == before


def test_nothing_changed_is_no_entry(planted: Garden) -> None:
    edit(planted, 1, emails=("ada@example.org",), days=(WEDDING,))
    before, changes = dump(planted), history(planted)
    assert not edit(planted, 1, emails=("ada@example.org", " ada@example.org ", "")).differs
    assert dump(planted) == before
    assert history(planted) == changes


def test_a_circle_is_made_by_its_name_and_left_by_none(planted: Garden) -> None:
    edit(planted, 1, circle="Science")
    assert seen(planted, 1).circle == "Science"
    assert edit(planted, 1, circle="wörk").what == "Ada Lovelace: circle is now Work"
    assert not edit(planted, 1, circle="WORK").differs
    assert edit(planted, 1, circle="").what == "Ada Lovelace: circle removed"
    assert seen(planted, 1).circle is None


def test_closer_than_was_said_has_more_roots(planted: Garden) -> None:
    before = seen(planted, 6).roots or 0.0
    edit(planted, 6, closeness="close")
    assert (seen(planted, 6).roots or 0.0) > before


def test_the_day_of_the_last_known_contact_is_mended_with_the_health(garden: Garden) -> None:
    slip, right = (plant(garden, name, met=date(2026, 2, 1)) for name in ("Slip", "Right"))
    edit(garden, slip, met_on=date(2026, 11, 1))
    edit(garden, right, met_on=None)
    assert health(garden, slip) > health(garden, right)
    never = plant(garden, "Never")
    fresh = health(garden, never)
    edit(garden, never, met_on=date(2020, 5, 5))
    assert health(garden, never) == fresh


@pytest.mark.parametrize("year", [None, 1992])
def test_a_birthday_on_the_leap_day_with_or_without_a_year(planted: Garden, year: int) -> None:
    edit(planted, 1, birthday=DayOf(2, 29, year))
    assert about_of(planted, 1).birthday == DayOf(2, 29, year)
    assert edit(planted, 1, birthday=None).what == "Ada Lovelace: birthday removed"
    assert about_of(planted, 1).birthday is None


def test_a_day_keeps_its_kind_when_it_moves(planted: Garden) -> None:
    edit(planted, 1, days=(NamedDay("Anniversary", DayOf(5, 3)), WEDDING))
    kinds = "select kind, label, month, day from occasion order by id"
    assert rows(planted, kinds) == [("anniversary", "", 5, 3), ("other", "wedding", 5, 3)]
    edited = edit(planted, 1, days=(NamedDay("anniversary", DayOf(6, 4)),))
    assert rows(planted, kinds) == [("anniversary", "", 6, 4)]
    assert edited.what == "Ada Lovelace: anniversary is now 4 June; wedding removed"


def test_a_handle_written_otherwise_stays_the_same_one(planted: Garden) -> None:
    edit(planted, 1, emails=("ada@example.org",), phones=("+49 30 1234567",))
    edited = edit(planted, 1, emails=("Ada@Example.org",), phones=())
    assert edited.what == (
        "Ada Lovelace: e-mail is now Ada@Example.org; phone +49 30 1234567 removed"
    )
    assert rows(planted, "select id, folded from handle") == [(1, "ada@example.org")]


def test_what_somebody_else_has_too_is_allowed_and_said(planted: Garden) -> None:
    edit(planted, 2, phones=("+49 30 1234567",))
    edited = edit(planted, 1, phones=("+49 (30) 1234567",), emails=("ada@example.org",))
    assert edited.remarks == ("Charles Babbage has +49 (30) 1234567 too.",)
    assert edit(planted, 1, nickname="Countess").remarks == ()


@pytest.mark.parametrize(
    ("wanted", "field", "words"),
    [
        ({"name": "  "}, "name", "A person needs a name"),
        ({"emails": ("ada",)}, "emails", "such as ada@example.org"),
        ({"phones": ("12",)}, "phones", "such as +49 30 1234567"),
        ({"urls": ("my page",)}, "urls", "such as https://example.org/ada"),
        ({"met_on": date(2026, 11, 23)}, "met_on", "lies in the future"),
        ({"met_on": date(1815, 12, 10)}, "met_on", "look at its year"),
        ({"closeness": "bosom"}, "closeness", "just-met, acquaintance, friend, close"),
        ({"species": "cat"}, "species", "It is one of"),
        ({"days": (NamedDay("", DayOf(5, 3)),)}, "days", "needs a name"),
        ({"company": "x" * 401}, "company", "longer than 400"),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_do(
    planted: Garden, wanted: dict[str, Any], field: str, words: str
) -> None:
    refused, told = why(planted, **wanted)
    assert refused == field
    assert words in told


def test_nobody_by_that_number(planted: Garden) -> None:
    with pytest.raises(Refused, match="nobody with the number 99"):
        edit_person(planted, 99, About("Nobody"))


def test_a_number_without_its_country_is_of_the_gardens_region(planted: Garden) -> None:
    set_setting(planted, "region", "DE")
    edit(planted, 1, phones=("030 1234567",))
    assert rows(planted, "select folded from handle") == [("+49301234567",)]


# -- imports ----------------------------------------------------------------------------------

MORE = "BDAY:1815-12-10\r\nORG:Engines\r\nTITLE:Analyst\r\nNICKNAME:Countess\r\n"
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"


def card(folder: Path, more: str = MORE) -> Path:
    return cards(folder / "ada.vcf", [("Ada Byron", "ada@example.org")], more)


def row(folder: Path, name: str = "Ada,Byron", job: str = "Engines,Analyst") -> Path:
    path = folder / "Connections.csv"
    line = f"{name},https://www.linkedin.com/in/ada,,{job},01 Nov 2025\r\n"
    path.write_text(HEAD + line, encoding="utf-8", newline="")
    return path


def test_the_same_card_brings_nothing_back(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [card(tmp_path)])
    edit(
        garden,
        1,
        name="Ada King",
        nickname="",
        company="Looms",
        title="",
        emails=("ada@looms.example",),
        birthday=None,
    )
    before = dump(garden)
    report = import_files(garden, [card(tmp_path)])
    assert (report.added, report.merged) == (0, 0)
    assert dump(garden) == before


def test_the_same_linkedin_row_brings_nothing_back(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [row(tmp_path)])
    edit(garden, 1, name="Ada King", company="Looms", urls=())
    before = dump(garden)
    import_files(garden, [row(tmp_path)])
    assert dump(garden) == before
    assert import_files(garden, [row(tmp_path, job="Mills,Countess")]).new_jobs == ()
    assert (seen(garden, 1).title, seen(garden, 1).company) == ("Analyst", "Looms")


def test_a_title_at_the_company_that_was_typed_is_still_told(
    garden: Garden, tmp_path: Path
) -> None:
    import_files(garden, [row(tmp_path)])
    edit(garden, 1, company="Looms")
    import_files(garden, [row(tmp_path, job="looms,Countess")])
    assert (seen(garden, 1).title, seen(garden, 1).company) == ("Countess", "Looms")


def test_another_source_with_the_former_name_makes_no_second_person(
    garden: Garden, tmp_path: Path
) -> None:
    import_files(garden, [card(tmp_path)])
    edit(garden, 1, name="Countess Lovelace")
    other = cards(tmp_path / "other.vcf", [("Ada Byron", "ada@example.org")])
    other.write_text(other.read_text().replace("UID:ada@example.org", "UID:new"), newline="")
    report = import_files(garden, [other])
    assert (report.added, report.merged) == (0, 1)
    assert seen(garden, 1).name == "Countess Lovelace"


def test_an_address_taken_away_still_tells_whose_it_was(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [card(tmp_path)])
    edit(garden, 1, emails=("ada@looms.example",))
    again = cards(tmp_path / "other.vcf", [("Ada Byron", "ada@example.org")])
    again.write_text(again.read_text().replace("UID:ada@example.org", "UID:new"), newline="")
    assert import_files(garden, [again]).added == 0
    assert about_of(garden, 1).emails == ("ada@looms.example",)


def test_an_address_that_went_to_somebody_else_tells_of_them(
    garden: Garden, tmp_path: Path
) -> None:
    import_files(garden, [card(tmp_path)])
    edit(garden, 1, emails=())
    bob = plant(garden, "Bob Byron")
    edit(garden, bob, emails=("ada@example.org",))
    theirs = cards(tmp_path / "bob.vcf", [("Bob Byron", "ada@example.org")], "NICKNAME:Bobby\r\n")
    theirs.write_text(theirs.read_text().replace("UID:ada@example.org", "UID:bob"), newline="")
    assert import_files(garden, [theirs]).added == 0
    assert about_of(garden, bob).nickname == "Bobby"


def test_a_chat_that_knows_only_the_former_name(
    planted: Garden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = install(monkeypatch, tmp_path)
    edit(planted, 6, name="Alan Mathison")
    talk = source.file([message(Party(name="Alan Turing"), ME)])
    report = import_files(planted, [talk], Wishes(me=("me@example.org",)))
    assert report.contacts.added == 1
    assert ("Alan Mathison", "message") in [line[:2] for line in log_lines(planted)]


def test_what_was_taken_away_and_typed_again_is_there(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [card(tmp_path)])
    edit(garden, 1, emails=())
    edit(garden, 1, emails=("ADA@example.org",))
    edit(garden, 1, emails=("ada@looms.example",))
    undo(garden)
    assert rows(garden, "select folded from handle") == [("ada@example.org",)]
    assert "-email" not in str(rows(garden, "select typed from person"))


def test_other_days_stay_away_too(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [card(tmp_path, "ANNIVERSARY:20190503\r\n")])
    assert about_of(garden, 1).days == (NamedDay("anniversary", DayOf(5, 3, 2019)),)
    edit(garden, 1, days=())
    before = dump(garden)
    import_files(garden, [card(tmp_path, "ANNIVERSARY:20190503\r\n")])
    assert dump(garden) == before

"""A new job in a new export is news; what a hand typed, or an old export says, is none."""

from pathlib import Path

from garden.gardener.garden import Garden
from garden.gardener.history import undo
from garden.gardener.importing import import_files
from garden.gardener.merging import merge
from garden.store.models.people import Person
from tests.gardener.gardens import cards, dump, rows, seen

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"


def connections(folder: Path, position: str, company: str) -> Path:
    path = folder / "Connections.csv"
    row = f"Ada,Lovelace,https://www.linkedin.com/in/ada,,{company},{position},01 Nov 2025\r\n"
    path.write_text(HEAD + row, encoding="utf-8", newline="")
    return path


def test_a_new_job_is_told_and_remembered(garden: Garden, tmp_path: Path) -> None:
    assert import_files(garden, [connections(tmp_path, "Analyst", "Engines")]).new_jobs == ()
    report = import_files(garden, [connections(tmp_path, "Countess", "Looms")])
    assert [one.words for one in report.new_jobs] == ["Ada Lovelace is now Countess at Looms"]
    assert rows(
        garden, "select title_before, company_before, title_after, company_after from job_change"
    ) == [("Analyst", "Engines", "Countess", "Looms")]
    undo(garden)
    assert rows(garden, "select count(*) from job_change") == [(0,)]
    assert seen(garden, 1).company == "Engines"


def test_the_first_job_that_is_heard_of_is_no_change(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [connections(tmp_path, "", "")])
    assert import_files(garden, [connections(tmp_path, "Analyst", "Engines")]).new_jobs == ()
    assert seen(garden, 1).title == "Analyst"


def test_what_a_hand_typed_is_no_change(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [connections(tmp_path, "Analyst", "Engines")])
    with garden.change("typed", "test") as change:
        change.update(Person, 1, title="Poet", company="Own", typed="name title company")
    assert import_files(garden, [connections(tmp_path, "Countess", "Looms")]).new_jobs == ()
    assert (seen(garden, 1).title, seen(garden, 1).company) == ("Poet", "Own")


def test_an_older_export_does_not_bring_the_old_job_back(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [connections(tmp_path, "Analyst", "Engines")])
    import_files(garden, [connections(tmp_path, "Countess", "Looms")])
    before = dump(garden)
    assert import_files(garden, [connections(tmp_path, "Analyst", "Engines")]).new_jobs == ()
    assert dump(garden) == before


def test_a_job_in_an_address_book_was_none_of_its_own(garden: Garden, tmp_path: Path) -> None:
    more = "ORG:Engines Ltd\r\nTITLE:Analyst\r\n"
    import_files(garden, [cards(tmp_path / "a.vcf", [("Ada Lovelace", "ada@example.org")], more)])
    path = connections(tmp_path, "Analyst", "Engines")
    path.write_text(path.read_text().replace("ada,,", "ada,ada@example.org,"), newline="")
    assert import_files(garden, [path]).new_jobs == ()
    assert seen(garden, 1).company == "Engines"


def test_the_same_job_in_other_letters_is_no_change(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [connections(tmp_path, "Analyst", "Engines")])
    assert import_files(garden, [connections(tmp_path, "ANALYST", "engines ")]).new_jobs == ()


def test_an_address_book_never_renews_a_job(garden: Garden, tmp_path: Path) -> None:
    import_files(garden, [connections(tmp_path, "Countess", "Looms")])
    more = "ORG:Engines Ltd\r\nURL:https://www.linkedin.com/in/ada\r\n"
    card = cards(tmp_path / "a.vcf", [("Ada Lovelace", "ada@example.org")], more)
    assert import_files(garden, [card]).merged == 1
    assert seen(garden, 1).company == "Looms"


def test_two_exports_read_at_once_tell_the_same_as_one_after_the_other(
    garden: Garden, tmp_path: Path
) -> None:
    paths = []
    for name, job in (("1", ("Analyst", "Engines")), ("2", ("Countess", "Looms"))):
        (tmp_path / name).mkdir()
        paths.append(connections(tmp_path / name, *job))
    assert import_files(garden, paths).new_jobs == ()
    steps = rows(garden, "select company_before, company_after from job_change")
    assert (seen(garden, 1).company, steps) == ("Looms", [("Engines", "Looms")])
    before = dump(garden)
    for again in (paths[:1], paths[1:], paths):
        assert not import_files(garden, again).brings_anything
    assert dump(garden) == before
    newest = connections(tmp_path, "Programmer", "Own")
    report = import_files(garden, [*paths, newest])
    assert [one.words for one in report.new_jobs] == ["Ada Lovelace is now Programmer at Own"]


def test_a_job_that_gave_way_in_a_merge_is_no_news(garden: Garden, tmp_path: Path) -> None:
    more = "ORG:Engines\r\nTITLE:Analyst\r\n"
    import_files(garden, [cards(tmp_path / "a.vcf", [("Ada Byron", "ada@example.org")], more)])
    path = connections(tmp_path, "Countess", "Looms")
    import_files(garden, [path])
    merge(garden, 1, 2)
    before = dump(garden)
    assert not import_files(garden, [path]).brings_anything
    assert dump(garden) == before
    report = import_files(garden, [connections(tmp_path, "Poet", "Own")])
    assert [one.words for one in report.new_jobs] == ["Ada Byron is now Poet at Own"]


def test_a_company_from_an_address_book_fills_a_gap_in_one_run_as_in_two(
    garden: Garden, tmp_path: Path
) -> None:
    more = "ORG:Engines\r\nURL:https://www.linkedin.com/in/ada\r\n"
    book = cards(tmp_path / "a.vcf", [("Ada Lovelace", "ada@example.org")], more)
    path = connections(tmp_path, "Analyst", "")
    import_files(garden, [path, book])
    assert (seen(garden, 1).title, seen(garden, 1).company) == ("Analyst", "Engines")
    before = dump(garden)
    for again in ([path], [book], [book, path]):
        assert not import_files(garden, again).brings_anything
    assert dump(garden) == before


def test_the_title_of_one_company_is_not_put_beside_another(garden: Garden, tmp_path: Path) -> None:
    for company, title in (("Engines", ""), ("Looms", "TITLE:Countess\r\n")):
        more = f"UID:ada\r\nORG:{company}\r\n{title}"
        import_files(garden, [cards(tmp_path / "a.vcf", [("Ada Lovelace", "a@example.org")], more)])
    assert (seen(garden, 1).title, seen(garden, 1).company) == (None, "Engines")

"""import: people from files into the seed tray, and from there into the ground."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE, REFUSED_RECORDS
from garden.cli.errors import Unreadable, UsageProblem
from garden.cli.import_lines import refused_lines, remark_lines, report_lines
from garden.cli.json_forms import Form
from garden.cli.keys import read_key, read_typed
from garden.cli.opening import hand_over, reading, writing
from garden.cli.planting_walk import Walk
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.cli.ways import add_ways, ways_of
from garden.gardener.formats import format_names
from garden.gardener.garden import Garden
from garden.gardener.importing import ImportReport, import_people
from garden.gardener.listing import people_by_id, people_listed
from garden.gardener.planting import Ways, plant_from_tray
from garden.gardener.views import PlantView
from garden.gardener.words import count

PROGRESS_STEP = 100
"""How many records are read between two words about it."""


def _import(session: Session, arguments: Arguments) -> int:
    files = [Path(name).expanduser() for name in arguments.words["FILE"]]
    planting, dry_run = arguments.flag("plant"), arguments.flag("dry_run")
    _check(arguments, files, planting, dry_run)
    with (reading if dry_run else writing)(session) as garden:
        ways = ways_of(garden, arguments, handles=False) if planting else Ways()
        report = _read_in(session, garden, files, arguments.text("as"), dry_run)
        planted = _plant(session, garden, files, report, ways) if planting else ()
        lines = list(report_lines(report, dry_run)) if files else []
        if planting:
            lines.append(f"{count(len(planted), 'person', 'people')} planted")
        hand_over(session, garden, _form(report), lines)
        _remark(session, report, changed=bool(report.batch or planted))
    return REFUSED_RECORDS if report.refused else DONE


def _check(arguments: Arguments, files: Sequence[Path], planting: bool, dry_run: bool) -> None:
    if not files and not planting:
        raise UsageProblem("FILE is missing.", "import")
    if planting and dry_run:
        raise UsageProblem("--plant plants; leave out --dry-run.", "import")
    form = arguments.text("as")
    if form is not None and form not in format_names():
        raise UsageProblem(f"--as: one of {', '.join(format_names())}, not “{form}”.", "import")


def _read_in(
    session: Session, garden: Garden, files: Sequence[Path], form: str | None, dry_run: bool
) -> ImportReport:
    def progress(records: int) -> None:
        if records % PROGRESS_STEP == 0 and not session.plain:
            session.talk.progress(f"{records} records read")

    report = import_people(garden, files, form, dry_run, progress)
    if report.records >= PROGRESS_STEP:
        session.talk.end_progress()
    if report.refused and not report.records and all(one.line is None for one in report.refused):
        raise Unreadable(" ".join(f"{one.source}: {one.why}" for one in report.refused))
    return report


def _plant(
    session: Session, garden: Garden, files: Sequence[Path], report: ImportReport, ways: Ways
) -> tuple[int, ...]:
    """Plant the people who are new or, asked at a terminal or without files, all of the tray."""
    people: Sequence[PlantView] = people_by_id(garden, report.new_people)
    if not people and (not files or session.may_ask):
        people = people_listed(garden, "tray", sort="name")
    if not people:
        session.talk.say("Nobody new came in. `garden import --plant` plants the seed tray.")
        return ()
    if session.may_ask and ways == Ways():
        return Walk(garden, session.talk, read_key, read_typed).through(people)
    return tuple(view.id for view in plant_from_tray(garden, [one.id for one in people], ways))


def _remark(session: Session, report: ImportReport, changed: bool) -> None:
    if report.refused:
        session.talk.remark(refused_lines(report))
    session.talk.say(*remark_lines(report))
    if changed:
        session.talk.say(UNDO_HINT)


def _form(report: ImportReport) -> Form:
    return {
        "batch": report.batch,
        "people": {
            "added": report.added,
            "merged": report.merged,
            "unchanged": report.unchanged,
        },
        "interactions": {"added": 0, "unchanged": 0},
        "refused": [
            {"source": one.source, "line": one.line, "why": one.why} for one in report.refused
        ],
    }


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--as", metavar="FORMAT", help=f"one of {', '.join(format_names())}")
    parser.add_argument("--dry-run", action="store_true", help="tell what would come in")
    parser.add_argument(
        "--plant",
        action="store_true",
        help="plant those who came in (without FILE: the whole seed tray), asked one by one at a "
        "terminal; with the options below, or without a terminal, all alike",
    )
    add_ways(parser)


COMMANDS = {
    "import": Command(
        _import,
        (Words("FILE", least=0, most=None),),
        _options,
        examples=(
            "garden import contacts.vcf",
            "garden import linkedin-export.zip --dry-run",
            "garden import contacts.vcf --plant --circle Work --rhythm quarterly",
        ),
        paths=True,
    )
}
"""The commands of this group."""

"""import: people from files into the seed tray, and contacts of the past into the log."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE, REFUSED_RECORDS
from garden.cli.errors import Unreadable, UsageProblem, none_of
from garden.cli.import_form import import_form
from garden.cli.import_lines import (
    MOST_TALKERS,
    passed_over_lines,
    refused_lines,
    remark_lines,
    report_lines,
    talker_lines,
)
from garden.cli.import_options import add_options, wishes_of
from garden.cli.keys import read_key, read_typed
from garden.cli.opening import hand_over, reading, writing
from garden.cli.planting_walk import Walk
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.cli.ways import add_ways, ways_of
from garden.gardener.formats import format_names
from garden.gardener.garden import Garden
from garden.gardener.importing import import_files
from garden.gardener.imports.me import forget_me
from garden.gardener.imports.report import TALKERS_SHOWN, ImportReport
from garden.gardener.imports.watch import stop_watching
from garden.gardener.imports.wishes import Progress, Wishes
from garden.gardener.listing import people_by_id, people_listed
from garden.gardener.planting import Ways, plant_from_tray
from garden.gardener.views import PlantView
from garden.gardener.words import count

PROGRESS_STEP = 100
"""How many records are read between two words about it."""


def _import(session: Session, arguments: Arguments) -> int:
    files = [Path(name).expanduser() for name in arguments.words["FILE"]]
    _check(arguments, files)
    if arguments.flag("unwatch"):
        return _unwatch(session, files)
    if arguments.texts("forget_me"):
        return _forget_me(session, arguments.texts("forget_me"))
    talk_only, planting = arguments.flag("people_you_talk_to"), arguments.flag("plant")
    only_looks = arguments.flag("dry_run") or talk_only
    with reading(session, tells=False) if only_looks else writing(session) as garden:
        ways = ways_of(garden, arguments, handles=False) if planting else Ways()
        wishes = wishes_of(garden, arguments)
        report = _read_in(session, garden, files, wishes)
        planted = _plant(session, garden, files, report, ways) if planting else ()
        lines = _lines(report, only_looks, talk_only) if files or wishes.watch else []
        if planting:
            lines.append(f"{count(len(planted), 'person', 'people')} planted")
        talkers = MOST_TALKERS if talk_only else TALKERS_SHOWN
        hand_over(session, garden, import_form(report, talkers), lines)
        _remark(
            session, report, changed=bool(planted) or (report.brings_anything and not only_looks)
        )
        if report.added and not (only_looks or planting or report.whole):
            session.talk.say("plant them with: garden import --plant, or in the app (5)")
    return REFUSED_RECORDS if report.refused else DONE


def _lines(report: ImportReport, only_looks: bool, talk_only: bool) -> list[str]:
    if not talk_only:
        return list(report_lines(report, only_looks))
    found = talker_lines(report)[1:]
    return found or ["Everybody you talk to is in the garden."]


def _check(arguments: Arguments, files: Sequence[Path]) -> None:
    planting, watching = arguments.flag("plant"), arguments.flag("watch")
    forgetting = bool(arguments.texts("forget_me"))
    if forgetting and (files or watching or planting):
        raise UsageProblem("--forget-me only forgets; import afterwards.", "import")
    only_looks = arguments.flag("dry_run") or arguments.flag("people_you_talk_to")
    if not (files or planting or watching or forgetting):
        raise UsageProblem("FILE is missing.", "import")
    if planting and only_looks:
        raise UsageProblem("--plant plants; leave out --dry-run.", "import")
    form = arguments.text("as")
    if form is not None and form not in format_names():
        raise UsageProblem(none_of("--as", form, format_names()), "import")


def _unwatch(session: Session, folders: Sequence[Path]) -> int:
    with writing(session) as garden:
        stopped = stop_watching(garden, folders)
        lines = [f"{folder} is watched no more" for folder in stopped]
        hand_over(session, garden, {"unwatched": [str(folder) for folder in stopped]}, lines)
        session.talk.say(UNDO_HINT)
    return DONE


def _forget_me(session: Session, words: Sequence[str]) -> int:
    with writing(session) as garden:
        gone = forget_me(garden, words)
        lines = [f"{one} is you no more" for one in gone]
        hand_over(session, garden, {"forgotten": list(gone)}, lines)
        session.talk.say(UNDO_HINT)
    return DONE


def _read_in(
    session: Session, garden: Garden, files: Sequence[Path], wishes: Wishes
) -> ImportReport:
    shown = ""

    def tell(progress: Progress) -> None:
        nonlocal shown
        words = progress_words(progress)
        if words != shown and not session.plain and (progress.records >= PROGRESS_STEP or shown):
            shown = words
            session.talk.progress(words)

    try:
        report = import_files(garden, files, wishes, tell)
    finally:
        if shown:
            session.talk.end_progress()
    if report.refused and not report.records and all(one.line is None for one in report.refused):
        session.talk.say(*passed_over_lines(report))
        raise Unreadable(" ".join(f"{one.source}: {one.why}" for one in report.refused))
    return report


def progress_words(progress: Progress) -> str:
    """Return how far an import is: "12,300 records read · mail.mbox 43%"."""
    part = f"{100 * progress.done // progress.size}%" if progress.size else ""
    if progress.writing:
        return f"writing the log {part}"
    read = progress.records - progress.records % PROGRESS_STEP
    source = progress.source.rpartition("/")[2]
    return f"{read:,} records read · {source} {part}".rstrip()


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


def _options(parser: ArgumentParser) -> None:
    add_options(parser)
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
            "garden import ~/Mail --me ada@example.org --since 2024-01-01",
            "garden import ~/Mail --people-you-talk-to",
            "garden import ~/Mail --add all:10",
            "garden import --watch ~/contacts",
            "garden import contacts.vcf --plant --circle Work --rhythm quarterly",
        ),
        paths=True,
    )
}
"""The commands of this group."""

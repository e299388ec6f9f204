"""An import's report as lines: what would come in, what was refused and why, who looks alike."""

from textwrap import wrap

from textual.content import Content

from garden.exchange.records import Notice, Problem, Skipped
from garden.gardener.imports.report import ContactTally, ImportReport
from garden.gardener.imports.wishes import Progress
from garden.gardener.words import count
from garden.tui.glyphs import DONE, EMPTY, FULL
from garden.tui.literal import safe

BIG = 7
"""Cells that a number takes."""

BAR = 30
"""Cells of the bar that shows how far a file is read."""

NARROWEST = 76
"""Cells of a row on the narrowest usual terminal."""

INDENT = 6
"""Cells before and between where something was found and what."""


def counts(report: ImportReport) -> list[Content]:
    """Return the plan in words, a line each."""
    contacts = report.contacts
    new = "new, as they were" if report.whole else "new, for the seed tray"
    rows = (
        (report.added, new, "$garden-thriving"),
        (report.merged, "with something new about somebody known", "$garden-well"),
        (report.unchanged, "known already, nothing to add", "$garden-dim"),
        (contacts.added, f"to log: {contacts.words}", "$garden-thriving"),
        (contacts.changed, "logged already, with something new", "$garden-well"),
        (contacts.unchanged, "logged already, nothing to add", "$garden-dim"),
        (_left_out(contacts), "contacts with strangers, or left out", "$garden-dim"),
        (report.skipped_count, "passed over: companies, machines, empty rows", "$garden-dim"),
        (report.refused_count, "refused", "$garden-wilting"),
    )
    return [
        Content.assemble(Content.styled(f"{number:>{BIG},} ", f"bold {style}"), words)
        for number, words, style in rows
        if number or (words == new and not contacts.records)
    ]


def details(report: ImportReport, width: int = NARROWEST) -> list[Content]:
    """Return new jobs, doubtful pairs, refusals, remarks, who is new, and the rest.

    Each is a row or more, at most `width` cells wide where it is a sentence.
    """
    lines: list[Content] = []
    if report.new_jobs:
        lines += _heading("A new job")
        lines += [Content.assemble("  ", safe(one.words)) for one in report.new_jobs]
    if report.doubts:
        lines += _heading("Perhaps the same person; both come in, and Duplicates asks")
        lines += [
            Content.assemble(
                "  ", safe(one.name, "bold"), " and ", safe(one.resembles, "bold"),
                Content.styled(": ", "$garden-dim"), safe(one.why, "$garden-dim"),
            )
            for one in report.doubts
        ]  # fmt: skip
    if report.refused:
        lines += _heading("Refused")
        lines += [row for one in report.refused for row in _found(one, width)]
    if report.notices:
        lines += _heading("Came in, with a remark")
        lines += [row for one in report.notices for row in _found(one, width)]
    if report.new_names:
        lines += _heading("New")
        lines += [Content.assemble("  ", safe(name)) for name in report.new_names]
        more = report.added - len(report.new_names)
        lines += [Content.styled(f"  and {more:,} more", "$garden-dim")] if more > 0 else []
    if report.contacts.left_out:
        lines += _heading("Contacts left out")
        lines += [Content(f"  {number:,} {why}") for number, why in report.contacts.left_out]
    if report.skipped:
        lines += _heading("Passed over")
        lines += [row for one in report.skipped for row in _found(one, width)]
    return lines


def done_words(report: ImportReport, undo: str) -> str:
    """Return what an import did, in a sentence; `undo` is the key that takes it back."""
    parts = [_newly(report)] if report.added else []
    if report.contacts.added:
        parts.append(f"{report.contacts.words} logged")
    if report.merged:
        parts.append(f"{report.merged} told something new")
    if report.contacts.changed:
        parts.append(f"{report.contacts.changed:,} contacts renewed")
    return f"{DONE} Imported: {', '.join(parts) or 'nobody new'} · {undo} undoes all of it"


def _newly(report: ImportReport) -> str:
    if report.whole:
        return f"{count(report.added, 'person', 'people')} as they were"
    return f"{count(report.added, 'person waits', 'people wait')} in the seed tray"


def progress_line(progress: Progress) -> Content:
    """Return how far an import is, with a bar for the file at hand."""
    verb = "Bringing in" if progress.writing else "Reading"
    words = f"{verb} … {count(progress.records, 'record')} so far"
    if not progress.size:
        return Content(words)
    full = min(BAR, BAR * progress.done // progress.size)
    source = "" if progress.writing else progress.source.rpartition("/")[2]
    return Content.assemble(
        words,
        "\n",
        Content.styled(FULL * full, "$primary"),
        Content.styled(EMPTY * (BAR - full), "$garden-dim"),
        "  ",
        safe(source, "$garden-dim"),
    )


def _left_out(contacts: ContactTally) -> int:
    return sum(number for number, _ in contacts.left_out)


def _heading(words: str) -> list[Content]:
    return [Content(""), Content.styled(words, "bold")]


def _found(one: Problem | Notice | Skipped, width: int) -> list[Content]:
    """Return what was found where, on as many rows as it takes."""
    place = one.source.rpartition("/")[2] or one.source
    where = place if one.line is None else f"{place}, line {one.line}"
    room = width - INDENT
    first, *others = wrap(one.why, max(room // 2, room - len(where))) or [""]
    return [
        Content.assemble("  ", safe(where, "$accent"), "  ", safe(first)),
        *(Content.assemble("    ", safe(row)) for row in wrap(" ".join(others), room)),
    ]

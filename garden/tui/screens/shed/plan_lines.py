"""An import's report as lines: what would come in, what was refused and why, who looks alike."""

from textual.content import Content

from garden.gardener.importing import ImportReport
from garden.gardener.words import count
from garden.tui.glyphs import DONE
from garden.tui.literal import safe

BIG = 7
"""Cells that a number takes."""


def counts(report: ImportReport) -> list[Content]:
    """Return the plan in words, a line each."""
    rows = (
        (report.added, "new, for the seed tray", "$garden-thriving"),
        (report.merged, "with something new about somebody known", "$garden-well"),
        (report.unchanged, "known already, nothing to add", "$garden-dim"),
        (len(report.skipped), "passed over: companies, empty rows", "$garden-dim"),
        (len(report.refused), "refused", "$garden-wilting"),
    )
    return [
        Content.assemble(Content.styled(f"{number:>{BIG}} ", f"bold {style}"), words)
        for number, words, style in rows
        if number or words == "new, for the seed tray"
    ]


def details(report: ImportReport) -> list[Content]:
    """Return doubtful pairs, refusals, remarks and what was passed over, a line each."""
    lines: list[Content] = []
    if report.doubts:
        lines += _heading("Perhaps the same person; both are kept")
        lines += [
            Content.assemble(
                "  ", safe(one.name, "bold"), " and ", safe(one.resembles, "bold"),
                Content.styled(": ", "$garden-dim"), safe(one.why, "$garden-dim"),
            )
            for one in report.doubts
        ]  # fmt: skip
    if report.refused:
        lines += _heading("Refused")
        lines += [_found(one.source, one.line, one.why) for one in report.refused]
    if report.notices:
        lines += _heading("Came in, with a remark")
        lines += [_found(one.source, one.line, one.why) for one in report.notices]
    if report.skipped:
        lines += _heading("Passed over")
        lines += [_found(one.source, one.line, one.why) for one in report.skipped]
    return lines


def brings_anything(report: ImportReport) -> bool:
    """Tell whether importing would change anything."""
    return bool(report.added or report.merged)


def done_words(report: ImportReport) -> str:
    """Return what an import did, in a sentence."""
    new = count(report.added, "person waits", "people wait")
    parts = [f"{new} in the seed tray" if report.added else "nobody new"]
    if report.merged:
        parts.append(f"{report.merged} told something new")
    return f"{DONE} Imported: {', '.join(parts)} · u undoes all of it"


def _heading(words: str) -> list[Content]:
    return [Content(""), Content.styled(words, "bold")]


def _found(source: str, line: int | None, why: str) -> Content:
    place = source.rpartition("/")[2] or source
    where = place if line is None else f"{place}, line {line}"
    return Content.assemble("  ", safe(where, "$accent"), "  ", safe(why))

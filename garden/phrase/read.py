"""Read a log sentence: text, names and an instant in, a reading out. Pure, and never raises."""

from dataclasses import replace
from datetime import UTC, datetime, tzinfo

from garden.phrase.assemble import assemble, keep_after_dashes, resolve_pronouns
from garden.phrase.chips import chips_of
from garden.phrase.clauses import read_clauses
from garden.phrase.draft import Draft
from garden.phrase.moment import Today
from garden.phrase.names import NameIndex
from garden.phrase.reading import Reading
from garden.phrase.setting import Setting
from garden.phrase.tokens import scan
from garden.phrase.words import Words

__all__ = ["NameIndex", "read"]


def read(text: str, names: NameIndex, now: datetime, zone: tzinfo, words: Words) -> Reading:
    """Return what `text` says at the instant `now` (aware) to somebody living in `zone`.

    What is not understood stays in the note as it was typed; behind `--` nothing is read. A name
    or a date that could mean several things becomes a choice, and what cannot be logged has a
    `problem`; the whole text is then its note.
    """
    tokens = scan(text)
    setting = Setting(text, tokens, names, Today(now.astimezone(UTC), zone, words))
    end = next((place for place, each in enumerate(tokens) if each.kind == "dashes"), len(tokens))
    if end == len(tokens) == 0:
        return Reading(text=text)
    drafts = read_clauses(setting, end) if end else [Draft(problem="no_verb")]
    resolve_pronouns(setting, drafts)
    if end < len(tokens):
        keep_after_dashes(setting, drafts, end)
    reading = assemble(setting, drafts)
    return replace(reading, chips=chips_of(reading, names, setting.today))

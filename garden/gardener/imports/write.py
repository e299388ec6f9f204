"""Writing the drafts of an import into the garden, inside one open change."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from garden.exchange.records import Owed, PartialDay
from garden.gardener.about import BIRTHDAY
from garden.gardener.by_hand import no_day, no_handle, no_note, no_promise
from garden.gardener.garden import Garden
from garden.gardener.imports.draft import Draft
from garden.gardener.imports.jobs import jobs_told, write_steps
from garden.gardener.imports.known import There
from garden.gardener.imports.report import NewJob
from garden.gardener.writing import new_uid, tag_person
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.models.log import Promise
from garden.store.models.people import (
    CardExtra,
    Handle,
    Note,
    Occasion,
    Person,
    SourceKey,
)

OCCASION_KINDS = (BIRTHDAY, "anniversary")


def add_person(garden: Garden, change: Change, draft: Draft, now: datetime) -> int:
    """Put a new person into the seed tray; return the id."""
    person = change.insert(
        Person,
        uid=new_uid(),
        name=draft.name,
        folded=fold(draft.name),
        nickname=draft.nickname or None,
        company=draft.company or None,
        title=draft.title or None,
        location=draft.location or None,
        met_on=draft.met_on,
        rhythm_days=draft.rhythm_days,
        added_at=now,
    )
    write_steps(garden, change, person, jobs_told(draft, None))
    _add_parts(garden, change, person, draft, None, now)
    return person


@dataclass(frozen=True, slots=True)
class Merged:
    """Whether a person was told anything new, and the new job, if that is what it was."""

    altered: bool
    job: NewJob | None = None


def merge_person(garden: Garden, change: Change, there: There, draft: Draft) -> Merged:
    """Add to a known person what they lack.

    Nothing that is there is overwritten, but for the job where its source is renewed and no hand
    has typed it: that is remembered as a change of job. Nothing is ever removed, and what a hand
    has emptied or taken away does not come back.
    """
    row = there.row
    values: dict[str, object] = {}
    for name, have, want in (
        ("nickname", row.nickname, draft.nickname),
        ("location", row.location, draft.location),
        ("met_on", row.met_on, draft.met_on),
        ("rhythm_days", row.rhythm_days, draft.rhythm_days),
    ):
        if not have and want and name not in there.typed:
            values[name] = want
    jobs = jobs_told(draft, there)
    for name, have, want in zip(
        ("title", "company"), (row.title, row.company), jobs.now, strict=True
    ):
        if want != (have or ""):
            values[name] = want
    altered = change.update(Person, row.id, **values) if values else False
    write_steps(garden, change, row.id, jobs)
    news = NewJob(row.id, row.name, *jobs.now) if jobs.steps else None
    return Merged(_add_parts(garden, change, row.id, draft, there, garden.now()) or altered, news)


def _add_parts(
    garden: Garden, change: Change, person: int, draft: Draft, there: There | None, now: datetime
) -> bool:
    """Add handles, keys, occasions, tags, notes and extras that are not there yet."""
    handles = [
        {"person": person, "kind": kind, "value": value, "folded": folded, "label": label}
        for (kind, folded), (value, label) in draft.handles.items()
        if there is None
        or ((kind, folded) not in there.handles and no_handle(kind, folded) not in there.typed)
    ]
    keys = [
        {"person": person, "kind": kind, "key": key}
        for kind, key in draft.keys
        if there is None or (kind, key) not in there.keys
    ]
    written = set() if there is None else set(there.notes)
    notes = [{"person": person, "at": now, "text": text} for text in _news(draft.notes, there)] + [
        {"person": person, "at": garden.noon(day), "text": text}
        for day, text in draft.dated_notes
        if there is None or (text not in written and no_note(text) not in there.typed)
    ]
    promises = [
        _promise(garden, person, one, now)
        for one in draft.promises
        if there is None
        or (
            (one.owed_by, one.what) not in there.promises
            and no_promise(one.owed_by, one.what) not in there.typed
        )
    ]
    extras = [
        {"person": person, "name": name, "params": params, "value": value}
        for name, params, value in _extras(draft)
        if there is None or (name, params, value) not in there.extras
    ]
    occasions = _occasions(person, draft, there)
    tags = [tag for tag in draft.tags if there is None or fold(tag) not in there.tags]
    change.insert_many(Handle, handles)
    change.insert_many(SourceKey, keys)
    change.insert_many(Note, notes)
    change.insert_many(Promise, promises)
    change.insert_many(CardExtra, extras)
    change.insert_many(Occasion, occasions)
    tag_person(garden, change, person, tags)
    return bool(handles or keys or notes or promises or extras or occasions or tags)


def _promise(garden: Garden, person: int, one: Owed, now: datetime) -> dict[str, object]:
    made = now if one.made_on is None else min(garden.noon(one.made_on), now)
    return {
        "person": person,
        "owed_by": one.owed_by,
        "what": one.what,
        "due_on": one.due_on,
        "made_at": made,
        "kept_at": made if one.kept else None,
    }


def _news(texts: Iterable[str], there: There | None) -> Iterator[str]:
    """Yield of each note the paragraphs that stand nowhere yet: they may come joined.

    What a hand has changed or taken away does not come back.
    """
    notes = () if there is None else there.notes
    typed = () if there is None else there.typed
    whole = set(notes)
    known = {_plain(part) for note in notes for part in note.split("\n\n")}
    for text in texts:
        if text in whole:
            continue
        parts = [
            part
            for part in text.split("\n\n")
            if _plain(part) not in known and no_note(part) not in typed
        ]
        known.update(_plain(part) for part in parts)
        if news := "\n\n".join(parts).strip():
            yield news


def _plain(paragraph: str) -> str:
    return " ".join(paragraph.split())


def _extras(draft: Draft) -> list[tuple[str, str, str]]:
    return [
        (name, json.dumps(params, ensure_ascii=False), value)
        for name, params, value in draft.extras
    ]


def _occasions(person: int, draft: Draft, there: There | None) -> list[dict[str, object]]:
    """Return the occasions to add: a second birthday is never added, only what is new.

    A card may tell the kind of an occasion without its words, or its words without the kind.
    """
    have = () if there is None else there.occasions
    typed = () if there is None else there.typed
    wanted: list[tuple[str, PartialDay]] = [*draft.occasions]
    known = BIRTHDAY in typed or any(one.kind == BIRTHDAY for one in have)
    if draft.birthday is not None and not known:
        wanted.insert(0, (BIRTHDAY, draft.birthday))
    kinds = {(one.kind, one.month, one.day) for one in have}
    labels = {(one.label, one.month, one.day) for one in have}
    rows: list[dict[str, object]] = []
    for kind, day in wanted:
        word, label = (kind, "") if kind in OCCASION_KINDS else ("other", kind)
        if no_day(kind, day.month, day.day) in typed:
            continue
        if (label, day.month, day.day) in labels if label else (word, day.month, day.day) in kinds:
            continue
        rows.append(
            {
                "person": person,
                "kind": word,
                "label": label,
                "month": day.month,
                "day": day.day,
                "year": day.year,
            }
        )
        kinds.add((word, day.month, day.day))
        labels.add((label, day.month, day.day))
    return rows

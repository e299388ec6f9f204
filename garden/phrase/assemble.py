"""Put the clauses of a sentence together into one reading."""

from collections.abc import Iterable, Iterator, Sequence

from garden.phrase.draft import Draft
from garden.phrase.reading import PlanReading, PromiseReading, Reading, Span
from garden.phrase.setting import Setting


def resolve_pronouns(setting: Setting, drafts: Sequence[Draft]) -> None:
    """Let "owe her" mean the one person of the sentence, and "owe them" all of its persons."""
    people = {each.person_id: each for draft in drafts for each in draft.people}
    unsure = any(draft.choices or draft.unknown for draft in drafts)
    for draft in drafts:
        if not draft.pronoun or draft.people or unsure:
            continue
        everyone = setting.words.lists["everyone"].get(draft.pronoun) is not None
        if len(people) == 1 or (people and everyone):
            draft.people = list(people.values())
        else:
            draft.problem = "which"


def keep_after_dashes(setting: Setting, drafts: Sequence[Draft], at: int) -> None:
    """Put what follows the dashes at `at` into the note of the contact, else of a promise."""
    chosen = [draft for kind in ("contact", "promise") for draft in drafts if draft.kind == kind]
    draft = chosen[0] if chosen else drafts[-1]
    draft.mark(setting, "joint", at, at + 1)
    draft.keep(setting, at + 1, len(setting.tokens))


def assemble(setting: Setting, drafts: Sequence[Draft]) -> Reading:
    """Return the reading of `drafts`, without chips; the contact, or the first plan, leads."""
    contact = next((draft for draft in drafts if draft.kind == "contact"), None)
    plans = [draft for draft in drafts if draft.kind == "plan"]
    main = contact or (plans[0] if plans else drafts[0])
    problem = _problem(drafts)
    return Reading(
        people=tuple(contact.people) if contact else (),
        unknown=_joined(draft.unknown for draft in drafts),
        choices=tuple(choice for draft in drafts for choice in draft.choices),
        channel=main.channel,
        at=contact.at if contact else None,
        day_only=contact.day_only if contact else False,
        initiator=main.initiator,
        gestures=main.gestures,
        note=setting.text.strip() if problem else _note(setting, drafts),
        tags=_joined(draft.tags for draft in drafts),
        venue=_venue(drafts),
        duration_min=_length(drafts),
        promises=() if problem else tuple(dict.fromkeys(_promises(drafts))),
        plans=() if problem else tuple(dict.fromkeys(_plans(setting, drafts, main))),
        new_people=() if problem else _joined(draft.new_people for draft in drafts),
        is_contact=contact is not None and problem is None,
        problem=_told(setting, drafts, problem) if problem else None,
        spans=_covering(drafts),
        text=setting.text,
    )


def _problem(drafts: Sequence[Draft]) -> str | None:
    """Return the key of the first problem of a clause that means something."""
    meant = [draft for draft in drafts if draft.kind != "nothing"]
    return next((draft.problem for draft in meant or drafts if draft.problem), None)


def _told(setting: Setting, drafts: Sequence[Draft], problem: str) -> str:
    """Return the words of the problem, with the name or the day it is about."""
    draft = next((draft for draft in drafts if draft.problem == problem), drafts[0])
    return setting.words.problems[problem].format(
        name=_somebody(setting, drafts), day=draft.unread, meant=draft.meant
    )


def _somebody(setting: Setting, drafts: Sequence[Draft]) -> str:
    """Return a name to make a suggestion with: the one in the sentence, as it was typed."""
    return next((each.text for draft in drafts for each in draft.people), "Ada")


def _only_plans(drafts: Sequence[Draft]) -> bool:
    return all(draft.kind in ("plan", "nothing") for draft in drafts)


def _note(setting: Setting, drafts: Sequence[Draft]) -> str:
    """Return the note of all that is not a plan; if all is planned, plans have the only notes."""
    return "" if _only_plans(drafts) else " ".join(_notes(setting, drafts))


def _notes(setting: Setting, drafts: Sequence[Draft]) -> Iterator[str]:
    """Yield the notes that belong to no plan; a promise to nobody known leaves its words here."""
    for draft in drafts:
        if draft.kind == "promise" and not draft.people and draft.what:
            yield draft.what
        if draft.kind != "plan" and (note := draft.note(setting)):
            yield note


def _promises(drafts: Sequence[Draft]) -> Iterator[PromiseReading]:
    for draft in drafts:
        if draft.kind == "promise":
            for each in draft.people:
                yield PromiseReading(each.person_id, draft.owed_by, draft.what, draft.due_on)


def _plans(setting: Setting, drafts: Sequence[Draft], main: Draft) -> Iterator[PlanReading]:
    """Yield the plans, each with its note."""
    for draft in drafts:
        if draft.on is None:
            continue
        parts = [draft.note(setting)]
        if draft is not main:
            parts += _unplaced(setting, drafts, draft)
        elif _only_plans(drafts):
            unread = [each.note(setting) for each in drafts if each.kind == "nothing"]
            parts = unread + parts
        note = " ".join(filter(None, parts))
        for each in draft.people:
            yield PlanReading(each.person_id, draft.channel, draft.on, note)


def _unplaced(setting: Setting, drafts: Sequence[Draft], draft: Draft) -> Iterator[str]:
    """Yield the words of a length and a venue that are not the sentence's own."""
    for kind, own in (("length", _length(drafts)), ("venue", _venue(drafts))):
        for span in draft.spans:
            mine = draft.duration_min if kind == "length" else draft.venue
            if span.kind == kind and mine != own:
                yield setting.text[span.start : span.end]


def _venue(drafts: Sequence[Draft]) -> str | None:
    """Return the venue of the contact, else the first there is."""
    order = sorted(drafts, key=lambda draft: draft.kind != "contact")
    return next((draft.venue for draft in order if draft.venue), None)


def _length(drafts: Sequence[Draft]) -> int | None:
    """Return the length of the contact in minutes, else the first there is."""
    order = sorted(drafts, key=lambda draft: draft.kind != "contact")
    return next((draft.duration_min for draft in order if draft.duration_min is not None), None)


def _joined(lists: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for part in lists for each in part))


def _covering(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """Return the spans of all clauses in the order of the text."""
    spans = {span for draft in drafts for span in draft.spans}
    return tuple(sorted(spans, key=lambda span: (span.start, span.end, span.kind)))

"""Read what else a contact was: "thanked ada and introduced her to jon", "called to thank her"."""

from garden.phrase.draft import Draft
from garden.phrase.names import Closeness
from garden.phrase.people import name_at, read_people, take
from garden.phrase.setting import Setting
from garden.phrase.words import Verb

# Marks behind which a further verb may stand.
_JOINTS = {",", ";", ".", "!"}
# What may follow a further verb that names nobody: "called and asked for a review".
_BARE = ("thing", "with")


def add_gestures(draft: Draft, gestures: tuple[str, ...]) -> None:
    """Add `gestures` to the clause, each once."""
    draft.gestures = tuple(dict.fromkeys((*draft.gestures, *gestures)))


def read_gesture(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read a further gesture at `at` with those of the clause; return the token after, or `at`."""
    start = _behind_joints(setting, at, end)
    purpose = setting.matches("purpose", at, end)
    joined = start > at or (at > 0 and setting.tokens[at - 1].key in _JOINTS)
    if purpose is None and not joined:
        return at
    start = purpose or start
    verb_at = _object_before(setting, draft, start, end)
    verb = _gesture_at(setting, verb_at, end, infinitive=purpose is not None)
    if verb is None:
        return at
    after = verb[1] if verb_at > start else _object_behind(setting, draft, *verb, end)
    if after is None:
        return at
    add_gestures(draft, verb[0].gestures)
    draft.mark(setting, "joint", at, verb_at)
    draft.mark(setting, "verb", verb_at, verb[1])
    draft.mark(setting, "joint", verb[1], after)
    return read_second(setting, draft, after, end) if verb[0].pair else after


def find_gestures(setting: Setting, draft: Draft, at: int, end: int) -> None:
    """Add the gestures that a topic goes on with; like its tags they also stay in the text."""
    for place in range(at + 1, end):
        if setting.tokens[place - 1].key in _JOINTS:
            continue
        start = _behind_joints(setting, place, end)
        verb = _gesture_at(setting, start, end, infinitive=False) if start > place else None
        if verb is None or not _pronoun_behind(setting, draft, verb[1], end):
            continue
        add_gestures(draft, verb[0].gestures)
        after = _object_behind(setting, draft, *verb, end)
        if verb[0].pair and after is not None:
            _find_second(setting, draft, after, end)


def read_second(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read the other person of a pair: "introduced ada to jon"."""
    led = setting.matches("to", at, end) or setting.matches("with", at, end)
    if led is None:
        return at
    after = read_people(setting, draft, led, end)
    if after == led:
        return at
    draft.mark(setting, "joint", at, led)
    return after


def _behind_joints(setting: Setting, at: int, end: int) -> int:
    """Return the token behind commas, an "and" and a "then" at `at`."""
    place = at
    while setting.key(place, end) in _JOINTS:
        place += 1
    place = setting.matches("and", place, end) or place
    return (setting.matches("lead_ins", place, end) or place) if place > at else place


def _gesture_at(
    setting: Setting, at: int, end: int, *, infinitive: bool
) -> tuple[Verb, int] | None:
    found: tuple[Verb, int] | None = setting.words.verbs.match(setting.tokens, at, end)
    if found is None or not found[0].gestures:
        return None
    return found if found[0].tense == ("open" if infinitive else "past") else None


def _object_before(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Return the token after the "ihr" of "und ihr gedankt": where I come first, it is an object.

    In the other languages "and she thanked" is what somebody else did.
    """
    place = at
    if setting.words.name_first == "me":
        place = _pronoun_behind(setting, draft, at, end) or at
    return setting.matches("infinitive", place, end) or place


def _object_behind(setting: Setting, draft: Draft, verb: Verb, at: int, end: int) -> int | None:
    """Return the token after whom the verb is about, or None if it is about somebody else."""
    if verb.light and setting.words.objects.match(setting.tokens, at + 1, end):
        return None
    if pronoun := _pronoun_behind(setting, draft, at, end):
        return pronoun
    hit = name_at(setting, at, end)
    if hit and draft.initiator != "them" and hit.found.closeness is not Closeness.START:
        known = {each.person_id for each in draft.people}
        return hit.end if known.issuperset(hit.found.ids) else None
    bare = at >= end or setting.tokens[at].kind == "mark"
    return at if bare or any(setting.matches(name, at, end) for name in _BARE) else None


def _pronoun_behind(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Return the token after the "me" of what they did, or the "her" of what I did."""
    return setting.matches("me" if draft.initiator == "them" else "pronouns", at, end)


def _find_second(setting: Setting, draft: Draft, at: int, end: int) -> None:
    """Add the one person known by the name behind "to", without reading the text around it."""
    led = setting.matches("to", at, end)
    hit = name_at(setting, led, end) if led else None
    if led and hit and len(hit.found.ids) == 1 and hit.found.closeness is not Closeness.START:
        take(setting, draft, led, hit)

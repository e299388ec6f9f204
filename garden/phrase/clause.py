"""Read one clause about a contact: a head with verb and names, then what stands around them."""

from garden.phrase.draft import Draft
from garden.phrase.extras import read_extra
from garden.phrase.gestures import read_gesture
from garden.phrase.head import read_head
from garden.phrase.names import Closeness
from garden.phrase.nearday import match_near_day
from garden.phrase.people import name_at, read_people
from garden.phrase.setting import Setting
from garden.phrase.settle import settle
from garden.phrase.topic import read_topic, starts_topic


def read_clause(setting: Setting, at: int, end: int) -> Draft:
    """Return what the tokens from `at` up to `end` say of a contact or a plan.

    A clause in which no head is found is of kind "nothing", all of it a note.
    """
    draft = Draft()
    after = read_head(setting, draft, at, end)
    if after is None:
        nothing = Draft(
            problem=draft.problem or "no_verb",
            negated=draft.negated,
            unread=draft.unread,
            meant=draft.meant,
        )
        nothing.keep(setting, at, end)
        return nothing
    draft.kind = "contact"
    _read_rest(setting, draft, after, end)
    settle(setting, draft)
    return draft


def _read_rest(setting: Setting, draft: Draft, at: int, end: int) -> None:
    """Read what follows the head, up to the first thing that is not understood: the topic."""
    while at < end:
        after = read_extra(setting, draft, at, end)
        if after == at:
            after = _read_more_people(setting, draft, at, end)
        if after == at and draft.named:
            after = _read_not(setting, draft, at, end) or _read_adverb(setting, draft, at, end)
        if after == at and draft.named and not draft.notes:
            after = read_gesture(setting, draft, at, end)
        if after == at and _is_loose_mark(setting, at, end):
            after = draft.mark(setting, "joint", at, at + 1)
        if after == at and not draft.named:
            after = _read_object(setting, draft, at, end)
        if after == at and draft.when is None and (near := match_near_day(setting, at, end)):
            after = draft.refuse(setting, at, near)
        if after == at:
            read_topic(setting, draft, at, end)
            return
        at = after


def _read_not(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Read the "nicht" of "rief ada nicht an", where it stands behind the verb."""
    if setting.words.name_first != "me" or setting.tokens[at - 1].kind == "mark":
        return None
    # "Ohne" and the like behind the verb are text: "traf ada ohne jon".
    if not draft.verb_found or setting.key(at, end) != setting.words.first["negations"]:
        return None
    draft.negated = True
    return draft.mark(setting, "verb", at, at + 1)


def _read_adverb(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read the "back" of "called ada back", or keep the "again" of "called ada again friday"."""
    if particle := setting.matches("particles", at, end):
        return draft.mark(setting, "verb", at, particle) if draft.verb_found else at
    adverb = setting.matches("adverbs", at, end)
    return draft.keep(setting, at, adverb) if adverb else at


def _is_loose_mark(setting: Setting, at: int, end: int) -> bool:
    """Whether the mark at `at` only holds the sentence together; a colon starts a topic."""
    return setting.tokens[at].key in {",", ".", "!", "?", ";", "&"} and not starts_topic(
        setting, at, end
    )


def _read_more_people(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read "with jon", "and jon", "+Linus Torvalds"; or the first name, if none is known yet."""
    if setting.tokens[at].kind == "new":
        return read_people(setting, draft, at, end)
    if not draft.named:
        led = setting.matches("with", at, end) or setting.matches("to", at, end) or at
        after = read_people(setting, draft, led, end, known_only=True)
        if after > led:
            draft.mark(setting, "joint", at, led)
            return after
        return at
    joined = setting.matches("with", at, end) or setting.matches("and", at, end)
    if joined is None and setting.key(at, end) == ",":
        joined = setting.matches("and", at + 1, end) or setting.matches("with", at + 1, end)
    if joined and joined < end and setting.tokens[joined].kind == "new":
        draft.mark(setting, "joint", at, joined)
        return read_people(setting, draft, joined, end)
    hit = name_at(setting, joined, end) if joined else None
    if joined is None or hit is None or hit.found.closeness is Closeness.START:
        return at
    draft.mark(setting, "joint", at, joined)
    return read_people(setting, draft, joined, end, known_only=True)


def _read_object(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read "the slides to ada": what comes before "to" or "with" and a name stays in the note."""
    # "talked about art with ada"; but "called about art with ada" may be art with her in it.
    topics = draft.initiator == "both"
    for place in range(at, end):
        if starts_topic(setting, place, end) and not topics:
            return at
        led = setting.matches("to", place, end) or setting.matches("with", place, end)
        if led is None:
            continue
        hit = name_at(setting, led, end)
        if hit and hit.found.closeness is not Closeness.START:
            about = setting.matches("about", at, end) if topics else None
            draft.mark(setting, "joint", at, about or at)
            draft.keep(setting, about or at, place)
            draft.mark(setting, "joint", place, led)
            return read_people(setting, draft, led, end)
    return at

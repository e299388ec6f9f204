"""Read a clause that begins with names: "ada called", "ada and i met", "ada 3 days ago"."""

from garden.phrase.draft import Draft
from garden.phrase.extras import match_extra, read_extra
from garden.phrase.names import Closeness
from garden.phrase.nearday import match_near_day
from garden.phrase.people import name_at, read_people
from garden.phrase.setting import Setting
from garden.phrase.topic import starts_topic
from garden.phrase.verbs import (
    apply_verb,
    read_further_verbs,
    read_meaning,
    read_modal,
    read_seconds,
)
from garden.phrase.words import Verb

# So many words may stand between a name and its verb: "ada ein Buch geliehen".
_MOST_BEFORE_VERB = 6
# What may lead to a day that belongs to the text.
_LEADS_ON = ("thing", "from", "to")


def is_subject(setting: Setting, at: int, end: int) -> bool:
    """Whether a name that is also a word of the language opens the clause: "Will called"."""
    hit = name_at(setting, at, end, first=True)
    if hit is None or hit.found.closeness is Closeness.START:
        return False
    is_word = setting.words.verbs.match(setting.tokens, at, end) or any(
        setting.matches(name, at, end) for name in ("negations", "intents", "lead_ins")
    )
    if not is_word:
        return False
    capital = setting.tokens[at].capital
    place = _behind_names(setting, hit.end, end) if capital else hit.end
    verb = setting.words.verbs.match(setting.tokens, place, end)
    modal = setting.matches("intents", at, end) is not None
    if verb and verb[0].tense == "past":
        return modal or capital
    # "Will will call", "May didn't call".
    said = setting.matches("intents", place, end) or setting.matches("negations", place, end)
    return capital and said is not None and hit.end == place


def read_subject(
    setting: Setting,
    draft: Draft,
    at: int,
    end: int,
    *,
    with_me: bool = False,
    by_them: bool = False,
) -> int | None:
    """Read a clause that begins with names: "ada called", "ada and i met", "ada 3 days ago".

    `with_me`: I stood before them; `by_them`: a word before them said that it was they.
    """
    after = read_people(setting, draft, at, end)
    if after == at:
        return None
    after = _read_second_name(setting, draft, after, end)
    joined = setting.matches("and", after, end)
    if joined and (myself := setting.matches("self", joined, end)):
        with_me = True
        after = draft.mark(setting, "joint", after, myself)
    place, said = _read_between(setting, draft, after, end)
    verb = setting.words.verbs.match(setting.tokens, place, end)
    if verb is None:
        return place
    draft.mark(setting, "verb", place, verb[1])
    apply_verb(draft, verb[0])
    pair, after = read_further_verbs(setting, draft, verb[0], verb[1], end)
    if with_me:
        draft.initiator = "both"
    elif draft.initiator == "me" and verb[0].tense == "past":
        told = by_them or said or verb[0].finite
        draft.initiator = "them" if told else setting.words.name_first
    return _read_me(setting, draft, verb[0], after, end, pair=pair)


def behind_me(setting: Setting, at: int, end: int) -> int | None:
    """Return the token behind the "me and" of "me and ada had coffee"."""
    myself = setting.matches("self", at, end) or setting.matches("me", at, end)
    joined = setting.matches("and", myself, end) if myself else None
    hit = name_at(setting, joined, end) if joined else None
    return joined if hit and hit.found.closeness is not Closeness.START else None


def _read_second_name(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read the "mit jon" of "ada mit jon bekannt gemacht", where the verb brings two together."""
    led = setting.matches("with", at, end) or at
    hit = name_at(setting, led, end)
    if hit is None or hit.found.closeness is Closeness.START:
        return at
    verb = setting.words.verbs.match(setting.tokens, hit.end, end)
    if verb is None or not verb[0].pair:
        return at
    draft.mark(setting, "joint", at, led)
    return read_people(setting, draft, led, end)


def _behind_names(setting: Setting, at: int, end: int) -> int:
    """Return the token behind the further names at `at`, and the "has" that may follow them."""
    while joined := setting.matches("and", at, end) or (
        at + 1 if setting.key(at, end) == "," else None
    ):
        hit = name_at(setting, joined, end, first=True)
        myself = setting.matches("self", joined, end)
        if myself is None and hit is None:
            break
        at = myself or (hit.end if hit else joined)
    if setting.words.verbs.match(setting.tokens, at, end):
        return at
    return setting.matches("lead_ins", at, end) or at


def _read_between(setting: Setting, draft: Draft, at: int, end: int) -> tuple[int, bool]:
    """Read what may stand between the names and the verb; also whether it says it was them."""
    by_them = False
    while at < end:
        by_them = by_them or setting.matches("them", at, end) is not None
        # "had lunch" is a verb, not "had" and then a lunch that may be to come.
        if setting.words.verbs.match(setting.tokens, at, end):
            break
        after = read_modal(setting, draft, at, end)
        passed = setting.matches("lead_ins", at, end) or setting.matches("me", at, end)
        if after == at and passed:
            after = draft.mark(setting, "joint", at, passed)
        if after == at and draft.when is None:
            after = read_extra(setting, draft, at, end)
        if after == at and (adverb := setting.matches("adverbs", at, end)):
            after = draft.keep(setting, at, adverb)
        if after == at and draft.when is None and (near := match_near_day(setting, at, end)):
            after = draft.refuse(setting, at, near)
        if after == at:
            after = _keep_to_verb(setting, draft, at, end)
        if after == at:
            break
        at = after
    return at, by_them


def _keep_to_verb(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Leave the "ein Buch" of "ada ein Buch geliehen" in the note, where the verb comes last."""
    if setting.words.name_first != "me":
        return at
    for place in range(at + 1, min(at + 1 + _MOST_BEFORE_VERB, end)):
        before = setting.tokens[place - 1]
        if before.kind != "word" or starts_topic(setting, place - 1, end):
            return at
        verb = setting.words.verbs.match(setting.tokens, place, end)
        if verb and verb[0].tense != "noun":
            return draft.keep(setting, at, place)
        # "für Freitag" is what was said, not when.
        if any(setting.matches(name, place - 1, place) for name in _LEADS_ON):
            continue
        if match_extra(setting, place, end) or setting.matches("negations", place, end):
            return draft.keep(setting, at, place) if _verb_follows(setting, place, end) else at
    return at


def _verb_follows(setting: Setting, at: int, end: int) -> bool:
    """Whether a verb stands in the next few words."""
    return any(
        (verb := setting.words.verbs.match(setting.tokens, place, end)) is not None
        and verb[0].tense != "noun"
        for place in range(at, min(at + _MOST_BEFORE_VERB, end))
    )


def _read_me(setting: Setting, draft: Draft, verb: Verb, at: int, end: int, *, pair: bool) -> int:
    """Read the "me" of "ada called me"; another name in its place makes it a thing of others."""
    led = at
    for link in ("with", "to"):
        led = setting.matches(link, led, end) or led
    me = setting.matches("me", led, end)
    if me:
        at = draft.mark(setting, "joint", at, me)
        after = read_seconds(setting, draft, at, end) if pair else at
        return read_meaning(setting, draft, verb, after, end)
    hit = name_at(setting, led, end, first=True)
    if hit and hit.found.closeness is not Closeness.START:
        draft.others = True
    return at

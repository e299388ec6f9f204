"""Read the head of a clause: who was in touch with whom, and how."""

from garden.phrase.draft import Draft
from garden.phrase.extras import match_extra, read_extra
from garden.phrase.fold import fold
from garden.phrase.names import Closeness
from garden.phrase.nearday import match_near_day
from garden.phrase.people import Hit, name_at, read_people, take
from garden.phrase.setting import Setting
from garden.phrase.topic import starts_topic
from garden.phrase.words import Verb

# So many words may stand before "coffee with ada": "long overdue coffee with ada".
_MOST_WORDS_BEFORE = 3


def read_head(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Read the verb and the names around it; return the token after them, None if there are none.

    The day may come first, and so may the name: "ada called" was them, "called ada" was me.
    """
    while at < end:
        after = read_extra(setting, draft, at, end)
        if after > at:
            at = _past_mark(setting, draft, after, end)
            continue
        if _is_subject(setting, at, end):
            return _read_subject(setting, draft, at, end)
        after = _read_modal(setting, draft, at, end)
        if after > at:
            at = after
            continue
        if verb := setting.words.verbs.match(setting.tokens, at, end):
            return _read_verb(setting, draft, verb[0], at, verb[1], end)
        if lead := setting.matches("lead_ins", at, end):
            at = draft.mark(setting, "joint", at, lead)
            continue
        near = None if name_at(setting, at, end) else match_near_day(setting, at, end)
        if near:
            at = _past_mark(setting, draft, draft.refuse(setting, at, near), end)
            continue
        if skipped := _skip_to_noun(setting, draft, at, end):
            at = skipped
            continue
        return _read_bare(setting, draft, at, end)
    return None


def _past_mark(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Pass the mark behind a day that opens the sentence: "yesterday: coffee with ada"."""
    if setting.key(at, end) in {":", ","}:
        return draft.mark(setting, "joint", at, at + 1)
    return at


def _read_modal(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read a negation ("didn't") or an intent ("will") at `at`; return the token after it."""
    negation = setting.matches("negations", at, end)
    intent = setting.matches("intents", at, end)
    if negation and negation >= (intent or 0):
        draft.negated = True
        return draft.mark(setting, "verb", at, negation)
    if intent:
        draft.intent = True
        return draft.mark(setting, "verb", at, intent)
    return at


def _is_subject(setting: Setting, at: int, end: int) -> bool:
    """Whether a name that is also a word of the language opens the clause: "Will called"."""
    hit = name_at(setting, at, end, first=True)
    if hit is None or hit.found.closeness is Closeness.START:
        return False
    is_word = setting.words.verbs.match(setting.tokens, at, end) or any(
        setting.matches(name, at, end) for name in ("negations", "intents", "lead_ins")
    )
    if not is_word:
        return False
    verb = setting.words.verbs.match(setting.tokens, hit.end, end)
    modal = setting.matches("intents", at, end) is not None
    return bool(verb and verb[0].tense == "past" and (modal or setting.tokens[at].capital))


def _read_verb(setting: Setting, draft: Draft, verb: Verb, at: int, after: int, end: int) -> int:
    """Read the names that a verb takes, and the word that leads to them."""
    draft.mark(setting, "verb", at, after)
    _apply(draft, verb)
    led = after
    for link, initiator in (("with", "both"), ("from", "them"), ("to", "me")):
        if found := setting.matches(link, after, end):
            led = found
            if verb.tense == "noun" or verb.both_open_and_noun:
                draft.initiator = initiator
                draft.open_tense = draft.open_tense and link != "from"
            break
    names = _read_owner(setting, draft, led, end) if verb.possessive else led
    if names == led:
        names = read_people(setting, draft, led, end)
    if names == led:
        draft.initiator = verb.initiator
        return after
    draft.mark(setting, "joint", after, led)
    if verb.pair:
        names = _read_second(setting, draft, names, end)
    return _read_meaning(setting, draft, verb, names, end)


def _apply(draft: Draft, verb: Verb) -> None:
    draft.verb_found = True
    if not draft.channel_named:
        draft.channel = verb.channel
    draft.initiator = verb.initiator
    draft.gestures = verb.gestures
    draft.open_tense = verb.tense != "past"


def _read_owner(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read "ada's" in "liked ada's post" as ada."""
    if at >= end:
        return at
    token = setting.tokens[at]
    if not token.value.endswith(("'s", "’s")):
        return at
    found = setting.names.exact((fold(token.value[:-2]),))
    if found is None:
        return at
    return take(setting, draft, at, Hit(found, at + 1))


def _read_second(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read the other person of a pair: "introduced ada to jon"."""
    led = setting.matches("to", at, end) or setting.matches("with", at, end)
    if led is None:
        return at
    after = read_people(setting, draft, led, end)
    if after == led:
        return at
    draft.mark(setting, "joint", at, led)
    return after


def _read_meaning(setting: Setting, draft: Draft, verb: Verb, at: int, end: int) -> int:
    """Read what a light verb meant, behind the names: "gave ada a call"."""
    if not verb.light:
        return at
    found = setting.words.objects.match(setting.tokens, at, end)
    if found is None:
        return at
    draft.channel, draft.channel_named, draft.gestures = found[0], True, ()
    return draft.mark(setting, "verb", at, found[1])


def _read_subject(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Read a clause that begins with names: "ada called", "ada and i met", "ada 3 days ago"."""
    after = read_people(setting, draft, at, end)
    if after == at:
        return None
    with_me = False
    joined = setting.matches("and", after, end)
    if joined and (myself := setting.matches("self", joined, end)):
        with_me = True
        after = draft.mark(setting, "joint", after, myself)
    place, by_them = _read_between(setting, draft, after, end)
    verb = setting.words.verbs.match(setting.tokens, place, end)
    if verb is None:
        return place
    draft.mark(setting, "verb", place, verb[1])
    _apply(draft, verb[0])
    if with_me:
        draft.initiator = "both"
    elif draft.initiator == "me" and verb[0].tense == "past":
        draft.initiator = "them" if by_them else setting.words.name_first
    return _read_me(setting, draft, verb[0], verb[1], end)


def _read_between(setting: Setting, draft: Draft, at: int, end: int) -> tuple[int, bool]:
    """Read what may stand between the names and the verb; also whether it says it was them."""
    by_them = False
    while at < end:
        by_them = by_them or setting.matches("them", at, end) is not None
        after = _read_modal(setting, draft, at, end)
        passed = setting.matches("lead_ins", at, end) or setting.matches("me", at, end)
        if after == at and passed:
            after = draft.mark(setting, "joint", at, passed)
        if after == at and draft.when is None:
            after = read_extra(setting, draft, at, end)
        if after == at and draft.when is None and (near := match_near_day(setting, at, end)):
            after = draft.refuse(setting, at, near)
        if after == at:
            break
        at = after
    return at, by_them


def _read_me(setting: Setting, draft: Draft, verb: Verb, at: int, end: int) -> int:
    """Read the "me" of "ada called me"; another name in its place makes it a thing of others."""
    led = at
    for link in ("with", "to"):
        led = setting.matches(link, led, end) or led
    me = setting.matches("me", led, end)
    if me:
        at = draft.mark(setting, "joint", at, me)
        after = _read_second(setting, draft, at, end) if verb.pair else at
        return _read_meaning(setting, draft, verb, after, end)
    hit = name_at(setting, led, end)
    if hit and hit.found.closeness is not Closeness.START:
        draft.others = True
    return at


def _skip_to_noun(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Leave the few words before "coffee with" in the note; return where the noun stands."""
    if draft.named or name_at(setting, at, end):
        return None
    for place in range(at + 1, min(at + 1 + _MOST_WORDS_BEFORE, end)):
        if setting.tokens[place - 1].kind != "word":
            return None
        verb = setting.words.verbs.match(setting.tokens, place, end)
        if verb is None or verb[0].tense == "past":
            continue
        led = setting.matches("with", verb[1], end) or setting.matches("from", verb[1], end)
        if led:
            return draft.keep(setting, at, place)
    return None


def _read_bare(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Read a clause that begins with names or with "with ada", and may have no verb."""
    led = setting.matches("with", at, end)
    start = led or at
    after = _read_subject(setting, draft, start, end)
    if after is None:
        return None
    if led:
        draft.mark(setting, "joint", at, led)
    if draft.verb_found or draft.when or draft.unread or draft.negated or draft.intent:
        return after
    if after >= end or starts_topic(setting, after, end):
        return after
    if setting.tokens[after].kind in ("tag", "venue", "new", "dashes"):
        return after
    return after if match_extra(setting, after, end) else None

"""Read a verb and the names behind it: "called ada", "introduced ada to jon"."""

from garden.phrase.draft import Draft
from garden.phrase.extras import match_extra
from garden.phrase.fold import fold
from garden.phrase.gestures import add_gestures, read_second
from garden.phrase.names import Closeness
from garden.phrase.people import Hit, name_at, read_people, take
from garden.phrase.setting import Setting
from garden.phrase.words import Verb

# So many words may say what was done: "played table tennis with ada".
_LONGEST_THING = 3


def read_verb(setting: Setting, draft: Draft, verb: Verb, at: int, after: int, end: int) -> int:
    """Read the names that a verb takes, and the word that leads to them."""
    draft.mark(setting, "verb", at, after)
    apply_verb(draft, verb)
    if verb.tense == "noun" or verb.both_open_and_noun:
        after = _read_further_noun(setting, draft, after, end)
    pair, after = read_further_verbs(setting, draft, verb, after, end)
    if verb.finite:
        after = _read_subject_behind(setting, draft, verb, at, after, end)
    led = _behind_colon(setting, after, end)
    for link, initiator in (("with", "both"), ("from", "them"), ("to", "me")):
        if found := setting.matches(link, led, end):
            led = found
            if verb.tense == "noun" or verb.both_open_and_noun:
                draft.initiator = initiator
                draft.open_tense = draft.open_tense and link != "from"
            break
    both = setting.matches("both", led, end)
    if both and name_at(setting, both, end):
        led = both
    names = _read_owner(setting, draft, led, end) if verb.possessive else led
    if names == led and not _takes_thing(setting, verb, led, end):
        names = read_people(setting, draft, led, end)
    if names == led:
        draft.initiator = verb.initiator
        return after
    if led == after and verb.tense == "noun" and verb.gestures:
        # "thanks ada", where "coffee ada" was both.
        draft.initiator = "me"
    draft.mark(setting, "joint", after, led)
    if pair:
        names = read_seconds(setting, draft, names, end)
    return read_meaning(setting, draft, verb, names, end)


def read_modal(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read a negation ("didn't") or an intent ("will") at `at`; return the token after it."""
    negation = setting.matches("negations", at, end)
    intent = setting.matches("intents", at, end)
    if negation and negation >= (intent or 0):
        draft.negated = True
        return draft.mark(setting, "verb", at, negation)
    if intent:
        draft.intent = True
        colon = setting.key(intent, end) == ":"
        return draft.mark(setting, "verb", at, intent + 1 if colon else intent)
    return at


def apply_verb(draft: Draft, verb: Verb) -> None:
    """Note what a verb says happened."""
    draft.verb_found = True
    if not draft.channel_named:
        draft.channel = verb.channel
    draft.initiator = verb.initiator
    draft.gestures = verb.gestures
    draft.open_tense = verb.tense != "past"
    draft.offers = verb.offers


def read_further_verbs(
    setting: Setting, draft: Draft, verb: Verb, at: int, end: int
) -> tuple[bool, int]:
    """Read "thanked and congratulated": all were gestures, or all but one, which says how.

    Return whether any of the verbs brings two persons together, and the token after them.
    """
    pair, plain = verb.pair, not verb.gestures
    while joined := setting.matches("and", at, end):
        further = setting.words.verbs.match(setting.tokens, joined, end)
        if further is None or further[0].tense != verb.tense or verb.tense == "noun":
            break
        if not further[0].gestures:
            if plain:
                break
            plain = True
            if not draft.channel_named:
                draft.channel = further[0].channel
            draft.initiator = further[0].initiator
        add_gestures(draft, further[0].gestures)
        pair = pair or further[0].pair
        draft.mark(setting, "joint", at, joined)
        at = draft.mark(setting, "verb", joined, further[1])
    return pair, at


def _read_subject_behind(
    setting: Setting, draft: Draft, verb: Verb, at: int, after: int, end: int
) -> int:
    """Read the "ich" of "gestern traf ich ada", or the "mich" of "gestern rief mich ada an".

    Behind a day that comes first, "gestern rief ada an" also tells what ada did.
    """
    if myself := setting.matches("self", after, end):
        return draft.mark(setting, "joint", after, myself)
    me = setting.matches("me", after, end)
    mine = at > 0 and setting.matches("self", at - 1, at) is not None
    if verb.initiator == "me" and (me or (draft.when is not None and not mine)):
        draft.initiator = "them"
    return draft.mark(setting, "joint", after, me) if me else after


def _read_further_noun(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read the second noun of "breakfast meeting with ada", which adds nothing."""
    further = setting.words.verbs.match(setting.tokens, at, end)
    if further is None or not (further[0].tense == "noun" or further[0].both_open_and_noun):
        return at
    if any(setting.matches(link, further[1], end) for link in ("with", "from", "to")):
        return draft.mark(setting, "verb", at, further[1])
    return at


def _takes_thing(setting: Setting, verb: Verb, at: int, end: int) -> bool:
    """Whether a thing stands before the name: "tennis with ada", "flowers to ada"."""
    link = "with" if verb.thing else "to"
    if not (verb.thing or verb.light) or name_at(setting, at, end):
        return False
    for place in range(at + 1, min(at + 1 + _LONGEST_THING, end)):
        token = setting.tokens[place - 1]
        if token.kind != "word" or token.capital or match_extra(setting, place - 1, end):
            return False
        if led := setting.matches(link, place, end):
            hit = name_at(setting, led, end)
            return hit is not None and hit.found.closeness is not Closeness.START
    return False


def _behind_colon(setting: Setting, at: int, end: int) -> int:
    """Return the token after the colon of "call: ada", if a name stands behind it."""
    if setting.key(at, end) != ":":
        return at
    hit = name_at(setting, at + 1, end, first=True)
    return at + 1 if hit and hit.found.closeness is not Closeness.START else at


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
    answered = setting.words.verbs.match(setting.tokens, at + 1, end)
    if answered and draft.channel == "message" and not draft.channel_named:
        # "replied to ada's email"
        draft.channel = answered[0].channel
    return take(setting, draft, at, Hit(found, at + 1))


def read_seconds(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read the others of pairs: "introduced ada to jon", "ada to jon and jon to grace"."""
    while (after := read_second(setting, draft, at, end)) > at:
        at = after
    return at


def read_meaning(setting: Setting, draft: Draft, verb: Verb, at: int, end: int) -> int:
    """Read what a light verb meant, behind the names: "gave ada a call"."""
    if not verb.light:
        return at
    found = setting.words.objects.match(setting.tokens, at, end)
    if found is None:
        return at
    draft.channel, draft.channel_named, draft.gestures = found[0], True, ()
    return draft.mark(setting, "verb", at, found[1])

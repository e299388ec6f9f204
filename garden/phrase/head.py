"""Read the head of a clause: who was in touch with whom, and how."""

from garden.phrase.draft import Draft
from garden.phrase.extras import match_extra, read_extra
from garden.phrase.nearday import match_near_day
from garden.phrase.people import name_at
from garden.phrase.setting import Setting
from garden.phrase.subject import behind_me, is_subject, read_subject
from garden.phrase.topic import starts_topic
from garden.phrase.verbs import read_modal, read_verb

# So many words may stand before "coffee with ada": "long overdue coffee with ada".
_MOST_WORDS_BEFORE = 3
# What beside "with" may lead to a name before its verb.
_LEADS = ("from", "to", "thing")


def read_head(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Read the verb and the names around it; return the token after them, None if there are none.

    The day may come first, and so may the name: "ada called" was them, "called ada" was me.
    """
    by_them = False
    while at < end:
        after = read_extra(setting, draft, at, end)
        if after > at:
            at = _past_mark(setting, draft, after, end)
            continue
        if is_subject(setting, at, end):
            return read_subject(setting, draft, at, end)
        if (myself := behind_me(setting, at, end)) and not draft.named:
            draft.mark(setting, "joint", at, myself)
            return read_subject(setting, draft, myself, end, with_me=True)
        after = read_modal(setting, draft, at, end)
        if after > at:
            at = after
            continue
        if verb := setting.words.verbs.match(setting.tokens, at, end):
            return read_verb(setting, draft, verb[0], at, verb[1], end)
        if lead := setting.matches("lead_ins", at, end):
            by_them = by_them or setting.key(at, end) == setting.words.first.get("them")
            at = draft.mark(setting, "joint", at, lead)
            continue
        near = None if name_at(setting, at, end) else match_near_day(setting, at, end)
        if near:
            at = _past_mark(setting, draft, draft.refuse(setting, at, near), end)
            continue
        if stop := _before_names(setting, at, end):
            at = draft.keep(setting, at, stop)
            continue
        if skipped := _skip_to_noun(setting, draft, at, end):
            at = skipped
            continue
        return _read_bare(setting, draft, at, end, by_them=by_them)
    return None


def _before_names(setting: Setting, at: int, end: int) -> int | None:
    """Return the token behind a picture, or behind the adverb of "lange mit ada telefoniert"."""
    if _is_sign(setting, at):
        return at + 1
    return setting.matches("adverbs", at, end) if setting.words.name_first == "me" else None


def _is_sign(setting: Setting, at: int) -> bool:
    """Whether a picture or another sign without letters stands at `at`."""
    token = setting.tokens[at]
    return token.kind == "word" and not any(letter.isalnum() for letter in token.value)


def _past_mark(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Pass the mark behind a day that opens the sentence: "yesterday: coffee with ada"."""
    if setting.key(at, end) in {":", ","}:
        return draft.mark(setting, "joint", at, at + 1)
    return at


def _skip_to_noun(setting: Setting, draft: Draft, at: int, end: int) -> int | None:
    """Leave the few words before "coffee with" in the note; return where the noun stands.

    So also what was done where it comes before its verb: "Tennis gespielt mit ada".
    """
    if draft.named or name_at(setting, at, end):
        return None
    for place in range(at + 1, min(at + 1 + _MOST_WORDS_BEFORE, end)):
        if setting.tokens[place - 1].kind != "word":
            return None
        verb = setting.words.verbs.match(setting.tokens, place, end)
        if verb is None or (verb[0].tense == "past" and not verb[0].thing):
            continue
        if any(setting.matches(link, verb[1], end) for link in ("with", "from", "to")):
            return draft.keep(setting, at, place)
    return None


def _read_bare(setting: Setting, draft: Draft, at: int, end: int, *, by_them: bool) -> int | None:
    """Read a clause that begins with names or with "with ada", and may have no verb.

    Where the verb comes last, other words may lead to the name: "von ada gehört".
    """
    led = setting.matches("with", at, end)
    other = None if led else next((one for one in _LEADS if setting.matches(one, at, end)), None)
    if other is not None:
        led = setting.matches(other, at, end)
    after = read_subject(setting, draft, led or at, end, by_them=by_them and led is None)
    if after is None or (other is not None and not draft.verb_found):
        return None
    if led:
        draft.mark(setting, "joint", at, led)
    if other == "from":
        draft.initiator = "them"
    elif other and draft.initiator == "them":
        # "bei ada vorbei" was me, where "ada kam vorbei" was them.
        draft.initiator = "me"
    if draft.verb_found or draft.when or draft.unread or draft.negated or draft.intent:
        return after
    if after >= end or starts_topic(setting, after, end):
        return after
    if setting.tokens[after].kind in ("tag", "venue", "new", "dashes") or _is_sign(setting, after):
        return after
    if all(token.kind == "mark" for token in setting.tokens[after:end]):
        return after
    return after if match_extra(setting, after, end) else None

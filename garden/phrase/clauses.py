"""Take a sentence apart into clauses: one contact, and the promises and plans beside it."""

from garden.phrase.clause import read_clause
from garden.phrase.draft import Draft
from garden.phrase.people import name_at
from garden.phrase.promise import read_promise
from garden.phrase.setting import Setting

# What may come before a promise that is tacked on to a contact.
_BEFORE_PROMISE = {",", ".", "!", "?"}


def read_clauses(setting: Setting, end: int) -> list[Draft]:
    """Return the clauses of the tokens up to `end`, at least one.

    A semicolon, or a comma before "owe", ends a clause only if what follows can be read on its
    own; otherwise it is part of the free text before it.
    """
    drafts: list[Draft] = []
    has_contact = False
    start = 0
    current = _read_alone(setting, 0, _next_break(setting, 0, end))
    stop = _next_break(setting, 0, end)
    while stop < end:
        begin = _behind_break(setting, stop, end)
        following = _next_break(setting, begin, end)
        has_contact = has_contact or current.kind == "contact"
        alone = None if current.literal else _read_alone(setting, begin, following)
        if alone and _can_stand(alone, has_contact):
            drafts.append(_read_alone(setting, start, stop))
            drafts[-1].mark(setting, "joint", stop, begin)
            start, current = begin, alone
        stop = following
    drafts.append(_read_alone(setting, start, end))
    return drafts


def _read_alone(setting: Setting, at: int, end: int) -> Draft:
    return read_promise(setting, at, end) or read_clause(setting, at, end)


def _can_stand(draft: Draft, has_contact: bool) -> bool:
    """Whether a clause says something of its own beside those before it."""
    # A day that cannot be read spoils a clause, but does not make it part of another's text.
    if draft.problem is not None and not (draft.unread and draft.named):
        return False
    if draft.kind == "contact":
        return not has_contact and draft.verb_found
    return draft.kind in ("promise", "plan")


def _next_break(setting: Setting, at: int, end: int) -> int:
    """Return the next token from `at` on that may end a clause, or `end`."""
    for place in range(max(at + 1, _owing_end(setting, at, end)), end):
        token = setting.tokens[place]
        if token.key == ";":
            return place
        before_promise = token.key in _BEFORE_PROMISE or setting.matches("and", place, end)
        if before_promise and _starts_anew(setting, _behind_break(setting, place, end), end):
            return place
    return end


def _owing_end(setting: Setting, at: int, end: int) -> int:
    """Return the token behind the names at `at` if these owe me something, else `at`."""
    place = at
    while named := _names_somebody(setting, place, end):
        if setting.matches("theirs", named, end):
            return named
        behind = named + 1 if setting.key(named, end) == "," else named
        place = setting.matches("and", behind, end) or behind
        if place == named:
            break
    return at


def _behind_break(setting: Setting, at: int, end: int) -> int:
    """Return the first token of the clause behind the break at `at`."""
    behind = setting.matches("and", at, end) or at + 1
    return setting.matches("and", behind, end) or behind


def _starts_anew(setting: Setting, at: int, end: int) -> bool:
    """Whether "owe her", "jon owes me" or "will call" stands at `at`."""
    intent = setting.matches("intents", at, end)
    if intent and setting.words.verbs.match(setting.tokens, intent, end):
        return True
    if owe := setting.matches("mine", at, end):
        return _names_somebody(setting, owe, end) is not None
    named = _names_somebody(setting, at, end)
    return named is not None and setting.matches("theirs", named, end) is not None


def _names_somebody(setting: Setting, at: int, end: int) -> int | None:
    if pronoun := setting.matches("pronouns", at, end):
        return pronoun
    hit = name_at(setting, at, end)
    return hit.end if hit else None

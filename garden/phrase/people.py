"""Find who is named where a name stands, and the lists in which several are named."""

import re
from dataclasses import dataclass

from garden.phrase.draft import Draft
from garden.phrase.extras import is_boundary, is_close, match_extra
from garden.phrase.fold import fold_words
from garden.phrase.names import Closeness, Found
from garden.phrase.reading import Choice, Mention
from garden.phrase.setting import Setting

_ID = re.compile(r"id:([0-9]{1,15})")
# No name of a person is looked for in more words than this at once.
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """The persons that the tokens up to `end` may name."""

    found: Found
    end: int


def read_people(
    setting: Setting, draft: Draft, at: int, end: int, *, known_only: bool = False
) -> int:
    """Read the list of names at `at` into `draft` and return the token after it, or `at`.

    With `known_only` a first word that matches nobody is not taken for somebody unknown.
    """
    after = _read_one(setting, draft, at, end, unknown=not known_only, first=True)
    while after > at:
        joined = _joint(setting, after, end)
        if joined is None and setting.key(after, end) and setting.tokens[after].kind == "new":
            joined = after
        if joined is None:
            return after
        further = _read_one(setting, draft, joined, end, unknown=True, first=False)
        if further == joined:
            return after
        draft.mark(setting, "joint", after, joined)
        at, after = joined, further
    return after


def _joint(setting: Setting, at: int, end: int) -> int | None:
    """Return the token after a comma, an "and" or both at `at`, or None."""
    behind = at + 1 if setting.key(at, end) == "," else at
    joined = setting.matches("and", behind, end) or behind
    return joined if at < joined < end else None


def _read_one(
    setting: Setting, draft: Draft, at: int, end: int, *, unknown: bool, first: bool
) -> int:
    """Read one name at `at` into `draft`; return the token after it, or `at` if there is none."""
    if at >= end:
        return at
    if setting.tokens[at].kind == "new":
        return read_new(setting, draft, at, end)
    hit = name_at(setting, at, end, first=first)
    if hit and (hit.found.closeness > Closeness.START or is_boundary(setting, hit.end, end)):
        return take(setting, draft, at, hit)
    if not unknown:
        return at
    stop = _unknown_end(setting, at, end, first=first)
    if stop > at:
        token = setting.tokens[at]
        draft.unknown.append(token.value if token.kind == "quoted" else setting.source(at, stop))
        draft.mark(setting, "unknown", at, stop)
    return stop


def take(setting: Setting, draft: Draft, at: int, hit: Hit) -> int:
    """Put the persons of `hit` into `draft`: one is mentioned, several are a choice."""
    text, span = setting.source(at, hit.end), setting.span("person", at, hit.end)
    if len(hit.found.ids) == 1:
        (person_id,) = hit.found.ids
        if all(each.person_id != person_id for each in draft.people):
            draft.people.append(Mention(person_id, text, span.start, span.end))
        return draft.mark(setting, "person", at, hit.end)
    draft.choices.append(Choice(text, "person", hit.found.ids, span.start, span.end))
    return draft.mark(setting, "choice", at, hit.end)


def read_new(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read "+Linus Torvalds" at `at`: a person to plant, unless somebody has that very name."""
    token = setting.tokens[at]
    quoted = setting.text[token.start : token.end].endswith(('"', "”", "“", "»"))
    stop = at + 1 if quoted else _capitals_end(setting, at + 1, end)
    name = token.value if quoted else setting.source(at, stop)[1:]
    found = setting.names.exact(fold_words(name))
    if found and found.closeness is Closeness.WHOLE:
        span = setting.span("choice", at, stop)
        draft.choices.append(Choice(f"+{name}", "person", found.ids, span.start, span.end))
        return draft.mark(setting, "choice", at, stop)
    if name not in draft.new_people:
        draft.new_people.append(name)
    return draft.mark(setting, "new", at, stop)


def name_at(setting: Setting, at: int, end: int, *, first: bool = False) -> Hit | None:
    """Return who is named by the tokens at `at`: the most words that fit, or None.

    A word that holds sentences together ("will", "an") names somebody if it has a capital; or if
    it stands `first`, where a name is expected, and nothing goes on behind it.
    """
    if at >= end:
        return None
    token = setting.tokens[at]
    if token.kind == "quoted":
        words = fold_words(token.value)
        found = setting.names.exact(words) or setting.names.starting(words)
        return Hit(found, at + 1) if found else None
    if numbered := _ID.fullmatch(token.key):
        person_id = int(numbered[1])
        known = setting.names.get(person_id) is not None
        return Hit(Found((person_id,), Closeness.WHOLE), at + 1) if known else None
    ends = _word_ends(setting, at, end)
    for stop in reversed(ends):
        joins = stop == at + 1 and _is_reserved(setting, at) and not token.capital
        if joins and not (first and is_close(setting, stop, end)):
            continue
        found = setting.names.exact(_folded(setting, at, stop))
        if found:
            return _narrowed(setting, at, Hit(found, stop), ends)
    if not ends or _is_reserved(setting, at):
        return None
    found = setting.names.starting(_folded(setting, at, ends[0]))
    return Hit(found, ends[0]) if found else None


def _narrowed(setting: Setting, at: int, hit: Hit, ends: list[int]) -> Hit | None:
    """Let the begun word behind a name say which of several is meant, or that none of them is.

    "ada l" is one of two Adas; "Grace Hopper" is not the Grace Kelly who is known.
    """
    behind = hit.end
    if behind + 1 not in ends or hit.found.closeness is Closeness.WHOLE:
        return hit
    if _is_reserved(setting, behind):
        return hit
    capitals = setting.tokens[at].capital and setting.tokens[behind].capital
    typing = behind + 1 == len(setting.tokens) and setting.text[-1:] == setting.text[-1:].strip()
    if len(hit.found.ids) > 1 or capitals or typing:
        narrower = setting.names.starting(_folded(setting, at, behind + 1))
        if narrower:
            return Hit(narrower, behind + 1)
    if capitals and match_extra(setting, behind, len(setting.tokens)) is None:
        return None
    return hit


def _unknown_end(setting: Setting, at: int, end: int, *, first: bool) -> int:
    """Return the token after a name that nobody has, or `at` where no name can stand."""
    token = setting.tokens[at]
    if token.kind == "quoted":
        return at + 1
    if token.kind != "word" or not any(letter.isalpha() for letter in token.value):
        return at
    if _ID.fullmatch(token.key):
        return at + 1
    if _is_reserved(setting, at) or match_extra(setting, at, end) is not None:
        return at
    if token.capital:
        return _capitals_end(setting, at + 1, end)
    return at + 1 if first or is_boundary(setting, at + 1, end) else at


def _capitals_end(setting: Setting, at: int, end: int) -> int:
    """Return the end of the run of capitalised words at `at` that can belong to a name."""
    stop = at
    while (
        stop < end
        and stop - at < _MOST_WORDS
        and setting.tokens[stop].capital
        and not _is_reserved(setting, stop)
        and match_extra(setting, stop, end) is None
    ):
        stop += 1
    return stop


def _word_ends(setting: Setting, at: int, end: int) -> list[int]:
    """Return the places where a name that begins at `at` may end, the nearest first."""
    ends: list[int] = []
    place = at
    while place < end and len(ends) < min(_MOST_WORDS, setting.names.longest):
        token = setting.tokens[place]
        if token.kind != "word" or not any(letter.isalpha() for letter in token.value):
            break
        place += 1
        # The full stop of an initial does not end a name: "J. Smith".
        if len(token.value) == 1 and place + 1 < end and setting.tokens[place].key == ".":
            place += 1
        ends.append(place)
    return ends


def _folded(setting: Setting, at: int, end: int) -> tuple[str, ...]:
    return tuple(word for token in setting.tokens[at:end] for word in fold_words(token.value))


def _is_reserved(setting: Setting, at: int) -> bool:
    return setting.tokens[at].key in setting.words.reserved

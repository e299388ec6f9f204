"""Find who is named where a name stands, and the lists in which several are named."""

import re
from dataclasses import dataclass

from garden.phrase.draft import Draft
from garden.phrase.extras import is_boundary, match_extra
from garden.phrase.fold import fold, fold_words
from garden.phrase.households import home_at
from garden.phrase.names import Closeness, Found
from garden.phrase.reading import Choice, Mention
from garden.phrase.setting import Setting

_ID = re.compile(r"id:([0-9]{1,15})")
# No name of a person is looked for in more words than this at once.
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """The persons that the tokens up to `end` may name.

    `household` is that whose name it is, all of whose persons are named; `rivals` are households
    that the name may be as well as any of the persons.
    """

    found: Found
    end: int
    household: int | None = None
    rivals: tuple[int, ...] = ()


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
    if joined > behind and setting.key(joined, end) == ":":
        # "cc: jon"
        joined += 1
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
    if hit.household is not None or (len(hit.found.ids) == 1 and not hit.rivals):
        known = {each.person_id for each in draft.people}
        draft.people.extend(
            Mention(person_id, text, span.start, span.end, hit.household)
            for person_id in hit.found.ids
            if person_id not in known
        )
        return draft.mark(setting, "person", at, hit.end)
    draft.choices.append(Choice(text, "person", hit.found.ids, span.start, span.end, hit.rivals))
    return draft.mark(setting, "choice", at, hit.end)


def read_new(setting: Setting, draft: Draft, at: int, end: int) -> int:
    """Read "+Linus Torvalds" at `at`: a person to plant, unless somebody has that very name."""
    token = setting.tokens[at]
    quoted = token.quoted(setting.text)
    stop = at + 1 if quoted else _capitals_end(setting, _behind_title(setting, at, end), end)
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
    """Return who is named by the tokens at `at`, a person or a household, or None.

    A household's whole name wins over the beginning of a person's, and with an article over a part
    of it; otherwise nobody but the user decides which of them is meant.
    """
    person = person_at(setting, at, end, first=first)
    home = home_at(setting, at, end)
    if home is None or (person and person.end > home.end):
        return person
    least = Closeness.WORDS if home.sure else Closeness.START
    if person and person.end == home.end and person.found.closeness > least:
        return Hit(person.found, home.end, rivals=home.ids)
    if len(home.ids) > 1:
        return Hit(Found((), Closeness.WHOLE), home.end, rivals=home.ids)
    household = setting.names.household(home.ids[0])
    people = household.people if household else ()
    return Hit(Found(people, Closeness.WHOLE), home.end, household=home.ids[0])


def person_at(setting: Setting, at: int, end: int, *, first: bool = False) -> Hit | None:
    """Return the person named by the tokens at `at`: the most words that fit, or None.

    A word that holds sentences together ("will", "an") names somebody if it has a capital; or if
    it stands where a name is expected, and nothing of its own goes on behind it. `first` says that
    no other name of a list stands before it.
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
        if joins and not _ends_as_name(setting, stop, end, first=first):
            continue
        found = setting.names.exact(_folded(setting, at, stop))
        if found:
            return _narrowed(setting, at, Hit(found, stop), ends)
    if not ends or _is_reserved(setting, at):
        return None
    found = setting.names.starting(_folded(setting, at, ends[0]))
    return Hit(found, ends[0]) if found else None


def _is_shouted_verb(setting: Setting, at: int) -> bool:
    """Whether the capitals of a word at `at` are no sign of a name: "ADA CALLED"."""
    verb = setting.words.verbs.match(setting.tokens, at, len(setting.tokens))
    return setting.tokens[at].value.isupper() and verb is not None and verb[0].tense == "past"


def _ends_as_name(setting: Setting, at: int, end: int, *, first: bool) -> bool:
    """Whether a word like "will" before `at` can be a name: "called will in may", "ada and will".

    Behind another name a verb may follow that word, as in "and will call jon".
    """
    if first:
        return is_boundary(setting, at, end)
    verb = setting.words.verbs.match(setting.tokens, at, end)
    if verb and verb[0].tense == "past":
        return True
    return (
        at >= end or setting.tokens[at].kind != "word" or match_extra(setting, at, end) is not None
    )


def _narrowed(setting: Setting, at: int, hit: Hit, ends: list[int]) -> Hit | None:
    """Let the begun word behind a name say which of several is meant, or that none of them is.

    "ada l" is one of two Adas; "Grace Hopper" is not the Grace Kelly who is known.
    """
    behind = hit.end
    if behind + 1 not in ends or hit.found.closeness is Closeness.WHOLE:
        return hit
    if _is_reserved(setting, behind) or _is_shouted_verb(setting, behind):
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
    if not first and setting.words.verbs.match(setting.tokens, at, end):
        # "jon, thanks for dinner"
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


def _behind_title(setting: Setting, at: int, end: int) -> int:
    """Return the token behind "+Dr." at `at`, whose full stop ends no sentence."""
    behind = at + 1
    dotted = setting.key(behind, end) == "." and behind + 1 < end
    title = fold(setting.tokens[at].value)
    is_title = len(title) == 1 or setting.words.lists["titles"].get(title) is not None
    return behind + 1 if dotted and is_title and setting.tokens[behind + 1].capital else behind


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

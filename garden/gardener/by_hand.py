"""What a hand has said of a person and no import says otherwise, as words in `Person.typed`.

A word is the name of a field that was filled or emptied, or tells of a handle or day that was taken
away: an import of the same card does not bring it back. Pure.
"""

from collections.abc import Collection, Iterable
from hashlib import blake2b
from urllib.parse import quote, unquote

HANDLE_KINDS = ("email", "phone", "url")


def no_handle(kind: str, folded: str) -> str:
    """Return the word for a handle that was taken away; `folded` as imports match it."""
    return f"-{kind}:{quote(folded, safe='@+')}"


def gone_handles(typed: Iterable[str]) -> list[tuple[str, str]]:
    """Return (kind, folded value) of the handles that were taken away, as some word tells."""
    words = (word[1:].partition(":") for word in typed if word.startswith("-"))
    return [(kind, unquote(folded)) for kind, _, folded in words if kind in HANDLE_KINDS]


def no_day(title: str, month: int, day: int) -> str:
    """Return the word for a day that was taken away; `title` is its label, else its kind."""
    return f"-day:{quote(title.casefold(), safe='')}:{month:02}-{day:02}"


def no_note(text: str) -> str:
    """Return the word for a note, or a paragraph of one, that was changed or taken away."""
    return f"-note:{_mark(' '.join(text.split()))}"


def no_promise(owed_by: str, what: str) -> str:
    """Return the word for a promise that was said anew or taken away."""
    return f"-promise:{_mark(f'{owed_by} {what}')}"


def _mark(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()


def said(typed: Collection[str], new: Iterable[str], withdrawn: Collection[str]) -> str:
    """Return the words with `new` ones added and those `withdrawn` left out, each once."""
    words = dict.fromkeys([*typed, *new])
    return " ".join(word for word in words if word not in withdrawn)

"""Keep what a record has no field for, so that an export can give it back.

A property that a record holds only in part (any N and ADR, ORG with a department, a birthday in
words, a UID in capitals, a profile, a handle that is preferred) is kept whole: an export writes it
in place of the field. An FN is kept beside an N that says another name: as long as the name is that
one, the N belongs to it. Garden's own properties are not kept: it knows better; nor is an N or ADR
that says no more than the name or a place, which it writes by itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from garden.exchange.identity import name_words
from garden.exchange.plain import one_line
from garden.exchange.records import Extra
from garden.exchange.vcard.escapes import split_escaped, unescape
from garden.exchange.vcard.facts import ANNIVERSARIES, day_of
from garden.exchange.vcard.fold_out import escaped
from garden.exchange.vcard.handles import handle_of, says_more
from garden.exchange.vcard.keys import unique_uid
from garden.exchange.vcard.property import Stated

VALUE_LIMIT = 64 * 1024
"""The longest value that is kept, in characters; longer ones are pictures of some sort."""

_HELD = ("VERSION", "NICKNAME", "NOTE", "CATEGORIES", "PRODID", "REV")
_HANDLES = ("EMAIL", "TEL", "URL")
_WELL_NAMED = re.compile(r"(?:[A-Z0-9-]+\.)?[A-Z0-9_-]+")
_HELD_ONCE = ("FN", "BDAY", "UID", "TITLE", "ORG")
_UNWANTED = ("PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "X-MS-CARDPICTURE")
_OWN = "X-GARDEN-"
_TRANSPORT = ("ENCODING", "CHARSET")

ODD = "X-GARDEN-KEPT"
"""What a property is written as whose name other programs refuse, "X-MESSAGING/IRC-ALL"."""

ODD_NAME = "X-NAME"
"""The parameter of `ODD` that says its name."""


def is_well_named(name: str) -> bool:
    """Say whether other programs read a property of this name, its group included.

    Empty text, the name of nothing, counts as well named.
    """
    return not name or _WELL_NAMED.fullmatch(name) is not None


def read_extra(stated: Sequence[Stated]) -> Iterator[Extra]:
    """Yield the properties among `stated` that the fields of a record do not hold."""
    held = _Held(stated)
    kept: list[Stated] = []
    for item in stated:
        if len(item.value) > VALUE_LIMIT:
            continue
        if item.name == "X-ABLABEL" or not item.value.strip(" ;"):
            continue
        if not held.whole(item):
            kept.append(item)
    groups = {item.group for item in kept if item.group}
    kept += [item for item in stated if item.name == "X-ABLABEL" and item.group in groups]
    for item in map(_as_read, kept):
        name = f"{item.group}.{item.name}".lstrip(".")
        if odd := item.param(ODD_NAME) if item.name == ODD else "":
            name = odd.upper()
        params = tuple(
            (key, value)
            for key, value in item.params
            if key not in _TRANSPORT and not (odd and key == ODD_NAME)
        )
        yield Extra(name, params, re.sub(r"\r\n|\r|\n", r"\\n", item.value))


def _as_read(item: Stated) -> Stated:
    """Return a handle in one form, whatever the version: no "tel:+44…", PREF=1 for TYPE=pref."""
    handle = handle_of(item) if item.name in _HANDLES else ""
    if not handle:
        return item
    params: dict[tuple[str, str], None] = {}
    for key, value in item.params:
        word = value.strip().lower() if key == "TYPE" else ""
        if key != "VALUE" and word != "internet":
            params[("PREF", "1") if word == "pref" else (key, value)] = None
    value = handle if item.name == "URL" else escaped(handle)
    return replace(item, params=tuple(params), value=value)


class _Held:
    """What the fields of a record hold of a card."""

    def __init__(self, stated: Sequence[Stated]) -> None:
        self._times = Counter(item.name for item in stated)
        self._first = _preferred(stated)
        full = self._first.get("FN")
        self._name = one_line(unescape(full.value)) if full else ""

    def whole(self, item: Stated) -> bool:
        """Say whether the record holds all of `item`, or Garden writes it, or has no use for it."""
        if item.name == ODD:
            return is_well_named(item.param(ODD_NAME).upper())
        if item.name in _HELD or item.name in _UNWANTED or item.name.startswith(_OWN):
            return True
        if item.name in _HANDLES:
            return bool(handle_of(item)) and not says_more(item)
        if item.name == "X-ABDATE" or item.name in ANNIVERSARIES:
            return day_of(item) is not None
        if item.name in ("N", "ADR"):
            return self._says_no_more(item)
        return item.name in _HELD_ONCE and self._first[item.name] is item and self._is_plain(item)

    def _is_plain(self, item: Stated) -> bool:
        """Say whether a property that a record has one field for says no more than fits there."""
        if item.name == "FN":
            parts = self._first.get("N")
            said = split_escaped(parts.value, ";") if parts else [self._name]
            return set(name_words(self._name)) <= set(name_words(" ".join(said)))
        if item.name == "BDAY":
            return day_of(item) is not None
        if item.name == "UID":
            return unique_uid(item.value) in ("", item.value.strip())
        if item.name == "ORG":
            return self._times["ORG"] == 1 and ";" not in item.value.rstrip(";")
        return True

    def _says_no_more(self, item: Stated) -> bool:
        """Say whether an N has nothing but the whole name as the given one, an ADR but a place."""
        if item.group or item.params:
            return False
        parts = [part.strip() for part in split_escaped(item.value, ";")]
        if item.name == "N":
            return parts[1:2] == [self._name] and not any(parts[:1] + parts[2:])
        return bool(parts[3:4]) and not any(parts[:3] + parts[4:])


def _preferred(stated: Sequence[Stated]) -> Mapping[str, Stated]:
    """Return the statement of each name that a record takes, as `Facts` chooses it."""
    first: dict[str, Stated] = {}
    for item in sorted(stated, key=Stated.preference):
        if item.value.strip(" ;"):
            first.setdefault(item.name, item)
    return first

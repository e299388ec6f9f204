"""Keep what a record has no field for, so that an export can give it back.

A property that a record holds only in part (any N and ADR, ORG with a department) is kept whole: an
export writes it in place of the field. Garden's own properties are not kept: it knows better; nor
is an N or ADR that says no more than the name or a place, which it writes by itself.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from garden.exchange.records import Extra
from garden.exchange.vcard.facts import ANNIVERSARIES, day_of
from garden.exchange.vcard.handles import handle_of
from garden.exchange.vcard.property import Stated

VALUE_LIMIT = 64 * 1024
"""The longest value that is kept, in characters; longer ones are pictures of some sort."""

_HELD = ("VERSION", "NICKNAME", "NOTE", "CATEGORIES", "PRODID", "REV", "X-ABSHOWAS")
_HANDLES = ("EMAIL", "TEL", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE")
_HELD_ONCE = ("FN", "BDAY", "UID", "TITLE", "ORG")
_UNWANTED = ("PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "X-MS-CARDPICTURE")
_OWN = "X-GARDEN-"
_TRANSPORT = ("ENCODING", "CHARSET")


def read_extra(stated: Sequence[Stated]) -> Iterator[Extra]:
    """Yield the properties among `stated` that the fields of a record do not hold."""
    seen: Counter[str] = Counter()
    kept: list[Stated] = []
    name = next((item.value.strip() for item in stated if item.name == "FN"), "")
    for item in stated:
        seen[item.name] += 1
        if len(item.value) > VALUE_LIMIT:
            continue
        if item.name == "X-ABLABEL" or not item.value.strip(" ;"):
            continue
        if not _is_held(item, seen) and not _says_no_more(item, name):
            kept.append(item)
    groups = {item.group for item in kept if item.group}
    kept += [item for item in stated if item.name == "X-ABLABEL" and item.group in groups]
    for item in kept:
        params = tuple((key, value) for key, value in item.params if key not in _TRANSPORT)
        yield Extra(f"{item.group}.{item.name}".lstrip("."), params, item.value)


def _says_no_more(item: Stated, name: str) -> bool:
    """Say whether an N has nothing but the whole name as the given one, an ADR but a place."""
    if item.group or item.params:
        return False
    parts = [part.strip() for part in item.value.split(";")]
    if item.name == "N":
        return parts[1:2] == [name] and not any(parts[:1] + parts[2:])
    return item.name == "ADR" and bool(parts[3:4]) and not any(parts[:3] + parts[4:])


def _is_held(item: Stated, seen: Counter[str]) -> bool:
    """Say whether the fields of the record hold all of `item`, or Garden has no use for it."""
    if item.name in _HELD or item.name in _UNWANTED or item.name.startswith(_OWN):
        return True
    if item.name in _HANDLES:
        return bool(handle_of(item))
    if item.name == "X-ABDATE" or item.name in ANNIVERSARIES:
        return day_of(item) is not None
    if item.name not in _HELD_ONCE or seen[item.name] > 1:
        return False
    return item.name != "ORG" or ";" not in item.value.rstrip(";")

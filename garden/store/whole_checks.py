"""What a value must be to become part of a row: a file from elsewhere may say anything."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType

from peewee import BooleanField, Field, FloatField, ForeignKeyField, IntegerField

from garden.engine.seeds import CLOSENESS
from garden.engine.weights import CHANNELS, GESTURES, INITIATORS
from garden.store.fields import DayField, InstantField

CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("interaction", "channel"): CHANNELS,
        ("interaction", "initiator"): INITIATORS,
        ("interaction_gesture", "gesture"): GESTURES,
        ("plan", "channel"): CHANNELS,
        ("promise", "owed_by"): ("me", "them"),
        ("person", "closeness"): CLOSENESS,
        ("handle", "kind"): ("email", "phone", "url"),
        ("occasion", "kind"): ("birthday", "anniversary", "other"),
        ("circle", "kind"): ("work", "former-work", "personal", "other"),
    }
)
"""Texts of which only some are known, by table and field."""

RANGES: Mapping[tuple[str, str], tuple[float, float]] = MappingProxyType(
    {
        ("occasion", "month"): (1, 12),
        ("occasion", "day"): (1, 31),
        ("occasion", "year"): (1, 9999),
        ("person", "rhythm_days"): (1, 36_500),
        ("person", "seed_roots"): (0, 1e6),
        ("circle", "rhythm_days"): (1, 36_500),
        ("circle", "share"): (0, 1),
        ("interaction", "duration_min"): (1, 60 * 24 * 7),
    }
)
"""The least and the greatest that a number may be, by table and field."""

NEVER_EMPTY = frozenset({("person", "name"), ("person", "uid"), ("interaction", "uid")})
"""Texts that must say something."""

_LARGEST = 2**62
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def checked(table: str, field: Field, value: object) -> object:
    """Return what `value` is in the file (a foreign key stays the text it is).

    Raises ValueError with a reason in words where it cannot be.
    """
    if value is None:
        if field.null:
            return None
        raise ValueError(f"{field.name} is missing")
    found = _typed(field, value)
    where = (table, field.name)
    if where in CHOICES and found not in CHOICES[where]:
        raise ValueError(f"{field.name} is one of {', '.join(CHOICES[where])}")
    if where in RANGES and isinstance(found, int | float):
        least, most = RANGES[where]
        if not least <= found <= most:
            raise ValueError(f"{field.name} is between {least:g} and {most:g}")
    if where in NEVER_EMPTY and not str(found).strip():
        raise ValueError(f"{field.name} is empty")
    return found


def check_row(table: str, values: Mapping[str, object]) -> None:
    """Raise ValueError where values that are possible each are impossible together."""
    check = _TOGETHER.get(table)
    if check is not None:
        check(values)


def _occasion(values: Mapping[str, object]) -> None:
    try:
        date(int(str(values["year"] or 2000)), int(str(values["month"])), int(str(values["day"])))
    except ValueError:
        raise ValueError("there is no such day of the year") from None


def _person(values: Mapping[str, object]) -> None:
    if values["planted_at"] is not None and values["anchor_at"] is None:
        raise ValueError("somebody planted has an anchor")


def _pause(values: Mapping[str, object]) -> None:
    until = values["until_at"]
    if until is not None and int(str(until)) < int(str(values["from_at"])):
        raise ValueError("a pause ends after it begins")


def _card_extra(values: Mapping[str, object]) -> None:
    try:
        found = json.loads(str(values["params"]) or "[]")
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair)
        for pair in found
    ):
        raise ValueError("params are pairs of texts")


_TOGETHER: Mapping[str, Callable[[Mapping[str, object]], None]] = MappingProxyType(
    {"occasion": _occasion, "person": _person, "pause": _pause, "card_extra": _card_extra}
)


def _typed(field: Field, value: object) -> object:
    if isinstance(field, ForeignKeyField):
        return _text(field, value)
    if isinstance(field, InstantField):
        return _instant(field, value)
    if isinstance(field, BooleanField):
        if isinstance(value, bool):
            return value
        raise ValueError(f"{field.name} is true or false")
    if isinstance(field, IntegerField | FloatField):
        return _number(field, value)
    text = _text(field, value)
    if isinstance(field, DayField):
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            raise ValueError(f"{field.name} is a day such as 2026-11-22") from None
    return text


def _text(field: Field, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{field.name} is a text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{field.name} holds half a character") from None
    return value


def _number(field: Field, value: object) -> int | float:
    whole = isinstance(field, IntegerField)
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
        raise ValueError(f"{field.name} is a {'whole ' if whole else ''}number")
    if not abs(value) < _LARGEST:
        raise ValueError(f"{field.name} is too large")
    return value


def _instant(field: Field, value: object) -> int:
    text = _text(field, value)
    if _INSTANT.fullmatch(text):
        try:
            return int(
                datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp()
            )
        except ValueError:
            pass
    raise ValueError(f"{field.name} is an instant such as 2026-11-22T10:00:00Z")

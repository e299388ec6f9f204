"""Which facts about a person stay when two are merged, and what is said of those that do not. Pure.

A fact that a hand typed comes first, then the one of who is kept, then the other's where there was
none. Title and company are one fact where the companies differ: a job is never put together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from garden.engine.rhythm import rhythm_words
from garden.exchange.identity import fold_name

Row = Mapping[str, object]
"""A person by field names; references are ids."""

CHOSEN = (
    "name",
    "nickname",
    "title",
    "company",
    "location",
    "species",
    "circle",
    "household",
    "rhythm_days",
    "closeness",
    "venue",
)
"""The facts of which one of two stays."""

TOLD = {
    "name": "also known as {}",
    "nickname": "also called {}",
    "title": "also: title {}",
    "company": "also: company {}",
    "location": "also: place {}",
    "species": "also: a plant of the kind {}",
    "circle": "also: circle {}",
    "household": "also: household {}",
    "rhythm_days": "also: rhythm {}",
    "closeness": "also: closeness {}",
    "venue": "also: from {}",
    "met_on": "also: met on {}",
    "memorial_on": "also: died on or before {}",
}
"""How a fact that does not stay is told in a note."""


@dataclass(frozen=True, slots=True)
class United:
    """The facts of the merged person, and those of the other that give way, by field."""

    values: Mapping[str, object]
    lost: Mapping[str, object]


def united_fields(kept: Row, other: Row) -> United:
    """Return what becomes of the facts of two people, but for where decay starts."""
    typed = {side: str(row["typed"]).split() for side, row in (("kept", kept), ("other", other))}
    from_other = {name: _takes_other(name, kept, other, typed) for name in CHOSEN}
    if _differ("company", kept["company"], other["company"]):
        from_other["title"] = from_other["company"]
    values: dict[str, object] = {}
    lost: dict[str, object] = {}
    for name in CHOSEN:
        stays, goes = (other, kept) if from_other[name] else (kept, other)
        values[name] = stays[name]
        if goes[name] and (not stays[name] or _differ(name, stays[name], goes[name])):
            lost[name] = goes[name]
    for name in ("met_on", "memorial_on"):
        days = sorted({day for row in (kept, other) if isinstance(day := row[name], date)})
        values[name] = days[0] if days else None
        if len(days) > 1:
            lost[name] = days[1]
    values["folded"] = (other if from_other["name"] else kept)["folded"]
    values["typed"] = " ".join(dict.fromkeys([*typed["kept"], *typed["other"]]))
    values["evergreen"] = bool(kept["evergreen"] or other["evergreen"])
    values["do_not_log"] = bool(kept["do_not_log"] or other["do_not_log"])
    values["added_at"] = _instants(kept, other, "added_at")[0]
    values["planted_at"] = next(iter(_instants(kept, other, "planted_at")), None)
    values["asked_at"] = next(iter(_instants(kept, other, "asked_at")[::-1]), None)
    return United(values, lost)


def told_fields(lost: Mapping[str, object], called: Mapping[str, str]) -> list[str]:
    """Return facts that give way in words; `called` has the names of those that are ids."""
    return [
        TOLD[name].format(_words(name, called.get(name, value))) for name, value in lost.items()
    ]


def _takes_other(name: str, kept: Row, other: Row, typed: Mapping[str, list[str]]) -> bool:
    if not other[name]:
        return False
    return not kept[name] or (name in typed["other"] and name not in typed["kept"])


def _differ(name: str, one: object, other: object) -> bool:
    """Say whether two facts differ, both being known; case and the order of words are no matter."""
    if name not in ("name", "nickname", "title", "company", "location"):
        return one != other
    return bool(one and other) and fold_name(str(one)) != fold_name(str(other))


def _instants(kept: Row, other: Row, name: str) -> list[datetime]:
    return sorted(at for row in (kept, other) if isinstance(at := row[name], datetime))


def _words(name: str, value: object) -> str:
    if name == "rhythm_days" and isinstance(value, float):
        return rhythm_words(value)
    return value.isoformat() if isinstance(value, date) else str(value)

"""What is wished of a person, tidied, and what of it cannot be."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date

from garden.engine.seeds import CLOSENESS
from garden.flora.catalogue import species_names
from garden.gardener.about import About, NamedDay
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.planting import LONGEST_BACK_DATE
from garden.gardener.typed_handles import folded_handle

LONGEST = 400
"""Characters of one field."""

HANDLES = {"email": "emails", "phone": "phones", "url": "urls"}
"""The field of each kind of handle."""


def tidied(before: About, wanted: About) -> About:
    """Return what is wished without needless spaces and empty lines; what stood there stays."""
    days = (one if one in before.days else _tidy_day(one) for one in wanted.days)
    return replace(
        wanted,
        name=_changed(before.name, wanted.name),
        nickname=_changed(before.nickname, wanted.nickname),
        title=_changed(before.title, wanted.title),
        company=_changed(before.company, wanted.company),
        location=_changed(before.location, wanted.location),
        circle=_changed(before.circle, wanted.circle),
        venue=_changed(before.venue, wanted.venue),
        days=tuple(dict.fromkeys(days)),
        emails=_lines(before.emails, wanted.emails),
        phones=_lines(before.phones, wanted.phones),
        urls=_lines(before.urls, wanted.urls),
    )


def faults(garden: Garden, before: About, wanted: About) -> Mapping[str, str]:
    """Return why fields of `wanted`, tidied, cannot be, by their names, each with what would do.

    What stands there already is no fault, wherever it came from.
    """
    found: dict[str, str] = {}
    for one in fields(About):
        value = getattr(wanted, one.name)
        if value != getattr(before, one.name) and (why := _fault(garden, one.name, value)):
            found[one.name] = why
    for kind, name in HANDLES.items():
        texts = [one for one in getattr(wanted, name) if one not in getattr(before, name)]
        if why := _handle_fault(garden, kind, texts):
            found[name] = why
    return found


def _changed(old: str, new: str) -> str:
    return old if new == old else _tidy(new)


def _lines(old: Collection[str], new: Iterable[str]) -> tuple[str, ...]:
    texts = (one if one in old else _tidy(one) for one in new)
    return tuple(dict.fromkeys(text for text in texts if text))


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _tidy_day(one: NamedDay) -> NamedDay:
    return replace(one, title=_tidy(one.title))


def _fault(garden: Garden, field: str, value: object) -> str:
    if isinstance(value, str) and len(value) > LONGEST:
        return f"That is longer than {LONGEST} characters; the rest may be a note."
    if field == "name" and not value:
        return "A person needs a name; a nickname can be left empty."
    if field == "closeness" and value and value not in CLOSENESS:
        return f"Closeness is one of {', '.join(CLOSENESS)}."
    if field == "species" and value and value not in species_names():
        return f"There is no “{value}”. It is one of {', '.join(species_names())}."
    if isinstance(value, date):
        return _met_fault(garden, value)
    if field == "days" and isinstance(value, tuple) and any(not one.title for one in value):
        return "A day to remember needs a name, such as wedding."
    return ""


def _met_fault(garden: Garden, value: date) -> str:
    days = (garden.today() - value).days
    if days < 0:
        return "The day you met lies in the future; a plan says what is to come."
    if days > LONGEST_BACK_DATE:
        return "The day you met is more than a hundred years ago; look at its year."
    return ""


def _handle_fault(garden: Garden, kind: str, texts: Sequence[str]) -> str:
    for text in texts:
        try:
            folded_handle(garden, kind, text)
        except Refused as error:
            return str(error)
    return ""

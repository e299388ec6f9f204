"""What stands in the form about a person, and how it is read. Pure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from garden.gardener.about import About, DayOf, NamedDay
from garden.gardener.about_checks import faults, tidied
from garden.gardener.about_text import day_line, read_birthday, read_named_day
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.sentences import words_of
from garden.gardener.words import month_day_words
from garden.literal import literal
from garden.phrase.days import Ambiguous, read_day

_T = TypeVar("_T")

NO_DAY = "“{}” is no day. Write it like 3 Nov 2025 or 2025-11-03."
SEVERAL_DAYS = "“{}” may be {}. Write it so."


@dataclass(frozen=True, slots=True)
class Read:
    """What the form says, and why fields of it cannot be, by their names."""

    about: About
    wrong: Mapping[str, str]


def texts_of(about: About) -> dict[str, str]:
    """Return what the form shows by fields, one line for each of several."""
    met = about.met_on
    return {
        "name": literal(about.name),
        "nickname": literal(about.nickname),
        "title": literal(about.title),
        "company": literal(about.company),
        "location": literal(about.location),
        "circle": literal(about.circle),
        "closeness": about.closeness,
        "species": about.species,
        "met_on": "" if met is None else month_day_words(met.month, met.day, met.year),
        "venue": literal(about.venue),
        "birthday": "" if about.birthday is None else about.birthday.words,
        "days": _joined(map(day_line, about.days)),
        "emails": _joined(about.emails),
        "phones": _joined(about.phones),
        "urls": _joined(about.urls),
    }


def read_form(garden: Garden, before: About, typed: Mapping[str, str]) -> Read:
    """Return what the form says of somebody of whom it showed `before`.

    A field that shows what it showed holds what it held, whatever that is.
    """
    stood = texts_of(before)
    wrong: dict[str, str] = {}

    def text(field: str, old: str) -> str:
        return old if typed[field] == stood[field] else typed[field]

    def day(field: str, old: _T, read: Callable[[str], _T]) -> _T:
        if typed[field] == stood[field]:
            return old
        try:
            return read(typed[field])
        except Refused as refusal:
            wrong[field] = str(refusal)
            return old

    def birthday(words: str) -> DayOf | None:
        return read_birthday(words, garden.today())

    def met(words: str) -> date | None:
        return _met_on(garden, words)

    wanted = About(
        name=text("name", before.name),
        nickname=text("nickname", before.nickname),
        title=text("title", before.title),
        company=text("company", before.company),
        location=text("location", before.location),
        circle=text("circle", before.circle),
        venue=text("venue", before.venue),
        met_on=day("met_on", before.met_on, met),
        closeness=typed["closeness"],
        species=typed["species"],
        birthday=day("birthday", before.birthday, birthday),
        days=day("days", before.days, lambda words: _days(before.days, words)),
        emails=_values(before.emails, typed["emails"]),
        phones=_values(before.phones, typed["phones"]),
        urls=_values(before.urls, typed["urls"]),
    )
    wanted = tidied(before, wanted)
    return Read(wanted, {**faults(garden, before, wanted), **wrong})


def _joined(values: Iterable[str]) -> str:
    return "\n".join(map(literal, values))


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _values(before: Iterable[str], text: str) -> tuple[str, ...]:
    stood = {literal(value): value for value in before}
    return tuple(stood.get(line, line) for line in _lines(text))


def _days(before: Iterable[NamedDay], text: str) -> tuple[NamedDay, ...]:
    stood = {literal(day_line(one)): one for one in before}
    return tuple(stood[line] if line in stood else read_named_day(line) for line in _lines(text))


def _met_on(garden: Garden, text: str) -> date | None:
    if not text.strip():
        return None
    found = read_day(text.strip(), garden.now(), garden.zone, words_of(garden), "past")
    if found is None:
        raise Refused(NO_DAY.format(text.strip()))
    if isinstance(found, Ambiguous):
        days = " or ".join(one.isoformat() for one in found.candidates)
        raise Refused(SEVERAL_DAYS.format(text.strip(), days))
    return found.day

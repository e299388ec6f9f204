"""Make a person of a contact of Monica's, with what was owed, noted and to be remembered."""

from collections.abc import Iterator, Mapping
from datetime import date

from garden.exchange.monica.tree import Tree, collections, day, facts, text, words
from garden.exchange.records import (
    Finding,
    Me,
    NamedBy,
    Occasion,
    Owed,
    PartialDay,
    Party,
    PersonRecord,
    Skipped,
    Where,
)

KIND = "monica"
"""The kind of the source keys: Monica's uuid."""

_LONGEST_RHYTHM = 3650
_DAYS_OF = {"day": 1, "week": 7, "month": 30}


def is_partial(contact: Tree) -> bool:
    """Say whether a contact only stands for a relative or friend of another."""
    return facts(contact).get("is_partial") is True


def name_of(contact: Tree) -> str:
    """Return the whole name of a contact."""
    named = facts(contact)
    parts = (text(named, part) for part in ("first_name", "middle_name", "last_name"))
    return " ".join(part for part in parts if part) or text(named, "nickname")


def read_contact(contact: Tree, where: Where, kinds: Mapping[str, str]) -> Iterator[Finding]:
    """Yield the person of a contact; `kinds` says what each type of contact field is."""
    name = name_of(contact)
    if not name:
        yield Skipped(where.source, where.line, "A contact without a name was left out.")
        return
    told = facts(contact)
    shelves = collections(contact)
    named_by: NamedBy = "parts" if text(told, "first_name") else "nickname"
    reaches = list(_reaches(shelves.get("contact_field", []), kinds))
    met, birthday = _special(told, "first_met_date"), _special(told, "birthdate")
    reminders = [
        facts(row) for row in shelves.get("reminder", []) if not facts(row).get("inactive")
    ]
    yield PersonRecord(
        where=where,
        name=name[:300],
        named_by=named_by,
        source_keys=((KIND, str(contact.get("uuid") or name)[:200]),),
        given=text(told, "first_name"),
        family=text(told, "last_name"),
        nickname=text(told, "nickname"),
        company=text(told, "company"),
        title=text(told, "job"),
        emails=tuple(value for kind, value in reaches if kind == "email"),
        phones=tuple(value for kind, value in reaches if kind == "phone"),
        urls=tuple(value for kind, value in reaches if kind == "url"),
        birthday=birthday,
        occasions=tuple(_yearly(reminders, birthday)),
        tags=_tags(told),
        note=_about(told),
        address=_address(shelves.get("address", [])),
        connected_on=date(met.year, met.month, met.day) if met and met.year else None,
        dated_notes=tuple(_notes(shelves)),
        promises=(*_reminders(reminders), *_debts(shelves), *_gifts(shelves), *_tasks(shelves)),
        rhythm_days=_rhythm(told, reminders),
    )


def read_own(contact: Tree, where: Where, kinds: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what the contact who stands for the user himself tells of me."""
    yield Skipped(where.source, where.line, "This contact is you.")
    if name := name_of(contact):
        yield Me(Party(name=name))
    for kind, value in _reaches(collections(contact).get("contact_field", []), kinds):
        if kind == "email":
            yield Me(Party(email=value))
        elif kind == "phone":
            yield Me(Party(phone=value))


def _reaches(rows: list[Tree], kinds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for row in rows:
        value = text(facts(row), "data")
        kind = kinds.get(text(facts(row), "type"), "url")
        if "@" in value and kind == "url" and "/" not in value and not value.startswith("@"):
            kind = "email"
        if value:
            yield kind, value


def _special(told: Tree, name: str) -> PartialDay | None:
    """Return a day whose year may be unknown; one that is only an age names no day."""
    found = told.get(name)
    if not isinstance(found, dict) or found.get("is_age_based") is True:
        return None
    on = day(found, "date")
    if on is None:
        return None
    year = None if found.get("is_year_unknown") is True else on.year
    return PartialDay(year, on.month, on.day, text(found, "date"))


def _tags(told: Tree) -> tuple[str, ...]:
    found = told.get("tags")
    listed = found if isinstance(found, list) else []
    tags = (text({"tag": one}, "tag") for one in listed)
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _about(told: Tree) -> str:
    food = words(told, "food_preferences")
    parts = (words(told, "description"), f"Food: {food}" if food else "")
    return "\n\n".join(part for part in parts if part)


def _address(rows: list[Tree]) -> str:
    for row in rows:
        parts = (text(facts(row), part) for part in ("street", "city", "province", "country"))
        if joined := ", ".join(part for part in parts if part):
            return joined
    return ""


def _notes(shelves: Mapping[str, list[Tree]]) -> Iterator[tuple[date, str]]:
    """Yield notes and events of life with their days, oldest first."""
    found: list[tuple[date, str]] = []
    for row in shelves.get("note", []):
        on, body = day(row, "created_at"), words(facts(row), "body")
        if on is not None and body:
            found.append((on, body))
    for row in shelves.get("life_event", []):
        on, name = day(facts(row), "happened_at"), text(facts(row), "name")
        more = words(facts(row), "note")
        if on is not None and (name or more):
            found.append((on, "\n".join(part for part in (name, more) if part)))
    yield from sorted(found)


def _yearly(reminders: list[Tree], birthday: PartialDay | None) -> Iterator[Occasion]:
    """Yield the yearly reminders; Monica makes one for each birthday, which says nothing new."""
    born = (birthday.month, birthday.day) if birthday else None
    for told in reminders:
        on = day(told, "initial_date")
        yearly = text(told, "frequency_type") == "year"
        if yearly and on is not None and (on.month, on.day) != born:
            yield Occasion(text(told, "title") or "day", PartialDay(None, on.month, on.day, ""))


def _reminders(reminders: list[Tree]) -> Iterator[Owed]:
    for told in reminders:
        what = text(told, "title") or words(told, "description")
        if text(told, "frequency_type") == "one_time" and what:
            yield Owed("me", what, due_on=day(told, "initial_date"))


def _debts(shelves: Mapping[str, list[Tree]]) -> Iterator[Owed]:
    for row in shelves.get("debt", []):
        told = facts(row)
        amount = told.get("amount")
        much = f"{amount:g}" if isinstance(amount, int | float) else text(told, "amount")
        what = " ".join(
            part for part in (much, text(told, "currency"), text(told, "reason")) if part
        )
        yield Owed(
            "me" if told.get("in_debt") in (True, "yes") else "them",
            what or "a debt",
            made_on=day(row, "created_at"),
            kept=text(told, "status") == "complete",
        )


def _gifts(shelves: Mapping[str, list[Tree]]) -> Iterator[Owed]:
    """Yield gifts that are meant or were given; what was received is nothing owed."""
    for row in shelves.get("gift", []):
        told = facts(row)
        name, status = text(told, "name"), text(told, "status")
        if name and status in ("idea", "offered"):
            kept = status == "offered"
            yield Owed("me", f"gift: {name}", day(row, "created_at"), day(told, "date"), kept)


def _tasks(shelves: Mapping[str, list[Tree]]) -> Iterator[Owed]:
    for row in shelves.get("task", []):
        told = facts(row)
        if what := text(told, "title"):
            yield Owed("me", what, day(row, "created_at"), None, told.get("completed") is True)


def _rhythm(told: Tree, reminders: list[Tree]) -> float | None:
    """Return how often to be in touch, in days: as set, else as a repeated reminder says."""
    found = told.get("stay_in_touch_frequency")
    if isinstance(found, int) and not isinstance(found, bool) and 1 <= found <= _LONGEST_RHYTHM:
        return float(found)
    for reminder in reminders:
        unit = _DAYS_OF.get(text(reminder, "frequency_type"))
        number = reminder.get("frequency_number")
        if unit and isinstance(number, int) and 1 <= number * unit <= _LONGEST_RHYTHM:
            return float(number * unit)
    return None

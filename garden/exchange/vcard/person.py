"""Turn one card into the person it describes, or into the reason why it describes none."""

from collections.abc import Iterator, Sequence

from garden.exchange.identity import is_number_of, name_words
from garden.exchange.plain import is_mark
from garden.exchange.records import (
    Finding,
    NamedBy,
    Notice,
    PersonRecord,
    Problem,
    ReadOptions,
    Skipped,
    Where,
)
from garden.exchange.vcard.extra import VALUE_LIMIT, read_extra
from garden.exchange.vcard.facts import Facts
from garden.exchange.vcard.handles import Handles, read_handles
from garden.exchange.vcard.keys import card_keys
from garden.exchange.vcard.property import Stated

NAME_LENGTH = 300
"""The most characters that a name may have."""

_NOT_PEOPLE = {
    "group": "a group",
    "org": "an organisation",
    "organization": "an organisation",
    "location": "a place",
    "application": "a program",
    "device": "a device",
    "thing": "a thing",
}


NOBODY = "This card names nobody: no name, company, e-mail address or phone number is on it."
"""Why a card is refused."""


def read_person(stated: Sequence[Stated], where: Where, options: ReadOptions) -> Iterator[Finding]:
    """Yield the person whom the properties of one card state, and remarks on what was unclear."""
    facts = Facts(stated)
    handles = read_handles(stated)
    parts = _pad(facts.components("N"))
    given, family = parts[1], parts[0]
    if whose := _not_a_person(facts, given or family):
        yield Skipped(where.source, where.line, f"This is the card of {whose}.")
        return
    company = next(iter(facts.components("ORG")), "")
    nickname = ", ".join(facts.listed("NICKNAME"))
    named = _name(facts, parts, nickname, company, handles)
    if named is None:
        yield Problem(where.source, where.line, NOBODY)
        return
    name, named_by = named
    if len(name) > NAME_LENGTH:
        name = name[:NAME_LENGTH].rstrip()
        yield Notice(where.source, where.line, "The name on this card was too long and was cut.")
    if any(len(item.value) > VALUE_LIMIT for item in stated):
        yield Notice(where.source, where.line, "Very long values on this card may be left out.")
    raw_birthday = facts.line("BDAY")
    birthday = facts.day("BDAY")
    if raw_birthday and birthday is None:
        why = "The birthday was kept as text, as it names no day of the year."
        yield Notice(where.source, facts.line_of("BDAY"), why)
    title, note = facts.line("TITLE") or facts.line("ROLE"), facts.note()
    address = facts.address()
    yield PersonRecord(
        where=where,
        name=name,
        named_by=named_by,
        given=given,
        family=family,
        nickname=nickname,
        company=company,
        title=title,
        emails=handles.emails,
        phones=handles.phones,
        urls=handles.urls,
        labels=handles.labels,
        birthday=birthday,
        raw_birthday=raw_birthday,
        occasions=tuple(facts.occasions(handles.group_labels)),
        tags=tuple(tag for tag in facts.listed("CATEGORIES") if tag.casefold() != "mycontacts"),
        note=note,
        address=address,
        source_keys=card_keys(
            facts.line("UID"),
            options.book,
            name,
            (handles.emails, handles.phones, handles.urls),
            (company, title, raw_birthday, address, note),
        ),
        extra=tuple(read_extra(stated)),
    )


def _not_a_person(facts: Facts, personal_name: str) -> str:
    """Return what the card is of, where it says that it is not of a person, else empty text."""
    kind = (facts.line("KIND") or facts.line("X-ADDRESSBOOKSERVER-KIND")).lower()
    if facts.line("X-ABSHOWAS").upper() == "COMPANY" and not personal_name:
        kind = "org"
    return _NOT_PEOPLE.get(kind, "")


def _name(
    facts: Facts, parts: list[str], nickname: str, company: str, handles: Handles
) -> tuple[str, NamedBy] | None:
    """Return the name of the person and where it stands, by the surest source there is."""
    given_first = " ".join(part for part in (parts[1], parts[2], parts[0]) if part)
    by_email = handles.emails[0].partition("@")[0] if handles.emails else ""
    by_phone = handles.phones[0] if handles.phones else ""
    full = _in_speech(facts.line("FN"), parts)
    candidates: tuple[tuple[str, NamedBy], ...] = (
        (full, "phone" if is_number_of(full, handles.phones) else "name"),
        (given_first, "parts"),
        (nickname, "nickname"),
        (company, "company"),
        (by_email, "email"),
        (by_phone, "phone"),
    )
    return next(((name, by) for name, by in candidates if not is_mark(name)), None)


def _in_speech(full: str, parts: list[str]) -> str:
    """Return "Lovelace, Ada" as "Ada Lovelace", where N says which is which."""
    family, _, rest = full.partition(", ")
    begins = rest and name_words(rest)[:1] == name_words(parts[1])[:1] != []
    if begins and name_words(family) == name_words(parts[0]) != []:
        return f"{rest} {family}"
    return full


def _pad(parts: list[str]) -> list[str]:
    return parts + [""] * (5 - len(parts))

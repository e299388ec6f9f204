"""Make a person of one row of a table."""

import re
from collections.abc import Iterator
from datetime import date

from garden.exchange.identity import fingerprint, fold_email, fold_name, linkedin_slug
from garden.exchange.people_table.columns import Column, Guess
from garden.exchange.people_table.order import DayOrder, read_day
from garden.exchange.plain import many_lines, one_line
from garden.exchange.records import (
    Finding,
    NamedBy,
    Notice,
    Occasion,
    PartialDay,
    PersonRecord,
    Problem,
    Skipped,
    Where,
)
from garden.exchange.table import Row
from garden.exchange.vcard.keys import unique_uid

GARDEN_UID = "Garden UID"
"""The label of the field in which Google's table carries a person's identity."""

NAME_LENGTH = 300
"""The most characters that a name may have."""

_MANY = re.compile(r"\s*:::\s*")
_SEVERAL = re.compile(r"\s*(?::::|[;,])\s*")
_ADDRESS_PARTS = ("street", "city", "region", "postcode", "country")
_FAX = re.compile(r"fax|pager", re.IGNORECASE)


def read_row(row: Row, table: Guess, order: DayOrder, source: str) -> Iterator[Finding]:
    """Yield the person whom a row describes, with remarks, or why it describes none."""
    if row.flaw:
        yield Problem(source, row.line, row.flaw)
        return
    cells = _Cells(row, table)
    name, named_by = cells.name()
    emails, phones, urls = cells.reaches("email"), cells.reaches("phone"), cells.reaches("url")
    if named_by == "email" and not emails:
        yield Skipped(source, row.line, _nobody(cells))
        return
    if named_by == "email" and table.fields & {"name", "given", "family"}:
        why = "This row has an address and no name; it was left out."
        yield Skipped(source, row.line, why)
        return
    name = name or emails[0][0].partition("@")[0]
    if len(name) > NAME_LENGTH:
        yield Problem(source, row.line, "The name in this row is too long to be one.")
        return
    birthday, raw_birthday = cells.birthday(order)
    if raw_birthday and birthday is None and order is not DayOrder.UNKNOWN:
        yield Notice(source, row.line, f"The birthday was not clear: {raw_birthday[:40]}.")
    met = read_day(cells.first("met_on"), order)
    yield PersonRecord(
        where=Where(source, row.line),
        name=name,
        named_by=named_by,
        given=cells.first("given"),
        family=cells.first("family"),
        nickname=cells.first("nickname"),
        company=cells.first("company"),
        title=cells.first("title"),
        emails=tuple(value for value, _ in emails),
        phones=tuple(value for value, _ in phones),
        urls=tuple(value for value, _ in urls),
        labels=tuple((value, label) for value, label in (*emails, *phones, *urls) if label),
        birthday=birthday,
        raw_birthday=raw_birthday,
        occasions=tuple(cells.occasions(order)),
        tags=cells.tags(),
        note=many_lines("\n\n".join(cells.values("note"))),
        address=cells.address(),
        connected_on=date(met.year, met.month, met.day) if met and met.year else None,
        source_keys=(
            *cells.uids(),
            *_keys(name, [value for value, _ in emails], phones, urls, cells),
        ),
    )


class _Cells:
    """The cells of one row by field."""

    def __init__(self, row: Row, table: Guess) -> None:
        self._row = row
        self._columns = table.columns

    def raw(self, column: Column) -> str:
        return self._row.cells.get(column.name, "").strip()

    def values(self, field: str) -> list[str]:
        """Return what stands in the columns of a field, in order, nothing empty."""
        found = (self.raw(column) for column in self._columns if column.field == field)
        return [value for value in found if value]

    def first(self, field: str) -> str:
        return one_line(next(iter(self.values(field)), ""))

    def name(self) -> tuple[str, NamedBy]:
        """Return the whole name as given, else put together from its parts."""
        if whole := self.first("name"):
            return whole, "name"
        parts = (self.first(field) for field in ("given", "middle", "family"))
        joined = " ".join(part for part in parts if part)
        if joined:
            return joined, "parts"
        nickname = self.first("nickname")
        return (nickname, "nickname") if nickname else ("", "email")

    def reaches(self, field: str) -> list[tuple[str, str]]:
        """Return (value, label) of the e-mails, phones or links, each once, without faxes."""
        found: dict[str, tuple[str, str]] = {}
        for column in self._columns:
            if column.field != field:
                continue
            label = one_line(self._row.cells.get(column.label_from, "")) or column.label
            label = label.removeprefix("* ").strip().lower()
            if field == "phone" and _FAX.search(label):
                continue
            for value in _MANY.split(self.raw(column)):
                plain = one_line(value).removeprefix("'")
                if not plain or (field == "email" and not fold_email(plain)):
                    continue
                found.setdefault(plain.casefold(), (plain, label))
        return list(found.values())

    def birthday(self, order: DayOrder) -> tuple[PartialDay | None, str]:
        if typed := self.first("birthday"):
            day = read_day(typed, order)
            nothing = day is None and not any(letter in "123456789" for letter in typed)
            return day, "" if nothing else typed
        parts = [self.first(f"birth_{part}") for part in ("year", "month", "day")]
        if not (parts[1].isdecimal() and parts[2].isdecimal()):
            return None, ""
        year = parts[0] if parts[0].isdecimal() else "1604"
        typed = f"{int(year):04d}-{int(parts[1]):02d}-{int(parts[2]):02d}"
        return read_day(typed, order), typed

    def occasions(self, order: DayOrder) -> Iterator[Occasion]:
        for column in self._columns:
            if column.field not in ("anniversary", "event"):
                continue
            day = read_day(self.raw(column), order)
            if day is not None:
                said = one_line(self._row.cells.get(column.label_from, "")).lower()
                yield Occasion(
                    "anniversary" if column.field == "anniversary" else said or "day", day
                )

    def tags(self) -> tuple[str, ...]:
        """Return the labels and categories; those that begin with * are Google's own."""
        parts = (one_line(part) for value in self.values("tags") for part in _SEVERAL.split(value))
        kept = (part for part in parts if part and not part.startswith("*"))
        return tuple(dict.fromkeys(kept))

    def uids(self) -> tuple[tuple[str, str], ...]:
        """Return the identity that Garden's own tables give, as a card would have it."""
        found = self.values("uid") + [
            self.raw(column)
            for column in self._columns
            if column.field == "custom"
            and one_line(self._row.cells.get(column.label_from, "")) == GARDEN_UID
        ]
        return tuple(("vcard-uid", uid) for one in found[:1] if (uid := unique_uid(one)))

    def address(self) -> str:
        """Return the first address there is, on one line."""
        if whole := self.first("address"):
            return whole
        return ", ".join(part for field in _ADDRESS_PARTS if (part := self.first(field)))


def _nobody(cells: _Cells) -> str:
    if cells.first("company"):
        return "This row is of a company, not of a person."
    return "This row names nobody."


def _keys(
    name: str,
    emails: list[str],
    phones: list[tuple[str, str]],
    urls: list[tuple[str, str]],
    cells: _Cells,
) -> tuple[tuple[str, str], ...]:
    """Return a key of all that tells the person, and the profile if there is one."""
    printed = fingerprint(
        (
            fold_name(name),
            *sorted(fold_email(email) for email in emails),
            "",
            *sorted(value for value, _ in phones),
            "",
            *sorted(value for value, _ in urls),
            cells.first("company"),
        )
    )
    slugs = dict.fromkeys(slug for value, _ in urls if (slug := linkedin_slug(value)))
    return (("table-hash", printed), *(("linkedin", slug) for slug in slugs))

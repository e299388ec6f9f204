"""Make a person of one row of a table."""

import re
from collections.abc import Callable, Iterator

from garden.exchange.harmless import as_meant
from garden.exchange.identity import (
    fingerprint,
    fold_email,
    fold_name,
    is_number_of,
    linkedin_slug,
    name_words,
)
from garden.exchange.people_table.addresses import first_address
from garden.exchange.people_table.columns import Column, Guess
from garden.exchange.people_table.order import DayOrder, read_day, read_whole_date
from garden.exchange.plain import is_mark, many_lines, one_line
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

GARDEN_CIRCLE = "Garden circle"
"""The label of the field that says which of a person's labels is the circle."""

NAME_LENGTH = 300
"""The most characters that a name may have."""

_MANY = re.compile(r"\s*:::\s*")
_SEVERAL = re.compile(r"\s*(?::::|[;,])\s*")
_FAX = re.compile(r"fax|pager", re.IGNORECASE)
_KINDS = ("birthday", "anniversary", "other")
_READABLE: dict[str, Callable[[str], bool]] = {
    "email": lambda text: bool(fold_email(text)),
    "phone": lambda text: any(letter.isdecimal() for letter in text),
    "url": bool,
}


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
    if is_number_of(name, (value for value, _ in phones)):
        named_by = "phone"
    if len(name) > NAME_LENGTH:
        yield Problem(source, row.line, "The name in this row is too long to be one.")
        return
    birthday, raw_birthday = cells.birthday(order)
    if raw_birthday and birthday is None and order is not DayOrder.UNKNOWN:
        yield Notice(source, row.line, f"The birthday was not clear: {raw_birthday[:40]}.")
    typed_met = cells.first("met_on")
    met = read_whole_date(typed_met, order)
    if typed_met and met is None and order is not DayOrder.UNKNOWN:
        yield Notice(source, row.line, f"The day you met was not clear: {typed_met[:40]}.")
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
        connected_on=met,
        source_keys=(
            *cells.uids(),
            *_keys(name, [value for value, _ in emails], phones, urls, cells),
        ),
    )


class _Cells:
    """The cells of one row by field."""

    def __init__(self, row: Row, table: Guess) -> None:
        self._cells = {name: as_meant(text) for name, text in row.cells.items()}
        self._columns = table.columns

    def raw(self, column: Column) -> str:
        return self._cells.get(column.name, "").strip()

    def label(self, column: Column) -> str:
        """Return what the row says that the value of a column is for."""
        return one_line(self._cells.get(column.label_from, ""))

    def values(self, field: str) -> list[str]:
        """Return what stands in the columns of a field, in order, nothing empty."""
        found = (self.raw(column) for column in self._columns if column.field == field)
        return [value for value in found if value]

    def _has(self, field: str) -> bool:
        return any(column.field == field for column in self._columns)

    def first(self, field: str) -> str:
        return one_line(next(iter(self.values(field)), ""))

    def name(self) -> tuple[str, NamedBy]:
        """Return the whole name as given, else put together from its parts.

        A "Name" beside a given name that is no part of it is the family's: "Name;Vorname".
        """
        if not is_mark(whole := self.first("name")):
            given = self.first("given")
            apart = set(name_words(given)).isdisjoint(name_words(whole))
            if given and apart and not self._has("family"):
                return f"{given} {whole}", "parts"
            return whole, "name"
        parts = (self.first(field) for field in ("given", "middle", "family"))
        joined = " ".join(part for part in parts if part)
        if not is_mark(joined):
            return joined, "parts"
        nickname = self.first("nickname")
        return ("", "email") if is_mark(nickname) else (nickname, "nickname")

    def reaches(self, field: str) -> list[tuple[str, str]]:
        """Return (value, label) of the e-mails, phones or links, each once, without faxes."""
        found: dict[str, tuple[str, str]] = {}
        for column in self._columns:
            if column.field != field:
                continue
            label = self.label(column) or column.label
            label = label.removeprefix("*").strip()
            label = label if self._is_ours() else label.lower()
            label = "" if label == "internet" else label
            if field == "phone" and _FAX.search(label):
                continue
            for value in _MANY.split(self.raw(column)):
                plain = one_line(value).removeprefix("'")
                if not _READABLE[field](plain):
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
                said = self.label(column)
                said = said if self._is_ours() and said.lower() not in _KINDS else said.lower()
                yield Occasion(
                    "anniversary" if column.field == "anniversary" else said or "day", day
                )

    def tags(self) -> tuple[str, ...]:
        """Return the labels and categories; those that begin with * are Google's own."""
        between = _MANY if self._is_ours() else _SEVERAL
        parts = (one_line(part) for value in self.values("tags") for part in between.split(value))
        kept = (part for part in parts if part and not part.startswith("*"))
        circles = self._custom(GARDEN_CIRCLE)
        return tuple(part for part in dict.fromkeys(kept) if part not in circles)

    def uids(self) -> tuple[tuple[str, str], ...]:
        """Return the identity that Garden's own tables give, as a card would have it."""
        found = self.values("uid") + self._custom(GARDEN_UID)
        return tuple(("vcard-uid", uid) for one in found[:1] if (uid := unique_uid(one)))

    def _is_ours(self) -> bool:
        """Say whether Garden seems to have written the row, which then says what it means."""
        return self._has("uid") or bool(self._custom(GARDEN_UID))

    def _custom(self, label: str) -> list[str]:
        """Return what the row says in fields of its own that are called `label`."""
        return [
            self.raw(column)
            for column in self._columns
            if column.field == "custom" and self.label(column) == label
        ]

    def address(self) -> str:
        """Return the first address there is, on one line."""
        return first_address((column.field, self.raw(column)) for column in self._columns)


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

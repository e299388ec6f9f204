"""Which field each column of an address-book table is, by its name in four languages."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from garden.assets_path import read_text
from garden.exchange.identity import fingerprint

NAMES = frozenset({"name", "given", "family"})
"""The fields of which one must be there to say who a row is about."""

REACHES = frozenset({"email", "phone", "url"})
"""The fields that may have many columns, each with a label."""

FIELDS = (
    *("name", "given", "middle", "family", "prefix", "suffix", "nickname", "company"),
    *("department", "title", "email", "phone", "url", "birthday", "birth_year", "birth_month"),
    *("birth_day", "anniversary", "note", "tags", "met_on", "address", "street", "city", "region"),
    *("postcode", "country", "uid", "ignore"),
)
"""Every field that a column can be; `ignore` is one that is known and left out."""

_NUMBERED = re.compile(
    r"(?P<what>e-mail|phone|website|address|organization|event|relation|im|custom field) "
    r"(?P<number>[0-9]{1,3}) - (?P<part>[a-z ]+)"
)
_WHAT = {"e-mail": "email", "phone": "phone", "website": "url"}
_PARTS = {
    ("address", "formatted"): "address",
    ("address", "street"): "street",
    ("address", "city"): "city",
    ("address", "region"): "region",
    ("address", "postal code"): "postcode",
    ("address", "country"): "country",
    ("organization", "name"): "company",
    ("organization", "title"): "title",
    ("organization", "department"): "department",
}
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name in the header, its field, and what its values are for.

    `label_from` is the column in which each row says what the value is for, or empty.
    """

    name: str
    field: str
    label: str = ""
    label_from: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """What the columns of a table seem to be; `unknown` are those that nobody knows.

    `signature` knows a table with the same columns again, in any order.
    """

    columns: tuple[Column, ...]
    unknown: tuple[str, ...]
    signature: str

    @property
    def fields(self) -> frozenset[str]:
        """Return the fields that the table has."""
        return frozenset(column.field for column in self.columns)


def guess(names: Iterable[str], mapping: Mapping[str, str] | None = None) -> Guess:
    """Return which field each of the columns `names` (small letters, trimmed) is.

    What `mapping` says, by a column's name in any letters, comes before what is guessed.
    """
    wanted = {plain(name): field for name, field in (mapping or {}).items()}
    header = [name for name in dict.fromkeys(names) if name]
    found: list[Column] = []
    unknown: list[str] = []
    for name in header:
        if plain(name) in wanted:
            field, _, label = wanted[plain(name)].partition(":")
            found.append(Column(name, field, label))
        elif match := _NUMBERED.fullmatch(name):
            found.append(_numbered(name, match, header))
        elif known := column_words().get(plain(name)):
            field, _, label = known.partition(":")
            found.append(Column(name, field, label))
        else:
            unknown.append(name)
    return Guess(_settled(found), tuple(unknown), signature(header))


def signature(names: Iterable[str]) -> str:
    """Return what a table with these columns is known by, in any order."""
    return fingerprint(sorted(filter(None, names)))


def plain(name: str) -> str:
    """Return a column's name as it is compared: letters without accents, numbers behind words gone.

    "E-mail 2 Address" is "e mail address", "Phone1" is "phone".
    """
    small = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss"))
    letters = "".join(
        letter for letter in small if not unicodedata.combining(letter) and letter not in "'’`"
    )
    words = (word.rstrip("0123456789") for word in _WORD.findall(letters))
    return " ".join(word for word in words if word and not word.isdecimal())


@cache
def column_words() -> Mapping[str, str]:
    """Return the field of each known column name; what stands first in the asset wins."""
    languages = tomllib.loads(read_text("columns.toml"))
    found: dict[str, str] = {}
    for fields in languages.values():
        for field, names in fields.items():
            for name in names:
                found.setdefault(plain(name), field)
    return MappingProxyType(found)


def _numbered(name: str, match: re.Match[str], header: list[str]) -> Column:
    """Return what a column such as "e-mail 2 - value" is; it is labelled by its neighbour."""
    what, part = match["what"], match["part"]
    if what in _WHAT and part == "value":
        stem = name.removesuffix("value")
        label_from = next((stem + one for one in ("label", "type") if stem + one in header), "")
        return Column(name, _WHAT[what], label_from=label_from)
    if what in ("event", "custom field") and part == "value":
        stem = name.removesuffix("value")
        label_from = next((stem + one for one in ("label", "type") if stem + one in header), "")
        return Column(name, "event" if what == "event" else "custom", label_from=label_from)
    return Column(name, _PARTS.get((what, part), "ignore"))


def _settled(columns: list[Column]) -> tuple[Column, ...]:
    """Settle what depends on the other columns.

    "Title" is Mr or Dr where the job has a column of its own (the first of two "Titre" is, too),
    else the job. A profession is the job where nothing else is. "Geburtstag" is a day of the month
    where year and month stand in columns of their own.
    """
    fields = [column.field for column in columns]
    title = "prefix" if "title" in fields else "title"
    first_title = "prefix" if fields.count("title?") > 1 else title
    meant = {
        "title?": title,
        "job?": "ignore" if "title" in fields or "title?" in fields else "title",
    }
    if {"birth_year", "birth_month"} <= set(fields) and "birth_day" not in fields:
        meant["birthday"] = "birth_day"
    settled: list[Column] = []
    for column in columns:
        field = meant.get(column.field, column.field)
        if column.field == "title?":
            field, first_title = first_title, title
        settled.append(replace(column, field=field))
    return tuple(settled)

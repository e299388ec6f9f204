"""Take e-mail addresses, phone numbers and profiles from a card, with what each is for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from garden.exchange.identity import PHONE_LENGTH, fold_email
from garden.exchange.plain import one_line
from garden.exchange.vcard.apple_labels import as_read
from garden.exchange.vcard.escapes import unescape
from garden.exchange.vcard.property import Stated

PROFILES = ("X-SOCIALPROFILE", "SOCIALPROFILE")
"""The properties in which Apple's programs and vCard 4.0 keep profiles."""

_TEL_SCHEME = re.compile(r"^tel:\s*", re.IGNORECASE)
_PROFILE_SCHEME = re.compile(r"^[a-z-]+:(?=https?://)", re.IGNORECASE)
_URL_LENGTH = 2_000
_VALUE_LENGTH = 10_000
_NO_LABEL = frozenset({"pref", "internet", "voice", "msg", "x400", "uri", ""})
_PLAIN_TYPES = {
    "EMAIL": ("home", "work"),
    "TEL": ("home", "work", "cell", "fax", "pager", "iphone", "main"),
    "URL": ("home", "work"),
}
_FORM_ONLY = ("VALUE", "ENCODING", "CHARSET")


@dataclass(frozen=True, slots=True)
class Handles:
    """The handles of one card, preferred first, each once, and the labels of its groups."""

    emails: tuple[str, ...]
    phones: tuple[str, ...]
    urls: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    group_labels: dict[str, str]


def read_handles(stated: Sequence[Stated]) -> Handles:
    """Return the handles that the properties of one card state."""
    groups = group_labels(stated)
    ordered = sorted(stated, key=Stated.preference)
    labels: dict[str, str] = {}
    emails = _distinct(ordered, ("EMAIL",), groups, labels)
    phones = _distinct(ordered, ("TEL",), groups, labels)
    urls = _distinct(ordered, ("URL", *PROFILES), groups, labels)
    return Handles(emails, phones, urls, tuple(labels.items()), groups)


def group_labels(stated: Iterable[Stated]) -> dict[str, str]:
    """Return the label of each group that has one."""
    return {
        item.group: as_read(one_line(unescape(item.value)))
        for item in stated
        if item.group and item.name == "X-ABLABEL" and item.value.strip()
    }


def _distinct(
    stated: Sequence[Stated], names: tuple[str, ...], groups: dict[str, str], labels: dict[str, str]
) -> tuple[str, ...]:
    """Return the handles of the properties called `names`, and enter their labels in `labels`."""
    found: dict[str, str] = {}
    for item in stated:
        if item.name not in names:
            continue
        value = handle_of(item)
        if not value or value.casefold() in found:
            continue
        found[value.casefold()] = value
        if label := label_of(item, groups):
            labels[value] = label
    return tuple(found.values())


def label_of(item: Stated, groups: Mapping[str, str]) -> str:
    """Return what a handle is for: the label of its group, else the words of its types."""
    if label := groups.get(item.group):
        return label
    return " ".join(sorted(item.types() - _NO_LABEL))


def plain_types(name: str, label: str) -> list[str]:
    """Return the words of `label` that are types which any program knows of a property `name`."""
    return [word for word in label.lower().split() if word in _PLAIN_TYPES[name]]


def says_more(item: Stated) -> bool:
    """Say whether a handle has parameters that its value and label leave out, as TYPE=pref is."""
    plain = _NO_LABEL - {"pref"} | frozenset(_PLAIN_TYPES[item.name])
    return any(
        key != "TYPE" or value.strip().lower() not in plain
        for key, value in item.params
        if key not in _FORM_ONLY
    )


def handle_of(item: Stated) -> str:
    """Return the handle that `item` states as typed, on one line; empty if it states none."""
    typed = one_line(unescape(item.value[:_VALUE_LENGTH]))
    if item.name == "EMAIL":
        return _email(typed)
    if item.name == "TEL":
        number = _phone(typed)
        return number if len(number) <= PHONE_LENGTH else ""
    address = typed if item.name == "URL" else profile_address(typed)
    return address if len(address) <= _URL_LENGTH else ""


def profile_address(typed: str) -> str:
    """Return the address of a profile without the name of its service in front."""
    return _PROFILE_SCHEME.sub("", typed)


def _email(typed: str) -> str:
    """Return the address in `typed` without name or scheme; empty if there is none."""
    folded = fold_email(typed)
    at = typed.casefold().find(folded) if folded else -1
    return typed[at : at + len(folded)] if at >= 0 else folded


def _phone(typed: str) -> str:
    if not _TEL_SCHEME.match(typed):
        return typed
    number, _, rest = unquote(_TEL_SCHEME.sub("", typed)).partition(";")
    extension = re.search(r"(?:^|;)ext=([0-9]{1,10})", rest, re.IGNORECASE)
    return one_line(f"{number} ext. {extension[1]}" if extension else number)

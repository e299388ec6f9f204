"""Find out which known person a party of a past contact is. Pure.

A party is known by its tokens: "email:ada@example.org", "phone:+4930123456", "profile:ada-l",
"key:telegram:user42". What two people share proves nothing. A name counts only where the source has
nothing else that could be known, and then only if exactly one person bears it whole.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from garden.exchange.identity import (
    fold_email,
    fold_name,
    fold_phone,
    is_role_address,
    linkedin_slug,
    same_mailbox,
)
from garden.exchange.records import Party

CHAT_NAME = "chat-name"
"""The kind of the source key of somebody of whom a chat tells nothing but a name."""

_WEB = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S+", re.IGNORECASE)
_NUMBER = re.compile(r"(?=(?:\D*\d){5})[^A-Za-z@]+(?:;?ext=?\d+)?")
_MACHINE = re.compile(
    r"(?:.*[._+-])?(?:do-?)?no[._-]?t?[._-]?reply(?:[._+-].*)?|mailer-daemon|postmaster"
    r"|bounces?(?:[._+-].*)?|(?:.*[._-])?(?:notifications?|alerts?|notify|automailer|digest)"
    r"(?:[+-].*)?|daemon|cron|root|majordomo|listserv|owner-.*|.*-(?:request|bounces?|owner)"
)


def tokens_of(party: Party, region: str) -> tuple[str, ...]:
    """Return what a party is known by, surest first, without its name.

    `region` is the country of phone numbers without a country code; empty where it is unknown.
    """
    found: list[str] = []
    if email := fold_email(party.email):
        found.append(handle_token("email", email))
    if party.phone and (phone := fold_phone(party.phone, region)):
        found.append(handle_token("phone", phone))
    if party.url.strip():
        found.append(handle_token("url", linkedin_slug(party.url) or party.url.strip().casefold()))
    if party.key is not None:
        found.append(key_token(*party.key))
    return tuple(found)


def handle_token(kind: str, folded: str) -> str:
    """Return the token of a handle: its kind (email, phone, url) and its folded value."""
    if kind == "email":
        return f"email:{same_mailbox(folded)}"
    return f"phone:{folded}" if kind == "phone" else f"profile:{folded}"


def key_token(kind: str, key: str) -> str:
    """Return the token of a source key; a LinkedIn key is the profile's own name."""
    return f"profile:{key}" if kind == "linkedin" else f"key:{kind}:{key}"


def name_token(name: str) -> str:
    """Return the token of a name, which stands for somebody only where there is nothing else."""
    return f"name:{fold_name(name)}"


def chat_name_token(name: str) -> str:
    """Return the token of a name by which somebody was once put into the garden from a chat."""
    return key_token(CHAT_NAME, fold_name(name))


def typed_token(text: str, region: str) -> str:
    """Return the token of what a user typed: an address, a number, a profile, or else a name."""
    plain = text.strip()
    if email := fold_email(plain):
        return handle_token("email", email)
    if slug := linkedin_slug(plain):
        return handle_token("url", slug)
    if _WEB.fullmatch(plain):
        return handle_token("url", plain.casefold())
    if _NUMBER.fullmatch(plain) and (phone := fold_phone(plain, region)):
        return handle_token("phone", phone)
    return name_token(plain)


def has_handle(tokens: Iterable[str]) -> bool:
    """Tell whether there is more to go by than a name or what only the source knows."""
    return any(not token.startswith("key:") for token in tokens)


def is_machine(tokens: Iterable[str]) -> bool:
    """Tell whether the party is a function or a program rather than a person."""
    for token in tokens:
        kind, _, email = token.partition(":")
        if kind == "email":
            local = email.partition("@")[0]
            return is_role_address(email) or _MACHINE.fullmatch(local) is not None
    return False


@dataclass(frozen=True, slots=True)
class Found:
    """Who a party is: "known" (`person`), "unsure" (one of several), or "nobody" that is known."""

    kind: Literal["known", "unsure", "nobody"]
    person: int | None = None


_NOBODY = Found("nobody")
_UNSURE = Found("unsure")


class PartyIndex:
    """Who goes by which tokens and names."""

    def __init__(self) -> None:
        self._owners: dict[str, set[int]] = {}
        self._bearers: dict[str, set[int]] = {}

    def add(self, person: int, tokens: Iterable[str], names: Iterable[str]) -> None:
        """Enter a person, known or new."""
        for token in tokens:
            self._owners.setdefault(token, set()).add(person)
        for name in names:
            if folded := fold_name(name):
                self._bearers.setdefault(folded, set()).add(person)

    def find(self, tokens: tuple[str, ...], name: str) -> Found:
        """Return who a party with these tokens and this name is."""
        owners = [self._owners[token] for token in tokens if token in self._owners]
        alone = {next(iter(people)) for people in owners if len(people) == 1}
        if len(alone) == 1:
            return Found("known", alone.pop())
        if alone or owners:
            return _UNSURE
        if has_handle(tokens):
            return _NOBODY
        chosen = set() if tokens or not name else self._owners.get(chat_name_token(name), set())
        return Found("known", next(iter(chosen))) if len(chosen) == 1 else self._by_name(name)

    def bearers(self, name: str) -> frozenset[int]:
        """Return who bears exactly this name, folded."""
        return frozenset(self._bearers.get(fold_name(name), ())) if name else frozenset()

    def _by_name(self, name: str) -> Found:
        people = self.bearers(name)
        if len(people) == 1:
            return Found("known", next(iter(people)))
        return _UNSURE if people else _NOBODY

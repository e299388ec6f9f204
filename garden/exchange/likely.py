"""What speaks for two names, handles and days being one person's. Pure."""

from collections.abc import Iterable

from garden.exchange.identity import given_names_agree, names_agree, names_contradict
from garden.exchange.records import PartialDay

_FREE_MAILERS = frozenset(
    {
        *("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com"),
        *("yahoo.com", "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net", "web.de"),
        *("t-online.de", "proton.me", "protonmail.com", "fastmail.com", "mail.ru", "yandex.ru"),
        *("qq.com", "163.com", "orange.fr", "free.fr", "libero.it", "wp.pl", "seznam.cz"),
    }
)


def names_fit(one: str, other: str, by_email: bool) -> bool:
    """Say whether two people with a handle in common may be one, by their names.

    Families share a telephone and a surname, so likeness as a whole is not enough: the words must
    pair up, or (for an e-mail address, which few share) the given names must.
    """
    if not one or not other or names_agree(one, other):
        return True
    return by_email and not names_contradict(one, other) and given_names_agree(one, other)


def name_beside(name: str, handles: Iterable[str]) -> str:
    """Return `name`, or empty text if it only repeats a handle: that says nothing of who it is."""
    plain = name.strip().casefold()
    repeats = any(plain in (handle, handle.partition("@")[0]) for handle in handles)
    return "" if repeats else name


def initials(folded: str) -> str:
    """Return the first letters of the words of a folded name."""
    return "".join(word[0] for word in folded.split())


def own_domains(handles: Iterable[str]) -> set[str]:
    """Return the domains of the e-mail addresses among `handles` that are not free for all."""
    domains = {handle.rpartition("@")[2] for handle in handles if "@" in handle}
    return domains - _FREE_MAILERS


def same_day(one: PartialDay | None, other: PartialDay | None) -> bool:
    """Say whether two days are one, as far as their years are known. An unknown day is none."""
    if one is None or other is None or (one.month, one.day) != (other.month, other.day):
        return False
    return one.year is None or other.year is None or one.year == other.year

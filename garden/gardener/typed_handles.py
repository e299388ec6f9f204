"""Handles typed by hand: checked, and folded as imports match them."""

import re
from collections.abc import Sequence

from garden.exchange.identity import fold_email, fold_phone, linkedin_slug
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.settings import phone_region

_WEB = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://)?[^\s/@.]+(?:\.[^\s/@.]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)


def check_emails(emails: Sequence[str]) -> None:
    """Raise Refused for the first text that is no e-mail address."""
    for email in emails:
        if not fold_email(email):
            raise Refused(f"“{email}” is not an e-mail address.")


def folded_handles(
    garden: Garden, emails: Sequence[str], phones: Sequence[str]
) -> list[tuple[str, str, str]]:
    """Return (kind, value as typed, folded value) of each, phones in the garden's region."""
    region = phone_region(garden) or ""
    return [
        *(("email", text, fold_email(text)) for text in emails),
        *(("phone", text, fold_phone(text, region) or text) for text in phones),
    ]


def folded_handle(garden: Garden, kind: str, text: str) -> str:
    """Return a handle of a kind (email, phone, url) folded as imports match it.

    Raises Refused for what is none, with what would do.
    """
    if kind == "email":
        folded, what = fold_email(text), "e-mail address, such as ada@example.org"
    elif kind == "phone":
        folded = fold_phone(text, phone_region(garden) or "") or ""
        what = "phone number, such as +49 30 1234567"
    else:
        folded = linkedin_slug(text) or (text.casefold() if _WEB.fullmatch(text) else "")
        what = "web address, such as https://example.org/ada"
    if not folded:
        raise Refused(f"“{text}” is no {what}.")
    return folded

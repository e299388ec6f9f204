"""Handles typed by hand: checked, and folded as imports match them."""

from collections.abc import Sequence

from garden.exchange.identity import fold_email, fold_phone
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.settings import phone_region


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

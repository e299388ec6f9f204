"""What a vCard is known by when it comes again.

A UID that looks unique is a key by itself, wherever the file lies: the same address book may be
imported from another folder. A short one ("1", "contact7") is unique within its address book at
best, so it is scoped to the book's name and only supports; the card's own key is then a fingerprint
of all it says of the person, as it is for a card without a UID. So an unchanged card is always
recognised, and two cards that share no more than a name are never taken for one.
"""

import re

from garden.exchange.identity import fingerprint, fold_email, fold_name, linkedin_slug

_SCHEME = re.compile(r"^urn:uuid:", re.IGNORECASE)
_HEX_UID = re.compile(r"[0-9a-fA-F-]{32,36}")
_LONG = 16
_VARIED = 6
_TOO_LONG = 200


def unique_uid(uid: str) -> str:
    """Return `uid` without its scheme if nobody else can have it by chance, else empty text."""
    plain = _SCHEME.sub("", uid.strip())
    if len(plain) < _LONG or len(set(plain)) < _VARIED:
        return ""
    if len(plain) > _TOO_LONG:
        return fingerprint([plain])
    return plain.lower() if _HEX_UID.fullmatch(plain) else plain


def card_keys(
    uid: str,
    book: str,
    name: str,
    handles: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]],
    rest: tuple[str, ...],
) -> tuple[tuple[str, str], ...]:
    """Return the source keys of a card, its own first.

    `handles` are e-mails, phones and addresses of profiles; `rest` is what else the card says of
    the person (company, title, birthday, address, note), in a fixed order.
    """
    emails, phones, urls = handles
    slugs = tuple(("linkedin", slug) for url in urls if (slug := linkedin_slug(url)))
    if unique := unique_uid(uid):
        return (("vcard-uid", unique), *dict.fromkeys(slugs))
    print_of = fingerprint(
        (
            fold_name(name),
            *sorted(fold_email(email) for email in emails),
            "",
            *sorted(re.sub(r"[^0-9+]", "", phone) for phone in phones),
            "",
            *sorted(url.casefold() for url in urls),
            "",
            *rest,
        )
    )
    scoped = (("vcard-uid", f"{book}/{uid.strip()[:_TOO_LONG]}"),) if uid.strip() else ()
    return (("vcard-hash", print_of), *scoped, *dict.fromkeys(slugs))

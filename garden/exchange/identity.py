"""Fold names and handles into what can be compared, and tell whether two names may be one person.

Pure. What is shown to the user is always the text as it was typed; these forms only match.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

from rapidfuzz import fuzz

from garden.exchange.nicknames import formal_name

CONTRADICTION = 60.0
"""Names that are less alike than this, from 0 to 100, are not of one person."""

EMAIL_LENGTH = 500
"""The most characters that a typed e-mail address may have; its own limit is 254."""

PHONE_LENGTH = 100
"""The most characters that a typed phone number may have."""

_ALIKE_WORDS = 80.0
_WHOLE_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_WORD = re.compile(r"\w+")
_DROPPED = re.compile(r"['’`´ʼ.·]")
_DIRECTION = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_PROFILE = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]+\.){0,3}linkedin\.com/(?:mwlite/)?in/([^/?#\s]+)", re.IGNORECASE
)
_ADDRESS_IN_BRACKETS = re.compile(r"[^<>]*<([^<>\s]+@[^<>\s]+)>\s*")
_ROLE = re.compile(
    "abuse|accounts?|admin|administration|billing|booking|buchhaltung|careers?|contact"
    "|customerservice|(?:do-?)?no-?t?-?reply|enquiries|events|feedback|finance|hello|help|helpdesk|hi"
    "|hr|info|inquiries|invoices?|jobs|kontakt|mail|marketing|media|news|newsletter|office|orders"
    "|postmaster|press|privacy|reception|recruiting|sales|security|service|sekretariat|support"
    "|team|webmaster|welcome"
)


def name_words(name: str) -> list[str]:
    """Return the words of `name` in order: small letters, no accents, no punctuation."""
    # Twice, as folding case may make letters that fall apart again, and styled ones become plain.
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    letters = "".join(letter for letter in small if not unicodedata.combining(letter))
    whole = unicodedata.normalize("NFKC", letters).translate(_WHOLE_LETTERS)
    return _WORD.findall(_DROPPED.sub("", whole))


def is_number_of(name: str, phones: Iterable[str]) -> bool:
    """Say whether `name` is only one of the telephone numbers of whoever has it."""
    if any(letter.isalpha() for letter in name):
        return False
    digits = _digits(name)
    return bool(digits) and any(_digits(phone) == digits for phone in phones)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())


def fold_name(name: str) -> str:
    """Return the words of `name` sorted, so that "DOE, Jané" and "Jane Doe" are one.

    A name without any letter, such as an emoji, folds to itself.
    """
    return " ".join(sorted(name_words(name))) or "".join(name.split())


def fold_email(text: str) -> str:
    """Return the address within `text` in small letters; empty where there is no address."""
    if len(text) > EMAIL_LENGTH:
        return ""
    plain = _DIRECTION.sub("", unicodedata.normalize("NFKC", text)).strip()
    if match := _ADDRESS_IN_BRACKETS.fullmatch(plain):
        plain = match[1]
    plain = re.sub(r"^mailto:", "", plain, flags=re.IGNORECASE).strip(" <>\"'").casefold()
    local, at, domain = plain.rpartition("@")
    return plain if at and local and domain and " " not in plain else ""


def same_mailbox(email: str) -> str:
    """Return the folded `email` as all spellings of one mailbox have it, for matching only.

    Google Mail does not heed dots, nor what follows a plus, and has two domains.
    """
    local, _, domain = email.rpartition("@")
    if domain not in ("gmail.com", "googlemail.com"):
        return email
    return f"{local.partition('+')[0].replace('.', '')}@gmail.com"


def is_role_address(email: str) -> bool:
    """Say whether the folded `email` belongs to a function rather than to one person."""
    return _ROLE.fullmatch(email.partition("@")[0].partition("+")[0]) is not None


def fold_phone(text: str, region: str) -> str | None:
    """Return `text` as E.164, with `;ext=` where it has an extension, or None if it is no number.

    `region` is the two-letter country in which numbers without a country code are meant; empty
    where it is not known: then only international numbers fold.
    """
    import phonenumbers

    if len(text) > PHONE_LENGTH:
        return None
    plain = _DIRECTION.sub("", unicodedata.normalize("NFKC", text)).strip()
    digits = re.sub(r"[\s()./-]", "", plain)
    attempts = [plain]
    if digits.isascii() and digits.isdigit() and 10 <= len(digits) <= 15:
        attempts.append("+" + digits)
    for attempt in attempts:
        try:
            number = phonenumbers.parse(attempt, region.upper() or None)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            folded = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            return f"{folded};ext={number.extension}" if number.extension else folded
    return None


def linkedin_slug(url: str) -> str | None:
    """Return the key of a LinkedIn profile, in small letters, or None if `url` is none."""
    match = _PROFILE.match(url.strip())
    if match is None:
        return None
    slug = unicodedata.normalize("NFC", unquote(match[1], errors="replace")).casefold().strip()
    return slug or None


def names_contradict(first: str, second: str) -> bool:
    """Say whether two names are too unlike for one person. An empty name contradicts nothing."""
    one, other = fold_name(first), fold_name(second)
    return bool(one and other) and fuzz.token_sort_ratio(one, other) < CONTRADICTION


def names_agree(first: str, second: str) -> bool:
    """Say whether each word of the shorter name stands, alike, in the longer; empty always does.

    Words are alike when equal, one an initial or beginning of the other, short forms of one name,
    or spelt nearly the same.
    """
    one, other = sorted((name_words(first), name_words(second)), key=len)
    for word in one:
        mate = next((candidate for candidate in other if _alike(word, candidate)), None)
        if mate is None:
            return False
        other = [*other]
        other.remove(mate)
    return True


def given_names_agree(first: str, second: str) -> bool:
    """Say whether two names begin with the same given name, whatever follows."""
    one, other = name_words(first)[:1], name_words(second)[:1]
    return bool(one and other) and len(one[0]) > 1 and _alike(one[0], other[0])


def formal_words(name: str) -> str:
    """Return `name` folded, each word in the form that it is short for: "Bob" as "robert"."""
    return " ".join(sorted(formal_name(word) for word in name_words(name)))


def _alike(one: str, other: str) -> bool:
    if one.startswith(other) or other.startswith(one):
        return True
    return formal_name(one) == formal_name(other) or fuzz.ratio(one, other) > _ALIKE_WORDS


def fingerprint(parts: Iterable[str]) -> str:
    """Return 32 hexadecimal digits that stand for `parts`: the same for the same parts only."""
    joined = "\x1f".join(" ".join(part.split()) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "replace"), digest_size=16).hexdigest()

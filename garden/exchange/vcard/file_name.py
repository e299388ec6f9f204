"""What the file of one card is called in a folder of cards: its UID, made safe for any system."""

import hashlib
import re

_SAFE = re.compile(r"[A-Za-z0-9@_-][A-Za-z0-9@._-]{0,99}")


def card_file_name(uid: str) -> str:
    """Return the UID with .vcf, or a digest of a UID that no file could be called."""
    plain = uid.removeprefix("urn:uuid:")
    if not _SAFE.fullmatch(plain):
        plain = hashlib.blake2b(uid.encode(), digest_size=16).hexdigest()
    return f"{plain}.vcf"

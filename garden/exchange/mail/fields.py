"""Take the fields that Garden looks at from the head of a letter."""

import re

from garden.exchange.encoding import EightBit
from garden.exchange.mail.words import decode_words

VALUE_LIMIT = 64 * 1024
"""How much of one field is read, in bytes; lists of addresses are the longest."""

_EACH_LIMIT = 50
_FIELD = re.compile(
    rb"^(from|to|cc|bcc|date|message-id|subject|sender|reply-to|return-path|received"
    rb"|delivered-to|delivery-date|x-original-to|content-type|content-class|auto-submitted|precedence"
    rb"|list-id|list-post|list-unsubscribe|x-gmail-labels|x-gm-labels"
    rb"|x-autoreply|x-autorespond|x-github-reason|x-linkedin-[a-z-]{1,40})"
    rb"[ \t]*:[ \t]*+([^\n]*+(?:\n[ \t][^\n]*+)*+)",
    re.IGNORECASE | re.MULTILINE,
)


class Fields:
    """The fields of one letter by their names in small letters, in order, as plain lines."""

    def __init__(self, block: bytes, letters: EightBit) -> None:
        """Read `block`, whose letters are those of a file of which `letters` knows the code page.

        Never raises for any bytes.
        """
        self._values: dict[str, list[str]] = {}
        plain = re.sub(rb"\r{0,2}\n|\r", b"\n", block) if b"\r" in block else block
        for match in _FIELD.finditer(plain):
            values = self._values.setdefault(match[1].decode("ascii").lower(), [])
            if len(values) < _EACH_LIMIT:
                text = letters.decode(match[2][:VALUE_LIMIT])
                values.append(text.replace("\n", " ").strip())

    def first(self, name: str) -> str:
        """Return the first field called `name`, or empty text."""
        return next(iter(self._values.get(name, ())), "")

    def all(self, name: str) -> tuple[str, ...]:
        """Return all fields called `name`."""
        return tuple(self._values.get(name, ()))

    def has(self, name: str) -> bool:
        """Say whether there is a field called `name`."""
        return name in self._values

    def has_any(self, beginning: str) -> bool:
        """Say whether there is a field whose name begins so."""
        return any(name.startswith(beginning) for name in self._values)

    def words(self, name: str) -> str:
        """Return the first field called `name` with its encoded words undone."""
        return decode_words(self.first(name))

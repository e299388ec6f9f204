"""Read the people in a field of addresses, such as From or To, as mailers really write them.

The standard library's reader gives other results in other versions of Python, and none for many a
line that every mail program shows; this one takes what is there, in time linear in the text.
"""

import re
from dataclasses import dataclass, field

from garden.exchange.identity import fold_email
from garden.exchange.mail.words import WORD, decode_words
from garden.exchange.plain import one_line
from garden.exchange.records import Party

ADDRESSES_LIMIT = 500
"""How many people are read from one field."""

_NAME_LENGTH = 300
_ADDRESS_LENGTH = 254
_TOKEN = re.compile(
    rf"(?P<word>{WORD.pattern})"
    r'|"(?P<quoted>(?:[^"\\]|\\.)*+)"?'
    r"|\((?P<comment>(?:[^()\\]|\\.)*+)\)?"
    r"|<(?P<angle>[^<>]*+)>?"
    r"|(?P<mark>[,;:])"
    r"|(?P<plain>[^\"(<,;:=]++|.)",
    re.DOTALL,
)

_AT = re.compile(r" ?@ ?")
_BETWEEN = re.compile(r"\([^()]*\)| ?([@.]) ?")


@dataclass(slots=True)
class _Growing:
    """One person as far as the text was read."""

    words: list[str] = field(default_factory=list)
    comment: str = ""
    address: str | None = None

    def finish(self) -> Party | None:
        """Return the person, or None where no address was given."""
        text = " ".join("".join(self.words).split())
        address = self.address
        if address is None:
            # Some mailers encode the address with the name.
            text = _AT.sub("@", " ".join(decode_words(text).split()))
            address = next((word for word in text.split(" ") if "@" in word), "")
            text = text.replace(address, "", 1) if address else ""
            address = address.rpartition("<")[2].strip('<>"')
        else:
            address = _BETWEEN.sub(r"\1", " ".join(address.split()))
        # `<@relay:ada@example.org>` is an old way of naming the relays first.
        address = one_line(address.rpartition(":")[2])
        if not fold_email(address) or len(address) > _ADDRESS_LENGTH:
            return None
        name = one_line(decode_words(text.strip()) or decode_words(self.comment))
        name = name.strip("'\" ")[:_NAME_LENGTH].strip()
        is_address = name.casefold() == address.casefold()
        return Party(name="" if is_address else name, email=address)


def read_addresses(text: str) -> list[Party]:
    """Return the people in `text`, without whoever has no address. Never raises.

    The name of a group is no person; those listed in it are.
    """
    found: list[Party] = []
    growing = _Growing()
    for token in _TOKEN.finditer(text):
        kind, value = token.lastgroup or "plain", token[0]
        if token["word"] is not None:
            growing.words.append(value)
        elif kind == "quoted":
            growing.words.append(re.sub(r"\\(.)", r"\1", token["quoted"]))
        elif kind == "comment":
            growing.comment = token["comment"]
        elif kind == "mark":
            _mark(value, growing, found)
            growing = growing if value == ":" else _Growing()
        elif kind == "angle" and growing.address is None:
            growing.address = token["angle"]
        elif kind == "plain":
            growing.words.append(value)
        if len(found) >= ADDRESSES_LIMIT:
            return found
    _mark(",", growing, found)
    return found


def _mark(mark: str, growing: _Growing, found: list[Party]) -> None:
    """End the person at a comma or semicolon; at a colon, what came before named a group."""
    if mark == ":":
        growing.words.clear()
    elif person := growing.finish():
        found.append(person)

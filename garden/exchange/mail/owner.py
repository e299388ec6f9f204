"""Learn from a mailbox whose it is, where that is sure."""

from collections import Counter
from collections.abc import Iterator

from garden.exchange.identity import fold_email
from garden.exchange.mail.addresses import read_addresses
from garden.exchange.mail.fields import Fields
from garden.exchange.mail.folders import Kind
from garden.exchange.records import Me, Party

ENOUGH = 5
"""How many letters must have been delivered to an address before it may be the owner's."""

_SHARE = 0.8
_ADDRESSES_LIMIT = 1000


class Owner:
    """Gathers, letter by letter, the addresses of whoever owns the mailbox."""

    def __init__(self) -> None:
        self._told: set[str] = set()
        self._delivered: Counter[str] = Counter()

    def learn(self, fields: Fields, kinds: frozenset[Kind]) -> Iterator[Me]:
        """Yield who wrote a letter that lies among those sent, once for each address."""
        if "sent" in kinds:
            senders = read_addresses(fields.first("from"))
            if len(senders) == 1:
                yield from self._tell(senders[0].email)
        # The topmost of several is the last, where the letter came to rest.
        for name in ("delivered-to", "x-original-to"):
            if address := fold_email(fields.first(name)):
                if address in self._delivered or len(self._delivered) < _ADDRESSES_LIMIT:
                    self._delivered[address] += 1
                break

    def finish(self) -> Iterator[Me]:
        """Yield the one address to which nearly all letters were delivered, if there is one."""
        for address, count in self._delivered.most_common(1):
            if count >= ENOUGH and count >= _SHARE * self._delivered.total():
                yield from self._tell(address)

    def _tell(self, email: str) -> Iterator[Me]:
        folded = fold_email(email)
        if folded not in self._told and len(self._told) < _ADDRESSES_LIMIT:
            self._told.add(folded)
            yield Me(Party(email=email))

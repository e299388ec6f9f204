"""The parties of past contacts, each once, however often and however spelt they occur."""

from dataclasses import dataclass

from garden.exchange.parties import tokens_of
from garden.exchange.records import Party


@dataclass(slots=True)
class Correspondent:
    """One party: what it is known by, and how it was first written; `name` as soon as there is one.

    `tokens` are without the name; see `garden.exchange.parties`.
    """

    tokens: tuple[str, ...]
    party: Party
    name: str


class Correspondents:
    """Numbers parties from 0. `region` is the country of numbers without a country code."""

    def __init__(self, region: str) -> None:
        self.all: list[Correspondent] = []
        self._region = region
        self._by_party: dict[Party, int] = {}
        self._by_tokens: dict[tuple[str, ...], int] = {}

    def number(self, party: Party) -> int:
        """Return the number of `party`: the same for all that have the same tokens.

        What nobody could be known by beside its name is told apart by the name as written.
        """
        known = self._by_party.get(party)
        if known is not None:
            return known
        tokens = tokens_of(party, self._region)
        name = " ".join(party.name.split())
        number = self._by_tokens.setdefault(tokens or (f"name:{name}",), len(self.all))
        if number == len(self.all):
            self.all.append(Correspondent(tokens, party, name))
        elif name and not self.all[number].name:
            self.all[number].name = name
        self._by_party[party] = number
        return number

"""The people one talks to and who are not in the garden: counted, offered, never stored unasked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from garden.exchange.identity import fold_email, fold_name, fold_phone, linkedin_slug
from garden.exchange.parties import (
    CHAT_NAME,
    PartyIndex,
    is_machine,
    name_token,
    typed_token,
)
from garden.gardener.errors import Refused
from garden.gardener.imports.correspondents import Correspondent
from garden.gardener.imports.draft import Draft
from garden.gardener.imports.me import address_of
from garden.gardener.imports.report import Talker

EVERYBODY = "all:"
"""Begins the wish to add the first so many."""


@dataclass(slots=True)
class Traffic:
    """Messages with one stranger; `who` are the numbers under which it occurs."""

    who: set[int] = field(default_factory=set)
    count_in: int = 0
    count_out: int = 0
    days: set[int] = field(default_factory=set)

    @property
    def both_ways(self) -> bool:
        """Whether each has written to the other."""
        return bool(self.count_in and self.count_out)


class Talk:
    """Counts what strangers and I have said to each other. Programs and functions do not count."""

    def __init__(self, everyone: Sequence[Correspondent]) -> None:
        self._everyone = everyone
        self._traffic: dict[str, Traffic] = {}
        self._machines: dict[int, bool] = {}

    def count(self, one: int, day: int, count_in: int, count_out: int) -> None:
        """Count messages with correspondent `one` on a day (its ordinal)."""
        correspondent = self._everyone[one]
        if one not in self._machines:
            self._machines[one] = is_machine(correspondent.tokens)
        if self._machines[one] or not (correspondent.tokens or correspondent.name):
            return
        traffic = self._traffic.setdefault(_known_by(correspondent), Traffic())
        traffic.who.add(one)
        traffic.count_in += count_in
        traffic.count_out += count_out
        traffic.days.add(day)

    def ranked(self) -> list[Traffic]:
        """Return all, those first who answer and are answered, then by days and messages."""
        return sorted(
            self._traffic.values(),
            key=lambda one: (
                not one.both_ways,
                -len(one.days),
                -(one.count_in + one.count_out),
                min(one.who),
            ),
        )

    def view(self, traffic: Traffic, index: PartyIndex, names: dict[int, str]) -> Talker:
        """Return one for the user; `names` are those of people in the garden."""
        parts = [self._everyone[one] for one in sorted(traffic.who)]
        name = next((part.name for part in parts if part.name), "")
        alike = sorted(index.bearers(name))
        return Talker(
            name=name or address_of(parts[0]),
            address=address_of(parts[0]),
            count_in=traffic.count_in,
            count_out=traffic.count_out,
            days=len(traffic.days),
            last_day=date.fromordinal(max(traffic.days)),
            resembles=names.get(alike[0], "") if alike else "",
        )

    def chosen(self, wishes: Iterable[str], region: str) -> list[Traffic]:
        """Return those wished for, each once. Raises Refused for one who is not among them."""
        ranked = self.ranked()
        named = self._by_token(ranked)
        found: dict[int, Traffic] = {}
        for wish in wishes:
            for traffic in _meant(wish, ranked, named, region):
                found[id(traffic)] = traffic
        return list(found.values())

    def draft(self, traffic: Traffic, region: str) -> Draft:
        """Return what is known of a stranger, to make a person of it."""
        parts = [self._everyone[one] for one in sorted(traffic.who)]
        name = next((part.name for part in parts if part.name), "") or address_of(parts[0])
        draft = Draft(name, records=1, names=[name])
        for part in parts:
            party = part.party
            if email := fold_email(party.email):
                draft.handles.setdefault(("email", email), (email, ""))
            if party.phone and (phone := fold_phone(party.phone, region)):
                draft.handles.setdefault(("phone", phone), (party.phone.strip(), ""))
            if url := party.url.strip():
                folded = linkedin_slug(url) or url.casefold()
                draft.handles.setdefault(("url", folded), (url, ""))
            if party.key is not None and party.key not in draft.keys:
                draft.keys.append(party.key)
            named = (CHAT_NAME, fold_name(part.name))
            if not part.tokens and part.name and named not in draft.keys:
                draft.keys.append(named)
        return draft

    def _by_token(self, ranked: Iterable[Traffic]) -> Mapping[str, list[Traffic]]:
        """Return the traffic that goes by each token or name."""
        found: dict[str, list[Traffic]] = {}
        for traffic in ranked:
            parts = [self._everyone[one] for one in traffic.who]
            names = {name_token(part.name) for part in parts if part.name}
            for token in names.union(*(part.tokens for part in parts)):
                found.setdefault(token, []).append(traffic)
        return found


def _meant(
    wish: str, ranked: Sequence[Traffic], named: Mapping[str, list[Traffic]], region: str
) -> Sequence[Traffic]:
    if wish.startswith(EVERYBODY):
        number = wish.removeprefix(EVERYBODY)
        if not number.isdecimal():
            raise Refused(f"Say how many: {EVERYBODY}10, not “{wish}”.")
        return [one for one in ranked if one.both_ways][: int(number)]
    meant = named.get(typed_token(wish, region), [])
    if len(meant) > 1:
        raise Refused(f"“{wish}” may be any of {len(meant)} people; give an address.")
    return meant


def _known_by(one: Correspondent) -> str:
    return one.tokens[0] if one.tokens else name_token(one.name)

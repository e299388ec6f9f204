"""What an import comes to, once all is read: who everybody is, and what is to be written."""

from collections.abc import Mapping
from dataclasses import dataclass

from garden.exchange.parties import PartyIndex, handle_token, key_token
from garden.gardener.garden import Garden
from garden.gardener.imports.contacts import Contacts, contacts_of, talk_of, unknown_me
from garden.gardener.imports.draft import Draft
from garden.gardener.imports.gather import Gathered
from garden.gardener.imports.known import There
from garden.gardener.imports.me import Unknown, remembered_me, typed_me
from garden.gardener.imports.report import Talker
from garden.gardener.imports.roles import roles_of
from garden.gardener.imports.wishes import Wishes
from garden.gardener.settings import phone_region
from garden.store.queries.imports import not_to_log


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written: people by number, contacts, and who I am found to be.

    `me` are all the tokens of "I", `me_is_new` whether there are some the garden did not know, and
    `unknown` the sources in which nobody is.
    """

    drafts: Mapping[int, Draft]
    contacts: Contacts
    talkers: tuple[Talker, ...]
    me: frozenset[str]
    me_is_new: bool
    unknown: tuple[Unknown, ...]


def plan_import(
    garden: Garden,
    gathered: Gathered,
    people: Mapping[int, There],
    blocked: frozenset[str],
    wishes: Wishes,
) -> Plan:
    """Return what is to be written. Raises Refused for a wish that nobody fits."""
    region = phone_region(garden) or ""
    before = remembered_me(garden)
    me = before | gathered.me | typed_me(wishes.me, region)
    index = _index(people, gathered.drafts)
    everyone, ledger, left_out = (
        gathered.parties.all,
        gathered.ledger,
        not_to_log(garden.store.database),
    )
    roles = roles_of(everyone, index, me, blocked, left_out, {})
    unknown = tuple(unknown_me(ledger, roles, everyone))
    for one in unknown:
        gathered.remarks.take(one.problem)
    talk = talk_of(ledger, roles, everyone)
    names = {number: there.row.name for number, there in people.items()}
    names |= {number: draft.name for number, draft in gathered.drafts.items() if number < 0}
    wanted = talk.chosen(wishes.add, region)
    drafts = dict(gathered.drafts)
    chosen: dict[int, int] = {}
    first = min((0, *drafts)) - 1
    for number, traffic in zip(range(first, first - len(wanted), -1), wanted, strict=True):
        drafts[number] = talk.draft(traffic, region)
        chosen |= dict.fromkeys(traffic.who, number)
    if chosen:
        roles = roles_of(everyone, index, me, blocked, left_out, chosen)
    taken = {id(one) for one in wanted}
    left = [one for one in talk.ranked() if id(one) not in taken]
    talkers = tuple(talk.view(one, index, names) for one in left)
    return Plan(drafts, contacts_of(ledger, roles), talkers, me, me != before, unknown)


def _index(people: Mapping[int, There], drafts: Mapping[int, Draft]) -> PartyIndex:
    """Return who goes by what: the people there are, and what this run tells of them or others."""
    index = PartyIndex()
    for number, there in people.items():
        handles = (handle_token(kind, folded) for kind, folded in there.handles)
        keys = (key_token(kind, key) for kind, key in there.keys)
        called = (there.row.name, *there.former_names)
        names = called if there.row.composted_at is None else ()
        index.add(number, (*handles, *keys), names)
    for number, draft in drafts.items():
        handles = (handle_token(kind, folded) for kind, folded in draft.handles)
        keys = (key_token(kind, key) for kind, key in draft.keys)
        index.add(number, (*handles, *keys), draft.names if number < 0 else ())
    return index

"""The nursery: who was planted of late, and whether they have taken root."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from garden.engine.nursery import WINDOW_DAYS, Event, both_ways, took_root
from garden.gardener.garden import Garden
from garden.gardener.review_words import said
from garden.gardener.views import PlantView
from garden.gardener.words import ago, count
from garden.store.fields import instant_of
from garden.store.queries.seedlings import seedling_contacts, seedlings


@dataclass(frozen=True, slots=True)
class Seedling:
    """Somebody new. `contacts` so far, `both_ways` or all from one side; `rooted_on` None: not yet.

    `planted_on` and `rooted_on` are days at the user's place.
    """

    view: PlantView
    planted_on: date
    contacts: int
    both_ways: bool
    rooted_on: date | None


def nursery(
    garden: Garden, views: Mapping[int, PlantView], since: datetime, end: datetime
) -> tuple[Seedling, ...]:
    """Return who is a seedling as of `end`, those who took root after `since` first.

    Somebody is one for sixty days after planting; who took root before `since` is none any more.
    """
    database = garden.store.database
    start = end - timedelta(days=WINDOW_DAYS)
    met_from = garden.day_of(start)
    logs: dict[int, list[Event]] = defaultdict(list)
    for one in seedling_contacts(database, start, end, met_from):
        logs[one.person_id].append((one.at.timestamp(), one.channel, one.initiator))
    found = []
    for person in seedlings(database, start, end, met_from):
        view = views.get(person)
        rooted = took_root(logs[person])
        if view is None or view.planted_at is None:
            continue
        if rooted is None or instant_of(rooted) >= since:
            found.append(_seedling(garden, view, view.planted_at, logs[person], rooted))
    return tuple(sorted(found, key=_order))


def seedling_words(one: Seedling, today: date) -> str:
    """Return how a seedling comes along: "planted 9 days ago, 2 contacts so far"."""
    if one.rooted_on is not None:
        return said("nursery", "rooted", when=ago(one.rooted_on, today))
    when = ago(one.planted_on, today)
    if not one.contacts:
        return said("nursery", "new", when=when)
    key = "growing" if one.both_ways else "one_way"
    return said("nursery", key, when=when, contacts=count(one.contacts, "contact"))


def _seedling(
    garden: Garden, view: PlantView, planted: datetime, log: list[Event], rooted: float | None
) -> Seedling:
    on = None if rooted is None else garden.day_of(instant_of(rooted))
    return Seedling(view, garden.day_of(planted), len(log), both_ways(log), on)


def _order(one: Seedling) -> tuple[bool, bool, int, int]:
    return one.rooted_on is None, not one.contacts, -one.planted_on.toordinal(), one.view.id

"""The almanac as JSON: stable keys, people by number and name, shares 0 to 1, rhythms in days."""

from collections.abc import Iterable, Mapping

from garden.cli.json_forms import Form, instant_form, named, optional_instant
from garden.engine.almanac.growth import STATES
from garden.gardener.almanac.views import Almanac, Ready, Row
from garden.gardener.goals import GoalLine
from garden.gardener.shares import CircleLine

Names = Mapping[int, str]
"""What people are called, by id."""


def almanac_form(almanac: Almanac, names: Names) -> Form:
    """Return all pages of the almanac."""
    return {
        "as_of": instant_form(almanac.as_of),
        "growth": _growth(almanac),
        "works": {
            "venues": _rows(almanac.works.venues),
            "channels": _rows(almanac.works.channels),
            "answers": _rows(almanac.works.answers),
            "growing": almanac.works.growing,
        },
        "balance": _balance(almanac),
        "capacity": _capacity(almanac, names),
        "readiness": {
            "everybody": _ready(almanac.readiness.everybody),
            "circles": [_ready(one) for one in almanac.readiness.circles],
            "asked_only": _people(almanac.readiness.asked_only, names),
        },
        "goals": _goals(almanac, names),
    }


def goal_form(goal: GoalLine, names: Names) -> Form:
    """Return a goal."""
    return {
        "id": goal.id,
        "name": goal.name,
        "made_at": instant_form(goal.made_at),
        "done_at": optional_instant(goal.done_at),
        "people": _people(goal.people, names),
    }


def circle_form(circle: CircleLine) -> Form:
    """Return a circle and what is wished of it; None where nothing is set."""
    return {
        "id": circle.id,
        "name": circle.name,
        "people": circle.people,
        "share": circle.share,
        "rhythm_days": circle.rhythm_days,
        "kind": circle.kind,
    }


def _growth(almanac: Almanac) -> Form:
    growth = almanac.growth
    return {
        "months": [
            {
                "month": month.strftime("%Y-%m"),
                "people": stand.people,
                "states": dict(zip(STATES, stand.states, strict=True)),
                "roots": stand.roots,
            }
            for month, stand in zip(growth.months, growth.stands, strict=True)
        ],
        "first_day": growth.first_day.isoformat(),
        "contacts_by_day": list(growth.days),
    }


def _rows(rows: Iterable[Row]) -> list[Form]:
    return [
        {
            "name": row.name,
            "hits": row.tally.hits,
            "cases": row.tally.cases,
            "small_sample": row.tally.few,
        }
        for row in rows
    ]


def _balance(almanac: Almanac) -> Form:
    balance = almanac.balance
    return {
        "contacts": balance.contacts,
        "circles": [
            {"name": one.name, "contacts": one.contacts, "have": one.have, "want": one.want}
            for one in balance.portions
        ],
        "layers": [
            {"name": one.name, "people": one.people, "within": one.within, "usual": one.usual}
            for one in balance.layers
        ],
        "quiet": balance.quiet,
    }


def _capacity(almanac: Almanac, names: Names) -> Form:
    capacity = almanac.capacity
    return {
        "promised_a_week": capacity.promised,
        "happened_a_week": capacity.happened,
        "weeks": list(capacity.weeks),
        "longer": [
            {
                "person": named(one.person, names[one.person]),
                "from_days": one.before,
                "to_days": one.after,
                "really": one.real,
            }
            for one in capacity.changes
        ],
        "longer_count": capacity.change_count,
        "promised_after": capacity.after,
        "rhythms": [
            {
                "person": named(one.person, names[one.person]),
                "set_days": one.set,
                "real_days": one.real,
                "suggested_days": one.suggested,
            }
            for one in capacity.rhythms
        ],
        "rhythm_count": capacity.rhythm_count,
    }


def _ready(one: Ready) -> Form:
    return {
        "name": one.name or None,
        "ready": one.ready,
        "people": one.people,
        "by_month": list(one.course),
    }


def _goals(almanac: Almanac, names: Names) -> Form:
    goals = almanac.goals
    return {
        "open": [
            {
                "id": one.id,
                "name": one.name,
                "people": _people(one.people, names),
                "ready": _people(one.ready, names),
                "coverage": one.coverage,
                "by_month": list(one.course),
            }
            for one in goals.goals
        ],
        "done": goals.done,
        "referrals": goals.referrals,
        "mentions": goals.mentions,
        "received": [
            {"day": one.day.isoformat(), "kind": one.kind, "people": _people(one.people, names)}
            for one in goals.received
        ],
    }


def _people(people: Iterable[int], names: Names) -> list[Form]:
    return [named(person, names[person]) for person in people if person in names]

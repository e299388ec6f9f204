"""Plants for the tests of what draws them, without a garden."""

from datetime import UTC, datetime

from garden.gardener.views import PlantView


def plant(number: int, circle: str | None = None, health: float = 0.7) -> PlantView:
    """Return somebody's plant."""
    return PlantView(
        id=number,
        name=f"Person {number}",
        nickname=None,
        circle=circle,
        species="fern",
        state="well",
        health=health,
        roots=3.0,
        stature=0.5,
        rhythm_days=30.0,
        due_at=None,
        last_contact_at=None,
        last_channel=None,
        last_from=None,
        contacts=0,
        turn="even",
        unanswered=0,
        reasons=(),
        title=None,
        company=None,
        planted_at=datetime(2026, 1, 1, tzinfo=UTC),
        met_on=None,
        venue=None,
        composted=False,
        snoozed_until=None,
        rest_until=None,
        promise_due=None,
        promise_waits=False,
        occasion_in_days=None,
        vitality=None,
        garden_now=0.0,
    )

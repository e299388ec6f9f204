"""The steps of the review: which of them have something to show, and how far one is. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum

from textual.content import Content

from garden.gardener.review import WeekReview
from garden.gardener.words import weekday_day
from garden.tui.glyphs import FREE, TAKEN


class Step(Enum):
    """One screenful of the review, by the id of its pane."""

    HARVEST = "harvest"
    THIRSTY = "thirsty"
    PROMISES = "promises"
    INTENTIONS = "intentions"
    REFLECTION = "reflection"
    CLOSED = "closed"
    LOOKING = "looking"


TITLES = {
    Step.HARVEST: "Harvest",
    Step.THIRSTY: "Going thirsty",
    Step.PROMISES: "Promises",
    Step.INTENTIONS: "Intentions",
    Step.REFLECTION: "Reflection",
    Step.CLOSED: "Reviewed",
    Step.LOOKING: "Looking back",
}


def steps_of(review: WeekReview, anybody: bool) -> tuple[Step, ...]:
    """Return the steps that have something to show; `anybody`: the garden has people at all."""
    kept = {
        Step.HARVEST: bool(review.harvest),
        Step.THIRSTY: bool(review.went_thirsty),
        Step.PROMISES: bool(review.promises),
        Step.INTENTIONS: anybody,
        Step.REFLECTION: True,
    }
    return tuple(step for step, any_there in kept.items() if any_there)


def progress(steps: Sequence[Step], at: Step) -> Content:
    """Return how far one is: a dot a step, those behind and the one at hand filled."""
    place = steps.index(at) if at in steps else len(steps)
    dots = [
        Content.styled(
            TAKEN if index <= place else FREE,
            "bold $accent" if index == place else "$primary" if index < place else "$garden-dim",
        )
        for index in range(len(steps))
    ]
    return Content.assemble(Content(" ").join(dots), "  ", Content.styled(TITLES[at], "bold"))


def week_words(week: date) -> str:
    """Return "Mon 16 Nov – Sun 22 Nov"."""
    return f"{weekday_day(week)} – {weekday_day(week + timedelta(days=6))}"


def coming_week(week: date, today: date) -> str:
    """Return what the week after the one that begins on Monday `week` is called today."""
    return "this week" if week + timedelta(days=7) <= today else "next week"

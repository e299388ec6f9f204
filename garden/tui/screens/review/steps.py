"""The steps of the review: which of them have something to show, and how far one is. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum

from textual.content import Content

from garden.gardener.review_views import WeekReview
from garden.gardener.review_words import said
from garden.gardener.words import weekday_day
from garden.tui.glyphs import FREE, TAKEN


class Step(Enum):
    """One screenful of the review, by the id of its pane."""

    HARVEST = "harvest"
    QUESTIONS = "questions"
    THIRSTY = "thirsty"
    PROMISES = "promises"
    CELEBRATE = "celebrate"
    INTRODUCE = "introduce"
    NURSERY = "nursery"
    GIVING = "giving"
    INTENTIONS = "intentions"
    REFLECTION = "reflection"
    CLOSED = "closed"
    LOOKING = "looking"
    WEEKS = "weeks"


def steps_of(review: WeekReview, anybody: bool) -> tuple[Step, ...]:
    """Return the steps that have something to show; `anybody`: the garden has people at all."""
    kept = {
        Step.HARVEST: bool(review.harvest),
        Step.QUESTIONS: anybody,
        Step.THIRSTY: bool(review.went_thirsty),
        Step.PROMISES: bool(review.promises or review.thanks),
        Step.CELEBRATE: bool(review.celebrations),
        Step.INTRODUCE: bool(review.introductions),
        Step.NURSERY: bool(review.nursery),
        Step.GIVING: bool(review.giving),
        Step.INTENTIONS: anybody,
        Step.REFLECTION: True,
    }
    return tuple(step for step, any_there in kept.items() if any_there)


def resumed(steps: Sequence[Step], kept: str) -> Step:
    """Return where to go on: the step that was `kept`, or the next that still asks something."""
    order = list(Step)
    known = [step.value for step in order]
    if kept not in known:
        return steps[0]
    later = [step for step in steps if order.index(step) >= known.index(kept)]
    return later[0] if later else steps[-1]


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
    title = Content.styled(said("titles", at.value), "bold")
    return Content.assemble(Content(" ").join(dots), "  ", title)


def week_words(week: date) -> str:
    """Return "Mon 16 Nov – Sun 22 Nov"."""
    return f"{weekday_day(week)} – {weekday_day(week + timedelta(days=6))}"


def coming_week(week: date, today: date) -> str:
    """Return what the week after the one that begins on Monday `week` is called today."""
    return "this week" if week + timedelta(days=7) <= today else "next week"

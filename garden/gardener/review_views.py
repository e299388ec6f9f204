"""A week looked back on, as the faces show it."""

from dataclasses import dataclass
from datetime import date

from garden.gardener.celebrations import Celebration
from garden.gardener.introductions import Introduction
from garden.gardener.review_giving import Giving
from garden.gardener.review_nursery import Seedling
from garden.gardener.review_questions import Answer
from garden.gardener.views import PlantView, PromiseView
from garden.store.queries.timeline import InteractionRow


@dataclass(frozen=True, slots=True)
class Risen:
    """A person one was in touch with in the week: health (0 to 1) as it began and now."""

    view: PlantView
    before: float | None
    interactions: tuple[InteractionRow, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """An intention of the week, and whether there was contact in it."""

    person_id: int
    person: str
    text: str
    happened: bool


@dataclass(frozen=True, slots=True)
class Owed:
    """A thanks owed for a favour received on a day, in words."""

    person_id: int
    person: str
    words: str
    day: date


@dataclass(frozen=True, slots=True)
class YearAgo:
    """What was written and answered in the same ISO week a year ago; `week` is its Monday."""

    week: date
    reflection: str
    answers: tuple[Answer, ...]
    meant: tuple[Meant, ...]


@dataclass(frozen=True, slots=True)
class WeekReview:
    """The week that begins on Monday `week`, looked back on.

    `went_thirsty` fell below half health in the week or before and were not turned to;
    `proposed` are people for the week to come, of whom `chosen` are already picked. What is asked
    of the present (whom to celebrate, whom to introduce) is empty for a week that lies further
    back. `given` are the answers to the two questions that the review has kept, `decided` what was
    right for whom, as (name, words); `step` is where to go on, "" at the beginning.
    """

    week: date
    harvest: tuple[Risen, ...]
    contacts: int
    questions: tuple[Answer, ...]
    went_thirsty: tuple[PlantView, ...]
    promises: tuple[PromiseView, ...]
    thanks: tuple[Owed, ...]
    celebrations: tuple[Celebration, ...]
    introductions: tuple[Introduction, ...]
    nursery: tuple[Seedling, ...]
    giving: tuple[Giving, ...]
    meant: tuple[Meant, ...]
    proposed: tuple[PlantView, ...]
    chosen: tuple[Meant, ...]
    reflection: str
    finished: bool
    year_ago: YearAgo | None
    given: tuple[Answer, ...]
    decided: tuple[tuple[str, str], ...]
    step: str

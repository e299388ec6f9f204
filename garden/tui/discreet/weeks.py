"""A week looked back on without names, and without anything that anybody typed."""

from dataclasses import replace
from typing import Protocol

from garden.gardener.review_questions import Answer
from garden.gardener.review_views import Meant, WeekReview, YearAgo
from garden.gardener.rows import InteractionRow
from garden.gardener.views import PlantView, PromiseView


class Hides(Protocol):
    """What hides names and words: the veil."""

    def who(self, person: int) -> str:
        """Return what a person is called."""

    def words(self, text: str) -> str:
        """Return what stands for words that somebody typed."""

    def circle(self, name: str) -> str:
        """Return what a circle is called."""

    def plant(self, view: PlantView) -> PlantView:
        """Return a person by species."""

    def promise(self, one: PromiseView) -> PromiseView:
        """Return a promise: who and when, not what."""

    def contact(self, one: InteractionRow) -> InteractionRow:
        """Return an interaction: with whom, over what and when."""


def hidden_week(review: WeekReview, veil: Hides) -> WeekReview:
    """Return a week as it may be shown to strangers."""
    return replace(
        review,
        harvest=tuple(
            replace(
                one,
                view=veil.plant(one.view),
                interactions=tuple(veil.contact(each) for each in one.interactions),
            )
            for one in review.harvest
        ),
        questions=tuple(_answer(one, veil) for one in review.questions),
        went_thirsty=tuple(veil.plant(view) for view in review.went_thirsty),
        proposed=tuple(veil.plant(view) for view in review.proposed),
        promises=tuple(veil.promise(one) for one in review.promises),
        thanks=tuple(
            replace(one, person=veil.who(one.person_id), words=veil.words(one.words))
            for one in review.thanks
        ),
        celebrations=tuple(
            replace(one, person=veil.who(one.person_id), what=veil.words(one.what))
            for one in review.celebrations
        ),
        introductions=tuple(
            replace(
                one,
                first=veil.plant(one.first),
                second=veil.plant(one.second),
                shared=(veil.words("shared"),),
            )
            for one in review.introductions
        ),
        nursery=tuple(replace(one, view=veil.plant(one.view)) for one in review.nursery),
        giving=tuple(
            replace(one, circle=veil.circle(one.circle)) if one.circle else one
            for one in review.giving
        ),
        meant=_meant(review.meant, veil),
        chosen=_meant(review.chosen, veil),
        reflection=veil.words(review.reflection),
        given=tuple(_answer(one, veil) for one in review.given),
        decided=(),
        year_ago=None if review.year_ago is None else _year_ago(review.year_ago, veil),
    )


def _year_ago(then: YearAgo, veil: Hides) -> YearAgo:
    return replace(
        then,
        reflection=veil.words(then.reflection),
        answers=tuple(_answer(one, veil) for one in then.answers),
        meant=_meant(then.meant, veil),
    )


def _answer(one: Answer, veil: Hides) -> Answer:
    return one if one.person_id is None else replace(one, person=veil.who(one.person_id))


def _meant(intentions: tuple[Meant, ...], veil: Hides) -> tuple[Meant, ...]:
    return tuple(replace(one, person=veil.who(one.person_id), text="") for one in intentions)

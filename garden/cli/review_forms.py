"""The parts of a weekly review as JSON objects with stable keys."""

from garden.cli.json_forms import (
    Form,
    named,
    optional_day,
    optional_instant,
    people_form,
    promise_form,
)
from garden.gardener.celebrations import Celebration
from garden.gardener.introductions import Introduction
from garden.gardener.review_giving import Giving
from garden.gardener.review_list import PastReview
from garden.gardener.review_nursery import Seedling
from garden.gardener.review_questions import Answer
from garden.gardener.review_views import Meant, Owed, Risen, WeekReview, YearAgo


def review_form(seen: WeekReview) -> Form:
    """Return a week looked back on."""
    return {
        "week": seen.week.isoformat(),
        "contacts": seen.contacts,
        "harvest": [_risen_form(one) for one in seen.harvest],
        "questions": [_answer_form(one) for one in seen.questions],
        "went_thirsty": people_form(seen.went_thirsty),
        "promises": [promise_form(one) for one in seen.promises],
        "thanks": [_owed_form(one) for one in seen.thanks],
        "celebrate": [_celebration_form(one) for one in seen.celebrations],
        "introduce": [_introduction_form(one) for one in seen.introductions],
        "nursery": [_seedling_form(one) for one in seen.nursery],
        "giving": [_giving_form(one) for one in seen.giving],
        "meant": [_meant_form(one) for one in seen.meant],
        "proposed": people_form(seen.proposed),
        "chosen": [_meant_form(one) for one in seen.chosen],
        "reflection": seen.reflection,
        "finished": seen.finished,
        "step": seen.step,
        "year_ago": None if seen.year_ago is None else _year_ago_form(seen.year_ago),
    }


def past_form(one: PastReview) -> Form:
    """Return one review of the list of them."""
    return {
        "week": one.week.isoformat(),
        "finished_at": optional_instant(one.finished_at),
        "reflection": one.reflection,
        "people": one.people,
        "contacts": one.contacts,
        "intentions": one.meant,
        "happened": one.kept,
    }


def _risen_form(one: Risen) -> Form:
    return {
        "person": named(one.view.id, one.view.name),
        "health_before": one.before,
        "health_after": one.view.health,
        "contacts": len(one.interactions),
    }


def _meant_form(one: Meant) -> Form:
    return {
        "person": named(one.person_id, one.person),
        "text": one.text,
        "happened": one.happened,
    }


def _answer_form(one: Answer) -> Form:
    return {
        "question": one.question,
        "person": None if one.person_id is None else named(one.person_id, one.person),
        "day": optional_day(one.day),
        "channel": one.channel,
        "own": one.own,
    }


def _owed_form(one: Owed) -> Form:
    person = named(one.person_id, one.person)
    return {"person": person, "words": one.words, "day": one.day.isoformat()}


def _celebration_form(one: Celebration) -> Form:
    return {
        "person": named(one.person_id, one.person),
        "what": one.what,
        "day": one.day.isoformat(),
        "occasion": one.occasion_id,
        "job_change": one.job_id,
    }


def _introduction_form(one: Introduction) -> Form:
    both = [named(view.id, view.name) for view in (one.first, one.second)]
    return {"people": both, "shared": list(one.shared)}


def _seedling_form(one: Seedling) -> Form:
    return {
        "person": named(one.view.id, one.view.name),
        "planted_on": one.planted_on.isoformat(),
        "contacts": one.contacts,
        "both_ways": one.both_ways,
        "rooted_on": optional_day(one.rooted_on),
    }


def _giving_form(one: Giving) -> Form:
    return {
        "circle": one.circle,
        "asked": one.asked,
        "gave": one.gave,
        "they_asked": one.they_asked,
        "they_gave": one.they_gave,
    }


def _year_ago_form(then: YearAgo) -> Form:
    return {
        "week": then.week.isoformat(),
        "reflection": then.reflection,
        "answers": [_answer_form(one) for one in then.answers],
        "meant": [_meant_form(one) for one in then.meant],
    }

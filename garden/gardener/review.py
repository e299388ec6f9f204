"""The weekly review: all that a week is looked back on for, and what it decides."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from garden.engine.states import state_of
from garden.gardener.celebrations import celebrations
from garden.gardener.curve import along
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.introductions import introductions
from garden.gardener.review_answers import (
    Answers,
    answers_of,
    kept_apart,
    week_a_year_ago,
    write_review,
    written,
)
from garden.gardener.review_giving import giving
from garden.gardener.review_nursery import nursery
from garden.gardener.review_questions import answers_given, to_keep, two_answers
from garden.gardener.review_views import Meant, Owed, Risen, WeekReview, YearAgo
from garden.gardener.rhythms import longer_rhythm as longer_rhythm
from garden.gardener.rhythms import set_rhythm as set_rhythm
from garden.gardener.survey import Survey, monday_of, survey
from garden.gardener.thanks import thanks_owed
from garden.gardener.views import PlantView, PromiseView
from garden.gardener.words import day_words
from garden.store.models.reviews import Intention
from garden.store.queries.agenda import intentions
from garden.store.queries.people import names
from garden.store.queries.reviews import ReviewRow, intention_rows, review_of, reviews
from garden.store.queries.timeline import InteractionRow, interactions_between
from garden.store.refold import grounds

INTENTIONS = 3
"""How many intentions a review proposes."""

THANKS_DAYS = 91
MOST_THANKS = 7
"""A review tells of the thanks owed of so many days, and of so many of them, the newest."""


def week_under_review(garden: Garden, of: date | None = None) -> date:
    """Return the Monday of the week to look back on: this one from Friday, else the last."""
    if of is not None:
        return monday_of(of)
    today = garden.today()
    monday = monday_of(today)
    return monday if today.weekday() >= 4 else monday - timedelta(days=7)


def week_review(garden: Garden, week: date, seen: Survey | None = None) -> WeekReview:
    """Look back on the week that begins on Monday `week`; `seen` is a survey already at hand."""
    seen = seen or survey(garden)
    views = {view.id: view for view in seen.people}
    end = week + timedelta(days=7)
    live = week >= week_under_review(garden)
    until = seen.now + timedelta(seconds=1) if live else garden.start_of(end)
    log = interactions_between(garden.store.database, garden.start_of(week), garden.start_of(end))
    harvest = _harvest(garden, views, log, week)
    touched = {one.view.id for one in harvest}
    row = review_of(garden.store.database, week)
    answers = answers_of(row)
    thirsty = tuple(view for view in _by_thirst(seen) if view.id not in touched)
    apart = kept_apart(garden, week) if live else ()
    return WeekReview(
        week=week,
        harvest=harvest,
        contacts=len(log),
        questions=two_answers(garden, answers, until),
        went_thirsty=thirsty,
        promises=_promises(seen, end),
        thanks=_thanks(garden, views) if live else (),
        celebrations=celebrations(garden, views, week, answers.let_be) if live else (),
        introductions=introductions(garden, seen.people, apart) if live else (),
        nursery=nursery(garden, views, _last_time(garden, week), until),
        giving=giving(garden, until),
        meant=_meant(garden, week, touched),
        proposed=thirsty[:INTENTIONS],
        chosen=_meant(garden, end, _in_touch(garden, end)),
        reflection="" if row is None else row.reflection,
        finished=row is not None and row.finished_at is not None,
        year_ago=_year_ago(garden, week),
        given=answers_given(garden, answers),
        decided=_decided(garden, answers),
        step="" if row is None else row.step,
    )


def set_intentions(garden: Garden, week: date, wanted: Sequence[tuple[int, str]]) -> None:
    """Make (person, text) the intentions for the week after Monday `week`; at most three."""
    if len({person for person, _ in wanted}) > INTENTIONS:
        raise Refused(f"A week holds {INTENTIONS} intentions.")
    coming = week + timedelta(days=7)
    rows = {row.person_id: row for row in intention_rows(garden.store.database, coming)}
    meant = dict(wanted)
    called = day_words(coming, garden.today())
    with garden.change(f"set intentions for the week of {called}", "review") as change:
        for person, row in rows.items():
            if person not in meant:
                change.delete(Intention, row.id)
            else:
                change.update(Intention, row.id, text=meant[person])
        for person, text in meant.items():
            if person not in rows:
                change.insert(Intention, person=person, week=coming, text=text, set_at=garden.now())


def save_reflection(garden: Garden, week: date, text: str, finished: bool = True) -> None:
    """Keep the reflection on the week of Monday `week`, and that its review is done."""
    row = review_of(garden.store.database, week)
    values: dict[str, object] = {"reflection": text.strip()}
    if finished:
        answers = closing_answers(
            garden, week, answers_of(row), garden.now() + timedelta(seconds=1)
        )
        values |= {"finished_at": garden.now(), "answers": written(answers), "step": ""}
    called = day_words(week, garden.today())
    with garden.change(f"reviewed the week of {called}", "review") as change:
        write_review(garden, change, week, **values)


def closing_answers(garden: Garden, week: date, answers: Answers, until: datetime) -> Answers:
    """Return the answers with what the log up to `until` says, as a closed review keeps them."""
    database, end = garden.store.database, week + timedelta(days=7)
    log = interactions_between(database, garden.start_of(week), garden.start_of(end))
    touched = {party.id for one in log for party in one.people}
    meant = _meant(garden, week, touched)
    return replace(
        answers,
        questions=to_keep(two_answers(garden, answers, until)),
        people=len(touched),
        contacts=len(log),
        meant=len(meant),
        kept=sum(1 for one in meant if one.happened),
    )


def past_reviews(garden: Garden) -> tuple[ReviewRow, ...]:
    """Return the reviews done, newest first."""
    return tuple(reviews(garden.store.database))


def _harvest(
    garden: Garden, views: dict[int, PlantView], log: Sequence[InteractionRow], week: date
) -> tuple[Risen, ...]:
    met: dict[int, list[InteractionRow]] = {}
    for interaction in log:
        for party in interaction.people:
            if party.id in views:
                met.setdefault(party.id, []).append(interaction)
    began = garden.start_of(week).timestamp()
    healths = {
        ground.rooted.person: along(ground, [began])[0].health
        for ground in grounds(garden.store.database, sorted(met))
    }
    risen = [Risen(views[p], healths.get(p), tuple(some)) for p, some in met.items()]
    return tuple(sorted(risen, key=lambda one: (one.before or 0.0) - (one.view.health or 0.0)))


def _by_thirst(seen: Survey) -> list[PlantView]:
    """Return the plants below half health, the latest relative to their rhythm first."""
    low = [
        view
        for view in seen.people
        if view.health is not None
        and view.state not in ("resting", "memorial")
        and state_of(view.health) not in ("thriving", "well")
        and view.turn != "space"
    ]
    return sorted(low, key=lambda view: (-_lateness(view, seen), view.id))


def _lateness(view: PlantView, seen: Survey) -> float:
    if view.due_at is None or not view.rhythm_days:
        return 0.0
    return (seen.now - view.due_at).total_seconds() / 86400.0 / view.rhythm_days


def _promises(seen: Survey, end: date) -> tuple[PromiseView, ...]:
    """Return promises due by the end of the week after `end`, the undated ones last."""
    last = end + timedelta(days=7)
    near = [one for one in seen.promises if one.due_on is None or one.due_on < last]
    return tuple(sorted(near, key=lambda one: (one.due_on or date.max, one.id)))


def _thanks(garden: Garden, views: dict[int, PlantView]) -> tuple[Owed, ...]:
    since = garden.today() - timedelta(days=THANKS_DAYS)
    owed = [
        Owed(person, views[person].name, favour.words, favour.day)
        for person, favours in thanks_owed(garden).items()
        if person in views
        for favour in favours
        if favour.day >= since
    ]
    return tuple(sorted(owed, key=lambda one: (-one.day.toordinal(), one.person_id)))[:MOST_THANKS]


def _meant(garden: Garden, week: date, touched: set[int]) -> tuple[Meant, ...]:
    database = garden.store.database
    found = intentions(database, week)
    called = {row.id: row.name for row in names(database, list(found))}
    return tuple(Meant(p, called[p], text, p in touched) for p, text in found.items())


def _last_time(garden: Garden, week: date) -> datetime:
    """Return when the last review before that of `week` was done, else when the week began."""
    done = [one for one in past_reviews(garden) if one.week < week and one.finished_at]
    return (done[0].finished_at if done else None) or garden.start_of(week)


def _year_ago(garden: Garden, week: date) -> YearAgo | None:
    then = week_a_year_ago(week)
    row = review_of(garden.store.database, then)
    if row is None:
        return None
    after = then + timedelta(days=7)
    meant = _meant(garden, after, _in_touch(garden, after))
    return YearAgo(then, row.reflection, answers_given(garden, answers_of(row)), meant)


def _decided(garden: Garden, answers: Answers) -> tuple[tuple[str, str], ...]:
    called = names(garden.store.database, list(answers.thirsty))
    return tuple((row.name, answers.thirsty[row.id]) for row in called)


def _in_touch(garden: Garden, week: date) -> set[int]:
    start, end = garden.start_of(week), garden.start_of(week + timedelta(days=7))
    log = interactions_between(garden.store.database, start, end)
    return {party.id for one in log for party in one.people}

"""The demo garden: the sample sown into a throw-away file."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path

from garden.gardener.demo_people import back, noon, sow_person
from garden.gardener.garden import Garden
from garden.gardener.opening import open_garden
from garden.gardener.review import closing_answers
from garden.gardener.review_answers import Answers, written
from garden.gardener.sample import Sample, SampleContact, load_sample
from garden.gardener.survey import monday_of
from garden.gardener.writing import new_uid, tag_id, venue_id
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.journal import begin_anew
from garden.store.models.journal import Setting
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionPerson,
    InteractionTag,
)
from garden.store.models.people import Circle, Goal, GoalPerson, Household
from garden.store.models.reviews import Intention, Review
from garden.store.queries.shown import note_shown


@contextmanager
def demo_garden(clock: Callable[[], datetime], face: str) -> Iterator[Garden]:
    """Open the sample garden in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="garden-demo-") as folder:
        garden = open_garden(Path(folder) / "demo.db", clock, face)
        try:
            sow(garden, load_sample())
            yield garden
        finally:
            garden.store.close()


def sow(garden: Garden, sample: Sample) -> None:
    """Write the sample into an empty garden, its days counted from today; undo begins after it."""
    with garden.change("sowed the sample garden", "demo") as change:
        circles = _circles(change, sample)
        households = _households(change, sample)
        people = {
            one.key: sow_person(garden, change, one, circles, households)
            for one in (*sample.people, *sample.tray)
        }
        for contact in sample.contacts:
            _contact(garden, change, contact, people)
        _reviews(garden, change, sample, people)
        _goals(garden, change, sample, people)
        for setting in sample.settings:
            change.insert(Setting, name=setting.name, value=setting.value)
    for one in sample.people:
        for days in one.shown_days_ago:
            note_shown(garden.store.database, [people[one.key]], back(garden, days))
    # The sample is where the demo begins, not something that undo takes away.
    begin_anew(garden.store.database)


def _circles(change: Change, sample: Sample) -> dict[str, int]:
    return {
        one.key: change.insert(
            Circle,
            name=one.name,
            folded=fold(one.name),
            rhythm_days=float(one.rhythm_days),
            share=one.share,
            kind=one.kind,
        )
        for one in sample.circles
    }


def _households(change: Change, sample: Sample) -> dict[str, int]:
    names = dict.fromkeys(one.household for one in sample.people if one.household is not None)
    return {name: change.insert(Household, name=name, folded=fold(name)) for name in names}


def _goals(garden: Garden, change: Change, sample: Sample, people: Mapping[str, int]) -> None:
    for one in sample.goals:
        reached = one.reached_days_ago
        number = change.insert(
            Goal,
            name=one.name,
            folded=fold(one.name),
            made_at=noon(garden, one.made_days_ago),
            done_at=None if reached is None else noon(garden, reached),
        )
        links = [{"goal": number, "person": people[key]} for key in one.people]
        change.insert_many(GoalPerson, links)


def _contact(garden: Garden, change: Change, one: SampleContact, people: Mapping[str, int]) -> None:
    local = datetime.combine(back(garden, one.days_ago), one.at or time(12), garden.zone)
    number = change.insert(
        Interaction,
        uid=new_uid(),
        at=local,
        day_only=one.at is None,
        channel=one.channel,
        initiator=one.initiator,
        note=one.note,
        venue=venue_id(garden, change, one.venue),
        duration_min=one.duration_min,
        logged_at=local,
    )
    change.insert_many(
        InteractionPerson, [{"interaction": number, "person": people[key]} for key in one.people]
    )
    change.insert_many(
        InteractionGesture, [{"interaction": number, "gesture": word} for word in one.gestures]
    )
    tags = [tag_id(garden, change, name) for name in one.tags]
    change.insert_many(InteractionTag, [{"interaction": number, "tag": tag} for tag in tags])


def _reviews(garden: Garden, change: Change, sample: Sample, people: Mapping[str, int]) -> None:
    """Write the reviews, the oldest first: what each keeps follows from the log before it."""
    for one in sorted(sample.reviews, key=lambda review: -review.weeks_ago):
        week = monday_of(garden.today()) - timedelta(weeks=one.weeks_ago)
        done = garden.noon(week + timedelta(days=6))
        answers = closing_answers(garden, week, Answers(), done)
        change.insert(
            Review,
            week=week,
            started_at=done,
            finished_at=done,
            reflection=one.reflection,
            answers=written(answers),
        )
        for intention in one.intentions:
            change.insert(
                Intention,
                person=people[intention.person],
                week=week + timedelta(days=7),
                text=intention.text,
                set_at=done,
            )

"""The demo garden: the sample sown into a throw-away file."""

import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path

from garden.assets_path import read_text
from garden.engine.occasions import day_in
from garden.engine.seeds import SEED_ROOTS
from garden.gardener.garden import Garden
from garden.gardener.opening import open_garden
from garden.gardener.review import closing_answers
from garden.gardener.review_answers import Answers, written
from garden.gardener.sample import (
    Sample,
    SampleContact,
    SampleOccasion,
    SamplePerson,
    load_sample,
)
from garden.gardener.settings import MY_INTERESTS
from garden.gardener.survey import monday_of
from garden.gardener.writing import add_handles, new_uid, tag_id, tag_person, venue_id
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.journal import begin_anew
from garden.store.models.journal import Setting
from garden.store.models.log import (
    Interaction,
    InteractionGesture,
    InteractionPerson,
    InteractionTag,
    Pause,
    Plan,
    Promise,
    Snooze,
)
from garden.store.models.people import Circle, JobChange, Note, Occasion, Person
from garden.store.models.reviews import Intention, Review


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
        circles = {
            one.key: change.insert(
                Circle, name=one.name, folded=fold(one.name), rhythm_days=float(one.rhythm_days)
            )
            for one in sample.circles
        }
        people = {
            one.key: _person(garden, change, one, circles) for one in (*sample.people, *sample.tray)
        }
        for contact in sample.contacts:
            _contact(garden, change, contact, people)
        _reviews(garden, change, sample, people)
        me = tomllib.loads(read_text("sample/me.toml"))
        change.insert(Setting, name=MY_INTERESTS, value=str(me[MY_INTERESTS]))
    # The sample is where the demo begins, not something that undo takes away.
    begin_anew(garden.store.database)


def _back(garden: Garden, days: int) -> date:
    return garden.today() - timedelta(days=days)


def _noon(garden: Garden, days_ago: int) -> datetime:
    return min(garden.noon(_back(garden, days_ago)), garden.now())


def _person(garden: Garden, change: Change, one: SamplePerson, circles: Mapping[str, int]) -> int:
    planted = None if one.planted_days_ago is None else _noon(garden, one.planted_days_ago)
    person = change.insert(
        Person,
        uid=new_uid(),
        name=one.name,
        folded=fold(one.name),
        nickname=one.nickname,
        title=one.headline,
        company=one.company,
        location=one.location,
        species=one.species,
        circle=None if one.circle is None else circles[one.circle],
        rhythm_days=None if one.rhythm_days is None else float(one.rhythm_days),
        closeness=one.closeness,
        met_on=None if one.met_days_ago is None else _back(garden, one.met_days_ago),
        venue=venue_id(garden, change, one.venue),
        planted_at=planted,
        anchor_at=planted,
        seed_roots=SEED_ROOTS[one.closeness] if one.closeness else 0.0,
        memorial_on=(
            None if one.memorial_days_ago is None else _back(garden, one.memorial_days_ago)
        ),
        typed="name",
        added_at=planted or garden.now(),
    )
    add_handles(
        change,
        person,
        [
            *(("email", text, text.casefold()) for text in one.emails),
            *(("phone", text, "".join(text.split())) for text in one.phones),
            *(("url", text, text.casefold()) for text in one.urls),
        ],
    )
    tag_person(garden, change, person, one.interests)
    _around(garden, change, one, person)
    return person


def _around(garden: Garden, change: Change, one: SamplePerson, person: int) -> None:
    """Write notes, occasions, promises, new jobs, plans, rest and snooze of one person."""
    for note in one.notes:
        change.insert(Note, person=person, at=_noon(garden, note.days_ago), text=note.text)
    for occasion in one.occasions:
        change.insert(Occasion, person=person, **_occasion(garden, occasion))
    for promise in one.promises:
        due, kept = promise.due_in_days, promise.kept_days_ago
        change.insert(
            Promise,
            person=person,
            owed_by=promise.owed_by,
            what=promise.what,
            due_on=None if due is None else garden.today() + timedelta(days=due),
            made_at=_noon(garden, promise.made_days_ago),
            kept_at=None if kept is None else _noon(garden, kept),
        )
    for job in one.job_changes:
        change.insert(
            JobChange,
            person=person,
            seen_at=_noon(garden, job.seen_days_ago),
            title_before=job.title_before,
            company_before=job.company_before,
            title_after=one.headline or "",
            company_after=one.company or "",
        )
    for plan in one.plans:
        change.insert(
            Plan,
            person=person,
            channel=plan.channel,
            on=garden.today() + timedelta(days=plan.in_days),
            note=plan.note,
            made_at=_noon(garden, plan.made_days_ago),
        )
    if one.rest is not None:
        until = one.rest.until_in_days
        end = None if until is None else garden.start_of(garden.today() + timedelta(days=until))
        change.insert(
            Pause, person=person, from_at=_noon(garden, one.rest.from_days_ago), until_at=end
        )
    if one.snoozed_for_days is not None:
        until_day = garden.today() + timedelta(days=one.snoozed_for_days)
        # Put off yesterday: what was put off today would count as tended today.
        change.insert(
            Snooze, person=person, until=garden.start_of(until_day), made_at=_noon(garden, 1)
        )


def _occasion(garden: Garden, one: SampleOccasion) -> dict[str, object]:
    month, day, year = one.month, one.day, one.year
    if month is None or day is None:
        coming = garden.today() + timedelta(days=one.in_days or 0)
        month, day = coming.month, coming.day
    if year is not None and not one.yearly:
        day = day_in(year, month, day).day
    return {
        "kind": one.kind,
        "label": one.label,
        "month": month,
        "day": day,
        "year": year,
        "yearly": one.yearly,
    }


def _contact(garden: Garden, change: Change, one: SampleContact, people: Mapping[str, int]) -> None:
    local = datetime.combine(_back(garden, one.days_ago), one.at or time(12), garden.zone)
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

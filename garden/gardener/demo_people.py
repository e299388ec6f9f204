"""The people of the demo garden, written from the sample, each with all that is around them."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from garden.engine.occasions import day_in
from garden.engine.seeds import SEED_ROOTS
from garden.gardener.garden import Garden
from garden.gardener.sample_people import SampleOccasion, SamplePerson
from garden.gardener.writing import add_handles, new_uid, tag_person, venue_id
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.models.log import Pause, Plan, Promise, Snooze
from garden.store.models.people import JobChange, Note, Occasion, Person


def back(garden: Garden, days: int) -> date:
    """Return the day so many days ago."""
    return garden.today() - timedelta(days=days)


def noon(garden: Garden, days_ago: int) -> datetime:
    """Return noon of the day so many days ago, or now if that is still to come."""
    return min(garden.noon(back(garden, days_ago)), garden.now())


def sow_person(
    garden: Garden,
    change: Change,
    one: SamplePerson,
    circles: Mapping[str, int],
    households: Mapping[str, int],
) -> int:
    """Write one person with all that is around them; return the id."""
    planted = None if one.planted_days_ago is None else noon(garden, one.planted_days_ago)
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
        met_on=None if one.met_days_ago is None else back(garden, one.met_days_ago),
        venue=venue_id(garden, change, one.venue),
        planted_at=planted,
        anchor_at=planted,
        seed_roots=SEED_ROOTS[one.closeness] if one.closeness else 0.0,
        memorial_on=(
            None if one.memorial_days_ago is None else back(garden, one.memorial_days_ago)
        ),
        composted_at=(
            None if one.composted_days_ago is None else noon(garden, one.composted_days_ago)
        ),
        household=None if one.household is None else households[one.household],
        evergreen=one.evergreen,
        do_not_log=one.do_not_log,
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
        change.insert(
            Note, person=person, at=noon(garden, note.days_ago), text=note.text, kind=note.kind
        )
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
            made_at=noon(garden, promise.made_days_ago),
            kept_at=None if kept is None else noon(garden, kept),
        )
    for job in one.job_changes:
        change.insert(
            JobChange,
            person=person,
            seen_at=noon(garden, job.seen_days_ago),
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
            made_at=noon(garden, plan.made_days_ago),
        )
    if one.rest is not None:
        until = one.rest.until_in_days
        end = None if until is None else garden.start_of(garden.today() + timedelta(days=until))
        change.insert(
            Pause, person=person, from_at=noon(garden, one.rest.from_days_ago), until_at=end
        )
    if one.snoozed_for_days is not None:
        until_day = garden.today() + timedelta(days=one.snoozed_for_days)
        # Put off yesterday: what was put off today would count as tended today.
        change.insert(
            Snooze, person=person, until=garden.start_of(until_day), made_at=noon(garden, 1)
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

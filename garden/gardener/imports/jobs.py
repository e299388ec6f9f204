"""The jobs that an import tells of a person: the one they have now, and those left on the way."""

from collections.abc import Collection
from dataclasses import dataclass

from garden.gardener.garden import Garden
from garden.gardener.imports.draft import Draft, Job
from garden.gardener.imports.known import There
from garden.store.change import Change
from garden.store.folding import fold
from garden.store.models.people import JobChange
from garden.store.source_kinds import RENEWED


@dataclass(frozen=True, slots=True)
class Jobs:
    """What a person's job comes to be, and each step on the way there: a job, and the next."""

    now: Job
    steps: tuple[tuple[Job, Job], ...]


def jobs_told(draft: Draft, there: There | None) -> Jobs:
    """Return what the sources say of a person's jobs, for somebody new where `there` is None.

    A job known to have been left before is passed over: it comes from an older file than the last
    one. What a hand has typed stays, and the title of another company is never put beside it. A
    step is what a renewed source told before and now tells otherwise; a job from elsewhere, such as
    an address book, may only be put in other words.
    """
    job: Job = ("", "") if there is None else (there.row.title or "", there.row.company or "")
    told = there is not None and any(kind == RENEWED for kind, _ in there.keys)
    former = set() if there is None else {_folded(one) for one in there.former_jobs}
    typed = () if there is None else there.typed
    steps: list[tuple[Job, Job]] = []
    for wanted in (*draft.earlier_jobs, (draft.title, draft.company)):
        if draft.jobs and _folded(wanted) in former:
            continue
        following = _following(job, wanted, typed, draft.jobs)
        left = any(old and old != new for old, new in zip(job, following, strict=True))
        if told and left:
            steps.append((job, following))
            former.add(_folded(job))
        job, told = following, told or draft.jobs
    return Jobs(job, tuple(steps))


def _folded(job: Job) -> Job:
    return fold(job[0]), fold(job[1])


def _following(job: Job, wanted: Job, typed: Collection[str], renewed: bool) -> Job:
    """Return the job after another is told: by a source that is renewed, or only to fill gaps."""
    elsewhere = wanted[1] and fold(wanted[1]) != fold(job[1])
    if elsewhere and ("company" in typed or (job[1] and not renewed)):
        return job
    title, company = (
        want
        if want and fold(want) != fold(have) and name not in typed and (renewed or not have)
        else have
        for name, have, want in zip(("title", "company"), job, wanted, strict=True)
    )
    return title, company


def write_steps(garden: Garden, change: Change, person: int, jobs: Jobs) -> None:
    """Remember each change of job, to be celebrated."""
    change.insert_many(
        JobChange,
        (
            {
                "person": person,
                "seen_at": garden.now(),
                "title_before": before[0],
                "company_before": before[1],
                "title_after": after[0],
                "company_after": after[1],
            }
            for before, after in jobs.steps
        ),
    )

"""Three things to talk about with a person, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from garden.engine.topics import Known, Topic, three_topics
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.settings import my_interests
from garden.gardener.views import OccasionView, PromiseView
from garden.gardener.words import coming
from garden.store.folding import fold
from garden.store.queries.people import NoteRow
from garden.store.queries.talk import new_jobs
from garden.store.queries.timeline import InteractionRow

OCCASION_DAYS = 14
LATELY_DAYS = 183
"""Days for which an ask or a gift is more than any other note."""

GIVEN = frozenset({"give", "introduce", "referral"})


@dataclass(frozen=True, slots=True)
class TopicView:
    """One thing to talk about, in words; `kind` is one of garden.engine.topics.KINDS."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Material:
    """What is known of a person: interactions and notes newest first, promises open or kept."""

    tags: Sequence[str]
    promises: Sequence[PromiseView]
    occasions: Sequence[OccasionView]
    interactions: Sequence[InteractionRow]
    notes: Sequence[NoteRow]


def topics_for(garden: Garden, person: int, material: Material) -> tuple[TopicView, ...]:
    """Return at most three things to talk about, a mutual interest first."""
    mine = {fold(one) for one in my_interests(garden)}
    known = Known(
        interests=[(fold(tag), tag) for tag in material.tags],
        others=[*_jobs(garden, person), *_of_days(garden, material), *_of_notes(garden, material)],
    )
    return tuple(
        TopicView(one.kind, told("topics", one.kind, what=one.what))
        for one in three_topics(known, mine)
    )


def _jobs(garden: Garden, person: int) -> Iterator[Topic]:
    for title, company in new_jobs(garden.store.database, person):
        yield Topic("job", ", ".join(part for part in (title, company) if part))


def _of_days(garden: Garden, material: Material) -> Iterator[Topic]:
    today = garden.today()
    for promise in material.promises:
        if not promise.kept:
            yield Topic("owed" if promise.owed_by == "me" else "promised", promise.what)
    for occasion in material.occasions:
        day = occasion.next_on
        if day is not None and (day - today).days <= OCCASION_DAYS:
            yield Topic("occasion", f"{occasion.title} {coming(day, today)}")


def _of_notes(garden: Garden, material: Material) -> Iterator[Topic]:
    """Yield what was noted: what was lately asked and given by its kind, all else by its time."""
    since = garden.now() - timedelta(days=LATELY_DAYS)
    plain = [(note.at, note.text) for note in material.notes]
    for one in material.interactions:
        gestures = set(one.gestures) if one.at >= since else set()
        if gestures & GIVEN:
            yield Topic("given", one.note)
        elif "ask" in gestures:
            yield Topic("asked", one.note)
        elif one.note:
            plain.append((one.at, one.note))
    for _, text in sorted(plain, key=lambda pair: pair[0], reverse=True):
        yield Topic("note", text)

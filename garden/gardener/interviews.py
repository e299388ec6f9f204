"""Informational interviews: a note prepared with questions, and all that is kept of the talk."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from garden.assets_path import read_text
from garden.gardener.contacts import Contact, NewPromise, close_plans, write_contact, write_promise
from garden.gardener.errors import NobodyFound, Refused
from garden.gardener.garden import Garden
from garden.gardener.people import person_named
from garden.gardener.places import config_path
from garden.gardener.planting import Ways, plant_new, plant_waiting
from garden.gardener.settings import pitch
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.gardener.words import CHANNEL_WORDS, ago, day_words
from garden.store.models.people import Note
from garden.store.queries.people import notes
from garden.store.queries.plants import Scope, plant_rows

KIND = "interview"
"""The kind of the notes that interviews leave."""

THANKS_DAYS = 2
"""In how many days the thank-you is due."""

LONGEST = 100_000
"""Characters of a note."""

_PLACEHOLDER = re.compile(r"\{[a-z]+\}")


@dataclass(frozen=True, slots=True)
class Interviewee:
    """Whom one talks to. `person_id` None: new to the garden; `planted`: not in the tray either."""

    person_id: int | None
    name: str
    planted: bool


@dataclass(frozen=True, slots=True)
class Interviewed:
    """What was kept of a conversation. `newly_planted`: the person was not in the garden before."""

    person_id: int
    name: str
    newly_planted: bool
    interaction_id: int
    channel: str
    promise_id: int
    promise: str
    due_on: date


def told(key: str, **filled: object) -> str:
    """Return a text of assets/words/interview.toml, what stands in braces filled in."""
    return _texts()[key].format(**filled)


def interviewee(garden: Garden, name: str) -> Interviewee:
    """Return who is meant; somebody whom nobody knows is new. Raises SeveralFound, Refused."""
    cleaned = " ".join(name.split())
    if not cleaned:
        raise Refused("Say whom you talk to.")
    try:
        found = person_named(garden, cleaned)
    except NobodyFound:
        return Interviewee(None, cleaned, planted=False)
    return Interviewee(found.id, found.name, found.planted)


def interviewee_by_id(garden: Garden, person: int) -> Interviewee:
    """Return person number `person`, who must exist."""
    view = survey(garden, Scope.ALL, [person]).people[0]
    return Interviewee(view.id, view.name, view.planted_at is not None)


def prepared_note(garden: Garden, who: Interviewee) -> str:
    """Return the note to begin with: the questions, one's pitch, what is known of the person.

    The user's own interview.md in the config folder counts before the shipped one.
    """
    filled = {
        "{name}": who.name,
        "{day}": day_words(garden.today(), date.min),
        "{about}": _about(garden, who),
        "{pitch}": pitch(garden) or told("no_pitch"),
    }
    return _filled(_template(), filled)


def is_written(prepared: str, text: str) -> bool:
    """Tell whether a note says more than what was prepared."""
    return bool(text.strip()) and text.split() != prepared.split()


def save_interview(
    garden: Garden, who: Interviewee, text: str, channel: str = "meeting"
) -> Interviewed:
    """Keep a conversation of today as one change: note, contact, and a thank-you promised.

    Whoever is new or waits in the seed tray is planted. Raises Refused, changing nothing, for an
    empty or endless note or a channel that is none.
    """
    words = text.strip()
    if not words:
        raise Refused(told("nothing"))
    if len(words) > LONGEST:
        raise Refused(f"A note has at most {LONGEST} characters.")
    if channel not in CHANNEL_WORDS:
        raise Refused(f"A channel is one of {', '.join(CHANNEL_WORDS)}.")
    what = told("promise", name=who.name)
    due = garden.today() + timedelta(days=THANKS_DAYS)
    with garden.change(told("change", name=who.name), "interview") as change:
        person = who.person_id
        if person is None:
            person = plant_new(garden, change, who.name, Ways(closeness="just-met"))
        elif not who.planted:
            row = plant_rows(garden.store.database, Scope.TRAY, [person])[0]
            plant_waiting(garden, change, row, Ways(closeness="just-met"), None)
        change.insert(Note, person=person, at=garden.now(), text=words, kind=KIND)
        contact = Contact((person,), channel, note=told("contact"))
        number = write_contact(garden, change, contact, [person])
        close_plans(garden, change, contact, [person])
        promise = write_promise(garden, change, NewPromise(person, "me", what, due))
    new = who.person_id is None or not who.planted
    return Interviewed(person, who.name, new, number, channel, promise, what, due)


def own_template() -> Path:
    """Return the file that, where there is one, replaces the shipped questions."""
    return config_path().parent / "interview.md"


def _template() -> str:
    place = own_template()
    if not place.exists():
        return read_text("interview.md")
    try:
        return place.read_text(encoding="utf-8")[:LONGEST]
    except (OSError, ValueError) as error:
        raise Refused(f"{place} cannot be read: {error}.") from error


def _filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its placeholders filled in; whatever else has braces stays."""
    lines = [
        _PLACEHOLDER.sub(lambda found: values.get(found[0], found[0]), line)
        for line in template.splitlines()
        if line.strip() not in values or values[line.strip()]
    ]
    return "\n".join(lines) + "\n"


def _about(garden: Garden, who: Interviewee) -> str:
    if who.person_id is None:
        return told("new")
    view = survey(garden, Scope.ALL, [who.person_id]).people[0]
    noted = notes(garden.store.database, view.id)
    parts = [", ".join(part for part in (view.title, view.company) if part), _last(garden, view)]
    if noted:
        first = next(iter(noted[0].text.splitlines()), "")
        parts.append(told("noted", note=first))
    return "\n".join(part for part in parts if part)


def _last(garden: Garden, view: PlantView) -> str:
    if view.last_contact_at is None or view.last_channel is None:
        return ""
    when = ago(garden.day_of(view.last_contact_at), garden.today())
    return told("last", channel=CHANNEL_WORDS[view.last_channel], when=when)


@cache
def _texts() -> Mapping[str, str]:
    texts: dict[str, str] = tomllib.loads(read_text("words/interview.toml"))["interview"]
    return texts

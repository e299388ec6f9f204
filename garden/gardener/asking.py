"""Asking for something: a gentle word before it is logged, and who could help with a topic."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from garden.engine.asking import Field, Helper, found_in, gentle_ground, in_order
from garden.gardener.contacts import Entry
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.judgement import told
from garden.gardener.status import LOW_STATES
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.gardener.words import CHANNEL_WORDS, ago
from garden.phrase.fold import fold, fold_words
from garden.store.queries.asking import Asked, asked_of, texts_with_words
from garden.store.queries.plants import Scope

ASK = "ask"
LONGEST = 70
"""Letters of a text that are told as a reason."""


@dataclass(frozen=True, slots=True)
class CouldHelp:
    """Somebody who could help. `view.reasons` tell the matched words; `warm`: ask straight away."""

    view: PlantView
    warm: bool


def gentle_word(garden: Garden, entry: Entry) -> str | None:
    """Return what to mind before an ask is logged, or None where there is nothing to mind.

    That is said of an ask of mine to somebody who has gone cold, or of whom I have only ever asked.
    It is a word, never a refusal.
    """
    contact = entry.contact
    if contact is None or ASK not in contact.gestures or contact.initiator == "them":
        return None
    if not contact.people:
        return None
    past = asked_of(garden.store.database, contact.people)
    views = survey(garden, Scope.GARDEN, contact.people).people
    words = [_word(garden, view, past.get(view.id, Asked())) for view in views]
    return " ".join(word for word in words if word) or None


def who_could_help(garden: Garden, topic: str) -> tuple[CouldHelp, ...]:
    """Return the people who could help with a topic, those to ask straight away first.

    Every word of the topic begins a word of their interests, title, company, notes or contacts.
    The others come with what would warm them up first. Raises Refused for a topic without words.
    """
    wanted = fold_words(topic)
    if not wanted:
        raise Refused("Say what you would like help with.")
    fields: dict[int, list[Field]] = defaultdict(list)
    for person, kind, text in texts_with_words(garden.store.database, wanted):
        fields[person].append(Field(kind, text, _words_of(text)))
    found = {person: hits for person, some in fields.items() if (hits := found_in(wanted, some))}
    if not found:
        return ()
    views = {view.id: view for view in survey(garden, Scope.ALL, list(found)).people}
    ranked = in_order(
        [Helper(p, views[p].health, _is_warm(views[p]), hits) for p, hits in found.items()]
    )
    return tuple(
        CouldHelp(
            replace(views[one.person_id], reasons=_reasons(garden, views[one.person_id], one)),
            one.warm,
        )
        for one in ranked
    )


def _word(garden: Garden, view: PlantView, past: Asked) -> str | None:
    ground = gentle_ground(view.state, past.asks, past.gifts)
    if ground is None:
        return None
    if ground == "all asks":
        return told("asking", "all_asks", name=view.name, times=past.asks)
    if view.last_contact_at is None:
        return told("asking", "never", name=view.name)
    when = ago(garden.day_of(view.last_contact_at), garden.today())
    key = "cold_asked" if past.last_was_ask else "cold"
    return told("asking", key, name=view.name, ago=when)


def _is_warm(view: PlantView) -> bool:
    asleep = view.state == "resting"
    cold = view.health is None or view.state in LOW_STATES or view.contacts == 0
    return not (asleep or cold)


def _reasons(garden: Garden, view: PlantView, one: Helper) -> tuple[str, ...]:
    hits = [told("asking", field.kind, text=_short(field.text)) for field in one.found]
    return (*dict.fromkeys(hits), *_warming(garden, view, one.warm))


def _warming(garden: Garden, view: PlantView, warm: bool) -> Iterable[str]:
    if warm:
        return ()
    if view.planted_at is None:
        return (told("asking", "waits"),)
    if view.state == "resting":
        return (told("asking", "rests"),)
    if view.last_contact_at is None or view.last_channel is None:
        return (told("asking", "warm_up_new"),)
    when = ago(garden.day_of(view.last_contact_at), garden.today())
    return (told("asking", "warm_up", channel=CHANNEL_WORDS[view.last_channel], ago=when),)


def _words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, without what stands between them."""
    letters = "".join(one if one.isalnum() else " " for one in fold(text))
    return tuple(letters.split())


def _short(text: str) -> str:
    words: Sequence[str] = text.split()
    line = " ".join(words)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"

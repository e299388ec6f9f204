"""Asking: whether a word is due before a wish, and who could help with a topic."""

from collections.abc import Sequence
from dataclasses import dataclass

from garden.engine.states import STATES

COLD = STATES[STATES.index("thirsty") : STATES.index("dormant") + 1]
"""States in which an ask comes out of the blue."""

ASKS_ALONE = 2
"""Asks after which one notices that there was nothing else."""

FIELDS = ("interest", "work", "note", "talk")
"""Where a word may be found, the strongest first: in their interests, in title and company, in a
note about them, in a note or tag of a contact with them."""


@dataclass(frozen=True, slots=True)
class Field:
    """One text known of a person: of one of FIELDS, as typed, and its folded words."""

    kind: str
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Helper:
    """A person who could help, as far as ranking goes. `health` None: no plant yet."""

    person_id: int
    health: float | None
    warm: bool
    found: tuple[Field, ...]


def gentle_ground(state: str | None, asks: int, gifts: int) -> str | None:
    """Return why an ask wants a gentle word: "cold", "all asks", or None where it does not.

    `asks` and `gifts` are my gestures towards the person so far; whoever waits in the seed tray or
    rests is left to the user.
    """
    if state in COLD:
        return "cold"
    if asks >= ASKS_ALONE and gifts == 0:
        return "all asks"
    return None


def found_in(topic: Sequence[str], fields: Sequence[Field]) -> tuple[Field, ...]:
    """Return the fields that answer a topic, strongest first, or () where a word is missing.

    Every word of the topic has to begin a word somewhere; all words are folded.
    """
    hits = [[one for one in fields if _begins(word, one)] for word in topic]
    if not hits or not all(hits):
        return ()
    every = {id(one): one for some in hits for one in some}
    return tuple(sorted(every.values(), key=lambda one: FIELDS.index(one.kind)))


def in_order(helpers: Sequence[Helper]) -> list[Helper]:
    """Return helpers with the warm ones first, then by where the topic was found, then by health.

    Those without a plant come last.
    """
    return sorted(helpers, key=_rank)


def _begins(word: str, field: Field) -> bool:
    return any(one.startswith(word) for one in field.words)


def _rank(one: Helper) -> tuple[bool, bool, int, float, int]:
    strongest = FIELDS.index(one.found[0].kind)
    return not one.warm, one.health is None, strongest, -(one.health or 0.0), one.person_id

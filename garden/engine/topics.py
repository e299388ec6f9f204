"""Three things to talk about with somebody, from what is known of them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

MOST = 3
"""How many things are proposed."""

KINDS = (
    "mutual",
    "job",
    "owed",
    "occasion",
    "note",
    "promised",
    "given",
    "asked",
    "interest",
)
"""What a topic can come from, the best first: an interest that both share, a new job, what I owe, a
day near, the last notes, what they promised, what was given, what was asked, what they care for."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to talk about: of one of KINDS, and what it is."""

    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person. Interests are (folded, as typed); all others newest first."""

    interests: Sequence[tuple[str, str]] = ()
    others: Sequence[Topic] = ()


def three_topics(known: Known, mine: Collection[str]) -> tuple[Topic, ...]:
    """Return at most three topics, a mutual interest first and as many kinds as can be.

    `mine` are the interests of the user, folded. What would be said twice is said once.
    """
    mutual = [Topic("mutual", shown) for folded, shown in known.interests if folded in mine]
    theirs = [Topic("interest", shown) for folded, shown in known.interests if folded not in mine]
    everything = [*mutual, *known.others, *theirs]
    chosen: dict[str, Topic] = {}
    for topic in _in_turns(everything):
        chosen.setdefault(" ".join(topic.what.casefold().split()), topic)
        if len(chosen) == MOST:
            break
    return tuple(chosen.values())


def _in_turns(topics: Sequence[Topic]) -> Iterator[Topic]:
    """Yield the first topic of each kind, then the second of each, and so on."""
    columns = [[topic for topic in topics if topic.kind == kind] for kind in KINDS]
    for row in zip_longest(*columns):
        yield from (topic for topic in row if topic is not None and topic.what.strip())

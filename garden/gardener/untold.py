"""What is left to talk about where the reasons already stand: nothing is told twice."""

from collections.abc import Sequence

from garden.gardener.judgement import told
from garden.gardener.topics import TopicView

_ASKING = "ask"
"""What a text begins with that says by itself that somebody asks or has asked."""


def untold(topics: Sequence[TopicView], reasons: Sequence[str]) -> tuple[str, ...]:
    """Return the topics, in words, that no reason tells."""
    said = {_plain(reason) for reason in reasons}
    said |= {_plain(reason.partition(": ")[2]) for reason in reasons}
    return tuple(_words(one) for one in topics if not _is_said(_plain(_what(one)), said))


def _what(topic: TopicView) -> str:
    """Return what a topic is about, without the words that lead to it."""
    return topic.words.removeprefix(told("topics", topic.kind, what=""))


def _words(topic: TopicView) -> str:
    """Return a topic in words; that something was asked is not said before a text that says so."""
    what = _what(topic)
    says_so = topic.kind == "asked" and _plain(what).startswith(_ASKING)
    return what if says_so else topic.words


def _is_said(what: str, said: set[str]) -> bool:
    """Tell whether a reason is this, or this and then its day in brackets."""
    return any(one == what or one.startswith(f"{what} (") for one in said)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())

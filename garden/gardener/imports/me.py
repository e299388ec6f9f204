"""Who "I" is in what is imported: what was said with --me, what sources say, what is remembered."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from garden.exchange.parties import has_handle, name_token, tokens_of, typed_token
from garden.exchange.records import Party, Problem
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.imports.correspondents import Correspondent
from garden.gardener.imports.settings import keep_list, listed_setting
from garden.gardener.settings import phone_region
from garden.gardener.words import listed

ME = "me"
"""The setting of the garden file that remembers it: a JSON list of tokens."""

NEARLY_ALL = 0.6
"""The part of the records in which somebody must be to be proposed as "I"."""


def remembered_me(garden: Garden) -> frozenset[str]:
    """Return the tokens by which I was known at earlier imports."""
    return frozenset(listed_setting(garden, ME))


def typed_me(words: Iterable[str], region: str) -> frozenset[str]:
    """Return the tokens of what was typed."""
    return frozenset(typed_token(word, region) for word in words if word.strip())


def forget_me(garden: Garden, words: Sequence[str]) -> tuple[str, ...]:
    """Forget ways by which I was known ("all": every one), in one change; return them in words.

    Raises Refused where one of `words` is not among them.
    """
    known = remembered_me(garden)
    if "all" in words:
        gone = known
    else:
        region = phone_region(garden) or ""
        meant = {word: typed_me([word], region) | _typed_name(word) for word in words}
        for word, tokens in meant.items():
            if not tokens & known:
                raise Refused(f"You are not remembered as {word}; {_as_what(known)}")
        gone = known & frozenset().union(*meant.values())
    if not gone:
        raise Refused("Nothing is remembered of who you are in files.")
    said = tuple(sorted(token.partition(":")[2] for token in gone))
    with garden.change(f"forgot that you are {listed(said)}", "import") as change:
        keep_list(garden, change, ME, sorted(known - gone))
    return said


def _typed_name(word: str) -> frozenset[str]:
    """Return the token of a word as a name: names in chats may look like numbers."""
    return frozenset((name_token(word),)) if word.strip() else frozenset()


def _as_what(known: frozenset[str]) -> str:
    names = listed(sorted(token.partition(":")[2] for token in known))
    return f"you are known as {names}." if names else "nothing is remembered of who you are."


def learned_me(party: Party, region: str) -> frozenset[str]:
    """Return the tokens by which a source says that I am known."""
    named = (name_token(party.name),) if party.name.strip() else ()
    return frozenset((*tokens_of(party, region), *named))


def is_me(one: Correspondent, me: frozenset[str]) -> bool:
    """Tell whether a correspondent is I; a name counts only where there is nothing else."""
    if any(token in me for token in one.tokens):
        return True
    return not has_handle(one.tokens) and bool(one.name) and name_token(one.name) in me


@dataclass(frozen=True, slots=True)
class Unknown:
    """A source in which nobody is known to be I; `likely` are who it may be, by address."""

    source: str
    likely: tuple[str, ...]

    @property
    def problem(self) -> Problem:
        """What to tell the user."""
        ways = [f"--me {_quoted(one)}" for one in self.likely]
        guess = f" Perhaps {' or '.join(ways)}." if ways else ""
        why = f"Nobody in this is known to be you: say who you are in it with --me ADDRESS.{guess}"
        return Problem(self.source, None, why)


def who_may_be_me(
    source: str, present: "Counter[int]", records: int, everyone: Sequence[Correspondent]
) -> Unknown:
    """Return who is in nearly every record of a source, at most two.

    `present` counts the records in which each correspondent is, of `records`.
    """
    likely = [number for number, times in present.most_common(2) if times >= NEARLY_ALL * records]
    return Unknown(source, tuple(address_of(everyone[number]) for number in likely))


def address_of(one: Correspondent) -> str:
    """Return how a correspondent is named by hand: address, number, profile, else the name."""
    party = one.party
    return party.email.strip() or party.phone.strip() or party.url.strip() or one.name


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text else text

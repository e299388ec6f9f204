"""A call as signal-export tells of it, in words where the text of a message stands."""

import re

from garden.exchange.chats.instants import minutes_of

_CALL = re.compile(
    r"(?:Incoming|Outgoing|Missed)(?: (?P<kind>voice|video|group|adhoc|direct))? call"
    r"(?: \((?P<how>[^()]{1,60})\))?"
)
_LENGTH = re.compile(r"accepted, (?:(?P<m>\d{1,6})m )?(?P<s>\d{1,2})s")
_UNSPOKEN = ("unanswered", "declined", "missed", "notaccepted")


def is_call(text: str) -> bool:
    """Say whether a text is, as a whole, what the program writes for a call."""
    return _CALL.fullmatch(text.strip()) is not None


def is_video(text: str) -> bool:
    """Say whether a call is one with pictures."""
    match = _CALL.fullmatch(text.strip())
    return match is not None and match["kind"] == "video"


def minutes_in(text: str) -> int | None:
    """Return how long a call was; a minute where nobody says, None where nobody spoke."""
    plain = text.strip()
    if plain.startswith("Missed") or any(word in plain.casefold() for word in _UNSPOKEN):
        return None
    length = _LENGTH.search(plain)
    return minutes_of(int(length["m"] or 0) * 60 + int(length["s"])) if length else 1

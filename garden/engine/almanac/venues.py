"""What works: which venues and channels bring people who stay, and which messages are answered."""

from bisect import bisect_right
from collections.abc import Sequence

from garden.engine.almanac.tally import Line, Tally
from garden.engine.nursery import WINDOW_DAYS, took_root
from garden.engine.reciprocity import WRITTEN_CHANNELS
from garden.engine.vitality import DAY

ANSWER_DAYS = 14.0


def rooted(begin: float, log: Sequence[Line], now: float) -> bool | None:
    """Tell whether a seedling took root (engine.nursery); None while it may still do so in time.

    `begin` is the first contact or the planting, `log` in order of time, instants in seconds. An
    imported day of mine with messages from them in it went both ways. Not rooted yet after sixty
    days from `begin`: False.
    """
    events = [
        (at, channel, "both" if inside and by == "me" else by) for at, channel, by, inside in log
    ]
    if took_root(events) is not None:
        return True
    return False if now > begin + WINDOW_DAYS * DAY else None


def first_channel(begin: float, log: Sequence[Line]) -> str | None:
    """Return the channel of the first contact from `begin` on, or None where there was none."""
    return next((channel for at, channel, _, _ in log if at >= begin), None)


def answers(log: Sequence[Line], since: float, now: float) -> dict[str, Tally]:
    """Return by channel how many of my messages to one person were answered.

    A case = a written contact from me at t >= `since`; a hit = a contact from them or from both
    within t to t + 14 days, or messages from them on the same day. What was sent less than 14 days
    ago and has no answer yet is no case.
    """
    start = bisect_right(log, since, key=lambda line: line[0])
    back = [at for at, _, initiator, _ in log[start:] if initiator != "me"]
    found: dict[str, Tally] = {}
    for at, channel, initiator, count_in in log[start:]:
        if initiator != "me" or channel not in WRITTEN_CHANNELS:
            continue
        until = at + ANSWER_DAYS * DAY
        place = bisect_right(back, at)
        answered = count_in > 0 or (place < len(back) and back[place] <= until)
        if answered or now > until:
            found[channel] = found.get(channel, Tally(0, 0)) + Tally(int(answered), 1)
    return found


def best_first(rows: dict[str, Tally]) -> list[tuple[str, Tally]]:
    """Return names with their tallies: enough cases before few, then the larger share, then name.

    Nothing is first only because it was tried once.
    """
    return sorted(rows.items(), key=lambda row: (row[1].few, -row[1].share, -row[1].cases, row[0]))

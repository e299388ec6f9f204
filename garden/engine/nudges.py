"""When Today stops asking: a nudge ignored five times asks one question, and then is still.

A nudge is a person shown because they are due, new, or quieter than usual. It is ignored when the
day passes without a contact, a snooze or a rest.
"""

from collections.abc import Iterable
from datetime import date

IGNORED_BEFORE_ASKING = 5
"""Days on which a nudge is ignored before it asks."""

SHOW, ASK, STOP = "show", "ask", "stop"


def times_ignored(shown: Iterable[date], since: date | None, today: date) -> int:
    """Return on how many days a nudge was shown and ignored.

    Those days count that lie after `since`, the day somebody last turned to the person (None:
    never), and before `today`, which is not over.
    """
    return sum(1 for day in set(shown) if day < today and (since is None or day > since))


def nudge(ignored: int, asked: bool = False, due_again: bool = False) -> str:
    """Return SHOW, ASK (show, with the question) or STOP.

    `asked`: it was answered since the last contact whether the rhythm should change. Then nothing
    is asked again, and nothing shown unless the person has come to be `due_again` since, as with a
    longer rhythm. Where the question itself was ignored, that is an answer too.
    """
    if asked:
        return SHOW if due_again and ignored < IGNORED_BEFORE_ASKING else STOP
    if ignored < IGNORED_BEFORE_ASKING:
        return SHOW
    return ASK if ignored == IGNORED_BEFORE_ASKING else STOP

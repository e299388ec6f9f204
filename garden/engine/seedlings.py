"""New people: told apart from the old, and followed up within days.

The decay engine has a tie that is new fall due early, after 0.29 rhythms; with a quarterly rhythm
that is a month. Somebody one has just met forgets sooner, so that the first word after the first
meeting is asked for within days, whatever the rhythm.
"""

from garden.engine.nursery import CONTACTS, WINDOW_DAYS

FOLLOW_UP_FROM = 3.0
FOLLOW_UP_UNTIL = 21.0
"""Days after the first meeting from which and up to which Today asks for a first word."""


def is_seedling(contacts: int, days_planted: float) -> bool:
    """Tell whether a person is still growing roots: new, with fewer contacts than take root."""
    return contacts < CONTACTS and days_planted <= WINDOW_DAYS


def wants_follow_up(just_met: bool, contacts: int, days_since: float) -> bool:
    """Tell whether a person one has just met wants a first word.

    `days_since` counts from the first contact or, without one, from the planting. A second contact
    is the follow-up.
    """
    return just_met and contacts <= 1 and FOLLOW_UP_FROM <= days_since <= FOLLOW_UP_UNTIL

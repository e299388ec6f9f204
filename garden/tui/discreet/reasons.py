"""Reasons told without what was typed: that something is owed, not what. Pure."""

HARMLESS = ("they wrote last", "snoozed until ", "give them space", "thanks owed")
OWED = ("you owe", "owes you")
BIRTHDAY = "birthday"


def discreet_reason(reason: str) -> str:
    """Return a reason of `garden.gardener.reasons` without anybody's words in it.

    What was typed stands behind a colon there, or is what an occasion is called.
    """
    head, colon, _ = reason.partition(":")
    if head in OWED:
        return f"{head} something"
    if colon or reason.startswith(HARMLESS) or "; " in reason:
        return head
    if reason == "this week's intention":
        return reason
    for when in (" today", " tomorrow"):
        if reason.endswith(when):
            return _occasion(reason) + when
    what, on, day = reason.rpartition(" on ")
    return f"{_occasion(what)}{on}{day}" if on else "an occasion"


def _occasion(text: str) -> str:
    return BIRTHDAY if text.casefold().startswith(BIRTHDAY) else "an occasion"

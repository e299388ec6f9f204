"""Tell letters from what machines send, from mailing lists, and from calendar invitations."""

import re

from garden.exchange.mail.fields import Fields

MACHINE = "Newsletters and other mail by machines"
LIST = "Mail of mailing lists"
INVITATION = "Calendar invitations"

_LOCAL_PARTS = re.compile(
    r"(?:^|[._+=-])(?:no[._-]?reply|do[._-]?not[._-]?reply|notifications?|notify|mailer-daemon"
    r"|postmaster|bounces?|auto[._-]?(?:reply|responder|confirm)|newsletters?|alerts?|daemon"
    r"|calendar-notification)(?:$|[._+=-]|\d)"
)
_GOOGLE_CALENDAR = "calendar-notification@google.com"


def is_machine(email: str) -> bool:
    """Say whether the folded address `email` is one behind which nobody reads."""
    return _LOCAL_PARTS.search(email.rpartition("@")[0]) is not None


def not_a_letter(fields: Fields, sender: str, invites: bool) -> str:
    """Return what a mail is if it is no letter from one person, else empty text.

    `sender` is the folded address in From; `invites` says that the body has a part of a calendar.
    """
    if _is_invitation(fields, sender, invites):
        return INVITATION
    if fields.has("list-id") or fields.has("list-post") or _precedence(fields) == "list":
        return LIST
    return MACHINE if _is_by_machine(fields, sender) else ""


def _is_invitation(fields: Fields, sender: str, invites: bool) -> bool:
    """Say whether the mail itself is an invitation, not a letter to which somebody added one."""
    kind = fields.first("content-type").lower()
    by_calendar = _GOOGLE_CALENDAR in (fields.first("sender").lower() + sender)
    return (
        by_calendar
        or kind.startswith("text/calendar")
        or "calendarmessage" in fields.first("content-class").lower()
        or (invites and kind.startswith("multipart/alternative"))
        or (invites and fields.first("message-id").lower().startswith("<calendar-"))
    )


def _is_by_machine(fields: Fields, sender: str) -> bool:
    submitted = fields.first("auto-submitted").lower().partition(";")[0].strip()
    return (
        submitted not in ("", "no")
        or _precedence(fields) in ("bulk", "junk", "auto_reply")
        or fields.has("list-unsubscribe")
        or fields.first("return-path").replace(" ", "") == "<>"
        or any(map(fields.has, ("x-github-reason", "x-autoreply", "x-autorespond")))
        or fields.has_any("x-linkedin-")
        or fields.first("content-type").lower().startswith("multipart/report")
        or is_machine(sender)
    )


def _precedence(fields: Fields) -> str:
    return fields.first("precedence").lower()

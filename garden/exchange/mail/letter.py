"""Turn the head of one letter into a past contact, or into the reason why it is none."""

from dataclasses import dataclass
from datetime import datetime

from garden.exchange.identity import fingerprint, fold_email
from garden.exchange.mail.addresses import read_addresses
from garden.exchange.mail.dates import sent_at
from garden.exchange.mail.fields import Fields
from garden.exchange.mail.folders import Kind
from garden.exchange.mail.machines import is_machine, not_a_letter
from garden.exchange.mail.messages import Head
from garden.exchange.records import ContactRecord, Party, ReadOptions, Where

RECIPIENTS_LIMIT = 10
"""A letter to more people than this is a broadcast."""

BROADCAST = f"Letters to more than {RECIPIENTS_LIMIT} people"
EARLIER = "Letters from before the day asked for"
KINDS: dict[Kind, str] = {"drafts": "Drafts", "spam": "Spam", "chats": "Chats among the mail"}
NO_FROM = "This letter does not say whom it is from."
NO_DATE = "This letter has no date that can be right."

_KEY_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Refused:
    """A letter that cannot be read; `why` is the sentence for the user."""

    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A letter that is no contact between people; `kind` begins a sentence."""

    kind: str


NO_LETTER = LeftOut("Pieces that only look like letters")
"""What has neither a sender nor a date."""


def read_letter(
    head: Head, fields: Fields, kinds: frozenset[Kind], where: Where, options: ReadOptions
) -> ContactRecord | LeftOut | Refused:
    """Return the contact that a letter was. `kinds` are those of its folder and labels."""
    if not fields.has("from") and not fields.has("date"):
        return NO_LETTER
    if kind := next((kind for kind in KINDS if kind in kinds), None):
        return LeftOut(KINDS[kind])
    senders = read_addresses(fields.first("from")) or read_addresses(fields.first("sender"))
    first = fold_email(senders[0].email) if senders else ""
    if kind_of_mail := not_a_letter(fields, first, head.calendar):
        return LeftOut(kind_of_mail)
    if not senders:
        return Refused(NO_FROM)
    at = sent_at(fields, head.from_line, options.now)
    if at is None:
        return Refused(NO_DATE)
    if options.since is not None and at < options.since:
        return LeftOut(EARLIER)
    people = _distinct([*senders, *_recipients(fields)])
    if len(people) - len(senders) > RECIPIENTS_LIMIT:
        return LeftOut(BROADCAST)
    return ContactRecord(
        where=where,
        channel="email",
        at=at,
        people=people,
        key=_key(fields, at, senders[0]),
        sender=senders[0],
        daily=True,
    )


def _recipients(fields: Fields) -> list[Party]:
    """Return all who were written to; Bcc stands only in the copy of whoever wrote."""
    texts = (text for name in ("to", "cc", "bcc") for text in fields.all(name))
    found = [person for text in texts for person in read_addresses(text)]
    return [person for person in found if not is_machine(fold_email(person.email))]


def _distinct(people: list[Party]) -> tuple[Party, ...]:
    """Return `people` without who is there twice by address; a name is kept wherever it stands."""
    found: dict[str, Party] = {}
    for person in people:
        folded = fold_email(person.email)
        if folded not in found or (person.name and not found[folded].name):
            found[folded] = person
    return tuple(found.values())


def _key(fields: Fields, at: datetime, sender: Party) -> str:
    """Return what all copies of a letter share: its Message-ID, else what stands in its head."""
    stated = "".join(fields.first("message-id").split()).strip("<>")
    if stated and len(stated) <= _KEY_LENGTH:
        return f"mail|{stated}"
    parts = (at.isoformat(), sender.email, fields.first("to"), fields.first("subject"), stated)
    return f"mail|{fingerprint(parts)}"

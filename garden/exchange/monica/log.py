"""Calls, conversations and activities of Monica's as past contacts, with the user's own words."""

from collections.abc import Iterator, Mapping

from garden.exchange.monica.contacts import KIND, name_of
from garden.exchange.monica.tree import Tree, collections, facts, moment, text, words
from garden.exchange.records import ContactRecord, Finding, Party, ReadOptions, Where


def party(contact: Tree) -> Party:
    """Return who a contact is."""
    return Party(name=name_of(contact), key=(KIND, str(contact.get("uuid"))[:200]))


def read_calls(contact: Tree, where: Where, options: ReadOptions) -> Iterator[Finding]:
    """Yield the calls with a contact."""
    for row in collections(contact).get("call", []):
        told = facts(row)
        at = moment(told, "called_at", options.zone)
        if at is not None:
            yield ContactRecord(
                where=where,
                channel="call",
                at=at[0],
                day_only=at[1],
                people=(party(contact),),
                direction="in" if told.get("contact_called") is True else "out",
                key=f"monica|{row.get('uuid')}",
                note=words(told, "content"),
            )


def read_conversations(contact: Tree, where: Where, options: ReadOptions) -> Iterator[Finding]:
    """Yield the messages with a contact; their days are counted, their words are not kept."""
    for row in collections(contact).get("conversation", []):
        told = facts(row)
        messages = told.get("messages")
        for number, message in enumerate(messages if isinstance(messages, list) else ()):
            said = facts(message) if isinstance(message, dict) else {}
            at = moment(said, "written_at", options.zone)
            at = at or moment(told, "happened_at", options.zone)
            if at is not None:
                yield ContactRecord(
                    where=where,
                    channel="message",
                    at=at[0],
                    day_only=at[1],
                    people=(party(contact),),
                    direction="out" if said.get("written_by_me") is True else "in",
                    key=f"monica|{row.get('uuid')}|{number}",
                    daily=True,
                )


def read_activities(
    activities: Mapping[str, Tree],
    present: Mapping[str, list[Tree]],
    source: str,
    options: ReadOptions,
) -> Iterator[Finding]:
    """Yield each activity with all who were `present`, by the activity's uuid."""
    for uuid, row in activities.items():
        told = facts(row)
        at = moment(told, "happened_at", options.zone)
        people = tuple(dict.fromkeys(party(contact) for contact in present.get(uuid, ())))
        if at is None or not people:
            continue
        parts = (text(told, "summary"), words(told, "description"))
        yield ContactRecord(
            where=Where(source),
            channel="meeting",
            at=at[0],
            day_only=at[1],
            people=people,
            direction="both",
            key=f"monica|{uuid}",
            note="\n".join(part for part in parts if part),
        )

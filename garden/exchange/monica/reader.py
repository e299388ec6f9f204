"""Read the JSON that Monica 4 writes (Settings, Export): one account, its contacts and their data.

Collections have singular names and are absent where they are empty. Contacts that are only stubs
for a relationship (`is_partial`) are no people of their own.
"""

import json
from collections.abc import Iterator
from typing import BinaryIO

from garden.exchange.encoding import head_text
from garden.exchange.json_text import mended
from garden.exchange.monica.contacts import is_partial, read_contact, read_own
from garden.exchange.monica.log import read_activities, read_calls, read_conversations
from garden.exchange.monica.tree import Tree, collections, facts, text, uuids
from garden.exchange.records import Finding, Problem, ReadOptions, Skipped, Where

SIZE_LIMIT = 256 * 1024 * 1024
"""The largest export that is read, in bytes; photos in it make it large."""


class MonicaImporter:
    """Reads the JSON export of Monica 4. Its lines tell nothing: contacts are counted instead."""

    name = "monica"
    title = "Monica export"
    suffixes: tuple[str, ...] = ()

    def detect(self, head: bytes, name: str) -> float:
        """Say 1 where the beginning is that of such an export."""
        text = head_text(head[:4096]).lstrip("\ufeff \r\n\t")
        if not text.startswith("{"):
            return 0.0
        marks = ('"version"', '"app_version"', '"export_date"', '"account"')
        return 1.0 if sum(mark in text for mark in marks) >= 3 else 0.0

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield each contact, then what was done with them."""
        whole = data.read(SIZE_LIMIT + 1)
        if len(whole) > SIZE_LIMIT:
            yield Problem(source, None, "This export is larger than 256 MB; leave out the photos.")
            return
        try:
            found = json.loads(mended(whole.decode("utf-8-sig", "replace")), strict=False)
        except (ValueError, RecursionError):
            yield Problem(source, None, "This JSON is damaged or cut off.")
            return
        account = found.get("account") if isinstance(found, dict) else None
        if not isinstance(account, dict):
            yield Problem(source, None, "This JSON has no account of Monica's in it.")
            return
        yield from _account(account, source, options)


def _account(account: Tree, source: str, options: ReadOptions) -> Iterator[Finding]:
    shelves = collections(account)
    kinds = _field_kinds(account)
    present: dict[str, list[Tree]] = {}
    partial = 0
    own = {text(facts(user), "me_contact") for user in shelves.get("user", [])} - {""}
    for number, contact in enumerate(shelves.get("contact", []), 1):
        where = Where(source, number)
        if contact.get("uuid") in own:
            yield from read_own(contact, where, kinds)
            continue
        if is_partial(contact):
            partial += 1
            continue
        yield from read_contact(contact, where, kinds)
        yield from read_calls(contact, where, options)
        yield from read_conversations(contact, where, options)
        for uuid in uuids(contact, "activity"):
            present.setdefault(uuid, []).append(contact)
    activities = {str(row.get("uuid")): row for row in shelves.get("activity", [])}
    yield from read_activities(activities, present, source, options)
    if alone := len(activities.keys() - present.keys()):
        yield Skipped(source, None, f"Activities at which there was nobody: {alone} left out.")
    if partial:
        why = f"{partial} who only stand for a relative or a friend of somebody were left out."
        yield Skipped(source, None, why)


def _field_kinds(account: Tree) -> dict[str, str]:
    """Return what each type of contact field is, by its uuid: email, phone or url."""
    instance = account.get("instance")
    listed = instance.get("contact_field_types") if isinstance(instance, dict) else None
    found: dict[str, str] = {}
    for row in listed if isinstance(listed, list) else ():
        if not isinstance(row, dict):
            continue
        kind = str(facts(row).get("type") or facts(row).get("name") or "").lower()
        found[str(row.get("uuid"))] = kind if kind in ("email", "phone") else "url"
    return found


MONICA = MonicaImporter()
"""The importer that the package declares."""

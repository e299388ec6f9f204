"""Writing the e-mail addresses, telephone numbers and web addresses of a person being changed."""

from garden.gardener.about import About, Present
from garden.gardener.by_hand import no_handle
from garden.gardener.garden import Garden
from garden.gardener.typed_handles import folded_handle
from garden.gardener.words import listed
from garden.store.change import Change
from garden.store.models.people import Handle
from garden.store.queries.people import handles, handles_folded, names

CALLED = {"email": "e-mail", "phone": "phone", "url": "web address"}
"""What the kinds are called in the history."""


def write_handles(
    garden: Garden, change: Change, there: Present, wanted: About, told: list[str]
) -> tuple[list[str], set[str]]:
    """Write the handles; return the words for those taken away, and for those that are there.

    One that is only written otherwise stays the same one, with what it is for.
    """
    gone: list[str] = []
    back: set[str] = set()
    for kind, texts in wanted.handles().items():
        rows = [row for row in there.handles if row.kind == kind]
        kept = {row.value for row in rows if row.value in texts}
        left = [row for row in rows if row.value not in kept]
        known = {row.folded for row in rows if row.value in kept}
        for text in texts:
            if text in kept:
                continue
            folded = folded_handle(garden, kind, text)
            back.add(no_handle(kind, folded))
            if folded in known:
                continue
            known.add(folded)
            same = next((row for row in left if row.folded == folded), None)
            if same is None:
                change.insert(Handle, person=there.row.id, kind=kind, value=text, folded=folded)
                told.append(f"{CALLED[kind]} {text} added")
            else:
                left.remove(same)
                change.update(Handle, same.id, value=text)
                told.append(f"{CALLED[kind]} is now {text}")
        for row in left:
            change.delete(Handle, row.id)
            told.append(f"{CALLED[kind]} {row.value} removed")
            gone += [no_handle(kind, row.folded)] * (row.folded not in known)
    return gone, back


def shared_handles(garden: Garden, before: Present) -> tuple[str, ...]:
    """Return who else has a handle that a person did not have `before`, in a sentence each."""
    database, person = garden.store.database, before.row.id
    had = {row.id for row in before.handles}
    new = {(row.kind, row.folded): row for row in handles(database, [person]) if row.id not in had}
    owners: dict[tuple[str, str], list[int]] = {}
    for row in handles_folded(database, [folded for _, folded in new]):
        if row.person_id != person and (row.kind, row.folded) in new:
            owners.setdefault((row.kind, row.folded), []).append(row.person_id)
    called = {
        row.id: row.name
        for row in names(database, [one for several in owners.values() for one in several])
        if not row.composted
    }
    found = []
    for key, people in owners.items():
        who = [called[one] for one in dict.fromkeys(people) if one in called]
        if who:
            has = "has" if len(who) == 1 else "have"
            found.append(f"{listed(who)} {has} {new[key].value} too.")
    return tuple(found)

"""The garden in one line."""

from garden.gardener.status import Status
from garden.gardener.words import count


def status_line(status: Status) -> str:
    """Return the counts in words; a garden with nothing waiting is quiet."""
    parts = [
        f"{status.due_today} due today" if status.due_today else "",
        count(status.promises_due, "promise due", "promises due") if status.promises_due else "",
        count(status.occasions_soon, "occasion soon", "occasions soon")
        if status.occasions_soon
        else "",
        f"{status.thirsty} thirsty" if status.thirsty else "",
        f"{status.thanks_owed} to thank" if status.thanks_owed else "",
    ]
    waiting = ", ".join(part for part in parts if part)
    plants = count(status.plants, "plant")
    tray = f"; {status.tray} in the seed tray" if status.tray else ""
    return f"{plants}: {waiting or 'the garden is quiet'}{tray}"


def nobody_here(tray: int) -> str:
    """Return that a list is empty, and where the people wait who may be looked for."""
    if not tray:
        return "Nobody here."
    waiting = count(tray, "person waits", "people wait")
    return f"Nobody here; {waiting} in the seed tray (garden list --tray, garden import --plant)."


def status_short(status: Status) -> str:
    """Return the same in as few cells as possible, nothing at all when nothing is due."""
    parts = [
        f"{status.due_today} due" if status.due_today else "",
        f"{status.promises_due} owed" if status.promises_due else "",
    ]
    return " ".join(part for part in parts if part)

"""Settings that belong to a garden rather than to a machine."""

import locale

from garden.engine.due_list import DEFAULT_CAPACITY
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.store.models.journal import Setting
from garden.store.queries.settings import setting, setting_row

CAPACITY = "capacity"
REGION = "region"


def capacity(garden: Garden) -> int:
    """Return how many people a day holds (default 5)."""
    found = setting(garden.store.database, CAPACITY)
    return int(found) if found and found.isdecimal() else DEFAULT_CAPACITY


def phone_region(garden: Garden) -> str | None:
    """Return the two-letter region that phone numbers without a country code belong to.

    It is the garden's setting, else the region of the user's locale, else unknown (None).
    """
    found = setting(garden.store.database, REGION)
    if found:
        return found
    language = locale.getlocale()[0] or ""
    region = language.partition("_")[2][:2].upper()
    return region if len(region) == 2 and region.isalpha() else None


def given_setting(garden: Garden, name: str) -> str | None:
    """Return what the garden file says of a setting, or None where it says nothing."""
    return setting(garden.store.database, name)


def set_setting(garden: Garden, name: str, value: str) -> None:
    """Set the day's capacity (1 to 50) or the phone region (two letters). Raises Refused."""
    if name == CAPACITY:
        if not (value.isdecimal() and 1 <= int(value) <= 50):
            raise Refused("A day holds between 1 and 50 people.")
    elif name == REGION:
        value = value.upper()
        if not (len(value) == 2 and value.isalpha()):
            raise Refused("A region is two letters, such as DE or US.")
    else:
        raise Refused(f"There is no setting called “{name}”.")
    row = setting_row(garden.store.database, name)
    with garden.change(f"set {name} to {value}", "config") as change:
        if row is None:
            change.insert(Setting, name=name, value=value)
        else:
            change.update(Setting, row, value=value)

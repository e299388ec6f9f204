"""Settings that belong to a garden rather than to a machine."""

import locale

from garden.engine.due_list import DEFAULT_CAPACITY
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.phrase.words import LANGUAGES
from garden.store.models.journal import Setting
from garden.store.queries.settings import setting, setting_row

CAPACITY = "capacity"
REGION = "region"
PITCH = "pitch"
MEANWHILE = "meanwhile"
LANGUAGE = "language"
YES_OR_NO = (YES, NO) = ("yes", "no")

MY_INTERESTS = "my_interests"

MOST_INTERESTS = 100

LONGEST_PITCH = 600
"""Characters; read aloud they take well over thirty seconds."""


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


def language(garden: Garden) -> str:
    """Return the language in which sentences are written: English unless set."""
    found = setting(garden.store.database, LANGUAGE)
    return found if found in LANGUAGES else LANGUAGES[0]


def pitch(garden: Garden) -> str:
    """Return one's own introduction in thirty seconds, or "" where there is none yet."""
    return setting(garden.store.database, PITCH) or ""


def my_interests(garden: Garden) -> tuple[str, ...]:
    """Return what the user cares for, as typed, in the order given."""
    found = setting(garden.store.database, MY_INTERESTS) or ""
    return tuple(part for one in found.split(",") if (part := " ".join(one.split())))


def given_setting(garden: Garden, name: str) -> str | None:
    """Return what the garden file says of a setting, or None where it says nothing."""
    return setting(garden.store.database, name)


def set_setting(garden: Garden, name: str, value: str) -> None:
    """Set one of this garden's settings. Raises Refused, saying which values it may have."""
    if name == CAPACITY:
        if not (value.isdecimal() and 1 <= int(value) <= 50):
            raise Refused("A day holds between 1 and 50 people.")
    elif name == REGION:
        value = value.upper()
        if not (len(value) == 2 and value.isalpha()):
            raise Refused("A region is two letters, such as DE or US.")
    elif name == PITCH:
        value = " ".join(value.split())
        if len(value) > LONGEST_PITCH:
            raise Refused(f"Thirty seconds are at most {LONGEST_PITCH} characters.")
    elif name == MY_INTERESTS:
        value = _interests(value)
    elif name == LANGUAGE:
        if value not in LANGUAGES:
            raise Refused(f"Sentences are read in these languages: {', '.join(LANGUAGES)}.")
    elif name == MEANWHILE:
        if value not in YES_OR_NO:
            raise Refused(f"{MEANWHILE} is yes or no.")
    else:
        raise Refused(f"There is no setting called “{name}”.")
    row = setting_row(garden.store.database, name)
    with garden.change(f"set {name} to {value}", "config") as change:
        if row is None:
            change.insert(Setting, name=name, value=value)
        else:
            change.update(Setting, row, value=value)


def _interests(value: str) -> str:
    """Return a comma list of interests, each once. Raises Refused when there are too many."""
    parts = (" ".join(one.split()) for one in value.split(","))
    found = list({one.casefold(): one for one in parts if one}.values())
    if len(found) > MOST_INTERESTS:
        raise Refused(f"At most {MOST_INTERESTS} interests, with commas between.")
    return ", ".join(found)

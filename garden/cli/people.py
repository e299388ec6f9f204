"""Finding the person meant by a word of the command line."""

from difflib import get_close_matches

from garden.cli.errors import NobodyNear
from garden.gardener.errors import NobodyFound
from garden.gardener.garden import Garden
from garden.gardener.people import everybodys_names, person_named


def find_person(garden: Garden, name: str, composted: bool = False) -> int:
    """Return the id of the one person meant. Raises NobodyNear or SeveralFound."""
    try:
        return person_named(garden, name, composted).id
    except NobodyFound as error:
        near = names_near(garden, name, composted)
        hint = f"To name a person by number: id:{name}" if name.isdecimal() else ""
        where = "compost" if composted else "garden"
        raise NobodyNear(name, near, hint, where) from error


def names_near(garden: Garden, name: str, composted: bool = False) -> tuple[str, ...]:
    """Return at most two names that look like `name`, whole or in one of their words."""
    spellings: dict[str, str] = {}
    for full, nickname in everybodys_names(garden, composted):
        for spelling in (full, *full.split(), *([nickname] if nickname else [])):
            spellings.setdefault(spelling.casefold(), full)
    near = get_close_matches(name.casefold(), spellings, n=4, cutoff=0.72)
    return tuple(dict.fromkeys(spellings[one] for one in near))[:2]

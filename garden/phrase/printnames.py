"""Print names and venues so that they are read as what they are, and nothing else."""

from garden.phrase.fold import fold_words
from garden.phrase.names import Closeness, NameIndex
from garden.phrase.tokens import scan
from garden.phrase.words import Words

# Marks that stand inside the words of names, and leave them words.
_WITHIN_NAMES = {ord(mark): None for mark in "-'’"}


def print_name(person_id: int, names: NameIndex, words: Words) -> str:
    """Return the full name, in quotes where it needs them; `id:N` where two have that name."""
    name = names.get(person_id)
    found = names.exact(fold_words(name.full)) if name else None
    if name is None or found is None:
        return f"id:{person_id}"
    if found.closeness is not Closeness.WHOLE or found.ids != (person_id,):
        return f"id:{person_id}"
    if _is_plain(name.full, words):
        return name.full
    quoted = f'"{name.full}"'
    tokens = scan(quoted)
    return quoted if len(tokens) == 1 and tokens[0].kind == "quoted" else f"id:{person_id}"


def print_household(household_id: int, names: NameIndex, words: Words) -> str:
    """Return a household's name, in quotes where needed; `household:N` where it is shared."""
    household = names.household(household_id)
    key = fold_words(household.name) if household else ()
    if household is None or names.households(key) != (household_id,) or names.exact(key):
        return f"household:{household_id}"
    if _is_plain(household.name, words):
        return household.name
    quoted = f'"{household.name}"'
    tokens = scan(quoted)
    single = len(tokens) == 1 and tokens[0].kind == "quoted" and names.starting(key) is None
    return quoted if single else f"household:{household_id}"


def print_new(name: str, words: Words) -> str:
    """Return "+Linus Torvalds", in quotes where they are needed."""
    capitals = all(word[:1].isupper() for word in name.split())
    if _is_plain(name, words) and (capitals or " " not in name):
        return f"+{name}"
    return f'+"{name}"'


def print_venue(venue: str) -> str:
    """Return "@pycon" or '@"PyCon US"'."""
    short = f"@{venue}"
    tokens = scan(short)
    single = len(tokens) == 1 and tokens[0].kind == "venue" and tokens[0].value == venue
    return short if single else f'@"{venue}"'


def _is_plain(name: str, words: Words) -> bool:
    """Whether every word of `name` is a word of nothing else in the language."""
    tokens = scan(name)
    tables = (words.verbs, words.days, words.weekdays, words.months, words.numbers, words.times)
    return all(
        token.kind == "word"
        and token.value.translate(_WITHIN_NAMES).isalpha()
        and token.key not in words.reserved
        and all(table.get(token.key) is None for table in tables)
        for token in tokens
    ) and name == " ".join(name.split())

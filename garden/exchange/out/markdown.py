"""Write a person as one Markdown file with front matter, fit for Obsidian and for git."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from garden.exchange.out.person import Day, PersonOut, Told

SUFFIX = ".md"
MOST_OF_NAME = 80
"""Characters of a name that become a file's name."""

_MARKS = re.compile(r"([\\`*_\[\]<>#|~@$^=]|%(?=%)|(?<=%)%|&(?=#?\w+;))")
_BEGINS = re.compile(r"^(?:(?=[-+])|(\d+)(?=[.)]))")
_NO_TAG = re.compile(r"[\s!-,.:-@\[-^`{-~]+")
_NO_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE
)


def file_names(people: Iterable[PersonOut]) -> list[str]:
    """Return a file name for each person, in order: safe on every system, and no two alike."""
    taken: set[str] = set()
    names = []
    for person in people:
        stem = _stem(person.name)
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem} {number}"
        taken.add(name.casefold())
        names.append(name + SUFFIX)
    return names


def markdown(person: PersonOut) -> str:
    """Return the whole file of a person."""
    lines = ["---", *_front(person), "---", "", f"# {_one_line(person.name)}"]
    about = ", ".join(text for text in (person.title, person.company, person.location) if text)
    if about:
        lines += ["", _paragraph(about)]
    if person.promises:
        lines += ["", "## Promises", ""]
        for one in person.promises:
            who = "I owe" if one.owed_by == "me" else "They owe"
            by = f" (by {one.due_on.isoformat()})" if one.due_on else ""
            lines.append(f"- [ ] {who}: {_one_line(one.what)}{by}")
    if person.notes:
        lines += ["", "## Notes"]
        for note in person.notes:
            lines += ["", *(_paragraph(line) for line in note.splitlines())]
    if person.log:
        lines += ["", "## Log", "", *(_told(one) for one in person.log)]
    return "\n".join(lines) + "\n"


def literal(text: str) -> str:
    """Return text whose signs Markdown takes as they are."""
    return _MARKS.sub(r"\\\1", text)


def _front(person: PersonOut) -> Iterator[str]:
    """Yield the front matter: YAML, in which a JSON text is a text too."""
    yield f"name: {_quoted(person.name)}"
    yield f"uid: {_quoted(person.uid)}"
    for key, text in (
        ("nickname", person.nickname),
        ("title", person.title),
        ("company", person.company),
        ("location", person.location),
        ("circle", person.circle),
        ("household", person.household),
        ("state", person.state),
    ):
        if text:
            yield f"{key}: {_quoted(text)}"
    if person.rhythm_days is not None:
        yield f"rhythm_days: {person.rhythm_days:g}"
    for key, day in (
        ("met_on", person.met_on),
        ("last_contact", person.last_contact),
        ("due", person.due),
        ("memorial_on", person.memorial_on),
    ):
        if day is not None:
            yield f"{key}: {day.isoformat()}"
    if person.birthday is not None:
        yield f"birthday: {_quoted(_day(person.birthday))}"
    for key, kind in (("emails", "email"), ("phones", "phone"), ("links", "url")):
        yield from _list(key, [one.value for one in person.reach(kind)])
    tags = (_NO_TAG.sub("-", tag.strip()).strip("-") for tag in person.tags)
    yield from _list("tags", [tag for tag in dict.fromkeys(tags) if tag])


def _list(key: str, values: list[str]) -> Iterator[str]:
    if values:
        yield f"{key}:"
        for value in values:
            yield f"  - {_quoted(value)}"


def _told(one: Told) -> str:
    gestures = f" ({', '.join(one.gestures)})" if one.gestures else ""
    began = {"me": "", "them": ", from them", "both": ", from both"}[one.initiator]
    at = f" at {_one_line(one.venue)}" if one.venue else ""
    note = f": {_one_line(one.note)}" if one.note.strip() else ""
    return f"- {one.day.isoformat()} {one.channel}{began}{gestures}{at}{note}"


def _day(one: Day) -> str:
    year = "-" if one.year is None else f"{one.year:04d}"
    return f"{year}-{one.month:02d}-{one.day:02d}"


def _paragraph(line: str) -> str:
    """Return a line that begins no list, no rule and no code."""
    return _BEGINS.sub(r"\1\\", _one_line(line))


def _one_line(text: str) -> str:
    return literal(" ".join(text.split()))


def _quoted(text: str) -> str:
    """Return a text of JSON, without the signs that JSON may hold and YAML may not."""
    written = json.dumps(text, ensure_ascii=False)
    return _NO_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _stem(name: str) -> str:
    """Return a name as a file may be called: no path, no hidden file, nothing a system reserves."""
    kept = [
        " " if letter in '<>:"/\\|?*#^[]' or unicodedata.category(letter)[0] == "C" else letter
        for letter in unicodedata.normalize("NFC", name)
    ]
    stem = " ".join("".join(kept).split())[:MOST_OF_NAME].strip(". ")
    while len(stem.encode()) > 200:
        stem = stem[:-1]
    return f"{stem}-" if _RESERVED.fullmatch(stem) else stem or "nameless"

"""Ask a card what it states: the preferred statement first, escapes undone."""

from collections.abc import Iterator, Sequence

from garden.exchange.days import read_partial_day
from garden.exchange.plain import many_lines, one_line
from garden.exchange.records import Occasion, PartialDay
from garden.exchange.vcard.escapes import split_escaped, unescape
from garden.exchange.vcard.property import Stated

ANNIVERSARIES = (
    *("ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY"),
    *("X-KADDRESSBOOK-X-ANNIVERSARY", "X-WAB-WEDDING_ANNIVERSARY", "X-OUTLOOK-WEDDING-ANNIVERSARY"),
)
"""The properties in which programs keep an anniversary."""

_LIST_LENGTH = 64 * 1024


class Facts:
    """Answers what one card states, the preferred statement first."""

    def __init__(self, stated: Sequence[Stated]) -> None:
        self._by_name: dict[str, list[Stated]] = {}
        for item in stated:
            self._by_name.setdefault(item.name, []).append(item)
        for items in self._by_name.values():
            items.sort(key=Stated.preference)

    def _first(self, name: str) -> Stated | None:
        items = self._by_name.get(name, [])
        return next((item for item in items if item.value.strip(" ;")), None)

    def line(self, name: str) -> str:
        """Return the value of `name` as one line of text."""
        item = self._first(name)
        return one_line(unescape(item.value)) if item else ""

    def line_of(self, name: str) -> int | None:
        """Return the line on which `name` stands."""
        item = self._first(name)
        return item.line if item else None

    def components(self, name: str) -> list[str]:
        """Return the parts of `name` that semicolons separate, each on one line."""
        item = self._first(name)
        return (
            [one_line(part) for part in split_escaped(item.value[:_LIST_LENGTH], ";")]
            if item
            else []
        )

    def listed(self, name: str) -> list[str]:
        """Return all values of all properties called `name`, each once."""
        values = (
            one_line(part)
            for item in self._by_name.get(name, [])
            for part in split_escaped(item.value[:_LIST_LENGTH], ",")
        )
        return list(dict.fromkeys(value for value in values if value))

    def note(self) -> str:
        """Return all notes as one text."""
        notes = (many_lines(unescape(item.value)) for item in self._by_name.get("NOTE", []))
        return "\n\n".join(note for note in notes if note)

    def address(self) -> str:
        """Return the preferred postal address on one line, parts separated by commas."""
        # Google repeats the whole address as an eighth part.
        return ", ".join(part for part in self.components("ADR")[:7] if part)

    def day(self, name: str) -> PartialDay | None:
        """Return the day of the year that `name` states, if it states one."""
        item = self._first(name)
        return day_of(item) if item else None

    def occasions(self, labels: dict[str, str]) -> Iterator[Occasion]:
        """Yield the anniversaries and other labelled days, each once.

        `labels` are the words of groups. A day may stand in the ways of several programs.
        """
        seen: set[tuple[str, int | None, int, int]] = set()
        for name in (*ANNIVERSARIES, "X-ABDATE"):
            for item in self._by_name.get(name, []):
                label = labels.get(item.group, "other") if name == "X-ABDATE" else "anniversary"
                day = day_of(item)
                if day and (told := (label, day.year, day.month, day.day)) not in seen:
                    seen.add(told)
                    yield Occasion(label, day)


def day_of(item: Stated) -> PartialDay | None:
    """Return the day of the year that `item` states, if it states one."""
    return read_partial_day(one_line(unescape(item.value)), _year(item))


def _year(item: Stated) -> int:
    stated = item.param("X-APPLE-OMIT-YEAR")
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) == 4 else 0

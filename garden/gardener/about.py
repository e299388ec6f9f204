"""What can be typed about a person: names, work, place, days and how to reach them."""

from dataclasses import dataclass
from datetime import date

from garden.gardener.by_hand import HANDLE_KINDS
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.words import month_day_words
from garden.store.queries.agenda import OccasionRow, occasions
from garden.store.queries.people import HandleRow, handles
from garden.store.queries.plants import PlantRow, Scope, plant_rows
from garden.store.rows import is_id

BIRTHDAY = "birthday"


class WrongField(Refused):
    """One field of what was wished cannot be; the message says why and what would do."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day of the year, of one year where that is known. 29 February may be without a year."""

    month: int
    day: int
    year: int | None = None

    @property
    def words(self) -> str:
        """Return "10 December", with the year where it is known."""
        return month_day_words(self.month, self.day, self.year)


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day to remember that is not the birthday; `yearly` False: it comes once."""

    title: str
    day: DayOf
    yearly: bool = True


@dataclass(frozen=True, slots=True)
class About:
    """A person's own facts. An empty text or None says that nothing is known.

    `species` empty: told from the circle. `closeness` and `circle` may be empty too. `met_on` is
    the day of the first known contact, `birthday` may be without a year.
    """

    name: str
    nickname: str = ""
    title: str = ""
    company: str = ""
    location: str = ""
    circle: str = ""
    venue: str = ""
    met_on: date | None = None
    closeness: str = ""
    species: str = ""
    birthday: DayOf | None = None
    days: tuple[NamedDay, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()

    def handles(self) -> dict[str, tuple[str, ...]]:
        """Return the handles as typed, by kind."""
        return dict(zip(HANDLE_KINDS, (self.emails, self.phones, self.urls), strict=True))


@dataclass(frozen=True, slots=True)
class Present:
    """A person as they stand in the garden, with the rows that tell it.

    `birthday` is the first of them, where an older garden should have several.
    """

    row: PlantRow
    handles: tuple[HandleRow, ...]
    birthday: OccasionRow | None
    days: tuple[OccasionRow, ...]

    @property
    def about(self) -> About:
        """Return what can be typed about them."""
        row = self.row
        emails, phones, urls = (
            tuple(one.value for one in self.handles if one.kind == kind) for kind in HANDLE_KINDS
        )
        return About(
            name=row.name,
            nickname=row.nickname or "",
            title=row.title or "",
            company=row.company or "",
            location=row.location or "",
            circle=row.circle or "",
            venue=row.venue or "",
            met_on=row.met_on,
            closeness=row.closeness or "",
            species=row.species or "",
            birthday=None if self.birthday is None else _day(self.birthday),
            days=tuple(named_day(one) for one in self.days),
            emails=emails,
            phones=phones,
            urls=urls,
        )


def present(garden: Garden, person: int) -> Present:
    """Return person number `person` as they stand. Raises Refused where there is nobody."""
    database = garden.store.database
    found = plant_rows(database, Scope.ALL, [person]) if is_id(person) else []
    if not found:
        raise Refused(f"There is nobody with the number {person}.")
    days = occasions(database, [person])
    birthday = next((one for one in days if one.kind == BIRTHDAY), None)
    others = tuple(one for one in days if one is not birthday)
    return Present(found[0], tuple(handles(database, [person])), birthday, others)


def about_of(garden: Garden, person: int) -> About:
    """Return what can be typed about a person. Raises Refused where there is nobody."""
    return present(garden, person).about


def named_day(row: OccasionRow) -> NamedDay:
    """Return an occasion by its label, or its kind where it has none."""
    return NamedDay(row.label or row.kind, _day(row), row.yearly)


def _day(row: OccasionRow) -> DayOf:
    return DayOf(row.month, row.day, row.year)

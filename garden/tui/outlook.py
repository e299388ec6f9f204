"""What the app knows of the garden: one survey, renewed in parts after each change.

Screens get all they show from here, so that names and notes can be hidden at one place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from garden.gardener.contacts import Entry
from garden.gardener.garden import Garden
from garden.gardener.person import PersonView, person_view
from garden.gardener.sentences import households_of, labels_of, names_of, words_of
from garden.gardener.survey import Scope, Survey, survey
from garden.gardener.today import Today, today_of
from garden.gardener.views import PlantView
from garden.phrase.completion import Vocabulary
from garden.phrase.names import NameIndex
from garden.phrase.words import Words
from garden.tui.discreet.veil import Veil

MOST_PEOPLE = 64
"""People whose whole view is kept."""


class _OfSomebody(Protocol):
    @property
    def person_id(self) -> int: ...


_T = TypeVar("_T", bound=_OfSomebody)


@dataclass(slots=True)
class Outlook:
    """The planted people by id, as of the last look, and the garden they are looked up in.

    What is shown of anything else passes through the `veil`. Those `skipped` are left out of Today
    until the next visit; that is not written down.
    """

    garden: Garden
    seen: Survey
    plants: dict[int, PlantView]
    version: int
    last_entry: Entry | None = None
    veil: Veil = field(default_factory=Veil)
    skipped: set[int] = field(default_factory=set)
    _names: NameIndex | None = field(default=None)
    _labels: tuple[tuple[str, ...], tuple[str, ...]] | None = field(default=None)
    _words: Words | None = field(default=None)
    _day: tuple[int, Today] | None = field(default=None)
    _people: dict[int, PersonView] = field(default_factory=dict)
    _people_as_of: int = -1

    def reload(self) -> None:
        """Look at everybody again."""
        self.seen = self.veil.seen(survey(self.garden))
        self.plants = {view.id: view for view in self.seen.people}
        self.version = self.garden.store.data_version()
        self._names = None
        self._labels = None
        self._words = None
        self._day = None
        self._people.clear()

    def reload_some(self, ids: Sequence[int]) -> None:
        """Look again at a few people, whose plants changed."""
        part = self.veil.seen(survey(self.garden, Scope.GARDEN, ids))
        fresh = {view.id: view for view in part.people}
        for number in ids:
            if number in fresh:
                self.plants[number] = fresh[number]
            else:
                self.plants.pop(number, None)
        among = set(ids)
        self.seen = replace(
            self.seen,
            now=part.now,
            promises=_merged(self.seen.promises, part.promises, among),
            occasions=_merged(self.seen.occasions, part.occasions, among),
            plans=_merged(self.seen.plans, part.plans, among),
            intended=(self.seen.intended - among) | part.intended,
            greenhouse=part.greenhouse,
        )
        self.version = self.garden.store.data_version()
        self._labels = None
        self._day = None
        self._people.clear()

    def current(self) -> Survey:
        """Return the survey with the plants as last looked at."""
        return replace(self.seen, people=tuple(self.plants.values()))

    def today(self) -> Today:
        """Return who is in Today: chosen anew only after a look or a write."""
        written = self.garden.store.rows_written()
        if self._day is None or self._day[0] != written:
            self._day = written, today_of(self.garden, self.current())
        return self._day[1]

    def waiting(self) -> int:
        """Return how many people wait in Today: those skipped are left out."""
        return sum(1 for view in self.today().people if view.id not in self.skipped)

    def is_stale(self) -> bool:
        """Tell whether another process wrote to the file, or a day began, since the last look."""
        a_new_day = self.seen.today != self.garden.today()
        return a_new_day or self.garden.store.data_version() != self.version

    def names(self) -> NameIndex:
        """Return everybody's names for reading sentences, indexed once until the next reload."""
        if self._names is None:
            self._names = NameIndex(
                map(self.veil.name, names_of(self.garden)),
                map(self.veil.household, households_of(self.garden)),
            )
        return self._names

    def words(self) -> Words:
        """Return the words of the sentences' language: looked up once until the next change."""
        if self._words is None:
            self._words = words_of(self.garden)
        return self._words

    def vocabulary(self) -> Vocabulary:
        """Return what a sentence's words may become: looked up once until the next change."""
        if self._labels is None:
            self._labels = ((), ()) if self.veil.drawn else labels_of(self.garden)
        return Vocabulary(self.names(), *self._labels)

    def person(self, number: int) -> PersonView:
        """Return one person whole: looked up once until the next look or write."""
        written = self.garden.store.rows_written()
        if self._people_as_of != written or len(self._people) >= MOST_PEOPLE:
            self._people.clear()
            self._people_as_of = written
        if number not in self._people:
            self._people[number] = self.veil.person(person_view(self.garden, number))
        return self._people[number]

    def draw_veil(self, drawn: bool) -> None:
        """Hide names and notes, or show them again."""
        if drawn:
            self.veil.meet(survey(self.garden, Scope.ALL).people)
        self.veil.drawn = drawn
        self.reload()


def _merged(old: tuple[_T, ...], new: tuple[_T, ...], among: set[int]) -> tuple[_T, ...]:
    """Return `old` with what concerns the people `among` replaced by `new`."""
    return tuple(one for one in old if one.person_id not in among) + new


def look(garden: Garden) -> Outlook:
    """Take a first look at a garden."""
    seen = survey(garden)
    return Outlook(
        garden, seen, {view.id: view for view in seen.people}, garden.store.data_version()
    )

"""What the app knows of the garden: one survey, renewed in parts after each change."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from garden.gardener.contacts import Entry
from garden.gardener.garden import Garden
from garden.gardener.sentences import name_index
from garden.gardener.survey import Scope, Survey, survey
from garden.gardener.views import PlantView
from garden.phrase.names import NameIndex


class _OfSomebody(Protocol):
    @property
    def person_id(self) -> int: ...


_T = TypeVar("_T", bound=_OfSomebody)


@dataclass(slots=True)
class Outlook:
    """The planted people by id, as of the last look, and the garden they are looked up in."""

    garden: Garden
    seen: Survey
    plants: dict[int, PlantView]
    version: int
    last_entry: Entry | None = None
    _names: NameIndex | None = field(default=None)

    def reload(self) -> None:
        """Look at everybody again."""
        self.seen = survey(self.garden)
        self.plants = {view.id: view for view in self.seen.people}
        self.version = self.garden.store.data_version()
        self._names = None

    def reload_some(self, ids: Sequence[int]) -> None:
        """Look again at a few people, whose plants changed."""
        part = survey(self.garden, Scope.GARDEN, ids)
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
            today=part.today,
            promises=_merged(self.seen.promises, part.promises, among),
            occasions=_merged(self.seen.occasions, part.occasions, among),
            plans=_merged(self.seen.plans, part.plans, among),
        )
        self.version = self.garden.store.data_version()

    def current(self) -> Survey:
        """Return the survey with the plants as last looked at."""
        return replace(self.seen, people=tuple(self.plants.values()))

    def changed_elsewhere(self) -> bool:
        """Tell whether another process has written to the file since the last look."""
        return self.garden.store.data_version() != self.version

    def names(self) -> NameIndex:
        """Return everybody's names for reading sentences, indexed once until the next reload."""
        if self._names is None:
            self._names = name_index(self.garden)
        return self._names


def _merged(old: tuple[_T, ...], new: tuple[_T, ...], among: set[int]) -> tuple[_T, ...]:
    """Return `old` with what concerns the people `among` replaced by `new`."""
    return tuple(one for one in old if one.person_id not in among) + new


def look(garden: Garden) -> Outlook:
    """Take a first look at a garden."""
    seen = survey(garden)
    return Outlook(
        garden, seen, {view.id: view for view in seen.people}, garden.store.data_version()
    )

"""Taking the rows of an export into a garden: each finds its place, or is there already."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from peewee import Database, Field, ForeignKeyField

from garden.store.answers_carried import answers_in
from garden.store.change import Change
from garden.store.models.base import Table
from garden.store.models.log import Interaction, Pause, Snooze
from garden.store.models.people import NotSame, Occasion, Person, SourceKey
from garden.store.models.reviews import Review
from garden.store.models.shown import Shown
from garden.store.rows import fetch
from garden.store.source_kinds import FORMER_UID
from garden.store.whole import CARRIED, natural_field, referred
from garden.store.whole_checks import check_row, checked
from garden.store.whole_nobodys import take_back_nobodys

BY_TABLE: Mapping[str, type[Table]] = {model._meta.table_name: model for model in CARRIED}

_AT_ONCE = 400

Values = dict[str, object]


@dataclass(slots=True)
class Taken:
    """How many rows were added, and how many were there already, by table."""

    added: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)


class WholeIn:
    """Takes rows one by one, in the order of the export; `finish` writes what is still held.

    A row that is there already is left as it is, and so is all that hangs on an interaction that
    was there: the garden's own hand comes first. Somebody who was merged into another person
    since counts as that person, who keeps what they have of what nobody has twice.
    """

    def __init__(self, database: Database, change: Change) -> None:
        self.taken = Taken()
        self._database = database
        self._change = change
        self._places: dict[type[Table], dict[str, int]] = {}
        self._there: dict[type[Table], Counter[Hashable]] = {}
        self._old_interactions: frozenset[int] = frozenset()
        self._former: frozenset[str] = frozenset()
        self._held: list[Values] = []
        self._held_keys: list[str] = []
        self._held_model: type[Table] | None = None

    def take(self, table: str, row: Mapping[str, object]) -> None:
        """Take one row. Raises ValueError, with a reason in words, where it cannot be one."""
        model = BY_TABLE.get(table)
        if model is None:
            raise ValueError(f"there is no kind of row called {table[:40]}")
        strange = row.keys() - {one.name for one in _fields(model)}
        if strange:
            raise ValueError(f"{table} has no field called {min(strange)[:40]}")
        texts = {
            one.name: checked(table, one, row[one.name] if one.name in row else _default(one))
            for one in _fields(model)
        }
        check_row(table, texts)
        if model is not self._held_model or len(self._held) >= _AT_ONCE:
            self.finish()
            self._held_model = model
        values = {one.name: self._placed(one, texts[one.name]) for one in _fields(model)}
        if model is Review:
            people = self._places_of(Person)
            values["answers"] = answers_in(self._database, str(values["answers"]), people)
        if _nobody_has_twice(model, values) and texts["person"] in self._former:
            self.taken.unchanged[table] += 1
        else:
            self._settle(model, values)

    def finish(self) -> None:
        """Write what is held."""
        model, held = self._held_model, self._held
        self._held = []
        if model is None or not held:
            return
        if model is Shown:
            Shown.insert_many(held).on_conflict_ignore().execute(self._database)
            return
        numbers = self._change.insert_many(model, held)
        natural = natural_field(model)
        if natural is not None and model in referred():
            places = self._places_of(model)
            for number, values in zip(numbers, held, strict=True):
                places[str(values[natural.name])] = number

    def take_back_nobodys(self) -> None:
        """Take back interactions of which no line says with whom; after `finish`."""
        self._places_of(Interaction)
        back = take_back_nobodys(self._database, self._change, self._old_interactions)
        for table, count in back:
            self.taken.added[table] -= count

    def _settle(self, model: type[Table], values: Values) -> None:
        settled = False
        if model is NotSame:
            pair = sorted(int(str(values[name])) for name in ("first", "second"))
            values = dict(zip(("first", "second"), pair, strict=True))
            settled = pair[0] == pair[1]
        table = model._meta.table_name
        there = self._there_of(model)
        key = _identity(model, values)
        settled = settled or values.get("interaction") in self._old_interactions
        if there[key] > 0 or settled:
            there[key] -= 0 if _unique(model) else 1
            self.taken.unchanged[table] += 1
            return
        if _unique(model):
            there[key] += 1
        self._held.append(values)
        self.taken.added[table] += 1

    def _placed(self, one: Field, text: object) -> object:
        """Return the number of the row that a reference names, or the value itself."""
        if not isinstance(one, ForeignKeyField) or text is None:
            return text
        place = self._places_of(one.rel_model).get(str(text))
        if place is None:
            raise ValueError(f"there is no {one.rel_model._meta.table_name} “{str(text)[:60]}”")
        return place

    def _places_of(self, model: type[Table]) -> dict[str, int]:
        if model not in self._places:
            natural = natural_field(model)
            assert natural is not None
            rows = fetch(self._database, model.select(natural, model.id))
            self._places[model] = {str(name): number for name, number in rows}
            if model is Interaction:
                self._old_interactions = frozenset(self._places[model].values())
            if model is Person:
                self._know_merged()
        return self._places[model]

    def _know_merged(self) -> None:
        """Let the identities of people who were merged into others stand for those."""
        query = SourceKey.select(SourceKey.key, SourceKey.person).where(
            SourceKey.kind == FORMER_UID
        )
        places = self._places[Person]
        merged = {uid: number for uid, number in fetch(self._database, query) if uid not in places}
        self._former = frozenset(merged)
        places.update(merged)

    def _there_of(self, model: type[Table]) -> Counter[Hashable]:
        if model not in self._there:
            if model is Interaction:
                self._places_of(model)
            fields = _fields(model)
            rows = fetch(self._database, model.select(*fields))
            self._there[model] = Counter(
                _identity(
                    model,
                    {one.name: one.db_value(value) for one, value in zip(fields, row, strict=True)},
                )
                for row in rows
            )
            if model is Person:
                self._there[model].update((uid,) for uid in self._places_of(model))
        return self._there[model]


def _nobody_has_twice(model: type[Table], values: Values) -> bool:
    """Say whether of such a row a person who was merged has one already, or is not to have any."""
    return model in (Snooze, Pause) or (model is Occasion and values["kind"] == "birthday")


def _fields(model: type[Table]) -> list[Field]:
    return [one for one in model._meta.sorted_fields if one.name != "id"]


def _default(one: Field) -> object:
    return one.default if not callable(one.default) else None


def _unique(model: type[Table]) -> tuple[str, ...]:
    """Return the fields of which no two rows have the same values, or none."""
    single = natural_field(model)
    if single is not None:
        return (single.name,)
    by_field = next((one.name for one in _fields(model) if one.unique), None)
    if by_field is not None:
        return (by_field,)
    return next((tuple(names) for names, unique in model._meta.indexes if unique), ())


def _identity(model: type[Table], values: Values) -> Hashable:
    names = _unique(model) or sorted(values)
    return tuple(values[name] for name in names)

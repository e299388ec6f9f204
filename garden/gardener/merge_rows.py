"""Moving all that hangs on one person to another, row by row, inside an open change."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from garden.gardener.garden import Garden
from garden.gardener.review_answers import Answers, Given, read_answers, written
from garden.gardener.words import month_day_words
from garden.store.change import Change
from garden.store.models.base import Table
from garden.store.models.log import InteractionPerson, Pause, Plan, Promise, Snooze
from garden.store.models.people import (
    CardExtra,
    GoalPerson,
    Handle,
    JobChange,
    Note,
    NotSame,
    Occasion,
    PersonTag,
    SourceKey,
)
from garden.store.models.reviews import Intention, Review
from garden.store.queries.duplicates import known_apart, rows_about
from garden.store.queries.reviews import reviews

Row = Mapping[str, object]

PLAIN = (
    InteractionPerson,
    Promise,
    Plan,
    Note,
    JobChange,
    CardExtra,
    PersonTag,
    GoalPerson,
    SourceKey,
)
"""Tables whose rows go over as they are; of two that say the same, one stays."""


class Mover:
    """Moves all that `other` has to `kept`; `said` tells what could not stand beside the rest."""

    def __init__(self, garden: Garden, change: Change, kept: int, other: int) -> None:
        self.said: list[str] = []
        self._database = garden.store.database
        self._change = change
        self._kept = kept
        self._other = other

    def move(self) -> None:
        """Move everything but what stands in the rows of the people themselves."""
        for model in PLAIN:
            self._move(model, _all_but_owner)
        self._move(Handle, _reached, self._unite_handles)
        self._move(Occasion, _remembered, self._unite_occasions)
        self._move(Intention, lambda row: row["week"], self._unite_intentions)
        self._unite_snoozes()
        self._unite_pauses()
        self._move_apart()
        self._move_answers()

    def _rows(self, model: type[Table]) -> tuple[list[Row], list[Row]]:
        rows: list[Row] = [*rows_about(self._database, model, [self._kept, self._other])]
        mine = [row for row in rows if row["person"] == self._kept]
        return mine, [row for row in rows if row["person"] == self._other]

    def _move(
        self,
        model: type[Table],
        identity: Callable[[Row], object],
        unite: Callable[[Row, Row], None] = lambda mine, theirs: None,
    ) -> None:
        """Move rows; one whose identity is there already is united with it, and goes."""
        mine, theirs = self._rows(model)
        there = {identity(row): row for row in mine}
        for row in theirs:
            known = there.setdefault(identity(row), row)
            if known is row:
                self._change.update(model, _id(row), person=self._kept)
            else:
                unite(known, row)
                self._change.delete(model, _id(row))

    def _unite_handles(self, mine: Row, theirs: Row) -> None:
        label = str(theirs["label"])
        if label and not mine["label"]:
            self._change.update(Handle, _id(mine), label=label)
        elif label and label != mine["label"]:
            self.said.append(f"also: {theirs['value']} for {label}")

    def _unite_occasions(self, mine: Row, theirs: Row) -> None:
        same_day = (mine["month"], mine["day"]) == (theirs["month"], theirs["day"])
        if same_day and mine["year"] is None and theirs["year"] is not None:
            self._change.update(Occasion, _id(mine), year=theirs["year"])
        elif not same_day or theirs["year"] not in (None, mine["year"]):
            day = month_day_words(_int(theirs["month"]), _int(theirs["day"]), _year(theirs))
            self.said.append(f"{theirs['kind']} also given as {day}")

    def _unite_intentions(self, mine: Row, theirs: Row) -> None:
        text = str(theirs["text"])
        if text and not mine["text"]:
            self._change.update(Intention, _id(mine), text=text)
        elif text and text != mine["text"]:
            self.said.append(f"also meant for the week of {mine['week']}: {text}")

    def _unite_snoozes(self) -> None:
        """Of all snoozes the longest holds."""
        mine, theirs = self._rows(Snooze)
        if theirs:
            first, *rest = [*mine, *theirs]
            longest = max([*mine, *theirs], key=lambda row: _instant(row["until"]))
            held = {name: longest[name] for name in ("until", "made_at")}
            self._change.update(Snooze, _id(first), person=self._kept, **held)
            for row in rest:
                self._change.delete(Snooze, _id(row))

    def _unite_pauses(self) -> None:
        """Move rests; those that overlap or touch become one, from the first to the last day."""
        mine, theirs = self._rows(Pause)
        if not theirs:
            return
        rests = sorted([*mine, *theirs], key=lambda row: (_instant(row["from_at"]), _id(row)))
        groups: list[list[Row]] = []
        for row in rests:
            if groups and _reaches(groups[-1], row):
                groups[-1].append(row)
            else:
                groups.append([row])
        for group in groups:
            first, *rest = group
            until = _end(group)
            self._change.update(Pause, _id(first), person=self._kept, until_at=until)
            for row in rest:
                self._change.delete(Pause, _id(row))

    def _move_apart(self) -> None:
        """Who was not the same as the other is not the same as the kept one."""
        there = known_apart(self._database)
        for pair, row in there.items():
            if self._other not in pair:
                continue
            third = pair[0] if pair[1] == self._other else pair[1]
            first, second = sorted((self._kept, third))
            if third == self._kept or (first, second) in there:
                self._change.delete(NotSame, row)
            else:
                self._change.update(NotSame, row, first=first, second=second)

    def _move_answers(self) -> None:
        """What reviews were answered about the other was answered about the kept one."""
        for row in reviews(self._database):
            before = read_answers(row.answers)
            after = self._answered(before)
            if after != before:
                self._change.update(Review, row.id, answers=written(after))

    def _answered(self, answers: Answers) -> Answers:
        pairs = [tuple(sorted((self._now(one), self._now(two)))) for one, two in answers.apart]
        thirsty: dict[int, str] = {}
        for person, words in answers.thirsty.items():
            thirsty.setdefault(self._now(person), words)
        return replace(
            answers,
            questions={
                key: Given(self._now(one.person), one.day, one.own)
                for key, one in answers.questions.items()
            },
            thirsty=thirsty,
            apart=tuple((one, two) for one, two in dict.fromkeys(pairs) if one != two),
        )

    def _now(self, person: int) -> int:
        return self._kept if person == self._other else person


def _all_but_owner(row: Row) -> object:
    return tuple(value for name, value in row.items() if name not in ("id", "person"))


def _reached(row: Row) -> object:
    return row["kind"], row["folded"]


def _remembered(row: Row) -> object:
    """Return what no person has twice: one birthday; of other days, one of a kind on a day."""
    if row["kind"] == "birthday":
        return "birthday"
    return row["kind"], row["label"], row["month"], row["day"], row["yearly"]


def _reaches(group: list[Row], row: Row) -> bool:
    """Say whether a rest begins before those of a group have ended."""
    until = _end(group)
    return until is None or _instant(row["from_at"]) <= until


def _end(group: list[Row]) -> datetime | None:
    """Return when the last of several rests ends; None: it does not."""
    ends = [row["until_at"] for row in group]
    return None if None in ends else max(_instant(end) for end in ends)


def _instant(value: object) -> datetime:
    if not isinstance(value, datetime):
        raise TypeError(f"an instant, not {value!r}")
    return value


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"a whole number, not {value!r}")
    return value


def _id(row: Row) -> int:
    return _int(row["id"])


def _year(row: Row) -> int | None:
    return None if row["year"] is None else _int(row["year"])

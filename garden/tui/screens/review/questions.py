"""The two questions, answered from the log; `/` answers them otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from garden.gardener.garden import Garden
from garden.gardener.review_questions import Answer, answer_words, question_words
from garden.gardener.review_words import said
from garden.gardener.sentences import words_of
from garden.gardener.views import PlantView
from garden.literal import fit
from garden.phrase.days import Ambiguous, read_day
from garden.phrase.names import NameIndex
from garden.tui.focusing import give_keys
from garden.tui.glyphs import HERE
from garden.tui.literal import safe
from garden.tui.names_typed import read_names
from garden.tui.screens.review.rows import RowsPane, beside
from garden.tui.widgets.name_suggester import NameSuggester
from garden.tui.widgets.people_beside import Beside

LINES = 3
"""Lines of a question: itself, its answer, and an empty one."""


@dataclass(frozen=True, slots=True)
class Typed:
    """An answer typed: who and when, or else `why` it cannot be read."""

    person: int | None = None
    day: date | None = None
    why: str = ""


class Questions(RowsPane):
    """Each question above its answer; the cursor stands on answers."""

    class Answered(Message):
        """Something was typed, or nothing."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def compose(self) -> ComposeResult:
        """Lay out the questions and the line for another answer."""
        yield from super().compose()
        yield Input(
            placeholder=said("questions", "placeholder"), classes="typed-line", compact=True
        )

    def show(self, answers: tuple[Answer, ...], views: Mapping[int, PlantView], now: date) -> None:
        """Show the answers as they are on a day."""
        self._answers, self._views, self._now = answers, views, now
        self.draw()

    @property
    def number(self) -> int | None:
        """Which question is at hand."""
        return None if self.place is None else self.place // LINES

    def open_line(self, index: NameIndex) -> None:
        """Take another answer."""
        field = self.query_one(Input)
        field.suggester = NameSuggester(index)
        field.value = ""
        self.add_class("-typing")
        give_keys(field)

    def close_line(self) -> bool:
        """Take no answer; return whether one was being taken."""
        was_open = self.has_class("-typing")
        self.remove_class("-typing")
        return was_open

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on what was typed."""
        event.stop()
        self.post_message(self.Answered(event.value.strip()))

    def lead(self) -> str:
        """Return where the answers come from."""
        return said("questions", "lead")

    def rows(self) -> int:
        """Return the lines of both questions."""
        return LINES * len(self._answers)

    def apart(self) -> frozenset[int]:
        """Return all lines but those of the answers."""
        return frozenset(row for row in range(self.rows()) if row % LINES != 1)

    def row(self, row: int, width: int) -> Content:
        """Return a line."""
        one = self._answers[row // LINES]
        if row % LINES == 0:
            return Content.styled(fit(f" {question_words(one)}", width), "bold")
        if row % LINES == 2:
            return Content("")
        here = row == self.place
        style = "$primary" if one.own else "" if one.day else "$garden-dim"
        return Content.assemble(
            Content.styled(f" {HERE if here else ' '} ", "$accent"),
            safe(fit(answer_words(one, self._now), width - 4), style),
        )

    def people(self, row: int) -> list[Beside]:
        """Return whom the answer names."""
        view = self._views.get(self._answers[row // LINES].person_id or 0)
        return beside(view, *(view.reasons if view else ()))


def read_answer(text: str, index: NameIndex, garden: Garden, person: int | None) -> Typed:
    """Read "Ada, last friday", "Ada" (today) or ", friday" (of `person`)."""
    name, comma, when = text.partition(",")
    day: date | None = garden.today()
    if comma and when.strip():
        found = read_day(when.strip(), garden.now(), garden.zone, words_of(garden))
        if found is None or isinstance(found, Ambiguous):
            return Typed(why=said("deeds", "no_day", day=when.strip()))
        day = found.day
    if not name.strip():
        return Typed(person, day)
    who, why = read_one(name, index)
    return Typed(who, day, why)


def read_one(name: str, index: NameIndex) -> tuple[int | None, str]:
    """Return the one person whom a name means, or None and why not."""
    typed = read_names(name, index, {})
    if len(typed.people) == 1 and not typed.unclear and not typed.unknown:
        return typed.people[0], ""
    if typed.unclear:
        several = [known.full for one in typed.unclear[0].ids if (known := index.get(one))]
        return None, said("deeds", "several", name=name.strip(), who=", ".join(several[:4]))
    return None, said("deeds", "nobody", name=name.strip())

"""Planting from the seed tray by hand: three keys a person, each planting a change of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from garden.cli.diagnostics import Diagnostics
from garden.cli.text_forms import work_words
from garden.engine.rhythm import NAMED_RHYTHMS
from garden.engine.seeds import CLOSENESS
from garden.gardener.circles import circle_names
from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.planting import DEFAULT_CLOSENESS, Ways, plant_from_tray
from garden.gardener.views import PlantView

_OWN_RHYTHM = "as the circle"
_NO_CIRCLE = "no circle"

Key = Callable[[], str]
Typed = Callable[[], str]


class _Stop(Exception):
    """No more planting."""


class _Skip(Exception):
    """This one is left in the tray."""


class _Back(Exception):
    """The last planting is to be taken back."""


@dataclass(slots=True)
class Walk:
    """One walk through the tray. What was chosen last is what Enter chooses next."""

    garden: Garden
    talk: Diagnostics
    read_key: Key
    read_typed: Typed
    circle: str = _NO_CIRCLE
    rhythm: str = _OWN_RHYTHM
    closeness: str = DEFAULT_CLOSENESS
    planted: list[tuple[int, int]] = field(default_factory=list)

    def through(self, people: Sequence[PlantView]) -> tuple[int, ...]:
        """Ask about each of `people` in turn; return the ids of those planted."""
        self.talk.say(
            "One key each: a number, or Enter for the same as last.",
            "s skips, u takes the last one back, q stops.",
        )
        place = 0
        while place < len(people):
            try:
                self._plant(people[place], f"{place + 1} of {len(people)}")
            except _Skip:
                self.talk.answer("left in the tray")
            except _Back:
                place = self._take_back(people, place)
                continue
            except _Stop:
                self.talk.answer("that is all for now")
                break
            place += 1
        return tuple(person for person, _ in self.planted)

    def _plant(self, view: PlantView, place: str) -> None:
        about = f" ({work_words(view)})" if work_words(view) else ""
        self.talk.answer(f"{place}: {view.name}{about}")
        circle = self._choose("Circle", [_NO_CIRCLE, *self._circles()], self.circle, grows=True)
        rhythm = self._choose("Rhythm", [_OWN_RHYTHM, *NAMED_RHYTHMS], self.rhythm)
        closeness = self._choose("Closeness", ["", *CLOSENESS], self.closeness)
        self.circle, self.rhythm, self.closeness = circle, rhythm, closeness
        ways = Ways(
            circle=None if circle == _NO_CIRCLE else circle,
            rhythm_days=NAMED_RHYTHMS.get(rhythm),
            closeness=closeness,
        )
        plant_from_tray(self.garden, [view.id], ways)
        self.planted.append((view.id, history(self.garden, 1)[0].id))

    def _circles(self) -> list[str]:
        """Return at most nine circles, as many as there are keys; the last chosen among them."""
        names = [name for name in circle_names(self.garden) if name != self.circle]
        last = [] if self.circle == _NO_CIRCLE else [self.circle]
        return [*last, *names][:9]

    def _choose(self, what: str, choices: Sequence[str], last: str, grows: bool = False) -> str:
        """Return the choice whose number is pressed; an empty one cannot be chosen."""
        offered = ", ".join(f"{key} {words}" for key, words in enumerate(choices) if words)
        more = ", n a new one" if grows else ""
        self.talk.ask(f"  {what} [{last}] {offered}{more}: ")
        while True:
            key = self.read_key()
            if key == "\n":
                chosen = last
            elif grows and key == "n":
                self.talk.ask("its name: ")
                chosen = self.read_typed()
            elif key.isdecimal() and int(key) < len(choices):
                chosen = choices[int(key)]
            else:
                self._leave(key)
                continue
            if chosen:
                self.talk.answer(chosen)
                return chosen

    def _leave(self, key: str) -> None:
        """Leave the questions for the keys that do; nothing for any other key."""
        if key in ("", "q"):
            raise _Stop
        if key == "s":
            raise _Skip
        if key == "u" and self.planted:
            raise _Back

    def _take_back(self, people: Sequence[PlantView], place: int) -> int:
        """Undo the last planting; return the place of that person, to be asked again."""
        person, change = self.planted.pop()
        undo(self.garden, change)
        places = [at for at, view in enumerate(people) if view.id == person]
        self.talk.answer("taken back")
        return places[0] if places else place

"""Growth: how many people there were, in which states and with how deep roots, month by month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from garden.engine.evergreen import evergreen
from garden.engine.states import state_of
from garden.engine.vitality import fold, health, planted, roots_at

STATES = ("thriving", "well", "thirsty", "wilting", "dormant", "resting")
"""The states a month counts, best first."""


@dataclass(frozen=True, slots=True)
class Seed:
    """Where a plant's decay starts: garden time and cadence in seconds, roots at the start."""

    anchor: float
    roots: float
    cadence: float
    evergreen: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """How a plant stood at one instant: health (0 to 1), roots, and whether its clock stood."""

    health: float
    roots: float
    resting: bool = False

    @property
    def state(self) -> str:
        """Return the state in a word."""
        return "resting" if self.resting else state_of(self.health)


@dataclass(frozen=True, slots=True)
class Month:
    """Everybody at one instant: counts by STATES, and the mean of their roots."""

    people: int
    states: tuple[int, ...]
    roots: float


def course(
    seed: Seed, waterings: Sequence[tuple[float, float]], instants: Sequence[float]
) -> list[Stand]:
    """Return how a plant stood at each of `instants`, folding its log once.

    `waterings` are (garden time, weight), earliest first, `instants` garden times that rise; both
    in seconds. At each instant the state is the fold of all waterings up to it (engine.vitality).
    An evergreen plant does not decay (engine.evergreen).
    """
    state = planted(seed.anchor, seed.roots, seed.cadence)
    done, count = 0, len(waterings)
    stands: list[Stand] = []
    for instant in instants:
        upto = done
        while upto < count and waterings[upto][0] <= instant:
            upto += 1
        state = fold(state, waterings[done:upto])
        done = upto
        well = health(evergreen(state) if seed.evergreen else state, instant)
        stands.append(Stand(well, roots_at(state, instant)))
    return stands


def month_of(stands: Iterable[Stand]) -> Month:
    """Return a month's counts: people = number of stands, roots = sum of roots / people."""
    counts = dict.fromkeys(STATES, 0)
    roots = 0.0
    for stand in stands:
        counts[stand.state] += 1
        roots += stand.roots
    people = sum(counts.values())
    return Month(people, tuple(counts.values()), roots / people if people else 0.0)

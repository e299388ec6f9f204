"""Work in a thread rests while keys are being answered."""

from garden.tui.turns import ANSWERED, NAP, Turns


class Clock:
    """A clock that naps move on."""

    def __init__(self) -> None:
        self.now, self.naps = 100.0, 0

    def __call__(self) -> float:
        return self.now

    def nap(self, seconds: float) -> None:
        self.now += seconds
        self.naps += 1


def test_without_a_key_nobody_waits() -> None:
    clock = Clock()
    Turns(clock, clock.nap).rest()
    assert clock.naps == 0


def test_after_a_key_work_rests_until_it_is_answered() -> None:
    clock = Clock()
    turns = Turns(clock, clock.nap)
    turns.key()
    turns.rest()
    assert ANSWERED <= clock.now - 100.0 <= ANSWERED + NAP
    turns.rest()
    assert clock.now - 100.0 <= ANSWERED + NAP

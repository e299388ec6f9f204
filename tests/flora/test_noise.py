from hypothesis import given
from hypothesis import strategies as st

from garden.flora.noise import between, noise, spread


@given(st.integers(), st.integers())
def test_noise_lies_between_nought_and_one(seed: int, index: int) -> None:
    assert 0 <= noise(seed, index) < 1
    assert -1 <= spread(seed, index) < 1
    assert noise(seed, index) == noise(seed, index)


def test_noise_is_even() -> None:
    for seed in (0, 1, 2**40):
        values = [noise(seed, index) for index in range(2000)]
        assert abs(sum(values) / len(values) - 0.5) < 0.03
        assert all(sum(low <= v < low + 0.1 for v in values) > 140 for low in (0.0, 0.4, 0.9))


def test_neighbouring_seeds_have_nothing_in_common() -> None:
    values = [noise(seed, 900) for seed in range(2000)]
    assert abs(sum(values) / len(values) - 0.5) < 0.03


def test_between_holds_a_value() -> None:
    assert [between(value, 1, 2) for value in (0, 1.5, 3)] == [1, 1.5, 2]

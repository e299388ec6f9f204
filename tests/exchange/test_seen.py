"""What was met before is known again, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as st

from garden.exchange.seen import Seen


@given(st.lists(st.text(max_size=6), max_size=200))
def test_it_is_a_set(keys: list[str]) -> None:
    seen, known = Seen(), set[str]()
    for key in keys:
        assert seen.is_new(key) == (key not in known)
        known.add(key)


def test_many_are_kept_apart() -> None:
    seen = Seen()
    assert all(seen.is_new(f"<{number}@example.org>") for number in range(20_000))
    assert not any(seen.is_new(f"<{number}@example.org>") for number in range(20_000))

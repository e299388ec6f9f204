"""The sample garden, as other people's programs are handed it."""

from collections.abc import Iterator

import pytest

from garden.gardener.demo import demo_garden
from garden.gardener.garden import Garden
from garden.gardener.opening import fixed_clock
from tests.gardener.gardens import SUNDAY


@pytest.fixture
def demo() -> Iterator[Garden]:
    """The sample garden."""
    with demo_garden(fixed_clock(SUNDAY.isoformat()), "cli") as garden:
        yield garden

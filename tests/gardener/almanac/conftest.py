"""The same gardens as the other use-cases have."""

from tests.gardener.conftest import clock as clock
from tests.gardener.conftest import garden as garden
from tests.gardener.conftest import planted as planted

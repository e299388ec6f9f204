"""Random logs for the engine's properties: plantings and waterings over ten years, in seconds."""

from hypothesis import strategies as st

from garden.engine.vitality import DAY, Vitality, fold, planted

EPOCH = 1_700_000_000.0
WEIGHTS = (0.25, 0.5, 1.0, 1.2, 1.5, 3.0)

Watering = tuple[float, float]

instants = st.integers(0, 3650 * 24).map(lambda hours: EPOCH + hours * 3600.0)
cadences = st.floats(1.0, 365.0).map(lambda days: days * DAY)
seeds = st.sampled_from((0.0, 1.0, 4.0, 6.29))
waterings = st.tuples(instants, st.sampled_from(WEIGHTS))
logs = st.lists(waterings, max_size=25)
plantings = st.builds(planted, instants, seeds, cadences)


def states() -> st.SearchStrategy[Vitality]:
    """Return a strategy of plants with a life behind them."""
    return st.builds(fold, plantings, logs)

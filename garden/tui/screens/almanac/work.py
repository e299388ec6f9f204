"""Drawing up the almanac of a large garden away from the screen, in a thread, to be given up."""

from collections.abc import Callable

from garden.gardener.almanac.keeping import almanac
from garden.gardener.almanac.reading import NotWanted
from garden.gardener.almanac.views import Almanac
from garden.gardener.errors import FileTrouble, NotAGarden
from garden.gardener.garden import Garden


def carry_out(garden: Garden, wanted: Callable[[], bool]) -> Almanac | None:
    """Return the almanac, or None once it is not `wanted` any more or the file cannot be read.

    To be called in a thread: it opens the garden anew and closes it.
    """
    try:
        with garden.store.database.connection_context():
            return almanac(garden, wanted)
    except (NotWanted, NotAGarden, FileTrouble):
        return None

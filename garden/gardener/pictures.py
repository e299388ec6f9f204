"""Which picture a person gets: a plant, a plant at rest, a tree in remembrance, a seed packet."""

from garden.flora.grow import grow
from garden.flora.overlays import with_ribbon, with_tag
from garden.flora.picture import Picture
from garden.flora.resting import resting
from garden.flora.special import memorial_tree, seed_packet
from garden.gardener.views import PlantView

RIBBON_DAYS = 7
"""How many days ahead of an occasion the plant wears a ribbon."""


def picture_of(
    view: PlantView, columns: int, rows: int, health: float | None = None, size: float | None = None
) -> Picture:
    """Return the picture of a person's plant in `columns` x `rows` cells.

    `health` and `size` replace the person's own, for plants on their way up.
    """
    width, height = columns, rows * 2
    if view.state == "memorial":
        return memorial_tree(view.id, width, height)
    if view.planted_at is None:
        return seed_packet(view.id, width, height)
    well = view.health if health is None else health
    grown = view.stature if size is None else size
    draw = resting if view.state == "resting" else grow
    picture = draw(view.species, view.id, grown, well or 0.0, width, height)
    if view.promise_waits:
        picture = with_tag(picture)
    if view.occasion_in_days is not None and view.occasion_in_days <= RIBBON_DAYS:
        picture = with_ribbon(picture)
    return picture

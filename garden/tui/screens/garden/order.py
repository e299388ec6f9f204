"""Which people the garden shows, and in which order. Pure."""

from collections.abc import Sequence

from garden.gardener.people import fold
from garden.gardener.views import PlantView

ORDERS = ("thirst", "name", "last contact")
"""By least health, by name, by longest silence."""


def ordered(views: Sequence[PlantView], order: str) -> list[PlantView]:
    """Return people in order within their circles, circles by name, those without a circle last."""
    return sorted(
        views, key=lambda view: (view.circle is None, view.circle or "", *_key(view, order))
    )


def _key(view: PlantView, order: str) -> tuple[float, str, int]:
    if order == "thirst":
        healthy = 2.0 if view.health is None or view.state == "resting" else view.health
        return healthy, fold(view.name), view.id
    if order == "last contact":
        last = view.last_contact_at or view.planted_at
        return last.timestamp() if last else 0.0, fold(view.name), view.id
    return 0.0, fold(view.name), view.id


def fitting(views: Sequence[PlantView], words: str) -> list[PlantView]:
    """Return the people in whose names, circle, state or work every word is found."""
    wanted = fold(words).split()
    if not wanted:
        return list(views)
    return [view for view in views if all(word in _text(view) for word in wanted)]


def _text(view: PlantView) -> str:
    parts = (view.name, view.nickname, view.circle, view.state, view.title, view.company)
    return fold(" ".join(part for part in parts if part))

"""Which page is made by what."""

from garden.gardener.almanac.views import Almanac
from garden.tui.screens.almanac.balance import balance_page
from garden.tui.screens.almanac.capacity import capacity_page
from garden.tui.screens.almanac.goals import goals_page
from garden.tui.screens.almanac.growth import growth_page
from garden.tui.screens.almanac.look import Look, Page
from garden.tui.screens.almanac.rain import rain_page
from garden.tui.screens.almanac.works import works_page


def page_of(almanac: Almanac, name: str, look: Look) -> Page:
    """Return the page called `name`, one of garden.gardener.almanac.words.PAGES."""
    if name == "growth":
        return growth_page(almanac.growth, look)
    if name == "works":
        return works_page(almanac.works, look)
    if name == "balance":
        return balance_page(almanac.balance, look)
    if name == "capacity":
        return capacity_page(almanac.capacity, look)
    if name == "rain":
        return rain_page(almanac.readiness, almanac.goals.goals, look)
    return goals_page(almanac.goals, look)

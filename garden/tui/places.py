"""The places of the app, by the names of their modes."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from garden.tui.screens.garden.screen import GardenScreen
from garden.tui.screens.review.screen import ReviewScreen
from garden.tui.screens.shed.screen import ShedScreen
from garden.tui.screens.today.screen import TodayScreen

PLACES: dict[str, str | Callable[[], Screen[Any]]] = {
    "garden": GardenScreen,
    "today": TodayScreen,
    "review": ReviewScreen,
    "shed": ShedScreen,
}

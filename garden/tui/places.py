"""The places of the app, by the names of their modes; each is loaded when it is first gone to."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen


def _garden() -> Screen[None]:
    from garden.tui.screens.garden.screen import GardenScreen

    return GardenScreen()


def _today() -> Screen[None]:
    from garden.tui.screens.today.screen import TodayScreen

    return TodayScreen()


def _review() -> Screen[None]:
    from garden.tui.screens.review.screen import ReviewScreen

    return ReviewScreen()


def _almanac() -> Screen[None]:
    from garden.tui.screens.almanac.screen import AlmanacScreen

    return AlmanacScreen()


def _shed() -> Screen[None]:
    from garden.tui.screens.shed.screen import ShedScreen

    return ShedScreen()


PLACES: dict[str, str | Callable[[], Screen[Any]]] = {
    "garden": _garden,
    "today": _today,
    "review": _review,
    "almanac": _almanac,
    "shed": _shed,
}

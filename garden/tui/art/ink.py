"""What a terminal can draw with: how many colours, and whether blocks or only ASCII."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from textual.app import App

from garden.tui.manner import Manner


class Colours(Enum):
    """How many colours there are."""

    MANY = "many"
    SIXTEEN = "sixteen"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Ink:
    """How plants are drawn on one terminal."""

    colours: Colours = Colours.MANY
    ascii: bool = False


def ink_of(app: App[Any]) -> Ink:
    """Return what the app's terminal can draw with."""
    found = getattr(app, "manner", None)
    manner = found if isinstance(found, Manner) else Manner()
    if app.no_color:
        return Ink(Colours.NONE, manner.ascii)
    return Ink(Colours.SIXTEEN if manner.sixteen else Colours.MANY, manner.ascii)

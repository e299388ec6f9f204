"""The light of the hour and the earth of the season, laid subtly over a theme's own colours. Pure.

Colours are 0xRRGGBB. A theme that leaves the ground to the terminal has none to lay light on.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime

_HOURS = (0.0, 4.5, 6.5, 9.0, 16.0, 18.5, 21.0, 24.0)
_SKIES = (0x1C2748, 0x33335C, 0xE09A6A, 0x7FB6CF, 0x8CBCC4, 0xE08A4C, 0x2B3160, 0x1C2748)
_HORIZON_SHARE = 0.17
_EARTH_SHARE = 0.13
_GROWTH_SHARE = 0.42
_SEASONS = (0xC4D4E0, 0x6FA04A, 0x9A9440, 0xB0702E)
"""Winter, spring, summer, autumn: snow light, fresh grass, dry grass, leaves."""


@dataclass(frozen=True, slots=True)
class Light:
    """The hour (0 to 24, the user's own) and the season (0 winter .. 3 autumn) of a moment."""

    hour: float
    season: int

    def sky(self, base: int, line: int, lines: int) -> int:
        """Return the colour of one of `lines` lines of sky: the theme's at the top, lit below."""
        share = _HORIZON_SHARE * (line + 1) / max(1, lines)
        return blend(base, self._glow(), share)

    def earth(self, base: int) -> int:
        """Return the colour of the ground in this season."""
        return blend(base, _SEASONS[self.season], _EARTH_SHARE)

    def growth(self, earth: int) -> int:
        """Return the colour of what grows wild on a ground of that colour in this season."""
        return blend(earth, _SEASONS[self.season], _GROWTH_SHARE)

    def _glow(self) -> int:
        place = min(bisect_right(_HOURS, self.hour), len(_HOURS) - 1)
        start, end = _HOURS[place - 1], _HOURS[place]
        share = (self.hour - start) / (end - start)
        return blend(_SKIES[place - 1], _SKIES[place], share)


def light_at(local: datetime, north: bool = True) -> Light:
    """Return the light of a local instant; `north` tells the half of the earth one lives on."""
    season = (local.month % 12) // 3
    return Light(local.hour + local.minute / 60.0, season if north else (season + 2) % 4)


def blend(one: int, other: int, share: float) -> int:
    """Return `one` with `share` (0 to 1) of `other` in it."""
    mixed = 0
    for shift in (16, 8, 0):
        a, b = one >> shift & 255, other >> shift & 255
        mixed |= round(a + (b - a) * share) << shift
    return mixed

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from garden.flora.colour import contrast
from garden.flora.difference import difference
from garden.flora.light import Light, light_at

SKY, BED = 0x101412, 0x1B1A15


@pytest.mark.parametrize(("month", "season"), [(1, 0), (4, 1), (7, 2), (10, 3), (12, 0)])
def test_the_season_follows_the_date_and_the_half_of_the_earth(month: int, season: int) -> None:
    day = datetime(2026, month, 15, 12, tzinfo=UTC)
    assert light_at(day).season == season
    assert light_at(day, north=False).season == (season + 2) % 4


def test_the_sky_is_the_themes_above_and_lit_towards_the_horizon() -> None:
    lines = [Light(12.0, 2).sky(SKY, line, 8) for line in range(8)]
    assert difference(lines[0], SKY) < 5
    assert all(contrast(low, 0) >= contrast(high, 0) for high, low in pairwise(lines))


def test_light_moves_without_a_jump_through_the_day() -> None:
    skies = [Light(minute / 60, 1).sky(SKY, 7, 8) for minute in range(0, 24 * 60, 10)]
    assert max(difference(one, other) for one, other in pairwise([*skies, skies[0]])) < 3


def test_what_grows_is_of_the_seasons_colour_more_than_the_earth() -> None:
    earths = {Light(12.0, season).earth(BED) for season in range(4)}
    assert len(earths) == 4
    spring = Light(12.0, 1)
    assert difference(spring.growth(BED), BED) > difference(spring.earth(BED), BED)

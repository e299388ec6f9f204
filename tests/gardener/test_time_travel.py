from datetime import timedelta

import pytest

from garden.gardener.demo import demo_garden
from garden.gardener.errors import Refused
from garden.gardener.opening import fixed_clock
from garden.gardener.survey import survey
from garden.gardener.time_travel import survey_as_of

NOW = "2026-11-22T10:00:00Z"


def test_looking_back_to_now_is_the_present() -> None:
    with demo_garden(fixed_clock(NOW), "cli") as garden:
        present = {view.id: view.health for view in survey(garden).people}
        past = {view.id: view.health for view in survey_as_of(garden, garden.now()).people}
    assert past == present


def test_a_later_contact_does_not_count_and_a_later_plant_is_not_there() -> None:
    with demo_garden(fixed_clock(NOW), "cli") as garden:
        then = garden.now() - timedelta(weeks=30)
        past = {view.id: view for view in survey_as_of(garden, then).people}
        for view in past.values():
            assert view.last_contact_at is None or view.last_contact_at <= then
            assert view.planted_at is not None
            assert view.planted_at <= then
        assert 0 < len(past) < len(survey(garden).people)


def test_looking_back_equals_the_curve_of_each_person() -> None:
    from garden.gardener.curve import health_curve

    with demo_garden(fixed_clock(NOW), "cli") as garden:
        then = garden.now() - timedelta(weeks=10)
        for view in survey_as_of(garden, then).people:
            if view.health is None:
                continue
            curve = health_curve(garden, view.id, points=2, days=70.0)
            assert view.health == pytest.approx(curve[0].health, abs=1e-12)


def test_the_future_cannot_be_seen() -> None:
    with demo_garden(fixed_clock(NOW), "cli") as garden, pytest.raises(Refused):
        survey_as_of(garden, garden.now() + timedelta(seconds=1))

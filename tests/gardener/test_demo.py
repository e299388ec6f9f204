"""The demo garden: something to see in every place, whatever the day, and gone afterwards."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from garden.gardener.demo import demo_garden
from garden.gardener.doctor import examine
from garden.gardener.errors import Refused
from garden.gardener.history import history, undo
from garden.gardener.person import person_view
from garden.gardener.review import week_review, week_under_review
from garden.gardener.status import status
from garden.gardener.survey import survey
from garden.gardener.today import today
from tests.gardener.gardens import SUNDAY, Clock

DAYS = [
    SUNDAY,
    SUNDAY + timedelta(days=2, hours=-9.5),
    datetime(2028, 2, 29, 23, 59, tzinfo=UTC),
    datetime(2027, 3, 28, 1, 30, tzinfo=UTC),
]


@pytest.mark.parametrize("now", DAYS, ids=str)
def test_five_people_wait_each_with_a_reason(now: datetime) -> None:
    with demo_garden(Clock(now), "cli") as garden:
        shown = today(garden).people
        assert len(shown) == 5
        assert all(view.reasons for view in shown)
        assert examine(garden).well
        assert status(garden).due_today == 2


def test_every_person_of_it_can_be_looked_at(clock: Clock) -> None:
    with demo_garden(clock, "cli") as garden:
        for view in survey(garden).people:
            whole = person_view(garden, view.id).plant
            assert whole.reasons[: len(view.reasons)] == view.reasons
            assert replace(whole, reasons=view.reasons) == view
        assert week_review(garden, week_under_review(garden)).contacts > 0


def test_undo_does_not_go_behind_the_sample_and_it_is_gone_afterwards(clock: Clock) -> None:
    with demo_garden(clock, "cli") as garden:
        path = garden.store.path
        assert history(garden) == ()
        with pytest.raises(Refused):
            undo(garden)
        assert survey(garden).people
    assert not path.parent.exists()

"""Keeping the almanac of a large garden, and knowing when it holds no more."""

import json
import stat
from pathlib import Path

import pytest

from garden.gardener.almanac import keeping
from garden.gardener.almanac.drawing import draw_up
from garden.gardener.almanac.json_form import from_form, to_form
from garden.gardener.almanac.views import Almanac
from garden.gardener.garden import Garden
from garden.gardener.goals import set_goal
from garden.gardener.history import redo, undo
from garden.gardener.places import state_folder
from garden.gardener.shares import Wish, set_circle
from tests.gardener.gardens import Clock, contact


@pytest.fixture
def large(planted: Garden, monkeypatch: pytest.MonkeyPatch) -> Garden:
    """Six people, and the wish to keep even that."""
    monkeypatch.setattr(keeping, "SMALL", 0)
    return planted


def kept(garden: Garden) -> Path:
    (path,) = state_folder().glob("almanac-*")
    return path


def test_a_form_tells_the_same(planted: Garden) -> None:
    set_goal(planted, "A job", [1, 2])
    drawn = draw_up(planted)
    assert from_form(Almanac, json.loads(json.dumps(to_form(drawn)))) == drawn


@pytest.mark.parametrize("form", [None, [], {}, {"as_of": 3}, "almanac"])
def test_another_form_is_refused(form: object) -> None:
    with pytest.raises(ValueError, match="expected"):
        from_form(Almanac, form)


def test_a_small_garden_is_not_kept(planted: Garden) -> None:
    keeping.almanac(planted)
    assert not list(state_folder().glob("almanac-*"))


def test_what_is_kept_is_read_back_while_nothing_changes(large: Garden, clock: Clock) -> None:
    drawn = keeping.almanac(large)
    clock.move(hours=1)
    assert keeping.almanac(large) == drawn
    assert keeping.kept_almanac(large) == (drawn, True)


def test_after_a_change_the_old_one_says_as_of_when(large: Garden, clock: Clock) -> None:
    drawn = keeping.almanac(large)
    clock.move(hours=1)
    contact(large, 5, "call")
    assert keeping.kept_almanac(large) == (drawn, False)
    renewed = keeping.almanac(large)
    assert renewed.as_of > drawn.as_of
    assert keeping.kept_almanac(large) == (renewed, True)


def test_the_next_day_it_is_drawn_up_anew(large: Garden, clock: Clock) -> None:
    keeping.almanac(large)
    clock.move(days=1)
    assert not keeping.kept_almanac(large)[1]


def test_undo_and_redo_are_changes_too(large: Garden) -> None:
    stands = {keeping.stand(large)}
    set_circle(large, "Work", Wish(share=0.2))
    set_circle(large, "Friends", Wish(share=0.3))
    stands.add(keeping.stand(large))
    undo(large)
    stands.add(keeping.stand(large))
    undo(large)
    stands.add(keeping.stand(large))
    redo(large)
    redo(large)
    assert len(stands) == 4
    assert keeping.stand(large) in stands


def test_it_holds_nobodys_name_and_is_nobody_elses_to_read(large: Garden) -> None:
    set_goal(large, "A job", [1])
    keeping.almanac(large)
    path = kept(large)
    assert "Lovelace" not in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["", "{", "[]", '{"form": 1, "key": "x", "almanac": {}}'])
def test_what_cannot_be_read_is_drawn_up_anew(large: Garden, text: str) -> None:
    drawn = keeping.almanac(large)
    kept(large).write_text(text, encoding="utf-8")
    assert keeping.kept_almanac(large) == (None, False)
    assert keeping.almanac(large) == drawn

"""rhythm: how often, never, or as the circle has it."""

import pytest

from tests.cli.running import Cli


@pytest.mark.parametrize(
    ("typed", "days"), [(["weekly"], 7), (["every", "3", "weeks"], 21), (["10"], 10)]
)
def test_a_rhythm_as_people_say_it(tended: Cli, typed: list[str], days: float) -> None:
    assert tended.json("rhythm", "Ada", *typed)["person"]["rhythm_days"] == days


@pytest.mark.parametrize("word", ["never", "unlogged"])
def test_who_never_decays_is_thriving_without_a_rhythm(tended: Cli, word: str) -> None:
    person = tended.json("rhythm", "Ada", word)["person"]
    assert (person["state"], person["rhythm_days"], person["due_at"]) == ("thriving", None, None)
    assert "Ada" not in tended("today").out
    shown = tended("show", "Ada", "--explain").out
    assert ("never logged" if word == "unlogged" else "Explained: never decays.") in shown


def test_the_circles_rhythm_again(tended: Cli) -> None:
    tended("rhythm", "Ada", "never")
    assert tended.json("rhythm", "Ada", "circle")["person"]["rhythm_days"] == 30
    assert tended("undo").code == 0
    assert tended.json("show", "Ada")["person"]["rhythm_days"] is None


def test_what_is_no_rhythm_is_told_with_what_would_be(tended: Cli) -> None:
    ran = tended("rhythm", "Ada", "sometimes")
    assert ran.code == 2
    assert "never, unlogged or circle" in ran.err

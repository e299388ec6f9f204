from datetime import UTC, date, datetime

import pytest

from garden.gardener.views import PlanView
from garden.phrase.words import load_words
from garden.tui.screens.plant.planning import plan_text, read_plan

SUNDAY = datetime(2026, 11, 22, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "channel", "on", "note"),
    [
        ("call friday", "call", date(2026, 11, 27), ""),
        ("coffee on 3 dec: her talk: part two", "coffee", date(2026, 12, 3), "her talk: part two"),
        ("video 2026-12-24", "video", date(2026, 12, 24), ""),
    ],
)
def test_how_when_and_about_what(text: str, channel: str, on: date, note: str) -> None:
    read = read_plan(text, SUNDAY, UTC, load_words())
    assert (read.channel, read.on, read.note, read.why) == (channel, on, note, "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Begin with how"),
        ("shout friday", "Begin with how"),
        ("call some day", "Then the day"),
        ("call", "Then the day"),
        ("call 3/4", "Which day is “3/4”?"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, why: str) -> None:
    assert read_plan(text, SUNDAY, UTC, load_words()).why.startswith(why)


@pytest.mark.parametrize("note", ["", "her talk", "at 15:30: the loom"])
def test_a_plan_reads_back_as_it_is_shown(note: str) -> None:
    plan = PlanView(1, 1, "Ada", "letter", date(2025, 3, 4), note)
    read = read_plan(plan_text(plan), SUNDAY, UTC, load_words())
    assert (read.channel, read.on, read.note) == ("letter", plan.on, note)

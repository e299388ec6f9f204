from datetime import UTC, date, datetime, timedelta

from garden.gardener.contacts import Contact, Entry, NewPlan, log
from garden.gardener.garden import Garden
from garden.gardener.notes import add_note
from garden.gardener.person import person_view
from garden.gardener.planting import Ways, plant_people
from garden.gardener.promises import keep, promise
from garden.gardener.rows import InteractionRow
from garden.tui.screens.plant.entries import entries_of
from garden.tui.screens.plant.timeline import entry_lines, nothing_lines

TODAY = date(2026, 11, 22)


def everything(garden: Garden) -> int:
    """Plant somebody with one entry of each kind."""
    ada = plant_people(garden, ["Ada Lovelace"], Ways())[0].id
    add_note(garden, ada, "plays the harp")
    plan = NewPlan(ada, "call", TODAY + timedelta(days=2), "her talk")
    before = garden.now() - timedelta(days=3)
    log(garden, Entry(Contact((ada,), "coffee", before, note="cake"), plans=(plan,)))
    promise(garden, ada, "a map", None, theirs=True)
    promise(garden, ada, "the slides", TODAY - timedelta(days=1), theirs=False)
    kept = promise(garden, ada, "a book", TODAY, theirs=False)
    keep(garden, kept.id)
    return ada


def shown(garden: Garden, width: int = 60) -> list[list[str]]:
    person = person_view(garden, everything(garden))
    return [
        [line.plain for line in entry_lines(one, person.plant.id, TODAY, garden.day_of, width)]
        for one in entries_of(person)
    ]


def test_what_lies_ahead_comes_first_and_then_the_newest(empty: Garden) -> None:
    heads = [lines[0] for lines in shown(empty)]
    assert heads == [
        "◆ Sat 21 Nov  your promise · since yesterday",
        "→ Tue 24 Nov  call planned · on Tuesday",
        "◇ their promise",
        "✓ Sun 22 Nov  your promise, kept · today",
        "• Sun 22 Nov  note · today",
        "● Thu 19 Nov  coffee · 3 days ago",
    ]


def test_each_says_below_what_it_is_about(empty: Garden) -> None:
    texts = [" ".join(line[2:] for line in lines[1:]).strip() for lines in shown(empty)]
    about = ["the slides", "her talk", "a map", "a book", "plays the harp", "from you cake"]
    assert texts == about


def test_no_line_is_wider_than_asked_for_and_each_entry_ends_apart(empty: Garden) -> None:
    for lines in shown(empty, 20):
        assert all(len(line) <= 20 for line in lines)
        assert lines[-1].strip() == "│"


def test_of_one_instant_the_later_entry_comes_first(empty: Garden) -> None:
    ada = plant_people(empty, ["Ada Lovelace"], Ways())[0].id
    at = datetime(2026, 11, 3, 12, tzinfo=UTC)
    for note in ("first", "second"):
        log(empty, Entry(Contact((ada,), "call", at, note=note)))
    entries = entries_of(person_view(empty, ada))
    assert [one.note for one in entries if isinstance(one, InteractionRow)] == ["second", "first"]


def test_where_nothing_is_it_says_how_to_begin() -> None:
    assert nothing_lines(80)[0].plain.startswith("Nothing is written down yet.")

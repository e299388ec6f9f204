from datetime import date

from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.planting import Ways, plant_people
from garden.gardener.promises import promise
from garden.gardener.review import WeekReview, set_intentions, week_review
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

WEEK = date(2026, 11, 16)
HOSTILE = "[@click=app.quit]Eve[/]"


def review(garden: Garden) -> WeekReview:
    return week_review(garden, WEEK)


def view_of(garden: Garden, person: int) -> PlantView:
    return next(view for view in survey(garden).people if view.id == person)


async def test_it_begins_with_the_harvest(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        shown = text_of(app)
        assert "● ○ ○ ○ ○  Harvest" in shown
        assert "You were in touch with 9 people, 10 times." in shown
        assert "65 → 73 %" in shown


async def test_enter_goes_on_and_escape_back(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter")
        await pilot.pause()
        assert "Going thirsty" in text_of(app)
        await pilot.press("enter", "escape", "escape")
        await pilot.pause()
        assert "Harvest" in text_of(app)


async def test_one_key_each_says_what_is_right_for_the_thirsty(
    app: GardenApp, demo: Garden
) -> None:
    first, second, third, fourth, *_ = review(demo).went_thirsty
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "i", "z", "r", "s")
        await pilot.pause()
        assert [one.person_id for one in review(demo).chosen] == [first.id]
        assert view_of(demo, second.id).state == "resting"
        assert view_of(demo, third.id).rhythm_days == 2 * (third.rhythm_days or 0)
        assert view_of(demo, fourth.id).snoozed_until is not None
        shown = text_of(app)
        assert "next week" in shown
        assert "resting" in shown


async def test_each_answer_is_a_change_of_its_own(app: GardenApp, demo: Garden) -> None:
    second = review(demo).went_thirsty[1]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "i", "z", "u")
        await pilot.pause()
        assert view_of(demo, second.id).state == second.state
        assert len(review(demo).chosen) == 1


async def test_the_longer_rhythm_is_shown_before_it_is_chosen(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "enter", "j", "j")
        await pilot.pause()
        assert "every 3 weeks → every 6 weeks" in text_of(app)


async def test_a_verb_waters_the_thirsty_one_at_hand(app: GardenApp, demo: Garden) -> None:
    first = review(demo).went_thirsty[0]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "c")
        await pilot.pause()
        assert (view_of(demo, first.id).health or 0) > (first.health or 0)


async def test_d_keeps_a_promise(app: GardenApp, demo: Garden) -> None:
    first = review(demo).promises[0]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "enter", "d")
        await pilot.pause()
        assert first.id not in {one.id for one in review(demo).promises}
        assert "kept" in text_of(app)


async def test_proposals_become_intentions_when_enter_keeps_them(
    app: GardenApp, demo: Garden
) -> None:
    proposed = [view.id for view in review(demo).proposed]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "enter", "enter")
        await pilot.pause()
        shown = text_of(app)
        assert "Srinivasa Ramanujan: answer about the series  in touch" in shown
        assert "3 of at most 3" in shown
        assert review(demo).chosen == ()
        await pilot.press("enter")
        await pilot.pause()
        assert [one.person_id for one in review(demo).chosen] == proposed


async def test_space_edits_the_proposals_and_a_name_adds_another(
    app: GardenApp, demo: Garden
) -> None:
    first, *rest = [view.id for view in review(demo).proposed]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "enter", "enter", "space")
        await pilot.press("slash", *"lovelace", "enter")
        await pilot.pause()
        chosen = [one.person for one in review(demo).chosen]
        assert "Ada Lovelace" in chosen
        assert first not in {one.person_id for one in review(demo).chosen}
        assert len(chosen) == len(rest) + 1


async def test_a_week_holds_three_intentions(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "enter", "enter", "G", "space")
        await pilot.pause()
        assert "Three are enough for a week" in text_of(app)


async def test_a_line_ends_the_week_and_the_next_key_goes_to_the_garden(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", *["enter"] * 4, *"walks [/] help", "enter")
        await pilot.pause()
        assert "The week is reviewed." in text_of(app)
        assert (review(demo).reflection, review(demo).finished) == ("walks [/] help", True)
        await pilot.press("x")
        await pilot.pause()
        assert app.current_mode == "garden"


async def test_a_reviewed_week_is_shown_as_it_was_kept(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", *["enter"] * 4, *"walks", "enter", "x", "3")
        await pilot.pause()
        assert "This week is reviewed" in text_of(app)
        assert "“walks”" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Harvest" in text_of(app)


async def test_undo_at_the_end_opens_the_week_again(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", *["enter"] * 4, *"walks", "enter", "u")
        await pilot.pause()
        assert not review(demo).finished
        assert "Reflection" in text_of(app)


async def test_what_was_answered_is_there_when_one_comes_back(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "i", "1", "3")
        await pilot.pause()
        assert "next week" in text_of(app)
    again = GardenApp(demo, Memory(last_visit=TODAY))
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "enter", "enter")
        await pilot.pause()
        assert "1 of at most 3" in text_of(again)


async def test_earlier_weeks_are_read_only(app: GardenApp, demo: Garden) -> None:
    changes = len(history(demo))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "left_square_bracket")
        await pilot.pause()
        shown = text_of(app)
        assert "Mon 9 Nov – Sun 15 Nov" in shown
        assert "A walk with Emmy" in shown
        await pilot.press("i", "d", "space", "enter", "right_square_bracket")
        await pilot.pause()
        assert "Harvest" in text_of(app)
        assert len(history(demo)) == changes


async def test_an_empty_garden_asks_for_nothing(empty: Garden) -> None:
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        assert "Nobody is planted yet." in text_of(app)


async def test_hostile_names_show_as_they_are(empty: Garden) -> None:
    ways = Ways(met_on=date(2025, 1, 1), closeness="just-met", rhythm_days=30)
    eve, long, *_ = plant_people(empty, [HOSTILE, "y" * 300, "a[/]b"], ways)
    log(empty, Entry(Contact((long.id,), note="[bold]x[/bold]\x1b[31m")))
    promise(empty, eve.id, "send [/] it", None, theirs=False)
    set_intentions(empty, date(2026, 11, 9), [(eve.id, "[/]")])
    app = GardenApp(empty, Memory(last_visit=TODAY))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "enter")
        await pilot.pause()
        assert HOSTILE in text_of(app)
        assert "a[/]b" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert f"you owe {HOSTILE}: send [/] it" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert f"{HOSTILE}: [/]" in text_of(app)
        assert "\x1b" not in text_of(app)
        await pilot.press("enter", *"a[/]b", "enter")
        await pilot.pause()
        assert "The week is reviewed." in text_of(app)

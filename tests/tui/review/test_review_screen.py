from datetime import date

from textual.pilot import Pilot

from garden.gardener.contacts import Contact, Entry, log
from garden.gardener.garden import Garden
from garden.gardener.history import history
from garden.gardener.people import person_named
from garden.gardener.planting import Ways, plant_people
from garden.gardener.promises import promise
from garden.gardener.review import save_reflection, set_intentions, week_review
from garden.gardener.review_answers import Answers, correct, go_on, week_a_year_ago
from garden.gardener.review_views import WeekReview
from garden.gardener.survey import survey
from garden.gardener.views import PlantView
from garden.tui.app import GardenApp
from garden.tui.memory import Memory
from garden.tui.screens.review.steps import Step
from tests.gardener.gardens import rows
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

WEEK = date(2026, 11, 16)
HOSTILE = "[@click=app.quit]Eve[/]"


def review(garden: Garden) -> WeekReview:
    return week_review(garden, WEEK)


def view_of(garden: Garden, person: int) -> PlantView:
    return next(view for view in survey(garden).people if view.id == person)


async def opened(app: GardenApp, pilot: Pilot[int], demo: Garden, step: Step, *keys: str) -> None:
    """Open the review where it was left, at a step, and press some keys."""
    go_on(demo, WEEK, step.value, Answers())
    await pilot.press("3")
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


async def test_it_begins_with_the_harvest(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        shown = text_of(app)
        assert "● ○ ○ ○ ○ ○ ○ ○ ○ ○  Harvest" in shown
        assert "You were in touch with 9 people, 11 times." in shown
        assert "45 → 61 %" in shown


async def test_enter_goes_on_and_escape_back(app: GardenApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter")
        await pilot.pause()
        assert "Two questions" in text_of(app)
        await pilot.press("enter", "escape", "escape")
        await pilot.pause()
        assert "Harvest" in text_of(app)


async def test_it_goes_on_where_it_was_left(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "enter", "i")
        await pilot.pause()
    again = GardenApp(demo, Memory(last_visit=TODAY))
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        assert "Going thirsty" in text_of(again)
        assert "next week" in text_of(again)


async def test_undo_after_enter_goes_back_a_step(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "enter", "u")
        await pilot.pause()
        assert "Two questions" in text_of(app)


# -- the two questions ---------------------------------------------------------------------------


async def test_the_questions_are_answered_from_the_log(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.QUESTIONS)
        shown = text_of(app)
        assert "When did you last meet somebody outside work and your personal circle?" in shown
        assert "Jagadish Chandra Bose, 3 days ago (coffee)" in shown
        assert "Sofja Kowalewskaja, 6 days ago (video call)" in shown


async def test_an_answer_is_yours_to_correct_and_the_log_stays(
    app: GardenApp, demo: Garden
) -> None:
    contacts = len(rows(demo, "select id from interaction"))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.QUESTIONS, "slash", *"paul, yesterday", "enter")
        assert "Paul Erdős, yesterday (your answer)" in text_of(app)
        assert len(rows(demo, "select id from interaction")) == contacts
        await pilot.press("d")
        await pilot.pause()
        assert len(rows(demo, "select id from interaction")) == contacts + 1


async def test_an_answer_that_cannot_be_read_stays_to_be_mended(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.QUESTIONS, "slash", *"xyz", "enter")
        assert "There is nobody called “xyz”." in text_of(app)
        await pilot.press("escape", "d")
        await pilot.pause()
        assert "There is no answer of yours to log yet." in text_of(app)


# -- going thirsty -------------------------------------------------------------------------------


async def test_one_key_each_says_what_is_right_for_the_thirsty(
    app: GardenApp, demo: Garden
) -> None:
    first, second, third, fourth, *_ = review(demo).went_thirsty
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.THIRSTY, "i", "z", "r", "s")
        assert [one.person_id for one in review(demo).chosen] == [first.id]
        assert view_of(demo, second.id).state == "resting"
        assert view_of(demo, third.id).rhythm_days == 2 * (third.rhythm_days or 0)
        assert view_of(demo, fourth.id).snoozed_until is not None
        shown = text_of(app)
        assert "next week" in shown
        assert "resting" in shown
        await pilot.press("enter")
        await pilot.pause()
        assert dict(review(demo).decided)[second.name] == "resting"


async def test_letting_go_asks_for_another_key(app: GardenApp, demo: Garden) -> None:
    first = review(demo).went_thirsty[0]
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.THIRSTY, "o")
        assert f"Put {first.name} into the compost?" in text_of(app)
        await pilot.press("o")
        await pilot.pause()
        assert first.id in {one.id for one in survey(demo).people}
        await pilot.press("o", "y")
        await pilot.pause()
        assert first.id not in {one.id for one in survey(demo).people}


async def test_each_answer_is_a_change_of_its_own(app: GardenApp, demo: Garden) -> None:
    second = review(demo).went_thirsty[1]
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.THIRSTY, "i", "z", "u")
        assert view_of(demo, second.id).state == second.state
        assert len(review(demo).chosen) == 1


async def test_the_longer_rhythm_is_shown_before_it_is_chosen(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(app, pilot, demo, Step.THIRSTY, "j", "j")
        assert "fortnightly → every 4 weeks" in text_of(app)


async def test_a_verb_waters_the_thirsty_one_at_hand(app: GardenApp, demo: Garden) -> None:
    first = review(demo).went_thirsty[0]
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.THIRSTY, "c")
        assert (view_of(demo, first.id).health or 0) > (first.health or 0)


# -- promises, thanks, celebrations, introductions, seedlings ------------------------------------


async def test_d_keeps_a_promise_and_gives_a_thanks(app: GardenApp, demo: Garden) -> None:
    ada = person_named(demo, "Ada").id
    gift = Contact((ada,), "email", initiator="them", note="the book", gestures=("give",))
    log(demo, Entry(gift))
    before = review(demo)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.PROMISES, "d")
        assert before.promises[0].id not in {one.id for one in review(demo).promises}
        assert "kept" in text_of(app)
        place = len(before.promises) + [one.person_id for one in before.thanks].index(ada)
        await pilot.press("g", *["j"] * place, "d")
        await pilot.pause()
        assert ada not in {one.person_id for one in review(demo).thanks}
        assert "thanked" in text_of(app)


async def test_what_there_is_to_celebrate_is_one_key(app: GardenApp, demo: Garden) -> None:
    news = review(demo).celebrations
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.CELEBRATE, "d", "o")
        shown = text_of(app)
        assert f"{news[0].person}  {news[0].what}" in shown
        assert "celebrated" in shown
        assert {one.person_id for one in review(demo).celebrations} == {
            one.person_id for one in news[2:]
        }


async def test_an_introduction_is_meant_or_made_or_let_be(app: GardenApp, demo: Garden) -> None:
    first, second, third = review(demo).introductions
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(app, pilot, demo, Step.INTRODUCE, "i", "d", "o")
        shown = text_of(app)
        assert f"{first.first.name} and {first.second.name}" in shown
        (meant,) = review(demo).chosen
        assert (meant.person_id, meant.text) == (
            first.first.id,
            f"introduce to {first.second.name}",
        )
        assert ("introduce",) in rows(demo, "select gesture from interaction_gesture")
        left = {one.ids for one in review(demo).introductions}
        assert not left & {second.ids, third.ids}
        assert "not these two" in shown


async def test_the_nursery_tells_how_seedlings_come_along(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.NURSERY)
        assert "Wanjirũ Kamathi-Odera  planted 5 days ago, 1 contact so far" in text_of(app)
        await pilot.press("i")
        await pilot.pause()
        assert "next week" in text_of(app)


async def test_give_and_ask_stand_in_plain_words(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.GIVING)
        assert "you asked twice and gave once; they asked 3 times" in text_of(app)


# -- intentions and the line ---------------------------------------------------------------------


async def test_proposals_become_intentions_when_enter_keeps_them(
    app: GardenApp, demo: Garden
) -> None:
    proposed = [view.id for view in review(demo).proposed]
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.INTENTIONS)
        shown = text_of(app)
        assert "Ada Lovelace: a coffee, with nothing to ask  in touch" in shown
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
        await opened(app, pilot, demo, Step.INTENTIONS, "space", "slash", *"lovelace", "enter")
        chosen = [one.person for one in review(demo).chosen]
        assert "Ada Lovelace" in chosen
        assert first not in {one.person_id for one in review(demo).chosen}
        assert len(chosen) == len(rest) + 1


async def test_an_intention_may_say_what_for(app: GardenApp, demo: Garden) -> None:
    first = review(demo).proposed[0].id
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.INTENTIONS, "n", *"ask about it", "enter")
        assert {one.person_id: one.text for one in review(demo).chosen}[first] == "ask about it"
        assert "ask about it" in text_of(app)


async def test_a_week_holds_three_intentions(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.INTENTIONS, "G", "space")
        assert "Three are enough for a week" in text_of(app)


async def test_a_line_ends_the_week_and_the_next_key_goes_to_the_garden(
    app: GardenApp, demo: Garden
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.REFLECTION, *"walks [/] help", "enter")
        assert "The week is reviewed." in text_of(app)
        assert (review(demo).reflection, review(demo).finished) == ("walks [/] help", True)
        await pilot.press("x")
        await pilot.pause()
        assert app.current_mode == "garden"


async def test_a_reviewed_week_is_shown_as_it_was_kept(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(app, pilot, demo, Step.REFLECTION, *"walks", "enter", "x")
        await pilot.press("3")
        await pilot.pause()
        assert "This week is reviewed" in text_of(app)
        assert "“walks”" in text_of(app)
        assert "Jagadish Chandra Bose, 3 days ago" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Harvest" in text_of(app)


async def test_undo_at_the_end_opens_the_week_again(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.REFLECTION, *"walks", "enter", "u")
        assert not review(demo).finished
        assert "Reflection" in text_of(app)


async def test_what_was_written_a_year_ago_is_shown_quietly(app: GardenApp, demo: Garden) -> None:
    then = week_a_year_ago(WEEK)
    ada = person_named(demo, "Ada").id
    correct(demo, then, "outside", ada, then)
    set_intentions(demo, then, [(ada, "")])
    save_reflection(demo, then, "Fewer meetings, more walks.")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.REFLECTION)
        shown = " ".join(text_of(app).split())
        assert "This week a year ago" in shown
        assert "“Fewer meetings, more walks.”" in shown
        assert "Ada Lovelace, 17 November 2025." in shown
        assert "You meant to be in touch with Ada Lovelace." in shown


# -- weeks gone by -------------------------------------------------------------------------------


async def test_the_weeks_looked_back_on_are_listed_and_opened(app: GardenApp, demo: Garden) -> None:
    changes = len(history(demo))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "w")
        await pilot.pause()
        assert "Mon 9 Nov – Sun 15 Nov  “A walk with Emmy" in text_of(app)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert "Mon 2 Nov – Sun 8 Nov" in text_of(app)
        assert "The meetup brought Benjamin." in text_of(app)
        await pilot.press("i", "d", "o", "space")
        await pilot.pause()
        assert len(history(demo)) == changes
        await pilot.press("escape")
        await pilot.pause()
        assert "Harvest" in text_of(app)


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
        await pilot.press("3", "enter", "enter")
        await pilot.pause()
        assert HOSTILE in text_of(app)
        assert "a[/]b" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert f"you owe {HOSTILE}:  send [/] it" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert f"{HOSTILE}: [/]" in text_of(app)
        assert "\x1b" not in text_of(app)
        await pilot.press("enter", *"a[/]b", "enter")
        await pilot.pause()
        assert "The week is reviewed." in text_of(app)


# -- the people of the row at hand -----------------------------------------------------------------

LONG_THANKS = "Wants me to meet Wanjirũ, who runs a robotics club."


async def test_what_a_row_cuts_short_is_told_whole(demo: Garden) -> None:
    for size in ((80, 24), (120, 40)):
        one = GardenApp(demo, Memory(last_visit=TODAY))
        async with one.run_test(size=size) as pilot:
            await opened(one, pilot, demo, Step.PROMISES, *["j"] * 6)
            told = " ".join(text_of(one).split())
            assert all(word in told for word in LONG_THANKS.split())


async def test_two_who_might_meet_stand_beside_each_other(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, demo, Step.INTRODUCE)
        shown = text_of(app)
        assert "Mentors" in shown
        assert "Friends" in shown


async def test_with_room_give_and_ask_is_a_table(app: GardenApp, demo: Garden) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(app, pilot, demo, Step.GIVING)
        rows_shown = {line.split()[0]: line for line in text_of(app).splitlines() if line.split()}
        assert " ".join(rows_shown["you"].split()) == "you asked you gave they asked they gave"
        assert rows_shown["Work"].count("●") == 10
        assert "Perhaps there is something to give." in rows_shown["Work"]

"""What the tender's judgement knows, letter by letter: the demo garden has it on any day."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from garden.gardener.almanac.drawing import draw_up
from garden.gardener.almanac.views import Almanac
from garden.gardener.asking import gentle_word, who_could_help
from garden.gardener.contacts import Contact, Entry
from garden.gardener.demo import demo_garden
from garden.gardener.garden import Garden
from garden.gardener.households import households
from garden.gardener.interviews import interviewee, prepared_note
from garden.gardener.people import person_named
from garden.gardener.person import PersonView, person_view
from garden.gardener.quietness import is_remarkable
from garden.gardener.review import week_review, week_under_review
from garden.gardener.review_giving import giving_words
from garden.gardener.review_list import review_list
from garden.gardener.review_views import WeekReview
from garden.gardener.settings import pitch
from garden.gardener.survey import survey
from garden.gardener.today import effects, today
from tests.gardener.gardens import SUNDAY, Clock

DAYS = [
    SUNDAY,
    SUNDAY + timedelta(days=1),
    SUNDAY + timedelta(days=5),
    datetime(2028, 2, 29, 23, 59, tzinfo=UTC),
]
"""A Sunday, a Monday, a Friday and the night of a leap day."""


@pytest.fixture(scope="module", params=DAYS, ids=str)
def demo(request: pytest.FixtureRequest) -> Iterator[Garden]:
    with demo_garden(Clock(request.param), "cli") as garden:
        yield garden


@pytest.fixture(scope="module")
def week(demo: Garden) -> WeekReview:
    return week_review(demo, week_under_review(demo))


@pytest.fixture(scope="module")
def drawn(demo: Garden) -> Almanac:
    return draw_up(demo)


def whole(garden: Garden, name: str) -> PersonView:
    return person_view(garden, person_named(garden, name).id)


def test_a_today_mixes_promises_lateness_and_occasions_each_with_a_reason(demo: Garden) -> None:
    shown = today(demo)
    assert len(shown.people) == shown.capacity
    assert all(view.reasons for view in shown.people)
    assert len({view.circle for view in shown.people}) >= 3
    assert shown.people[0].promise_due is not None
    assert any(view.due_at is not None and view.due_at < demo.now() for view in shown.people)
    assert shown.promises
    assert shown.occasions


def test_b_turns_are_of_every_kind_and_space_is_given(demo: Garden) -> None:
    turns = {view.turn for view in survey(demo).people}
    assert turns == {"mine", "theirs", "even", "space"}
    left_alone = whole(demo, "関 孝和").plant
    assert left_alone.turn == "space"
    assert left_alone.id not in {view.id for view in today(demo).people}


def test_c_somebody_is_quieter_than_usual_inside_their_rhythm(demo: Garden) -> None:
    grace = whole(demo, "Grace Hopper")
    assert is_remarkable(grace.plant, grace.quiet)
    assert grace.plant.due_at is not None
    assert grace.plant.due_at > demo.now()


def test_d_what_if_a_coffee_does_more_than_a_message(demo: Garden) -> None:
    for view in today(demo).people:
        message, _, coffee = effects(view)
        assert coffee.health > message.health
        assert coffee.due_in_days > message.due_in_days > 0


def test_e_three_things_to_talk_about_a_mutual_interest_first(demo: Garden) -> None:
    topics = whole(demo, "Ada Lovelace").topics
    assert len(topics) == 3
    assert topics[0].words == "you both care for compilers"
    everybody = survey(demo).people
    kinds = {one.kind for view in everybody for one in person_view(demo, view.id).topics}
    assert len(kinds) >= 5


def test_f_an_ask_to_somebody_cold_is_met_gently_and_a_topic_finds_helpers(demo: Garden) -> None:
    alexander = person_named(demo, "Alexander von Humboldt").id
    word = gentle_word(demo, Entry(Contact((alexander,), "letter", gestures=("ask",))))
    assert word is not None
    assert "asked" in word
    warm = {one.view.name: one.warm for one in who_could_help(demo, "sailing")}
    assert warm == {"Grace Hopper": True, "Ingeborg Fjordholm-Okonkwo": True, "Chidi Okonkwo": True}
    assert not any(one.warm for one in who_could_help(demo, "physics"))


def test_g_promises_go_both_ways_one_is_due_and_thanks_are_owed(demo: Garden) -> None:
    seen = survey(demo)
    assert {one.owed_by for one in seen.promises} == {"me", "them"}
    assert demo.today() in {one.due_on for one in seen.promises if one.owed_by == "me"}
    assert whole(demo, "Emmy Noether").thanks_owed


def test_h_a_seedling_waits_for_a_first_word(demo: Garden) -> None:
    wanjiru = whole(demo, "Wanjirũ Kamathi-Odera").plant
    assert wanjiru.seedling
    assert wanjiru.follow_up
    assert wanjiru.id in {view.id for view in today(demo).people}


def test_i_rest_memorial_evergreen_and_do_not_log_never_nag(demo: Garden) -> None:
    shown = {view.name for view in today(demo).people}
    assert whole(demo, "Lise Meitner").plant.state == "resting"
    remembered = whole(demo, "Mary Somerville")
    assert remembered.plant.state == "memorial"
    assert remembered.occasions
    assert whole(demo, "Teodor Fjordholm").plant.evergreen
    assert whole(demo, "Kurt Gödel").do_not_log
    left = {"Lise Meitner", "Mary Somerville", "Teodor Fjordholm", "Kurt Gödel"}
    assert not shown & left


def test_j_a_nudge_ignored_five_times_asks_once_and_then_stops(demo: Garden) -> None:
    shown = today(demo)
    asking = {view.name for view in shown.people if view.id in shown.asking}
    assert asking == {"Alexander von Humboldt"}
    assert "Charles Babbage" not in {view.name for view in shown.people}
    assert whole(demo, "Charles Babbage").plant.state == "wilting"


def test_k_the_harvest_has_plants_that_rose(week: WeekReview) -> None:
    risen = [one for one in week.harvest if one.before and (one.view.health or 0) > one.before]
    assert len(risen) >= 3


def test_l_both_questions_have_an_answer_from_the_log(week: WeekReview) -> None:
    assert [one.question for one in week.questions] == ["outside", "former"]
    assert all(one.person and one.channel for one in week.questions)


def test_m_a_few_went_thirsty_but_most_did_not(demo: Garden, week: WeekReview) -> None:
    assert 3 <= len(week.went_thirsty) <= 6
    assert sum(view.state in ("thriving", "well") for view in survey(demo).people) >= 20


def test_n_promises_and_thanks_are_owed(week: WeekReview) -> None:
    assert len(week.promises) >= 4
    assert len(week.thanks) >= 4


def test_o_an_occasion_and_a_new_job_are_there_to_celebrate(week: WeekReview) -> None:
    assert any(one.job_id is not None for one in week.celebrations)
    assert any(one.occasion_id is not None for one in week.celebrations)


def test_p_two_warm_people_who_never_met_share_something(week: WeekReview) -> None:
    assert week.introductions
    for one in week.introductions:
        assert one.shared
        assert {one.first.state, one.second.state} <= {"thriving", "well"}


def test_q_one_seedling_took_root_and_one_still_grows(week: WeekReview) -> None:
    rooted = {one.view.name: one.rooted_on is not None for one in week.nursery}
    assert rooted == {"Benjamin Banneker": True, "Wanjirũ Kamathi-Odera": False}


def test_r_with_one_circle_there_was_more_asked_than_given(week: WeekReview) -> None:
    words = {one.circle: giving_words(one) for one in week.giving}
    assert "Perhaps there is something to give" in words["Mentors"]


def test_s_one_intention_happened_and_one_is_open(week: WeekReview) -> None:
    assert {one.happened for one in week.meant} == {True, False}
    assert week.proposed


def test_t_the_week_of_a_year_ago_had_a_reflection_and_both_answers(week: WeekReview) -> None:
    then = week.year_ago
    assert then is not None
    assert then.reflection
    assert len(then.answers) == 2
    assert then.meant


def test_u_past_reviews_are_listed_with_what_became_of_them(demo: Garden) -> None:
    past = review_list(demo)
    assert len(past) == 8
    assert any(one.meant and one.kept is not None and one.kept < one.meant for one in past)


def test_v_growth_shows_more_people_deeper_roots_and_a_year_of_contacts(drawn: Almanac) -> None:
    first, last = drawn.growth.stands[0], drawn.growth.stands[-1]
    assert last.people > first.people
    assert last.roots > first.roots
    assert sum(last.states[:2]) >= 0.75 * last.people
    assert sum(drawn.growth.days) > 300


def test_w_one_place_takes_root_another_does_not_and_a_small_sample_says_so(
    drawn: Almanac,
) -> None:
    venues = {row.name: row.tally for row in drawn.works.venues}
    assert venues["Harbour Python"].share == 1.0
    assert (venues["Careers fair"].hits, venues["Careers fair"].few) == (0, True)
    answered = {row.name: row.tally for row in drawn.works.answers}
    assert 0 < answered["message"].hits < answered["message"].cases


def test_x_circles_lie_above_below_and_at_their_wished_shares(drawn: Almanac) -> None:
    assert {one.verdict for one in drawn.balance.portions} >= {"less", "as wished"}
    assert all(one.want is not None for one in drawn.balance.portions)
    assert sum(one.want or 0.0 for one in drawn.balance.portions) == pytest.approx(1.0)
    assert sum(1 for one in drawn.balance.layers if one.people) >= 3


def test_y_a_little_more_is_promised_than_happens_and_longer_rhythms_fit(drawn: Almanac) -> None:
    capacity = drawn.capacity
    assert 1.1 < capacity.promised / capacity.happened < 1.3
    assert capacity.changes
    assert capacity.after <= 1.1 * capacity.happened + 1e-9
    assert capacity.rhythms


def test_z_most_would_take_a_call_and_goals_are_covered_thin_and_open(drawn: Almanac) -> None:
    everybody = drawn.readiness.everybody
    assert 0.7 < everybody.ready / everybody.people < 1.0
    assert everybody.course[-1] > everybody.course[0]
    assert {one.coverage for one in drawn.goals.goals} == {"covered", "thin", "open"}
    assert drawn.goals.done == 1
    assert drawn.goals.referrals
    assert drawn.goals.mentions


def test_an_interview_is_kept_and_the_next_begins_with_the_pitch(demo: Garden) -> None:
    told = " ".join(note.text for note in whole(demo, "Alhazen").notes)
    assert "Whom else should I meet?" in told
    assert pitch(demo) in prepared_note(demo, interviewee(demo, "Grace Hopper"))


def test_a_couple_shares_one_bed_and_somebody_is_in_the_compost(demo: Garden) -> None:
    (house,) = households(demo)
    assert (house.name, len(house.people)) == ("Kiln House", 2)
    composted = person_named(demo, "Franz Anton Mesmer", composted=True)
    assert composted.id not in {view.id for view in survey(demo).people}

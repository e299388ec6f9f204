"""The sample garden: every screen has something to show, on any day and at any hour."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable

import pytest

from garden.assets_path import read_text
from garden.engine.reciprocity import reciprocity
from garden.engine.seeds import SEED_ROOTS
from garden.engine.states import state_of
from garden.engine.vitality import fold, health, planted
from garden.engine.weights import CHANNELS, GESTURES, INITIATORS, weight_of
from garden.gardener.sample import Sample, SampleContact, load_sample
from garden.gardener.sample_people import SamplePerson

FICTIONAL_PHONES = re.compile(
    r"\+44 20 7946 0\d{3}|\+44 7700 900\d{3}"  # Ofcom, numbers for drama
    r"|\+1 \d{3} 555 01\d\d"  # North America, 555-0100 to 555-0199
    r"|\+49 30 23125 \d{3}|\+49 69 90009 \d{3}"  # Bundesnetzagentur, numbers for films
    r"|\+33 1 99 00 \d\d \d\d"  # ARCEP, numbers for fiction
    r"|\+46 8 465 004 \d\d|\+46 70 174 06 (0[5-9]|[1-9]\d)"  # PTS, numbers for fiction
)
HOURS = (0.0, 9.0, 18.0, 23.98)
SAMPLE = "sample/"

Read = Callable[[str], str]


@pytest.fixture(scope="module")
def sample() -> Sample:
    return load_sample()


def test_has_six_beds_and_a_seed_tray(sample: Sample) -> None:
    assert [circle.name for circle in sample.circles] == [
        "Work",
        "Former work",
        "Mentors",
        "Python meetup",
        "Friends",
        "Family",
    ]
    assert {person.circle for person in sample.people} == {circle.key for circle in sample.circles}
    assert (len(sample.people), len(sample.tray)) == (31, 8)


def test_tells_of_a_whole_year(sample: Sample) -> None:
    assert 320 <= len(sample.contacts) <= 400
    assert max(contact.days_ago for contact in sample.contacts) > 350
    months = Counter(contact.days_ago // 30 for contact in sample.contacts)
    assert min(months[month] for month in range(12)) >= 20


def test_contacts_come_oldest_first(sample: Sample) -> None:
    days = [contact.days_ago for contact in sample.contacts]
    assert days == sorted(days, reverse=True)


def test_every_planted_person_has_been_met(sample: Sample) -> None:
    met = {key for contact in sample.contacts for key in contact.people}
    assert met == {person.key for person in sample.people}


def test_uses_every_channel_initiator_and_gesture(sample: Sample) -> None:
    assert {contact.channel for contact in sample.contacts} == set(CHANNELS)
    assert {contact.initiator for contact in sample.contacts} == set(INITIATORS)
    assert {gesture for one in sample.contacts for gesture in one.gestures} == set(GESTURES)


def test_some_contacts_bring_several_people_together(sample: Sample) -> None:
    sizes = {len(contact.people) for contact in sample.contacts}
    assert sizes == {1, 2, 3, 4}


def test_each_place_has_its_own_channel(sample: Sample) -> None:
    best = {
        venue: Counter(one.channel for one in sample.contacts if one.venue == venue).most_common(1)
        for venue in ("Harbour Python", "Analytical Engines", "Lighthouse Conf")
    }
    assert best["Harbour Python"][0][0] == "event"
    assert best["Analytical Engines"][0][0] == "meeting"
    assert best["Lighthouse Conf"][0][0] == "event"


def test_handles_reach_nobody_real(sample: Sample) -> None:
    for person in sample.people + sample.tray:
        for email in person.emails:
            assert re.fullmatch(r"[a-z.]+@example\.(org|com)", email), email
        for phone in person.phones:
            assert FICTIONAL_PHONES.fullmatch(phone), phone
        for url in person.urls:
            assert url.startswith("https://www.example.com/in/"), url


def test_no_handle_is_shared(sample: Sample) -> None:
    handles = [
        handle
        for person in sample.people + sample.tray
        for handle in person.emails + person.phones + person.urls
    ]
    assert len(handles) == len(set(handles))


def test_nothing_but_promises_plans_occasions_and_rests_lies_ahead(sample: Sample) -> None:
    people = sample.people + sample.tray
    assert all(contact.days_ago >= 1 for contact in sample.contacts)
    assert all(note.days_ago >= 1 for person in people for note in person.notes)
    assert all(promise.made_days_ago >= 1 for person in people for promise in person.promises)
    assert all(person.planted_days_ago is None for person in sample.tray)
    assert all((person.planted_days_ago or 0) >= 1 for person in sample.people)
    assert all(review.weeks_ago >= 1 for review in sample.reviews)


def test_plans_and_the_birthday_to_come_are_near(sample: Sample) -> None:
    plans = [plan.in_days for person in sample.people for plan in person.plans]
    birthdays = [
        occasion.in_days
        for person in sample.people
        for occasion in person.occasions
        if occasion.kind == "birthday" and occasion.in_days is not None
    ]
    assert sorted(plans) == [3, 6]
    assert birthdays == [2]


def test_promises_go_both_ways_and_some_are_kept(sample: Sample) -> None:
    promises = [promise for person in sample.people for promise in person.promises]
    kinds = {(promise.owed_by, promise.kept_days_ago is not None) for promise in promises}
    assert kinds == {("me", True), ("me", False), ("them", True), ("them", False)}


def test_reviews_have_a_reflection_and_three_people(sample: Sample) -> None:
    assert sorted(review.weeks_ago for review in sample.reviews) == [1, 2, 3, 4, 5, 6, 52, 53]
    for review in sample.reviews:
        assert review.reflection.endswith(".")
        assert len({intention.person for intention in review.intentions}) == 3


def test_chosen_species_exist(sample: Sample) -> None:
    chosen = {person.species for person in sample.people if person.species is not None}
    assert len(chosen) == 2
    assert chosen <= tomllib.loads(read_text("species.toml"))["species"].keys()


@pytest.mark.parametrize("hour", HOURS)
def test_states_are_mixed_at_any_hour(sample: Sample, hour: float) -> None:
    states = Counter(_state(sample, person, hour) for person in _growing(sample))
    assert states == {
        "thriving": 7,
        "well": 16,
        "thirsty": 3,
        "wilting": 1,
        "dormant": 1,
        "resting": 1,
        "memorial": 1,
    }


@pytest.mark.parametrize("hour", HOURS)
def test_a_few_people_are_due(sample: Sample, hour: float) -> None:
    due = [
        person.key
        for person in _growing(sample)
        if _state(sample, person, hour) in {"thirsty", "wilting", "dormant"}
        and person.snoozed_for_days is None
        and _turn(sample, person, hour) != "space"
    ]
    assert due == ["rosalind", "charles", "alexander"]


def test_turns_are_of_every_kind(sample: Sample) -> None:
    turns = {person.key: _turn(sample, person, 9.0) for person in sample.people}
    assert turns["srinivasa"] == "mine"
    assert turns["takakazu"] == "space"
    assert turns["mileva"] == "theirs"
    assert Counter(turns.values()).most_common(1)[0][0] == "even"


def test_a_misspelt_field_is_named() -> None:
    with pytest.raises(ValueError, match=r"circles 1: no such field: rythm_days"):
        load_sample(_with("circles.toml", "rhythm_days = 14", "rythm_days = 14"))


def test_a_missing_field_is_named() -> None:
    with pytest.raises(ValueError, match=r"people/family.toml, people 1: not said: name"):
        load_sample(_with("people/family.toml", 'name = "Marta Fjordholm"', ""))


def test_a_value_of_the_wrong_type_is_refused() -> None:
    with pytest.raises(ValueError, match=r"planted_days_ago cannot be 'long'"):
        load_sample(_with("people/work.toml", "planted_days_ago = 372", 'planted_days_ago="long"'))


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(ValueError, match=r"contacts/work.toml, contacts 1: channel is one of"):
        load_sample(_with("contacts/work.toml", '"coffee"', '"pigeon"'))


def test_a_contact_with_nobody_known_is_refused() -> None:
    with pytest.raises(ValueError, match=r"nobody planted .* has the key hypatia"):
        load_sample(_with("contacts/work.toml", '["ada"]', '["hypatia"]'))


def test_a_contact_today_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a contact today"):
        load_sample(_with("contacts/work.toml", "days_ago = 2,", "days_ago = 0,"))


def test_a_contact_before_the_planting_is_refused() -> None:
    with pytest.raises(ValueError, match=r"ada was not in touch 400 days ago"):
        load_sample(_with("contacts/work.toml", "days_ago = 2,", "days_ago = 400,"))


def test_the_same_key_twice_is_refused() -> None:
    with pytest.raises(ValueError, match=r"two people .* the same key"):
        load_sample(_with("tray.toml", 'key = "hypatia"', 'key = "ada"'))


def test_a_file_without_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match=r"reviews.toml has no reviews"):
        load_sample(_with("reviews.toml", "[[reviews]]", "[[looks]]", every=True))


def test_an_occasion_without_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match=r"either a month and a day, or in_days"):
        load_sample(_with("people/work.toml", "month = 12, day = 10", "month = 12"))


def _with(name: str, old: str, new: str, every: bool = False) -> Read:
    """Return a reader of the assets in which the first (or every) `old` of one file is `new`."""

    def read(asset: str) -> str:
        text = read_text(asset)
        if asset != SAMPLE + name:
            return text
        assert old in text
        return text.replace(old, new, -1 if every else 1)

    return read


def _growing(sample: Sample) -> list[SamplePerson]:
    return [person for person in sample.people if person.composted_days_ago is None]


def _contacts(sample: Sample, person: SamplePerson) -> list[SampleContact]:
    return [contact for contact in sample.contacts if person.key in contact.people]


def _rhythm(sample: Sample, person: SamplePerson) -> float:
    circles = {circle.key: circle.rhythm_days for circle in sample.circles}
    return float(person.rhythm_days or circles[person.circle or ""])


def _days(contact: SampleContact) -> float:
    """Return when a contact was, in days from the midnight with which today began."""
    hours = 12.0 if contact.at is None else contact.at.hour + contact.at.minute / 60
    return hours / 24 - contact.days_ago


def _state(sample: Sample, person: SamplePerson, hour: float) -> str:
    if person.memorial_days_ago is not None:
        return "memorial"
    if person.rest is not None:
        return "resting"
    if person.evergreen or person.do_not_log:
        return "thriving"
    start = planted(
        0.5 - (person.planted_days_ago or 0),
        SEED_ROOTS[person.closeness or ""],
        _rhythm(sample, person),
    )
    waterings = [(_days(one), weight_of(one.channel)) for one in _contacts(sample, person)]
    return state_of(health(fold(start, waterings), hour / 24))


def _turn(sample: Sample, person: SamplePerson, hour: float) -> str:
    events = [(_days(one), one.channel, one.initiator) for one in _contacts(sample, person)]
    return reciprocity(events, hour / 24, _rhythm(sample, person)).turn

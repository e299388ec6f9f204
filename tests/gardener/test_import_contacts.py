"""Contacts of the past: who they are with, who began them, and one row a day or a meeting."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from garden.exchange.records import ContactRecord, Finding, Me, Party
from garden.gardener.blocking import block, blocked, unblock
from garden.gardener.doctor import examine
from garden.gardener.errors import Refused
from garden.gardener.farewells import compost
from garden.gardener.garden import Garden
from garden.gardener.history import history, undo
from garden.gardener.importing import import_files
from garden.gardener.imports.report import ImportReport
from garden.gardener.imports.wishes import Progress, Wishes
from garden.gardener.planting import Ways, plant_people
from garden.store.models.log import Interaction, InteractionKey, InteractionPerson
from garden.store.models.people import Handle, Person, SourceKey
from tests.gardener.gardens import SUNDAY, contact, dump, rows, seen
from tests.gardener.sources import (
    ADA,
    EVE,
    JON,
    ME,
    Source,
    at,
    install,
    log_lines,
    meeting,
    message,
    person,
)

MINE = Wishes(me=("me@example.org",))


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Source:
    return install(monkeypatch, tmp_path / "sources")


@pytest.fixture
def known(garden: Garden) -> Garden:
    """Ada and Jon, planted, with an address each."""
    plant_people(garden, ["Ada Lovelace"], Ways(emails=("ada@example.org",)))
    plant_people(garden, ["Jon Postel"], Ways(emails=("jon@example.org",)))
    return garden


def bring(
    garden: Garden, source: Source, *findings: Finding, wishes: Wishes = MINE
) -> ImportReport:
    return import_files(garden, [source.file(findings)], wishes)


def test_the_messages_of_a_day_become_one_contact(known: Garden, source: Source) -> None:
    report = bring(
        known,
        source,
        message(ADA, ME, when=at(3, 8)),
        message(ME, ADA, when=at(3, 9)),
        message(ADA, ME, when=at(3, 11)),
        message(ME, JON, when=at(2)),
    )
    assert log_lines(known) == [
        ("Ada Lovelace", "message", "2026-11-19 11:00:00", "both", 2, 1),
        ("Jon Postel", "message", "2026-11-20 09:00:00", "me", 0, 1),
    ]
    assert report.contacts.words == "2 days of messages with 2 people"
    assert seen(known, 1).last_contact_at == datetime(2026, 11, 19, 11, tzinfo=UTC)
    assert history(known)[0].what == "imported 2 days of messages with 2 people from talk.fake"
    assert examine(known).well


def test_days_are_those_of_the_garden_and_stay_so_on_a_journey(
    known: Garden, source: Source
) -> None:
    late = datetime(2026, 11, 18, 23, 30, tzinfo=UTC)
    bring(known, source, message(ADA, ME, when=late))
    bring(known, source, message(ADA, ME, when=late + timedelta(hours=8)))
    assert [line[2] for line in log_lines(known)] == ["2026-11-19 07:30:00"]
    away = replace(known, zone=ZoneInfo("America/New_York"))
    assert bring(away, source, message(ADA, ME, when=late)).contacts.unchanged == 1


def test_the_same_again_adds_nothing(known: Garden, source: Source) -> None:
    talk = (message(ADA, ME), message(ME, JON), meeting(ADA, JON))
    bring(known, source, *talk)
    before, entries = dump(known), history(known)
    again = bring(known, source, *talk)
    assert (again.contacts.added, again.contacts.changed, again.contacts.unchanged) == (0, 0, 3)
    assert again.batch is None
    assert (dump(known), history(known)) == (before, entries)


def test_inbox_and_sent_imported_apart_add_up(known: Garden, source: Source) -> None:
    bring(known, source, message(ADA, ME, when=at(3, 8)), message(ADA, ME, when=at(3, 9)))
    report = bring(known, source, message(ME, ADA, when=at(3, 7)))
    assert report.contacts.changed == 1
    assert log_lines(known) == [
        ("Ada Lovelace", "message", "2026-11-19 09:00:00", "both", 2, 1),
    ]


def test_one_message_in_two_folders_counts_once(known: Garden, source: Source) -> None:
    one = message(ADA, ME, key="<id@example.org>")
    report = bring(known, source, one, message(ADA, ME, when=at(1, 10)), one)
    assert report.contacts.repeated == 1
    assert log_lines(known)[0][4:] == (2, 0)


def test_who_began_a_call_or_meeting(known: Garden, source: Source) -> None:
    bring(
        known,
        source,
        meeting(ADA, key="a", direction="in", channel="call", when=at(5)),
        meeting(ADA, key="b", direction="out", channel="call", when=at(4)),
        meeting(ADA, JON, ME, key="c", direction=None, sender=JON, when=at(3)),
        meeting(ADA, ME, key="d", direction=None, sender=ME, when=at(2)),
        meeting(ADA, key="e", direction="both", when=at(1)),
    )
    found = [(name, initiator) for name, _, _, initiator, *_ in log_lines(known)]
    assert found == [
        ("Ada Lovelace", "them"),
        ("Ada Lovelace", "me"),
        ("Ada Lovelace", "them"),
        ("Jon Postel", "them"),
        ("Ada Lovelace", "me"),
        ("Ada Lovelace", "both"),
    ]
    assert rows(known, "select count(*) from interaction") == [(5,)]


def test_of_somebody_elses_message_to_many_only_the_sender_was_in_touch(
    known: Garden, source: Source
) -> None:
    report = bring(known, source, message(ADA, ME, JON), message(ADA, JON, when=at(1, 10)))
    assert [line[0] for line in log_lines(known)] == ["Ada Lovelace"]
    assert report.contacts.without_me == 1


def test_where_nobody_knows_who_i_am_nothing_is_guessed(known: Garden, source: Source) -> None:
    talk = [message(ADA, ME, when=at(n)) for n in (1, 2)]
    talk += [message(ME, JON, when=at(n)) for n in (3, 4)]
    report = bring(known, source, *talk, wishes=Wishes())
    assert log_lines(known) == []
    assert report.me_likely == ("me@example.org",)
    assert "--me me@example.org" in report.refused[0].why
    assert bring(known, source, *talk).contacts.added == 4


def test_who_i_am_is_remembered(known: Garden, source: Source) -> None:
    bring(known, source, message(ADA, ME))
    assert bring(known, source, message(JON, ME), wishes=Wishes()).contacts.added == 1


def test_what_a_source_says_of_me_last_counts_from_the_first(known: Garden, source: Source) -> None:
    report = bring(known, source, message(ADA, ME), Me(ME), wishes=Wishes())
    assert report.contacts.added == 1
    undo(known)
    assert bring(known, source, message(ADA, ME), wishes=Wishes()).me_unknown


@pytest.mark.parametrize(
    "party",
    [
        Party(email="ADA@example.org"),
        Party(phone="+44 20 7946 0018", name="Somebody"),
        Party(url="https://uk.linkedin.com/in/Ada-L/"),
        Party(name="lovelace, ada"),
        Party(name="Ada Lovelace", key=("telegram", "user42")),
        Party(key=("made-up", "Ada Lovelace")),
    ],
    ids=["email", "phone", "profile", "name alone", "name and unknown key", "source key"],
)
def test_people_are_known_by_what_the_source_has(
    garden: Garden, source: Source, party: Party
) -> None:
    card = person("Ada Lovelace", "ada@example.org", phones=("+442079460018",))
    bring(garden, source, replace(card, urls=("https://linkedin.com/in/ada-l",)))
    assert bring(garden, source, message(party, ME)).contacts.added == 1


def test_people_of_the_same_run_are_known_even_if_they_come_last(
    garden: Garden, source: Source
) -> None:
    report = bring(garden, source, message(ADA, ME), person("Ada Lovelace", "ada@example.org"))
    assert (report.added, report.contacts.added) == (1, 1)
    assert log_lines(garden)[0][0] == "Ada Lovelace"


def test_a_name_proves_nothing_beside_an_address_that_nobody_has(
    known: Garden, source: Source
) -> None:
    other = Party(name="Ada Lovelace", email="other@example.net")
    report = bring(known, source, message(other, ME))
    assert (report.contacts.added, report.contacts.strangers) == (0, 1)
    assert [(one.name, one.resembles) for one in report.talk_to] == [
        ("Ada Lovelace", "Ada Lovelace")
    ]


def test_two_of_one_name_or_of_one_line_are_not_guessed(garden: Garden, source: Source) -> None:
    line = ("+442079460018",)
    plant_people(garden, ["Jo Lind"], Ways(phones=line))
    plant_people(garden, ["Jo Lind", "Ann Lind"], Ways(phones=line))
    report = bring(
        garden, source, message(Party(phone=line[0]), ME), message(Party(name="Jo Lind"), ME)
    )
    assert (report.contacts.added, report.contacts.unsure) == (0, 2)


def test_spellings_of_one_google_mailbox_are_one(garden: Garden, source: Source) -> None:
    plant_people(garden, ["Ada Lovelace"], Ways(emails=("ada.lovelace@gmail.com",)))
    party = Party(email="AdaLovelace+lists@googlemail.com")
    assert bring(garden, source, message(party, ME)).contacts.added == 1


def test_messages_never_make_people_but_offer_them(known: Garden, source: Source) -> None:
    robot = Party(name="Shop", email="no-reply@shop.example")
    report = bring(
        known,
        source,
        *(message(Party(name="Once", email=f"x{n}@example.net"), ME) for n in range(2)),
        message(EVE, ME, when=at(9)),
        message(ME, EVE, when=at(8)),
        message(robot, ME),
    )
    assert rows(known, "select count(*) from person") == [(2,)]
    first = report.talk_to[0]
    assert (first.name, first.address) == ("Eve Stranger", "eve@example.net")
    assert (first.count_in, first.count_out, first.days) == (1, 1, 2)
    assert str(first.last_day) == "2026-11-14"
    assert len(report.talk_to) == 3


def test_those_chosen_come_in_with_their_contacts_in_one_change(
    known: Garden, source: Source
) -> None:
    talk = (message(EVE, ME, when=at(9)), message(ME, EVE, when=at(8)), message(ADA, ME))
    before = dump(known)
    bring(known, source, *talk)
    report = bring(known, source, *talk, wishes=Wishes(add=("eve@example.net",)))
    assert (report.added, report.contacts.added) == (1, 2)
    assert seen(known, 3).name == "Eve Stranger"
    assert seen(known, 3).planted_at is None
    again = bring(known, source, *talk, wishes=Wishes(add=("all:3",)))
    assert (again.added, again.contacts.added) == (0, 0)
    undo(known)
    undo(known)
    assert {**dump(known), "setting": []} == {**before, "setting": []}


def test_a_wish_for_all_takes_only_those_who_answer(known: Garden, source: Source) -> None:
    once = Party(name="Once", email="once@example.net")
    talk = (message(EVE, ME), message(ME, EVE), message(once, ME))
    assert bring(known, source, *talk, wishes=Wishes(me=MINE.me, add=("all:9",))).added == 1
    with pytest.raises(Refused, match="all:x"):
        bring(known, source, *talk, wishes=Wishes(add=("all:x",)))


def test_whoever_is_blocked_is_neither_logged_nor_offered_nor_made_a_person(
    known: Garden, source: Source
) -> None:
    block(known, "EVE@example.net")
    block(known, "jon postel")
    report = bring(
        known, source, message(EVE, ME), message(JON, ME), person("Eve", "eve@example.net")
    )
    assert (report.contacts.blocked, report.contacts.added, report.added) == (2, 0, 0)
    assert (report.talk_to, report.skipped_count) == ((), 1)
    assert [one.value for one in blocked(known)] == ["EVE@example.net", "Jon Postel"]
    unblock(known, "eve@example.net")
    unblock(known, "Jon")
    assert bring(known, source, message(JON, ME)).contacts.added == 1


def test_a_blocked_address_is_no_way_to_a_known_person(garden: Garden, source: Source) -> None:
    block(garden, "old@example.org")
    bring(garden, source, person("Ada", "ada@example.org"))
    bring(garden, source, person("Ada", "ada@example.org", "old@example.org"))
    assert rows(garden, "select value from handle") == [("ada@example.org",)]


def test_the_composted_are_not_logged(known: Garden, source: Source) -> None:
    compost(known, 1)
    assert bring(known, source, message(ADA, ME)).contacts.blocked == 1


def test_the_future_is_left_out(known: Garden, source: Source) -> None:
    soon = SUNDAY + timedelta(minutes=5)
    report = bring(known, source, meeting(ADA, when=soon), message(ADA, ME, when=soon))
    assert (report.contacts.future, report.contacts.added) == (2, 0)


def test_a_day_without_a_time_may_be_today(known: Garden, source: Source) -> None:
    noon = SUNDAY + timedelta(hours=1)
    bring(known, source, replace(message(ADA, ME, when=noon), day_only=True))
    assert rows(known, "select at, day_only from interaction") == [(int(SUNDAY.timestamp()), 1)]


def test_what_was_removed_by_hand_stays_away(known: Garden, source: Source) -> None:
    talk = (message(ADA, ME), meeting(ADA))
    bring(known, source, *talk)
    with known.change("removed", "test") as change:
        for number in (1, 2):
            change.update(InteractionKey, number, interaction=None)
            change.delete(InteractionPerson, number)
            change.delete(Interaction, number)
    report = bring(known, source, *talk)
    assert (report.contacts.removed, report.contacts.added) == (2, 0)


def test_what_was_edited_or_logged_by_hand_is_never_changed(known: Garden, source: Source) -> None:
    contact(known, 1, "message", days_ago=1, note="by hand")
    bring(known, source, message(ADA, ME), meeting(ADA))
    with known.change("edited", "test") as change:
        for number in (2, 3):
            change.update(Interaction, number, note="mine", edited=True)
    before = dump(known)
    later = meeting(ADA, JON, when=at(1, 10), duration_min=60)
    bring(known, source, message(ADA, ME), message(ADA, ME, when=at(1, 8)), later)
    assert dump(known) == before


def test_a_meeting_that_changed_at_its_source_changes(known: Garden, source: Source) -> None:
    bring(known, source, meeting(ADA, when=at(2)))
    report = bring(known, source, meeting(ADA, JON, when=at(2, 11), duration_min=45))
    assert report.contacts.changed == 1
    assert rows(known, "select duration_min from interaction") == [(45,)]
    assert len(log_lines(known)) == 2


def test_keys_tell_nobody_what_they_stand_for(known: Garden, source: Source) -> None:
    bring(known, source, meeting(ADA, key="secret-call-number"))
    (row,) = rows(known, "select key from interaction_key")
    assert len(str(row[0])) == 32
    assert "secret" not in str(row[0])


def test_the_secret_outlives_the_import_that_made_it(known: Garden, source: Source) -> None:
    bring(known, source, meeting(ADA, key="first"))
    number = history(known)[0].id
    bring(known, source, meeting(ADA, key="second", when=at(2)))
    undo(known, number)
    assert bring(known, source, meeting(ADA, key="second", when=at(2))).contacts.unchanged == 1


def test_one_undo_takes_all_of_it_back(known: Garden, source: Source) -> None:
    before = dump(known)
    bring(known, source, person("Eve", "eve@example.net"), message(EVE, ME), meeting(ADA, JON))
    undo(known)
    assert dump(known) == before


def test_a_dry_run_says_the_same_and_writes_nothing(known: Garden, source: Source) -> None:
    talk = (message(ADA, ME), meeting(ADA, JON), message(EVE, ME), person("Eve B", "b@x.example"))
    before = dump(known)
    said = bring(known, source, *talk, wishes=Wishes(me=MINE.me, dry_run=True))
    assert dump(known) == before
    done = bring(known, source, *talk)
    assert said.contacts == done.contacts
    assert (said.added, said.talk_to) == (done.added, done.talk_to)


def test_titles_are_notes_only_if_wished(known: Garden, source: Source) -> None:
    bring(known, source, wishes=Wishes(titles=True, day_first=False, mapping=(("A", "name"),)))
    asked = source.options[0]
    assert (asked.titles, asked.day_first, asked.mapping) == (True, False, (("A", "name"),))
    assert (asked.now, asked.folder) == (SUNDAY, "")
    bring(known, source, meeting(ADA, title="Lunch"), wishes=Wishes(titles=True))
    assert rows(known, "select note from interaction") == [("Lunch",)]


def test_nothing_before_a_day(known: Garden, source: Source) -> None:
    wishes = Wishes(me=MINE.me, since=(SUNDAY - timedelta(days=5)).date())
    bring(known, source, message(ADA, ME, when=at(9)), message(ADA, ME, when=at(4)), wishes=wishes)
    assert len(log_lines(known)) == 1


def test_gestures_come_with_their_contact(known: Garden, source: Source) -> None:
    thanks: ContactRecord = replace(message(ADA, ME), gestures=("thanks",))
    bring(known, source, thanks)
    assert rows(known, "select gesture from interaction_gesture") == [("thanks",)]


def test_whoever_was_merged_keeps_their_days(known: Garden, source: Source) -> None:
    talk = (message(ADA, ME), message(JON, ME), message(JON, ME, when=at(1, 10)))
    bring(known, source, *talk)
    with known.change("merged", "test") as change:
        uid = str(rows(known, "select uid from person where id = 2")[0][0])
        change.insert(SourceKey, person=1, kind="garden-uid", key=uid)
        change.update(Handle, 2, person=1)
        change.update(InteractionPerson, 2, person=1)
        change.update(Person, 2, composted_at=SUNDAY)
    report = bring(known, source, *talk)
    assert (report.contacts.added, report.contacts.changed) == (0, 0)


def test_given_up_while_writing_nothing_is_done(known: Garden, source: Source) -> None:
    before = dump(known)

    def give_up(progress: Progress) -> None:
        if progress.writing:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_files(known, [source.file([message(ADA, ME)])], MINE, give_up)
    assert dump(known) == before
    assert list((known.store.path.parent.parent / "state").rglob("*.db")) == []


def test_a_date_that_cannot_be_is_left_out(known: Garden, source: Source) -> None:
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    report = bring(known, source, message(ADA, ME, when=first), message(ADA, ME, when=last))
    assert (report.contacts.early, report.contacts.future) == (1, 1)


def test_mail_is_mail_in_whatever_file_it_lies(
    known: Garden, source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = message(ADA, ME, channel="email")
    bring(known, source, letter)
    monkeypatch.setattr(Source, "name", "other")
    assert bring(known, source, letter).contacts.unchanged == 1
    assert bring(known, source, message(ADA, ME)).contacts.added == 1

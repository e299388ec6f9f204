"""Calls and messages of an Android telephone."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.phone_backup.clean import clean_xml
from garden.exchange.phone_backup.reader import PHONE_BACKUP
from garden.exchange.records import Problem, Skipped
from tests.exchange.chats.reading import contacts, read
from tests.shared import shared

SMS = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"99\">\n"
    '<sms address="+44 20 7946 0118" date="1764583200000" type="1" body="hi" '
    'readable_date="1 Dec" contact_name="Ada Lovelace" />\n'
    '<sms address="+442079460118" date="1764586800000" type="2" contact_name="null" />\n'
    '<sms address="+442079460118" date="1764586800001" type="3" body="draft" />\n'
    '<sms address="Bank" date="1764586800000" type="1" body="your code" />\n'
    '<sms address="+442079460118" date="today" type="1" />\n'
    '<mms date="1764590400000" msg_box="1" address="+4930123456" m_id="m1" contact_name="Emmy">'
    '<parts><part ct="image/jpeg" data="' + "QUJD" * 5000 + '"/></parts>'
    '<addrs><addr address="+4930123456" type="137"/></addrs></mms>\n'
    '<mms date="1764590400000" msg_box="2" address="+4930123456~+4930123457" m_id="m2"></mms>\n'
    "</smses>\n"
)
CALLS = (
    '<calls count="1">'
    '<call number="+442079460118" duration="125" date="1764583200000" type="1" '
    'presentation="1" contact_name="Ada Lovelace" />'
    '<call number="+442079460118" duration="20" date="1764583300000" type="2" />'
    '<call number="+442079460118" duration="0" date="1764583400000" type="2" />'
    '<call number="+442079460118" duration="0" date="1764583500000" type="3" />'
    '<call number="" duration="9" date="1764583600000" type="1" presentation="2" />'
    "</calls>"
)


def test_messages_count_with_their_direction_and_their_universal_time() -> None:
    came, went, picture = contacts(read(PHONE_BACKUP, SMS))
    assert (came.direction, went.direction, picture.direction) == ("in", "out", "in")
    assert came.at == datetime(2025, 12, 1, 10, tzinfo=UTC)
    assert (came.people[0].phone, came.people[0].name) == ("+44 20 7946 0118", "Ada Lovelace")
    assert went.people[0].name == ""
    assert picture.people[0].phone == "+4930123456"
    assert all(one.channel == "message" and one.daily for one in (came, went, picture))


def test_drafts_services_and_groups_are_counted_and_what_has_no_date_is_refused() -> None:
    found = read(PHONE_BACKUP, SMS)
    assert {one.why for one in found if isinstance(one, Skipped)} == {
        "Drafts and messages that were not sent: 1 left out.",
        "Messages of services: 1 left out.",
        "Messages to groups: 1 left out.",
    }
    assert [(one.line, one.why) for one in found if isinstance(one, Problem)] == [
        (7, "This message has no date that can be read.")
    ]


def test_calls_in_which_somebody_spoke_count_with_their_length() -> None:
    first, second = contacts(read(PHONE_BACKUP, CALLS))
    assert (first.direction, first.duration_min, first.channel) == ("in", 2, "call")
    assert (second.direction, second.duration_min, second.daily) == ("out", 1, False)


def test_a_file_that_breaks_off_gives_what_it_has_and_says_so() -> None:
    found = read(PHONE_BACKUP, SMS[: SMS.index("draft")])
    assert len(contacts(found)) == 2
    (problem,) = [one for one in found if isinstance(one, Problem)]
    assert problem.why.startswith("This file ends or breaks within")


def test_halves_of_emoji_and_control_marks_do_not_stop_it() -> None:
    text = SMS.replace('body="hi"', 'body="&#55357;&#56832; \x01 &#55357; &#1;"')
    assert len(contacts(read(PHONE_BACKUP, text))) == 3
    paired = b"".join(clean_xml([b'<a b="&#5535', b'7;&#56832;"/>']))
    assert paired == b'<a b="&#128512;"/>'


def test_entities_are_refused_with_a_reason() -> None:
    bomb = '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><smses><sms body="&b;"/></smses>'
    (problem,) = read(PHONE_BACKUP, bomb)
    assert isinstance(problem, Problem)
    assert "entities" in problem.why


def test_an_empty_backup_is_an_error() -> None:
    (problem,) = read(PHONE_BACKUP, '<smses count="2444">\n</smses>')
    assert isinstance(problem, Problem)


def test_other_xml_is_left_to_others() -> None:
    assert PHONE_BACKUP.detect(SMS.encode(), "sms.xml") == 1.0
    assert PHONE_BACKUP.detect(b"<?xml version='1.0'?><html><body/></html>", "a.xml") == 0.0


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_backup_never_raises(data: st.DataObject) -> None:
    raw = bytearray(SMS.encode())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    read(PHONE_BACKUP, bytes(raw))


@given(st.lists(st.binary(max_size=60), max_size=6))
def test_repairing_piece_by_piece_is_repairing_at_once(pieces: list[bytes]) -> None:
    spaced = [piece + b" " for piece in pieces]
    whole = b"".join(clean_xml([b"".join(spaced)]))
    assert b"".join(clean_xml(iter(spaced))) == whole


def _corpus() -> Iterator[tuple[str, int]]:
    yield from (
        ("fkleon__sms-backup-manager/emptySms.xml", 0),
        ("fkleon__sms-backup-manager/invalidSms.xml", 0),
        ("fkleon__sms-backup-manager/invalidSms2.xml", 0),
        ("fkleon__sms-backup-manager/sms-and-mms.xml", 2),
        ("fkleon__sms-backup-manager/sms-dupes.xml", 8),
        ("fkleon__sms-backup-manager/sms-non-dupes-2.xml", 2),
        ("fkleon__sms-backup-manager/sms-non-dupes.xml", 2),
        ("shruggietech__sms-backup-restore-parser/edge_cases.xml", 4),
        ("shruggietech__sms-backup-restore-parser/malformed.xml", 0),
        ("shruggietech__sms-backup-restore-parser/minimal_calls.xml", 1),
        ("shruggietech__sms-backup-restore-parser/minimal_mms.xml", 1),
        ("shruggietech__sms-backup-restore-parser/minimal_sms.xml", 1),
        ("shruggietech__sms-backup-restore-parser/mixed.xml", 3),
    )


@pytest.mark.parametrize(("file", "count"), list(_corpus()))
def test_the_corpus(file: str, count: int) -> None:
    """Expected records less what is no contact: services, drafts, groups, no dates."""
    data = (shared("corpus/sms_calls") / file).read_bytes()
    assert PHONE_BACKUP.detect(data, file) == 1.0
    found = read(PHONE_BACKUP, data)
    assert len(contacts(found)) == count
    assert found
    keys = [one.key for one in contacts(found)]
    assert len(keys) - len(set(keys)) == (1 if file.endswith("sms-dupes.xml") else 0)

"""What else LinkedIn's export holds: messages, invitations, and who I am."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.linkedin_export.instants import read_instant
from garden.exchange.linkedin_export.invitations import LINKEDIN_INVITATIONS
from garden.exchange.linkedin_export.messages import LINKEDIN_MESSAGES
from garden.exchange.linkedin_export.owner import LINKEDIN_OWNER
from garden.exchange.records import ContactRecord, Me, Skipped
from tests.exchange.chats.reading import BERLIN, contacts, read
from tests.shared import shared

HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n"
)
ADA = "https://www.linkedin.com/in/Ada-Lovelace/"
ME = "https://www.linkedin.com/in/me-myself"
MESSAGES = (
    HEADER
    + f'c1,,Ada Lovelace,{ADA},Me Myself,{ME},2025-12-01 10:00:00 UTC,,"a\nb""q""",INBOX,,No\n'
    + f"c1,,Me Myself,{ME},Ada Lovelace,{ADA},2025-12-01 11:00 UTC,,hi,INBOX,,No\n"
    + f"c1,,Me Myself,{ME},Ada Lovelace,{ADA},2025-12-01 11:00 UTC,,hi,INBOX,,No\n"
    + f"c2,,Emmy Noether,,Me Myself,{ME},2025-12-02 10:00:00 UTC,,hi,INBOX,,No\n"
    + f'c3,,Me Myself,{ME},"Ada Lovelace,Emmy Noether","{ADA},https://x.linkedin.com/in/emmy",'
    "2025-12-02 10:00:00 UTC,,hi all,INBOX,,No\n"
    + f"c4,,Spammer,https://x.linkedin.com/in/spam,Me Myself,{ME},2025-12-02 10:00,,x,SPAM,,No\n"
    + f"c1,,Me Myself,{ME},Ada Lovelace,{ADA},2025-12-03 10:00:00 UTC,,unsent,INBOX,,Yes\n"
    + f"c1,,Me Myself,{ME},Ada Lovelace,{ADA},some day,,hi,INBOX,,No\n"
)


def test_who_stands_in_nearly_every_conversation_is_me() -> None:
    found = read(LINKEDIN_MESSAGES, MESSAGES)
    (me,) = [one for one in found if isinstance(one, Me)]
    assert me.party.key == ("linkedin", "me-myself")
    came, went, again, emmy = contacts(found)
    assert [one.sender.name for one in (came, went, emmy) if one.sender] == [
        "Ada Lovelace",
        "Me Myself",
        "Emmy Noether",
    ]
    assert {party.key for party in came.people} == {
        ("linkedin", "ada-lovelace"),
        ("linkedin", "me-myself"),
    }
    assert came.at == datetime(2025, 12, 1, 10, tzinfo=UTC)
    assert went.key != again.key
    assert all(one.daily and one.direction is None for one in (came, went, again, emmy))


def test_groups_spam_and_drafts_are_counted() -> None:
    found = read(LINKEDIN_MESSAGES, MESSAGES)
    assert {one.why for one in found if isinstance(one, Skipped)} == {
        "Messages to groups: 1 left out.",
        "Messages in the spam folder: 1 left out.",
        "Drafts: 1 left out.",
    }


def test_a_name_joins_its_profile_within_the_conversation() -> None:
    rows = (
        f"c1,,Ada Lovelace,{ADA},Me Myself,,2025-12-01 10:00:00 UTC,,hi,INBOX,,No\n"
        "c1,,Me Myself,,Ada Lovelace,,2025-12-01 11:00:00 UTC,,hi,INBOX,,No\n"
    )
    first, second = contacts(read(LINKEDIN_MESSAGES, HEADER + rows))
    assert set(first.people) == set(second.people)


OLD_HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
)


def test_an_older_export_names_me_without_a_profile_where_i_did_not_answer() -> None:
    rows = (
        f'c1,,"Me Myself, PhD",{ME},Ada Lovelace,2020-12-01 10:00:00 UTC,,hi,INBOX\n'
        f'c2,,Emmy Noether,{ADA},"Me Myself, PhD",2020-12-01 11:00:00 UTC,,hi,INBOX\n'
        f'c3,,Mary Somerville,,"Me Myself, PhD",2020-12-01 12:00:00 UTC,,hi,INBOX\n'
    )
    found = read(LINKEDIN_MESSAGES, OLD_HEADER + rows)
    (me,) = [one for one in found if isinstance(one, Me)]
    assert me.party.key == ("linkedin", "me-myself")
    assert len(contacts(found)) == 3
    assert all(me.party in one.people and len(one.people) == 2 for one in contacts(found))


def test_linkedin_itself_and_members_who_left_are_nobody() -> None:
    rows = (
        f"c1,,LinkedIn Member,,Me Myself,{ME},2025-12-01 10:00:00 UTC,,hi,INBOX,,No\n"
        f"c2,,Me Myself,{ME},LinkedIn Member,,2025-12-01 10:00:00 UTC,,hi,INBOX,,No\n"
        f"c3,,Bea from LinkedIn Premium,,Me Myself,{ME},2025-12-01 10:00:00 UTC,,x,INBOX,,No\n"
        f"c4,,Bea of LinkedIn,{ADA},Me Myself,{ME},2025-12-01 10:00:00 UTC,,x,INBOX,,No\n"
    )
    found = read(LINKEDIN_MESSAGES, HEADER + rows)
    assert [one.where.line for one in contacts(found)] == [5]
    (skipped,) = [one for one in found if isinstance(one, Skipped)]
    assert skipped.why == "Messages of LinkedIn itself and of members who left: 3 left out."


def test_a_message_of_a_hundred_lines_is_one_row() -> None:
    text = "\n".join(["line"] * 100)
    row = f'c1,,Ada Lovelace,{ADA},Me Myself,{ME},2025-12-01 10:00:00 UTC,,"{text}",INBOX,,No\n'
    assert len(contacts(read(LINKEDIN_MESSAGES, HEADER + row + row))) == 2


def test_messages_of_robots_are_left_to_nobody() -> None:
    assert LINKEDIN_MESSAGES.detect(MESSAGES.encode(), "messages.csv") == 1.0
    assert LINKEDIN_MESSAGES.detect(MESSAGES.encode(), "guide_messages.csv") == 0.0
    assert LINKEDIN_MESSAGES.detect(MESSAGES.encode(), "learning_coach_messages.csv") == 0.0


@pytest.mark.parametrize(
    ("text", "hour", "day_only"),
    [
        ("5/12/21, 3:14 PM", 13, False),
        ("05/12/2021, 12:14\u202fAM", 22, False),
        ("2021-05-12 13:14:15 UTC", 13, False),
        ("2021-05-12 13:14", 13, False),
        ("May 12 2021 3:14 PM", 13, False),
        ("May 12, 2021, 3:14 PM", 13, False),
        ("12 May 2021", 10, True),
    ],
)
def test_moments_as_linkedin_writes_them(text: str, hour: int, day_only: bool) -> None:
    found = read_instant(text, BERLIN)
    assert found is not None
    assert (found[0].hour, found[1]) == (hour, day_only)
    assert read_instant("next week", BERLIN) is None


def test_an_invitation_is_contact_with_the_one_at_its_other_end() -> None:
    text = (
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        f'Me Myself,Ada Lovelace,"5/12/21, 3:14 PM","hello,\nAda",OUTGOING,{ME},{ADA}\n'
        f"Emmy Noether,Me Myself,01 Mar 2019,,INCOMING,,{ME}\n"
        f",Me Myself,01 Mar 2019,,INCOMING,,{ME}\n"
        "Nobody,Me,when,,SIDEWAYS,,\n"
    )
    out, come = contacts(read(LINKEDIN_INVITATIONS, text))
    assert (out.direction, out.people[0].key) == ("out", ("linkedin", "ada-lovelace"))
    assert (come.direction, come.people[0].name, come.day_only) == ("in", "Emmy Noether", True)
    assert (out.channel, out.daily) == ("social", False)


def test_profile_and_addresses_tell_who_i_am_and_followers_nobody() -> None:
    profile = "First Name,Last Name,Maiden Name,Created Date\nMe,Myself,,2010\n"
    emails = "Email Address,Confirmed,Primary,Updated On\nme@example.org,Yes,Yes,\n"
    followers = "First Name,Last Name,URL,Headline,Industry\nA,B,x,y,z\n"
    (me,) = read(LINKEDIN_OWNER, profile)
    assert isinstance(me, Me)
    assert me.party.name == "Me Myself"
    (mail,) = read(LINKEDIN_OWNER, emails)
    assert isinstance(mail, Me)
    assert mail.party.email == "me@example.org"
    assert isinstance(read(LINKEDIN_OWNER, followers)[0], Skipped)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    for importer in (LINKEDIN_MESSAGES, LINKEDIN_INVITATIONS, LINKEDIN_OWNER):
        read(importer, text.encode("utf-8", "replace"))
        read(importer, (HEADER + text).encode("utf-8", "replace"))


def test_the_corpus() -> None:
    folder = shared("corpus/linkedin")
    found = read(
        LINKEDIN_MESSAGES,
        (folder / "labeldekho__linkedin-network-intelligence" / "Messages.csv").read_bytes(),
    )
    (me,) = [one for one in found if isinstance(one, Me)]
    assert me.party.name == "Test User"
    counts: dict[str, list[int]] = {}
    for one in contacts(found):
        other = next(party.name for party in one.people if party.name != "Test User")
        counts.setdefault(other, [0, 0])[_is_mine(one)] += 1
    assert counts == {
        "Alice Johnson": [2, 2],
        "Bob Williams": [1, 1],
        "Carol Davis": [2, 1],
        "Eve Wilson": [1, 1],
    }
    career = folder / "JamesRothering__CareerManager"
    assert len(contacts(read(LINKEDIN_MESSAGES, (career / "messages.csv").read_bytes()))) == 1
    (invited,) = contacts(read(LINKEDIN_INVITATIONS, (career / "Invitations.csv").read_bytes()))
    assert (invited.direction, invited.people[0].name) == ("in", "Ada Lovelace")


def _is_mine(one: ContactRecord) -> int:
    return int(one.sender is not None and one.sender.name == "Test User")

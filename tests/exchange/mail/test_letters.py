import io
from datetime import UTC, datetime

import pytest

from garden.exchange.mail.reader import MAIL
from garden.exchange.records import ReadOptions
from tests.exchange.mail.reading_mail import contacts, owners, people, read_head, read_mail, remarks


@pytest.mark.parametrize(
    "line",
    [
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "List-Unsubscribe: <https://example.org/leave>",
        "Return-Path: <>",
        "From: No Reply <no-reply@example.org>",
        "From: notifications@github.example",
        "From: MAILER-DAEMON@example.org",
        "From: John via LinkedIn <messages-noreply@linkedin.com>",
        "From: bounce-123@example.org",
        "X-GitHub-Reason: mention",
        "X-LinkedIn-Class: INMAIL",
        "Content-Type: multipart/report; report-type=delivery-status",
    ],
)
def test_machines_write_no_letters(line: str) -> None:
    assert remarks(read_head(line)) == ["Newsletters and other mail by machines: 1 left out."]


@pytest.mark.parametrize("line", ["List-Id: <garden.example.org>", "Precedence: list"])
def test_mailing_lists_are_left_out(line: str) -> None:
    assert remarks(read_head(line)) == ["Mail of mailing lists: 1 left out."]


@pytest.mark.parametrize(
    "line",
    [
        "Auto-Submitted: no",
        "Return-Path: <ada@example.org>",
        "From: Reply Noor <noor@example.org>",
        "From: Bo Unce <bo.unce@example.org>",
    ],
)
def test_people_write_letters(line: str) -> None:
    assert len(contacts(read_head(line))) == 1


@pytest.mark.parametrize(
    "head",
    [
        "Sender: Google Calendar <calendar-notification@google.com>",
        "Content-Type: text/calendar; method=REQUEST",
        "Content-Class: urn:content-classes:calendarmessage",
    ],
)
def test_calendar_invitations_are_no_letters(head: str) -> None:
    assert remarks(read_head(head)) == ["Calendar invitations: 1 left out."]


def test_an_invitation_by_its_parts_but_not_a_letter_with_a_calendar_attached() -> None:
    head = "From: ada@example.org\nDate: Mon, 4 Mar 2024 10:15:00 +0100\nContent-Type: multipart/"
    part = "; boundary=b\n\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n"
    assert remarks(read_mail(head + "alternative" + part)) == ["Calendar invitations: 1 left out."]
    assert len(contacts(read_mail(head + "mixed" + part))) == 1


def test_a_letter_to_very_many_is_a_broadcast() -> None:
    to = [f"p{number}@example.com" for number in range(11)]
    assert len(contacts(read_head("To: " + ", ".join(to[:10])))) == 1
    assert remarks(read_head("To: " + ", ".join(to))) == [
        "Letters to more than 10 people: 1 left out."
    ]


@pytest.mark.parametrize(
    ("folder", "remark"),
    [
        ("Mail/Drafts/cur", "Drafts: 1 left out."),
        ("Mail/.Junk/cur", "Spam: 1 left out."),
        ("Entwürfe", "Drafts: 1 left out."),
    ],
)
def test_drafts_and_spam_were_never_exchanged(folder: str, remark: str) -> None:
    assert remarks(read_head(folder=folder)) == [remark]


@pytest.mark.parametrize(
    "folder",
    [
        "Mail/Sent",
        "Mail/.Sent/cur",
        "Mail/.INBOX.Sent Items/new",
        "[Gmail]/Sent Mail",
        "Gesendet.mbox",
        "mail/Envoy&AOk-s/cur",
        "Sent Messages.mbox/Messages",
        "Sent-1",
    ],
)
def test_whoever_writes_what_lies_in_a_sent_folder_is_the_owner(folder: str) -> None:
    assert owners(read_head(folder=folder)) == ["ada@example.org"]


@pytest.mark.parametrize("folder", ["", "Inbox/cur", "Sentinel", "Presented", "Archive/2024"])
def test_other_folders_do_not_tell_who_the_owner_is(folder: str) -> None:
    assert owners(read_head(folder=folder)) == []


@pytest.mark.parametrize(
    "labels", ["Inbox,Sent", '"\\\\Sent" "\\\\Important"', "=?utf-8?q?Envoy=C3=A9s?="]
)
def test_gmail_labels_tell_what_was_sent(labels: str) -> None:
    assert owners(read_head("X-Gmail-Labels: " + labels)) == ["ada@example.org"]


def test_nearly_all_letters_delivered_to_one_address_tell_the_owner() -> None:
    head = "From x@y.org Mon Mar 04 09:15:00 2024\nFrom: x@y.org\nDelivered-To: {}\n\nhi\n\n"
    mine, other = head.format("me@example.org"), head.format("you@example.org")
    assert owners(read_mail(mine * 5)) == ["me@example.org"]
    assert owners(read_mail(mine * 4)) == []
    assert owners(read_mail(mine * 5 + other * 3)) == []


@pytest.mark.parametrize(
    ("date", "hour"),
    [
        ("Mon, 4 Mar 2024 10:15:00 +0100", 9),
        ("Mon, 4 Mar 2024 10:15:00 -0000", 10),
        ("4 Mar 24 10:15 EST", 15),
        ("Mon, 4 Mar 2024 10:15:60 GMT", 10),
        ("Mon, 04 Mar 2024 10:15:00 +0100 (CET)", 9),
    ],
)
def test_dates_as_mailers_write_them(date: str, hour: int) -> None:
    (contact,) = contacts(read_head("Date: " + date))
    assert (contact.at.date().isoformat(), contact.at.hour) == ("2024-03-04", hour)


@pytest.mark.parametrize(
    "date", ["", "yesterday", "1 Jan 1970 00:00 +0000", "1 Jan 2069 0:00 +0000"]
)
def test_an_absurd_date_is_replaced_by_when_the_letter_was_received(date: str) -> None:
    received = "Received: from a by b; Tue, 5 Mar 2024 10:00:00 +0000"
    (contact,) = contacts(read_head("Date: " + date, received))
    assert contact.at.isoformat() == "2024-03-05T10:00:00+00:00"
    assert remarks(read_head("Date: " + date)) == ["This letter has no date that can be right."]


def test_many_problems_of_a_kind_are_told_once_more_with_their_number() -> None:
    letter = "From x@y.org\nDate: Mon, 4 Mar 2024 10:15:00 +0100\n\nhi\n\n"
    found = remarks(read_mail(letter * 30))
    assert len(found) == 21
    assert found[-1].endswith("(10 more like this.)")


def test_letters_from_before_the_day_asked_for_are_left_out() -> None:
    options = ReadOptions(since=datetime(2024, 4, 1, tzinfo=UTC))
    data = b"From: a@b.org\nDate: Mon, 4 Mar 2024 10:15:00 +0100\n\n"
    found = list(MAIL.read(io.BytesIO(data), "file", options))
    assert remarks(found) == ["Letters from before the day asked for: 1 left out."]


def test_all_copies_of_a_letter_have_one_key() -> None:
    keys = {
        contacts(read_head(f"Message-ID: {text}"))[0].key for text in ("<a@b>", " a@b ", "< a@b>")
    }
    assert keys == {"mail|a@b"}
    one = contacts(read_head("Subject: x"))[0].key
    assert one == contacts(read_head("Subject: x", "X-Gmail-Labels: Inbox"))[0].key
    assert one != contacts(read_head("Subject: y"))[0].key


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("To: =?utf-8?q?Doe=2C_Jane?= <j@x.org>", [("Doe, Jane", "j@x.org")]),
        ("To: =?utf-8?q?Doe,_Jane?= <j@x.org>", [("Doe, Jane", "j@x.org")]),
        ("To: =?utf-8?b?w5Y=?= =?utf-8?b?eg==?= <j@x.org>", [("Öz", "j@x.org")]),
        ("To: =?utf-8?b?ww==?=\n =?utf-8?b?lg==?= <j@x.org>", [("Ö", "j@x.org")]),
        ("To: j@x.org (Jane Doe)", [("Jane Doe", "j@x.org")]),
        ("To: Jane Doe j@x.org", [("Jane Doe", "j@x.org")]),
        ("To: 'j@x.org' <j@x.org>", [("", "j@x.org")]),
        ('To: "Doe \\"Jo\\" Jane" <j@x.org>', [('Doe "Jo" Jane', "j@x.org")]),
        ("To: <mailto:j@x.org>", [("", "j@x.org")]),
        ("To: <@relay.org:j@x.org>", [("", "j@x.org")]),
        ("To: j@x.org; k@x.org", [("", "j@x.org"), ("", "k@x.org")]),
        ("To: J@x.org, Jane <j@X.org>", [("Jane", "j@X.org")]),
        ("To: undisclosed-recipients:;", []),
        ("To: root, j@x.org", [("", "j@x.org")]),
        ("To: no-reply@x.org, j@x.org", [("", "j@x.org")]),
    ],
)
def test_addresses_as_mailers_write_them(line: str, expected: list[tuple[str, str]]) -> None:
    assert people(line)[1:] == expected


def test_letters_of_old_code_pages_in_a_name() -> None:
    data = "From: Jürgen <j@x.org>\nDate: 4 Mar 2024 10:00 +0000\n\n".encode("latin-1")
    assert contacts(read_mail(data))[0].people[0].name == "Jürgen"

import pytest

from garden.exchange.mail.reader import MAIL
from tests.exchange.mail.reading_mail import (
    DATE,
    FIXTURES,
    contacts,
    owners,
    read_mail,
    remarks,
)

BOX = (FIXTURES / "box.mbox").read_bytes()


def test_a_mailbox_gives_its_letters_and_counts_the_rest() -> None:
    found = read_mail(BOX)
    assert [contact.key for contact in contacts(found)] == [
        "mail|first@example.org",
        "mail|second@example.net",
        "mail|fourth@example.com",
    ]
    assert remarks(found) == ["Newsletters and other mail by machines: 1 left out."]


def test_a_contact_is_who_wrote_to_whom_and_when() -> None:
    first = contacts(read_mail(BOX))[0]
    assert first.sender
    assert (first.sender.name, first.sender.email) == ("Ada Lövelace", "ada@example.org")
    assert [person.email for person in first.people] == [
        "ada@example.org",
        "grace@example.net",
        "charles@example.com",
    ]
    assert first.people[1].name == "Hopper, Grace"
    assert first.at.isoformat() == "2024-03-04T09:15:00+00:00"
    assert (first.channel, first.daily, first.direction, first.title) == ("email", True, None, "")
    assert first.where.line == 1


def test_a_letter_says_on_which_line_it_begins() -> None:
    lines = [contact.where.line for contact in contacts(read_mail(BOX))]
    text = BOX.decode().splitlines()
    assert all(text[line - 1].startswith("From ") for line in lines if line)


def test_who_wrote_what_is_labelled_as_sent_owns_the_mailbox() -> None:
    assert owners(read_mail(BOX)) == ["Grace@example.net"]


@pytest.mark.parametrize("ending", [b"\r\n", b"\r", b"\r\r\n"])
def test_the_endings_of_lines_do_not_matter(ending: bytes) -> None:
    keys = [contact.key for contact in contacts(read_mail(BOX.replace(b"\n", ending)))]
    assert keys == [contact.key for contact in contacts(read_mail(BOX))]


@pytest.mark.parametrize(
    "before", [b"\xef\xbb\xbf", b"\n\n", b"\xef\xbb\xbf\r\n", b" " * 900 + b"\r\n", b"\t\n \n"]
)
def test_what_stands_before_the_first_letter_does_not_matter(before: bytes) -> None:
    assert len(contacts(read_mail(before + BOX))) == 3
    assert MAIL.detect(before + BOX, "x") == 1.0


def test_a_from_line_in_a_body_is_text_unless_a_head_follows() -> None:
    letter = (
        "From a@b.org Mon Mar 04 09:15:00 2024\nFrom: a@b.org\nDate: 4 Mar 2024 09:00 +0000\n\n"
    )
    for text in (
        "\nFrom what we hear\nyou are well\n",
        "line\nFrom a@b.org Mon Mar 04 09:15:00 2024\nFrom: c@d.org\n",
        "\nFrom now on\nNote: mind the step\n",
        "\nFrom 10:30 on\nwe dance\n",
    ):
        assert len(contacts(read_mail(letter + text + "\n" + letter))) == 2, text


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("line", ["From a@b.org Mon Mar  4 09:15:00 2024", "From - ", "From -"])
def test_some_programs_write_no_empty_line_between_letters(line: str, ending: str) -> None:
    letter = f"{line}\nFrom: a@b.org\nSubject: tea\nDate: 4 Mar 2024 09:00 +0000\n\ntext\n"
    assert len(contacts(read_mail((letter * 3).replace("\n", ending)))) == 3


def test_a_mailbox_may_have_marks_round_each_letter() -> None:
    mark = "\x01" * 4 + "\n"
    letter = f"{mark}{DATE}\nFrom: a@b.org\n\nFrom here on\nNote: text\n{mark}"
    assert MAIL.detect(letter.encode(), "x") == 1.0
    found = contacts(read_mail(letter * 3))
    assert [contact.where.line for contact in found] == [1, 8, 15]
    assert {contact.people[0].email for contact in found} == {"a@b.org"}


def test_mozilla_writes_a_dash_for_the_sender() -> None:
    letter = "From - Mon Mar 04 09:15:00 2024\nX-Mozilla-Status: 0001\nFrom: a@b.org\n\nhi\n\n"
    found = contacts(read_mail(letter * 2))
    assert [contact.at.hour for contact in found] == [9, 9]


def test_text_that_only_looks_like_a_letter_is_counted() -> None:
    letter = "From a@b.org Mon Mar 04 09:15:00 2024\nFrom: a@b.org\n\nSee:\n\n"
    quoted = "From me at 10:15 to you\nSubject: nothing\n\n"
    found = read_mail(letter + quoted + letter)
    assert len(contacts(found)) == 2
    assert remarks(found) == ["Pieces that only look like letters: 1 left out."]


@pytest.mark.parametrize("name", ["letter.eml", "7.emlx"])
def test_a_single_letter(name: str) -> None:
    data = (FIXTURES / name).read_bytes()
    assert MAIL.detect(data, name) > 0.9
    (contact,) = contacts(read_mail(data))
    assert contact.key == "mail|fifth@example.com"
    assert [(person.name, person.email) for person in contact.people] == [
        ("Somerville, Mary", "mary@example.com"),
        ("", "ada@example.org"),
        ("Grace", "grace@example.net"),
    ]


def test_the_original_of_a_letter_as_gmail_gives_it() -> None:
    data = b" " * 900 + b"\n" + (FIXTURES / "letter.eml").read_bytes()
    assert MAIL.detect(data, "original.eml") > 0.9
    assert len(contacts(read_mail(data))) == 1


def test_a_head_whose_indentation_was_lost_is_still_one() -> None:
    head = (
        "Return-Path: <a@b.org>\nDelivered-To: c@d.org\nReceived: from x.org\nby y.org\n"
        "with SMTP 4\nid 5 for you\nFrom: a@b.org\n"
    )
    assert MAIL.detect((head + DATE + "\n\nhi\n").encode(), "x.eml") > 0.9


@pytest.mark.parametrize("data", [b"", b"\n\n", b"Hello\n", b"\x00\xff" * 500, b"12\n", b"From "])
def test_a_file_without_letters_says_so(data: bytes) -> None:
    assert remarks(read_mail(data)) == ["No letter was found in this."]


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n",
        "BEGIN:VCALENDAR\nDATE:1\n",
        "date: 2024-03-04\ntitle: notes\n",
        "From there we went on.\nIt was dark.\n",
        "From,To,Date\na,b,c\n",
        "# Note\n\nFrom: x\nDate: y\nTo: z\n",
        "name: x\nfrom: y\nsteps:\n- run: z\n- run: a\n- run: b\n- run: c\n",
    ],
)
def test_other_texts_are_not_mail(text: str) -> None:
    assert MAIL.detect(text.encode(), "notes.txt") < 0.5

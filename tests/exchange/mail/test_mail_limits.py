"""Hostile and huge mail: bounded memory, and no time to speak of."""

import io
import time
import tracemalloc

import pytest

from garden.exchange.mail.reader import MAIL
from garden.exchange.records import ContactRecord, ReadOptions
from tests.exchange.mail.reading_mail import DATE, contacts, read_head, read_mail

LETTER = (
    b"From ada@example.org Mon Jan 01 00:00:00 2024\nFrom: Ada <ada@example.org>\n"
    b"To: me@example.net\nDate: Mon, 1 Jan 2024 10:00:00 +0100\n\n"
)


class Endless(io.RawIOBase):
    """A mailbox of `count` letters, each with a long body, made as it is read."""

    def __init__(self, count: int) -> None:
        self._letter = LETTER + b"From here on, a line.\n" * 10_000 + b"\n"
        self._count = count
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        assert 0 < size <= 1024 * 1024
        while len(self._rest) < size and self._count:
            self._rest += self._letter
            self._count -= 1
        part, self._rest = self._rest[:size], self._rest[size:]
        return part


def test_a_large_mailbox_is_read_in_little_memory() -> None:
    tracemalloc.start()
    found = MAIL.read(Endless(40), "file", ReadOptions())  # type: ignore[arg-type]
    count = sum(isinstance(finding, ContactRecord) for finding in found)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 40
    assert peak < 4 * 1024 * 1024


@pytest.mark.parametrize(
    "line",
    [
        "To: " + "(" * 100_000,
        "To: " + '"' * 100_001,
        "To: " + "<" * 100_000,
        "To: " + "a@b.org," * 20_000,
        "To: " + "a@" * 50_000,
        "To: " + ":;" * 50_000,
        "To: <" + " " * 60_000 + "x>",
        "To: <" + "(a" * 30_000 + ">",
        "To: =?utf-8?q?" + "_" * 60_000 + "x?=",
        "From: a at b" + " " * 60_000 + "x",
        "Date: " + "10:15 " * 10_000,
        "To: " + "=?utf-8?q?" * 20_000,
        "To: " + "=?utf-8?b?/?= " * 10_000,
        "Date: " + "(" * 100_000,
        "Date: " + "1 " * 50_000,
        "Message-ID: " + "x" * 1_000_000,
        "Subject: x\n" + " folded\n" * 100_000,
        "X-Odd: y\n" * 100_000 + "X-Last: z",
        "Received: from a; b\n" * 50_000 + "X-Last: z",
        "X-Gmail-Labels: " + '"\\' * 50_000,
    ],
    ids=lambda line: line[:14],
)
def test_a_hostile_head_takes_no_time(line: str) -> None:
    begin = time.perf_counter()
    read_head(line)
    assert time.perf_counter() - begin < 2


@pytest.mark.parametrize(
    "body",
    [
        "From - \nTo: x\n" + " folded\n" * 100_000,
        "\nFrom - \n" * 50_000,
        "x\nFrom " + "a" * 1900 + "\n" * 2,
        "\x01\x01\x01\x01\n" * 50_000,
        "Content-Type: multipart/alternative\n" + " ;\n" * 100_000 + "text/calendar",
        "Content-Type: text/calendar\n" * 10_000,
    ],
    ids=lambda body: repr(body[:14]),
)
def test_a_hostile_body_takes_no_time(body: str) -> None:
    begin = time.perf_counter()
    for mark in ("From a@b.org Mon Mar  4 09:15:00 2024\n", "\x01\x01\x01\x01\n"):
        read_mail(f"{mark}From: a@b.org\n\n{body * 3}")
    assert time.perf_counter() - begin < 2


def test_a_letter_whose_head_never_ends_does_not_hide_the_next() -> None:
    flood = LETTER[:-1] + b"X-More: 1\n" * 200_000 + b"\n"
    assert len(contacts(read_mail(LETTER + b"hi\n\n" + flood + LETTER))) == 3


def test_a_line_without_end_is_passed_over() -> None:
    data = LETTER + b"x" * 20_000_000 + b"\n\n" + LETTER
    assert len(contacts(read_mail(data))) == 2
    assert len(contacts(read_mail(f"From: a@b.org\n{DATE}\nX: " + "x" * 17_000_000))) == 1

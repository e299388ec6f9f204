"""Whatever the bytes: nothing is raised, nothing hangs, and silence is never an answer."""

import io
from email.utils import getaddresses

from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.identity import fold_email
from garden.exchange.mail.addresses import read_addresses
from garden.exchange.mail.dates import read_date
from garden.exchange.mail.reader import MAIL
from garden.exchange.mail.words import decode_words
from garden.exchange.records import ContactRecord, Finding, ReadOptions
from tests.exchange.mail.reading_mail import FIXTURES

SEEDS = [path.read_bytes() for path in sorted(FIXTURES.iterdir())]
MARK = b"\x01\x01\x01\x01\n"
SEEDS.append(MARK + (MARK + MARK).join(SEEDS) + MARK)
SCRAPS = st.sampled_from(
    [
        *(
            b"\n",
            b"\r\n",
            b"\n\n",
            b"\r",
            b"\x00",
            b"\xff",
            b"\xef\xbb\xbf",
            b":",
            b",",
            b";",
            b" ",
        ),
        *(b"(", b")", b"<", b">", b'"', b"\\", b"@", b"=?", b"?=", b"=?utf-16?b?2AA=?=", b"\t"),
        *(b"\n\nFrom a Mon Jan 01 00:00:00 2024\nFrom: a@b\n", b"From - ", b"Date: 1 Jan 99999\n"),
        *(b"Content-Type: multipart/mixed; boundary=x\n\n--x\n", b"To: (((a@b\n", b"12\n"),
        *(b"Content-Type: multipart/alternative; boundary=x\n\n--x\n", b"\n--x\n", b"\x01" * 4),
        *(
            b"\nFrom a@b Mon Jan  1 00:00:00 2024\nFrom: a@b\nTo: c@d\n",
            b"\x01\x01\x01\x01\nTo: a@b\n",
        ),
        *(b"Content-Type: text/calendar\n\n", b"=?utf-7?q?+2AA-?=", b" at ", b" @ "),
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Draw a fixture with pieces cut out, put in, doubled, or cut off."""
    data = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        put = draw(SCRAPS | st.binary(max_size=6) | st.just(data[start:end] * 2))
        data = data[:start] + put + data[end:]
    return data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data


@given(mutated() | st.binary(max_size=300) | st.lists(SCRAPS, max_size=30).map(b"".join))
@settings(max_examples=200, deadline=2000)
def test_anything_is_read_and_the_same_again(data: bytes) -> None:
    def everything() -> list[Finding]:
        return list(MAIL.read(io.BytesIO(data), "file", ReadOptions()))

    assert 0 <= MAIL.detect(data, "name") <= 1
    found = everything()
    assert found
    assert found == everything()
    for finding in found:
        repr(finding).encode()
        if isinstance(finding, ContactRecord):
            assert finding.key
            assert all(fold_email(person.email) for person in finding.people)


@given(st.integers(1, 300), mutated())
@settings(max_examples=100, deadline=2000)
def test_how_a_stream_is_cut_into_pieces_does_not_matter(size: int, data: bytes) -> None:
    class Slow(io.BytesIO):
        def read(self, wanted: int | None = -1, /) -> bytes:
            return super().read(min(size, wanted or size))

    whole = list(MAIL.read(io.BytesIO(data), "file", ReadOptions()))
    assert list(MAIL.read(Slow(data), "file", ReadOptions())) == whole


NAMES = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=9)
ADDRESSES = st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.org", fullmatch=True)


@given(st.lists(st.tuples(NAMES, ADDRESSES), min_size=1, max_size=8))
@settings(max_examples=100)
def test_plain_addresses_are_read_as_the_standard_library_does(
    pairs: list[tuple[str, str]],
) -> None:
    text = ", ".join(f"{name} <{address}>" for name, address in pairs)
    assert [(one.name, one.email) for one in read_addresses(text)] == getaddresses([text])


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=1000)
def test_no_text_is_too_odd_for_a_field(text: str) -> None:
    for person in read_addresses(text):
        assert fold_email(person.email)
    decode_words("=?utf-8?q?" + text + "?=").encode()
    read_date(text)

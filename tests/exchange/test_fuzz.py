"""Whatever the bytes: nothing is raised, nothing hangs, and nobody found is never a success."""

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.linkedin import LINKEDIN
from garden.exchange.looks import looks_like
from garden.exchange.matching import Matcher
from garden.exchange.records import ContactRecord, Finding, PersonRecord, Problem, ReadOptions
from garden.exchange.registry import Importer
from garden.exchange.sources import read_paths
from garden.exchange.vcard.reader import VCARD
from tests.exchange.reading import FIXTURES

SEEDS = [path.read_bytes() for path in sorted(FIXTURES.rglob("*")) if path.is_file()]
SCRAPS = st.sampled_from(
    [
        *(
            b"\r\n",
            b"\n",
            b"=",
            b'"',
            b":",
            b";",
            b",",
            b" ",
            b"\x00",
            b"\xff",
            b"\xf1",
            b"\\",
            b"^",
        ),
        *(b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"AGENT:\r\n", b"FN;CHARSET=UTF-16:", b"PK"),
        *(b"N;ENCODING=QUOTED-PRINTABLE:=C3=\n", b"PHOTO;ENCODING=b:", b"BDAY:--0230\r\n"),
        *(b"First Name,Last Name,Connected On\n", b"TEL:tel:%FF;ext=9\r\n", b"item1.:x\r\n"),
        b"URL:linkedin.com/in/%\r\n",
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Draw a fixture with pieces cut out, put in, or doubled."""
    data = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 30)))
        put = draw(SCRAPS | st.binary(max_size=6) | st.just(data[start:end] * 2))
        data = data[:start] + put + data[end:]
    return data


ANY = st.binary(max_size=300) | st.lists(SCRAPS, max_size=40).map(b"".join) | mutated()


def everything(importer: Importer, data: bytes) -> list[Finding]:
    return list(importer.read(io.BytesIO(data), "source", ReadOptions("book")))


@pytest.mark.parametrize("importer", [VCARD, LINKEDIN], ids=["vcard", "linkedin"])
@given(data=ANY)
@settings(max_examples=200, deadline=2000)
def test_an_importer_reads_anything_and_the_same_again(importer: Importer, data: bytes) -> None:
    assert 0 <= importer.detect(data, "name") <= 1
    found = everything(importer, data)
    assert found == everything(importer, data)
    for finding in found:
        if isinstance(finding, PersonRecord):
            assert finding.name.strip()
            assert finding.source_keys
            str(finding).encode()


@given(ANY)
@settings(max_examples=100, deadline=2000)
def test_a_file_of_anything_brings_people_or_contacts_or_a_problem(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(data)
        found = list(read_paths([path]))
    assert any(isinstance(finding, PersonRecord | ContactRecord | Problem) for finding in found)
    assert looks_like(data)


@given(st.lists(mutated(), min_size=1, max_size=3))
@settings(max_examples=100, deadline=4000)
def test_whatever_came_in_once_adds_nothing_again(files: list[bytes]) -> None:
    found = [finding for data in files for finding in everything(VCARD, data)]
    records = [finding for finding in found if isinstance(finding, PersonRecord)]
    matcher = Matcher([], "GB")
    for number, record in enumerate(records):
        match = matcher.match(record)
        same = match.person_id if match.kind == "same" else None
        matcher.add(number if same is None else same, record)
    assert {matcher.match(record).kind for record in records} <= {"same"}

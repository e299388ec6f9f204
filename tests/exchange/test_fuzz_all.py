"""Every reader, fed with damaged files of its own format: nothing is raised, no nonsense told."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.bundle import Bundle
from garden.exchange.bundles import BUNDLES
from garden.exchange.records import ContactRecord, Finding, PersonRecord, ReadOptions
from garden.exchange.registry import BUILT_IN, load_importers
from tests.exchange.detection_samples import KNOWN
from tests.exchange.findings import texts
from tests.exchange.reading import FIXTURES

OPTIONS = ReadOptions(book="book", folder="Mail/Sent", now=datetime(2026, 1, 1, tzinfo=UTC))
IMPORTERS = {one.name: one for one in load_importers()[0] if one.name in BUILT_IN}
TREES = {"slack": FIXTURES / "slack", "discord-package": FIXTURES / "discord" / "messages"}
SCRAPS = st.sampled_from(
    [
        *(b"\n", b"\r\n", b"\x00", b"\xff", b"\\", b'"', b":", b";", b",", b"{", b"[", b"<", b"]"),
        *(b"9" * 30, b"-1", b"1e999", b"null", b"\\ud800", b"&#55357;", b"0001-01-01T00:00:00"),
        *(
            b"9999-12-31T23:59:59",
            b"<!ENTITY a 'b'>",
            "\u202e\u200eİ".encode(),
            b"=?utf-7?b?2AA=?=",
        ),
    ]
)


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """Draw `data` with pieces cut out, put in, or doubled."""
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        put = draw(SCRAPS | st.binary(max_size=6) | st.just(data[start:end] * 3))
        data = data[:start] + put + data[end:]
    return data


def is_sound(finding: Finding) -> bool:
    """Say whether a garden can hold `finding`: its letters, its times, its names."""
    for text in texts(finding):
        text.encode()
    if isinstance(finding, PersonRecord):
        return bool(finding.name.strip() and finding.source_keys)
    if isinstance(finding, ContactRecord):
        return finding.at.tzinfo is UTC and bool(finding.people and finding.key)
    return True


@pytest.mark.parametrize("name", KNOWN)
@given(data=st.data())
@settings(max_examples=60, deadline=2000)
def test_an_importer_reads_anything_and_the_same_again(name: str, data: st.DataObject) -> None:
    importer = IMPORTERS[name]
    sample = data.draw(st.sampled_from(sorted(KNOWN[name].values())))
    bad = data.draw(damaged(sample))
    assert 0 <= importer.detect(bad, "file") <= 1
    found = list(importer.read(io.BytesIO(bad), "file", OPTIONS))
    assert all(is_sound(one) for one in found)
    assert found == list(importer.read(io.BytesIO(bad), "file", OPTIONS))


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda one: one.name)
@given(data=st.data())
@settings(max_examples=100, deadline=2000)
def test_a_bundle_with_a_damaged_file_is_read_as_far_as_it_goes(
    bundle: Bundle, data: st.DataObject
) -> None:
    tree = _tree(bundle.name)
    name = data.draw(st.sampled_from(sorted(tree)))
    tree = {**tree, name: data.draw(damaged(tree[name]))}
    assert bundle.root(frozenset(tree)) == ""
    members = {one: partial(io.BytesIO, content) for one, content in tree.items()}
    found = list(bundle.read(members, "bundle", OPTIONS))
    assert found
    assert all(is_sound(one) for one in found)


def _tree(name: str) -> Mapping[str, bytes]:
    root = TREES[name]
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}

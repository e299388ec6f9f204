"""Each file is known by its own importer alone as the surest; ordinary files by none."""

import pytest

from garden.exchange.picking import SURE_ENOUGH
from garden.exchange.registry import BUILT_IN, Importer, load_importers
from tests.exchange.detection_samples import KNOWN, NOBODYS

SAMPLES = [(name, file) for name, files in KNOWN.items() for file in files]


@pytest.fixture(scope="module")
def importers() -> tuple[Importer, ...]:
    return tuple(one for one in load_importers()[0] if one.name in BUILT_IN)


def sure(importers: tuple[Importer, ...], head: bytes, name: str) -> dict[str, float]:
    """Return how sure each importer is that is sure enough, by name."""
    found = {one.name: one.detect(head, name) for one in importers}
    return {name: share for name, share in found.items() if share >= SURE_ENOUGH}


def test_there_is_a_sample_for_each_importer() -> None:
    assert KNOWN.keys() == BUILT_IN.keys()


@pytest.mark.parametrize(("name", "file"), SAMPLES, ids=lambda part: part.replace(" ", "-"))
def test_its_own_importer_is_surest(importers: tuple[Importer, ...], name: str, file: str) -> None:
    for called in (file, "download"):
        found = sure(importers, KNOWN[name][file], called)
        assert max(found, key=lambda one: found[one], default="") == name
        assert list(found.values()).count(found[name]) == 1


@pytest.mark.parametrize("file", NOBODYS)
def test_an_ordinary_file_is_nobodys(importers: tuple[Importer, ...], file: str) -> None:
    assert sure(importers, NOBODYS[file], file) == {}


@pytest.mark.parametrize("file", [*NOBODYS, *(file for _, file in SAMPLES)])
def test_a_name_decides_nothing_by_itself(importers: tuple[Importer, ...], file: str) -> None:
    assert sure(importers, b"", file) == {}
    assert sure(importers, b"\x89PNG\r\n\x1a\n", file) == {}

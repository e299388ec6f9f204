from importlib.metadata import EntryPoint

import pytest

from garden.exchange import registry
from garden.exchange.registry import Importer, load_importers


def declare(monkeypatch: pytest.MonkeyPatch, *points: tuple[str, str]) -> None:
    declared = [EntryPoint(name, value, registry.GROUP) for name, value in points]
    monkeypatch.setattr(registry, "entry_points", lambda group: declared)


def test_the_built_in_importers_are_there_without_an_installation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    declare(monkeypatch)
    importers, problems = load_importers()
    assert [importer.name for importer in importers] == sorted(registry.BUILT_IN)
    assert problems == ()
    assert all(isinstance(importer, Importer) for importer in importers)


def test_a_package_may_bring_one_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    declare(monkeypatch, ("abook", "garden.exchange.vcard.reader:VCARD"))
    assert len(load_importers()[0]) == len(registry.BUILT_IN) + 1


@pytest.mark.parametrize("value", ["no_such_package:X", "garden.exchange.looks:TABLE", "sys:x.y"])
def test_one_that_cannot_be_loaded_is_told_and_the_others_stay(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    declare(monkeypatch, ("abook", value))
    importers, problems = load_importers()
    assert [importer.name for importer in importers] == sorted(registry.BUILT_IN)
    assert "abook" in problems[0].why

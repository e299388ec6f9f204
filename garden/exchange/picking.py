"""Pick the importer that is surest of a file, by its first bytes."""

from collections.abc import Iterable

from garden.exchange.records import ReadOptions
from garden.exchange.registry import Importer, MappedImporter

SURE_ENOUGH = 0.5
"""The confidence from which an importer is trusted with a file, of 1."""


def pick_importer(
    importers: Iterable[Importer], head: bytes, name: str, options: ReadOptions
) -> Importer | None:
    """Return the importer that is surest of `head`, or None if none is sure enough.

    One that was told what the columns of such a table are comes before all others.
    """
    known = tuple(importers)
    told = next((item for item in known if _is_mapped(item, head, options)), None)
    if told is not None:
        return told
    sure = [(_confidence(item, head, name), item) for item in known]
    best = max(sure, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= SURE_ENOUGH else None


def _is_mapped(importer: Importer, head: bytes, options: ReadOptions) -> bool:
    """Ask an importer of tables whether it was told what the columns of this one are."""
    return isinstance(importer, MappedImporter) and importer.detect_mapped(head, options)


def _confidence(importer: Importer, head: bytes, name: str) -> float:
    """Ask `importer`; one from another package that raises is not sure at all."""
    try:
        return importer.detect(head, name)
    except Exception:
        return 0.0

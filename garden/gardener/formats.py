"""The formats that people can be imported from."""

from garden.exchange.registry import load_importers


def format_names() -> tuple[str, ...]:
    """Return the words by which a format is chosen by hand."""
    return tuple(importer.name for importer in load_importers()[0])

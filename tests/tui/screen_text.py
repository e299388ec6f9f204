"""What stands on a screen, as plain text."""

from typing import Any

from textual.app import App


def text_of(app: App[Any]) -> str:
    """Return the lines of the current screen, colours left out."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width] for strip in lines[:height])

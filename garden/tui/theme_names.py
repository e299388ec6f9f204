"""The names of all themes, for whoever sets one without opening the app."""

from difflib import get_close_matches

from textual.theme import BUILTIN_THEMES

from garden.gardener.errors import Refused
from garden.tui.themes import OWN_THEMES

AUTO = "auto"


def theme_names() -> tuple[str, ...]:
    """Return every theme's name: ours first, then Textual's."""
    own = tuple(theme.name for theme in OWN_THEMES)
    return (*own, *(name for name in BUILTIN_THEMES if name not in own))


def check_theme(name: str) -> None:
    """Raise Refused, naming the nearest one, where there is no theme of that name."""
    if name == AUTO or name in theme_names():
        return
    near = get_close_matches(name, (*theme_names(), AUTO), n=1, cutoff=0.4)
    guess = f" Did you mean {near[0]}?" if near else ""
    raise Refused(f"There is no theme “{name}”.{guess}")

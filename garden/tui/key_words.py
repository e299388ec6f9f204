"""Keys in words, for a footer without signs for them."""

from types import MappingProxyType

from textual.binding import Binding

WORDS = MappingProxyType(
    {
        "enter": "enter",
        "tab": "tab",
        "shift+tab": "shift+tab",
        "escape": "esc",
        "space": "space",
        "backspace": "back",
        "up": "up",
        "down": "down",
        "left": "left",
        "right": "right",
        "pageup": "pgup",
        "pagedown": "pgdn",
    }
)


def key_words(binding: Binding) -> str | None:
    """Return the words for a key that is otherwise shown by a sign, else None."""
    return WORDS.get(binding.key) if not binding.key_display else None

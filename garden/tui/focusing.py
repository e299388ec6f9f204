"""Who gets the keys, also of somebody who types fast."""

from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input


def give_keys(widget: Widget) -> None:
    """Let `widget` have the very next key.

    `Widget.focus` waits until the app has handled the keys that it was sent already.
    """
    widget.screen.set_focus(widget)


def take_as_text(focused: Widget | None, event: Key) -> bool:
    """Let a key be text that was on its way elsewhere when a field was given the keys.

    A field stops what is typed into it; what comes to the app was sent to another widget before,
    and means other things there. Return whether the field has taken it.
    """
    if not isinstance(focused, Input) or not event.is_printable or event.character is None:
        return False
    focused.insert_text_at_cursor(event.character)
    return True

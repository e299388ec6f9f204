"""A jump in the garden: while letters are shown, keys go to them and to nothing else."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from garden.tui.art.ink import Colours, ink_of
from garden.tui.widgets.jump import Jump, Spot, Step


class JumpEnded(Message):
    """A jump is over; `typed` led nowhere, "" where it led to a plant or was left."""

    def __init__(self, typed: str = "") -> None:
        super().__init__()
        self.typed = typed


class Jumping:
    """Takes the keys of a jump for a widget, and draws the letters on its lines.

    The widget has a component class "plant-grid--jump" for them.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._jump: Jump | None = None

    def start(self, places: Sequence[Spot]) -> None:
        """Put letters on these spots."""
        self._jump = Jump(places)
        self._widget.refresh()

    def end(self, typed: str = "") -> None:
        """Take the letters away. `typed`: what led nowhere."""
        if self._jump is not None:
            self._jump = None
            self._widget.refresh()
            self._widget.post_message(JumpEnded(typed))

    def take(self, event: events.Key) -> int | None:
        """Take a key, if letters are shown; return the person it leads to.

        A key that writes no letter ends the jump and does its own work.
        """
        jump = self._jump
        if jump is None:
            return None
        person = None
        if event.key == "escape":
            self.end()
        elif event.key == "backspace" and jump.begun:
            jump.untype()
        elif event.is_printable and event.character:
            person = self._typed(jump, event.character)
        else:
            self.end()
            return None
        event.stop()
        event.prevent_default()
        self._widget.refresh()
        return person

    def _typed(self, jump: Jump, letter: str) -> int | None:
        step, person = jump.type(letter)
        if step is not Step.ON:
            self.end(letter if step is Step.NOWHERE else "")
        return person

    def over(self, strip: Strip, line: int) -> Strip:
        """Return a line of the ground with the letters that stand on it."""
        if self._jump is None:
            return strip
        style = self._widget.get_component_rich_style("plant-grid--jump")
        few = ink_of(self._widget.app).colours is not Colours.MANY
        return self._jump.over(strip, line, style, few)

"""The line at the top: where one is, and how the garden does."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from garden.tui.glyphs import BLOSSOM

Place = tuple[str, str, str]
"""The key that goes to a place, the place's name, and its title."""


class TopBar(Static):
    """Names the places with their keys, the current one marked, and the counts of the day."""

    DEFAULT_CSS = """
    TopBar { dock: top; height: 1; background: $panel; color: $foreground; padding: 0 1; }
    """

    def show(self, places: Sequence[Place], place: str, facts: Sequence[str], waiting: int) -> None:
        """Mark `place` among `places`, show how many wait in Today, and as many facts as fit."""
        parts: list[Content | str] = [Content.styled(f"{BLOSSOM} garden ", "bold $primary")]
        for key, name, title in places:
            label = f" {key} {title}" + (f" {waiting}" if name == "today" and waiting else "") + " "
            parts.append(Content.styled(label, "bold reverse" if name == place else ""))
        left = Content.assemble(*parts)
        room = self.size.width - 2 - left.cell_length
        while facts and len(" · ".join(facts)) > room - 1:
            facts = facts[:-1]
        right = Content.styled(" · ".join(facts), "$garden-dim")
        gap = " " * max(1, room - right.cell_length)
        self.update(Content.assemble(left, gap, right), layout=False)

"""The sections of the Plant screen, and the line that names them."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static


@dataclass(frozen=True, slots=True)
class Section:
    """A part that scrolls by itself. `name` is its widget's id."""

    name: str
    title: str


TIMELINE = Section("timeline", "Timeline")
HEALTH = Section("health", "Health")
ABOUT = Section("about", "About")
WHY = Section("why", "Why")

SECTIONS = (TIMELINE, HEALTH, ABOUT, WHY)
"""One at a time, where room is short."""

ROOMY_SECTIONS = (TIMELINE, ABOUT, WHY)
"""Where the health stands above them all, and the timeline beside one of the others."""


class SectionBar(Static):
    """Names the sections, the one that the keys are about marked."""

    DEFAULT_CSS = """
    SectionBar { height: 1; }
    """

    def show(self, sections: Sequence[Section], current: Section, hint: str) -> None:
        """Mark the current section; `hint` says what the keys do there."""
        parts = [
            Content.styled(
                f" {section.title} ", "bold $primary reverse" if section == current else ""
            )
            for section in sections
        ]
        said = Content.styled(f"  {hint}", "$garden-dim")
        self.update(Content.assemble(*parts, said), layout=False)

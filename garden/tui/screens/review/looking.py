"""Looking back: a week that was reviewed, to be read and not to be changed."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from garden.gardener.review import WeekReview
from garden.gardener.words import count
from garden.tui.art.flow import Flow
from garden.tui.art.wrapping import hanging
from garden.tui.literal import safe
from garden.tui.screens.review.harvest import rise_words
from garden.tui.screens.review.intentions import meant_line
from garden.tui.widgets.plant_strip import PlantStrip, Standing


class Looking(VerticalScroll, can_focus=False):
    """One week: with whom, what was meant, and the line written about it."""

    def compose(self) -> ComposeResult:
        """Lay out plants and words."""
        yield PlantStrip(10, 5, id="looking-plants")
        yield Flow(id="looking-words")

    def show(self, review: WeekReview, this_week: bool) -> None:
        """Show a week. Plants stand as they are today."""
        strip = self.query_one(PlantStrip)
        strip.display = bool(review.harvest)
        strip.show(
            [
                Standing(one.view, rise_words(one) if this_week else one.view.state or "")
                for one in review.harvest
            ]
        )
        self.query_one(Flow).flow(lambda width: looking_lines(review, width))


def looking_lines(review: WeekReview, width: int) -> list[Content]:
    """Return what is to be told of a week, in lines of `width` cells."""
    lines: list[Content] = []
    if review.reflection:
        lines += [*hanging("", safe(f"“{review.reflection}”", "italic"), width), Content("")]
    if review.harvest:
        names = [one.view.name for one in review.harvest]
        people = count(len(names), "person", "people")
        lead = f"In touch with {people}, {count(review.contacts, 'time')}: "
        lines += hanging("", safe(lead + _some(names)), width)
    else:
        lines.append(Content.styled("A quiet week: nobody is noted in it.", "$garden-dim"))
    if review.meant:
        lines += [Content(""), Content.styled("What you meant to do", "bold")]
        lines += [meant_line(one, width) for one in review.meant]
    if not review.finished:
        lines += [Content(""), Content.styled("This week was not reviewed.", "$garden-dim")]
    return lines


def _some(names: Sequence[str], most: int = 12) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")

"""Looking back: a week that was reviewed, to be read and not to be changed."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from garden.gardener.review_questions import answer_words, question_words
from garden.gardener.review_views import WeekReview
from garden.gardener.review_words import said
from garden.gardener.words import count
from garden.literal import fit
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

    def show(self, review: WeekReview, this_week: bool, today: date) -> None:
        """Show a week. Plants stand as they are today."""
        strip = self.query_one(PlantStrip)
        strip.display = bool(review.harvest)
        strip.show(
            [
                Standing(one.view, rise_words(one) if this_week else one.view.state or "")
                for one in review.harvest
            ]
        )
        self.query_one(Flow).flow(lambda width: looking_lines(review, width, today))


def looking_lines(review: WeekReview, width: int, today: date) -> list[Content]:
    """Return what is to be told of a week, in lines of `width` cells."""
    lines: list[Content] = []
    if review.reflection:
        lines += [*hanging("", safe(f"“{review.reflection}”", "italic"), width), Content("")]
    if review.harvest:
        names = [one.view.name for one in review.harvest]
        people = count(len(names), "person", "people")
        times = count(review.contacts, "time")
        told = said("looking", "in_touch", people=people, contacts=times, names=_some(names))
        lines += hanging("", safe(told), width)
    else:
        lines.append(Content.styled(said("looking", "quiet"), "$garden-dim"))
    if review.meant:
        lines += [Content(""), Content.styled(said("page", "meant"), "bold")]
        lines += [meant_line(one, width) for one in review.meant]
    if review.finished:
        lines += _answers(review, width, today)
    else:
        lines += [Content(""), Content.styled(said("looking", "not_reviewed"), "$garden-dim")]
    return lines


def _answers(review: WeekReview, width: int, today: date) -> list[Content]:
    """Return what was answered in the review: the two questions, and what was right for whom."""
    lines: list[Content] = []
    for one in review.given:
        lines += [Content(""), Content.styled(fit(question_words(one), width), "bold")]
        lines += hanging("  ", safe(answer_words(one, today)), width)
    decided = [f"{name}: {words}" for name, words in review.decided]
    if decided:
        lines += [Content(""), Content.styled(said("looking", "decided"), "bold")]
        lines += [safe(fit(f"  {one}", width)) for one in decided]
    return lines


def _some(names: Sequence[str], most: int = 12) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" {said('harvest', 'more', count=more)}" if more > 0 else "")

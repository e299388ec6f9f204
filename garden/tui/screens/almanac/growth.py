"""The page of growth: months by state, and a year of contacts. Pure."""

from datetime import timedelta

from textual.content import Content

from garden.gardener.almanac.sentences import growth_words
from garden.gardener.almanac.views import Growth
from garden.gardener.almanac.words import say
from garden.gardener.words import count, weekday_day
from garden.tui.screens.almanac.columns import legend, month_columns
from garden.tui.screens.almanac.look import Look, Page
from garden.tui.screens.almanac.year import year_key, year_lines


def growth_page(growth: Growth, look: Look) -> Page:
    """Return the page."""
    page = Page()
    lead, before = growth_words(growth)
    page.add(Content.styled(lead, "bold"), Content.styled(before, "$garden-dim"))
    page.head(say("growth", "months"))
    height = max(6, min(18, look.height - 22))
    page.add(*month_columns(growth.months, growth.stands, look.width, height, look.patterns))
    page.add(*legend(growth.stands[-1], look.width, look.patterns))
    page.head(say("growth", "year"))
    page.add(*year_lines(growth.first_day, growth.days, look.width, look.patterns))
    page.add(*_year_words(growth, look))
    return page


def _year_words(growth: Growth, look: Look) -> list[Content]:
    """Return what the signs mean and the busiest day: beside each other where there is room."""
    parts = Content.assemble("    ", year_key(look.patterns)), _busiest(growth)
    beside = Content("   ").join(parts)
    if beside.cell_length <= look.width:
        return [beside]
    return [parts[0], Content.assemble("    ", parts[1])]


def _busiest(growth: Growth) -> Content:
    most = max(growth.days)
    if not most:
        return Content.styled(say("growth", "quiet"), "$garden-dim")
    # Of equal days the latest: it is the one that is remembered.
    at = len(growth.days) - 1 - growth.days[::-1].index(most)
    day = weekday_day(growth.first_day + timedelta(days=at))
    words = say("growth", "busiest", day=day, contacts=count(most, "contact"))
    return Content.styled(words, "$garden-dim")

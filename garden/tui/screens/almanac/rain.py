"""The page of rainy-day readiness: who would take your call tomorrow. Pure."""

from textual.content import Content

from garden.gardener.almanac.views import GoalPage, Readiness, Ready
from garden.gardener.almanac.words import say
from garden.tui.glyphs import HERE
from garden.tui.screens.almanac.bars import bar, course, label, tall_course
from garden.tui.screens.almanac.columns import AXIS, MONTHS, column_cells
from garden.tui.screens.almanac.look import Deed, Look, Page

NAMED = 20


def rain_page(readiness: Readiness, goals: tuple[GoalPage, ...], look: Look) -> Page:
    """Return the page; enter on somebody who was only asked of shows them."""
    page = Page()
    everybody = readiness.everybody
    key = "lead" if everybody.ready else "none"
    words = say("rain", key, ready=everybody.ready, people=everybody.people)
    page.add(Content.styled(words, "bold"))
    page.gap()
    page.add(*_chart(everybody, look))
    page.head(say("rain", "circles"))
    for one in readiness.circles:
        page.add(_row(look.circle(one.name), one, look))
    if goals:
        page.head(say("rain", "goals"))
        for goal in goals:
            ready = Ready(goal.name, len(goal.ready), len(goal.people), goal.course)
            page.add(_row(look.typed(goal.name), ready, look))
    if readiness.asked_only:
        page.head(say("rain", "asked"))
        for person in readiness.asked_only:
            here = len(page.rows) == look.at
            line = Content.assemble(
                Content.styled(f"{HERE if here else ' '} ", "$accent"),
                label(look.person(person), NAMED, "bold" if here else ""),
            )
            page.row(line, Deed(person))
    return page


def _chart(everybody: Ready, look: Look) -> list[Content]:
    """Return a column a month, out of everybody there is now."""
    months = len(everybody.course)
    cells = column_cells(look.width, months)
    height = max(4, min(12, look.height - 24))
    most = max([1, everybody.people, *everybody.course])
    bars = tall_course(everybody.course, most, height, cells, "$garden-well", look.patterns)
    marks = [f"{most if at == 0 else '':>{AXIS - 2}}  " for at in range(height)]
    names = [MONTHS[(look.today.month - months + at) % 12] for at in range(months)]
    return [
        *(
            Content.assemble(Content.styled(mark, "$garden-dim"), line)
            for mark, line in zip(marks, bars, strict=True)
        ),
        _under("", names, cells),
        _under("ready", [str(number) for number in everybody.course], cells),
    ]


def _under(word: str, texts: list[str], cells: int) -> Content:
    line = "".join(f"{text:^{cells}} " for text in texts)
    return Content.styled(f"{word:<{AXIS}}{line}", "$garden-dim")


def _row(name: str, one: Ready, look: Look) -> Content:
    cells = max(6, min(40, look.width - NAMED - 34))
    share = one.ready / one.people if one.people else 0.0
    return Content.assemble(
        label(name, NAMED),
        " ",
        bar(share, cells, "$garden-well"),
        f" {f'{one.ready} of {one.people}':<11}",
        course(one.course, max([1, one.people, *one.course]), "$garden-well"),
    )

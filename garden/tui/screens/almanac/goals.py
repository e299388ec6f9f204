"""The page of goals: what one wants, who bears on it, and what came back. Pure."""

from textual.content import Content

from garden.gardener.almanac.views import GoalPage, Goals
from garden.gardener.almanac.words import say
from garden.gardener.words import count, day_words, listed
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import BULLET, DONE, FREE, HERE
from garden.tui.literal import safe
from garden.tui.screens.almanac.bars import bar, fitted, label
from garden.tui.screens.almanac.look import Deed, Look, Page

STYLES = {
    "open": "$garden-dim",
    "dry": "$garden-thirsty",
    "thin": "$garden-thirsty",
    "covered": "$garden-thriving",
}
NAMED = 24
RECEIVED = 12
"""So many referrals and mentions are shown, the newest."""


def goals_page(goals: Goals, look: Look) -> Page:
    """Return the page; enter on a person shows them."""
    page = Page()
    page.add(Content.styled(say("goals", "lead"), "bold"))
    if not goals.goals:
        page.gap()
        page.add(
            *hanging(
                "",
                Content.styled(say("goals", "none_here", key=look.goal), "$garden-dim"),
                look.width,
            )
        )
    for goal in goals.goals:
        _goal(page, goal, look)
    if goals.done:
        page.gap()
        words = say("goals", "done", number=goals.done)
        page.add(Content.styled(f"{DONE} {words}", "$garden-dim"))
    page.head(say("goals", "received"))
    if not goals.received:
        words = say("goals", "no_received")
        page.add(*hanging("", Content.styled(words, "$garden-dim"), look.width))
        return page
    referrals, mentions = count(goals.referrals, "referral"), count(goals.mentions, "mention")
    page.add(Content(say("goals", "counts", referrals=referrals, mentions=mentions)))
    for one in goals.received[:RECEIVED]:
        names = listed([look.person(person) for person in one.people])
        words = say("goals", one.kind, names=names)
        day = f"{BULLET} {day_words(one.day, look.today):<18}"
        page.add(
            Content.assemble(
                Content.styled(day, "$garden-dim"), fitted(words, max(8, look.width - len(day)))
            )
        )
    return page


def _goal(page: Page, goal: GoalPage, look: Look) -> None:
    ready, people = len(goal.ready), len(goal.people)
    page.gap()
    page.add(safe(look.typed(goal.name), "bold $primary"))
    words = say("goals", goal.coverage, ready=ready, people=people)
    share = ready / people if people else 0.0
    page.add(
        Content.assemble(
            "  ",
            bar(share, NAMED - 2, STYLES[goal.coverage]),
            " ",
            Content.styled(words, STYLES[goal.coverage]),
        )
    )
    for person in goal.people:
        here = len(page.rows) == look.at
        would = person in goal.ready
        sign = DONE if would else FREE
        line = Content.assemble(
            Content.styled(f"{HERE if here else ' '} ", "$accent"),
            Content.styled(f"{sign} ", "$garden-thriving" if would else "$garden-dim"),
            label(look.person(person), NAMED, "bold" if here else ""),
            Content.styled(say("goals", "takes" if would else "warm"), "$garden-dim"),
        )
        page.row(line, Deed(person))

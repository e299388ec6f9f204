"""The page of capacity: what is promised, what happens, what would fit. Pure."""

from textual.content import Content

from garden.engine.almanac.workload import Longer
from garden.engine.rhythm import rhythm_words
from garden.gardener.almanac.sentences import capacity_words
from garden.gardener.almanac.views import Capacity, Rhythm
from garden.gardener.almanac.words import say
from garden.gardener.words import count, span
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import HERE, RIGHT
from garden.tui.screens.almanac.bars import bar, label, tall_course
from garden.tui.screens.almanac.look import Deed, Look, Page

NAMED = 13
WHO = 22


def capacity_page(capacity: Capacity, look: Look) -> Page:
    """Return the page; enter on a row gives that person the longer (or truer) rhythm."""
    page = Page()
    page.add(*hanging("", Content.styled(capacity_words(capacity), "bold"), look.width))
    page.gap()
    most = max(0.1, capacity.promised, capacity.happened)
    room = max(8, min(60, look.width - NAMED - 16))
    over = bool(capacity.change_count)
    rows = [
        ("promised", capacity.promised, "$garden-thirsty" if over else "$garden-well"),
        ("happened", capacity.happened, "$garden-thriving"),
    ]
    if over:
        rows.append(("after", capacity.after, "$garden-well"))
    for word, value, style in rows:
        words = Content.styled(" a week", "$garden-dim")
        filled = bar(value / most, room, style)
        page.add(
            Content.assemble(f"{say('capacity', word):<{NAMED}} ", filled, f" {value:>6.1f}", words)
        )
    _proposals(page, capacity, look)
    _rhythms(page, capacity, look)
    page.head(say("capacity", "weeks"))
    cells = max(2, min(6, look.width // len(capacity.weeks) - 1))
    height = 5 if look.high else 3
    page.add(
        *tall_course(
            capacity.weeks, max(capacity.weeks), height, cells, "$garden-thriving", look.patterns
        ),
        Content.styled("".join(f"{one:^{cells}} " for one in capacity.weeks), "$garden-dim"),
    )
    return page


def _proposals(page: Page, capacity: Capacity, look: Look) -> None:
    if not capacity.changes:
        return
    page.head(say("capacity", "proposals"))
    for change in capacity.changes:
        page.row(_change(change, look, len(page.rows)), Deed(change.person, change.after))
    more = capacity.change_count - len(capacity.changes)
    if more:
        page.add(Content.styled(f"  {say('capacity', 'more', number=more)}", "$garden-dim"))
    changes = count(capacity.change_count, "longer rhythm")
    after = f"{capacity.after:.1f}"
    words = say("capacity", "reach", changes=changes, after=after)
    page.add(Content.styled(f"  {words} {say('capacity', 'key', key=look.take)}", "$garden-dim"))


def _change(change: Longer, look: Look, place: int) -> Content:
    why = say("capacity", "real" if change.real else "deeper")
    return Content.assemble(
        _who(change.person, look, place),
        f"{rhythm_words(change.before)} {RIGHT} ",
        Content.styled(rhythm_words(change.after), "bold"),
        Content.styled(f"  −{change.relief:.2f} a week", "$garden-dim"),
        Content.styled(f"  {why}" if look.wide else "", "$garden-dim"),
    )


def _rhythms(page: Page, capacity: Capacity, look: Look) -> None:
    page.head(say("capacity", "rhythms"))
    if not capacity.rhythms:
        page.add(Content.styled(say("capacity", "no_rhythms"), "$garden-dim"))
        return
    for one in capacity.rhythms:
        page.row(_rhythm(one, look, len(page.rows)), Deed(one.person, one.suggested))
    more = capacity.rhythm_count - len(capacity.rhythms)
    if more:
        page.add(Content.styled(f"  {say('capacity', 'more', number=more)}", "$garden-dim"))


def _rhythm(one: Rhythm, look: Look, place: int) -> Content:
    words = say(
        "capacity",
        "rhythm",
        set=rhythm_words(one.set),
        real=span(round(one.real)),
        arrow=RIGHT,
        suggested=rhythm_words(one.suggested),
    )
    line = Content.assemble(_who(one.person, look, place), words)
    return line.truncate(look.width, ellipsis=True)


def _who(person: int, look: Look, place: int) -> Content:
    here = place == look.at
    return Content.assemble(
        Content.styled(f"{HERE if here else ' '} ", "$accent"),
        label(look.person(person), WHO, "bold" if here else ""),
        " ",
    )

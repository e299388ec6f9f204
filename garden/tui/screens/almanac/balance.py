"""The page of balance: circles against wishes, and layers. Pure."""

from textual.content import Content

from garden.engine.almanac.balance import Portion
from garden.engine.almanac.layers import Layer
from garden.gardener.almanac.sentences import verdict_words
from garden.gardener.almanac.views import Balance
from garden.gardener.almanac.words import say
from garden.gardener.words import count
from garden.tui.glyphs import DOTTED, FULL, MINE
from garden.tui.screens.almanac.bars import bar, label
from garden.tui.screens.almanac.look import Look, Page

NAMED = 16
WORDS = 40
"""Cells of the words behind a bar."""

SHORT = 70
"""Cells below which less is said."""


def balance_page(balance: Balance, look: Look) -> Page:
    """Return the page."""
    page = Page()
    if balance.contacts:
        lead = say("balance", "lead", contacts=count(balance.contacts, "contact"))
    else:
        lead = say("balance", "none")
    page.add(Content.styled(lead, "bold"))
    page.gap()
    room = max(8, min(56, look.width - NAMED - WORDS - 2))
    hint = f"{MINE} {say('balance', 'hint', key=look.wish)}"
    # The longest bar fills the room: shares of a whole are small where circles are many.
    scale = max([0.01, *(one.have for one in balance.portions), *_wishes(balance)])
    for one in balance.portions:
        page.add(_portion(one, look, room, scale))
        if look.high:
            page.gap()
    page.add(Content.styled(f"{'':{NAMED + 1 if look.width >= SHORT else 0}}{hint}", "$garden-dim"))
    page.head(say("balance", "layers"))
    most = max([1, *(layer.within for layer in balance.layers)])
    for layer in balance.layers:
        page.add(_layer(layer, most, room, look.width >= SHORT))
    words = f"{say('balance', 'quiet'):<{NAMED + 1}}{balance.quiet}"
    page.add(Content.styled(words, "$garden-dim"))
    return page


def _wishes(balance: Balance) -> list[float]:
    return [one.want for one in balance.portions if one.want is not None]


def _portion(one: Portion, look: Look, room: int, scale: float) -> Content:
    want = None if one.want is None else one.want / scale
    wish = "" if one.want is None or look.width < SHORT else f" · {one.want:.0%} wished"
    style = {"more": "$garden-thirsty", "less": "$garden-thirsty"}.get(one.verdict, "")
    return Content.assemble(
        label(look.circle(one.name), NAMED),
        " ",
        bar(one.have / scale, room, "$garden-well", want),
        f" {one.have:>4.0%}",
        Content.styled(wish, "$garden-dim"),
        Content.styled(f"  {verdict_words(one.verdict)}" if one.verdict else "", style),
    )


def _layer(layer: Layer, most: int, room: int, say_all: bool) -> Content:
    usual = say("balance", "usual", number=layer.usual)
    upto = round(layer.within / most * room)
    inner = round((layer.within - layer.people) / most * room)
    return Content.assemble(
        f"{layer.name:<{NAMED}} ",
        Content.styled(DOTTED * inner, "$garden-thriving"),
        Content.styled(FULL * (upto - inner), "bold $garden-thriving"),
        " " * (room - upto),
        f" {layer.people:>4}",
        Content.styled(f" · {layer.within} in all, {usual}" if say_all else "", "$garden-dim"),
    )

"""The almanac in lines: plain, or as Markdown to keep."""

from collections.abc import Iterator, Mapping, Sequence

from garden.cli.page_style import MARKED, PLAIN, PageStyle
from garden.engine.almanac.growth import STATES
from garden.engine.rhythm import rhythm_words
from garden.gardener.almanac.sentences import capacity_words, growth_words, verdict_words
from garden.gardener.almanac.views import (
    Almanac,
    Balance,
    Capacity,
    Goals,
    Growth,
    Readiness,
    Ready,
    Row,
    Works,
)
from garden.gardener.almanac.words import say, title
from garden.gardener.garden import Garden
from garden.gardener.words import CHANNEL_WORDS, count, day_words, listed, span

Names = Mapping[int, str]
"""What people are called, by id."""


def almanac_lines(
    garden: Garden, almanac: Almanac, names: Names, markdown: bool
) -> tuple[str, ...]:
    """Return all pages of the almanac."""
    style = MARKED if markdown else PLAIN
    return tuple(_lines(garden, almanac, names, style))


def _lines(garden: Garden, almanac: Almanac, names: Names, style: PageStyle) -> Iterator[str]:
    today = garden.day_of(almanac.as_of)
    as_of = say("lines", "as_of", when=day_words(today, garden.today()))
    yield f"{style.title}{say('lines', 'title')}, {as_of}"
    if not almanac.growth.stands[-1].people:
        yield say("lines", "nobody")
        return
    parts = (
        ("growth", _growth(almanac.growth)),
        ("works", _works(almanac.works, style)),
        ("balance", _balance(almanac.balance, style)),
        ("capacity", _capacity(almanac.capacity, names, style)),
        ("rain", _rain(almanac.readiness, names, style)),
        ("goals", _goals(garden, almanac.goals, names, style)),
    )
    for page, points in parts:
        yield ""
        yield f"{style.head}{title(page)}"
        if style.head:
            yield ""
        yield from (f"{style.point}{point}" for point in points)


def _growth(growth: Growth) -> Iterator[str]:
    yield from growth_words(growth)
    for month, stand in zip(growth.months, growth.stands, strict=True):
        states = [f"{n} {state}" for state, n in zip(STATES, stand.states, strict=True) if n]
        yield f"{month:%Y-%m}: {', '.join(states) or '0'}; roots {stand.roots:.1f}"


def _works(works: Works, style: PageStyle) -> Iterator[str]:
    for head, rows, named in (
        ("venues", works.venues, None),
        ("channels", works.channels, CHANNEL_WORDS),
        ("answers", works.answers, CHANNEL_WORDS),
    ):
        for row in rows:
            name = style.supplied(row.name) if named is None else named[row.name]
            yield f"{say('works', head)}: {name}, {_cases(row)}"
    if works.growing:
        yield say("works", "growing", number=works.growing)


def _cases(row: Row) -> str:
    tally = row.tally
    few = f" ({say('lines', 'few')})" if tally.few else ""
    return f"{say('works', 'row', hits=tally.hits, cases=tally.cases)}{few}"


def _balance(balance: Balance, style: PageStyle) -> Iterator[str]:
    if balance.contacts:
        yield say("balance", "lead", contacts=count(balance.contacts, "contact"))
    else:
        yield say("balance", "none")
    for one in balance.portions:
        words = verdict_words(one.verdict)
        want = "" if one.want is None else f", of {one.want:.0%} wished: {words}"
        yield f"{style.supplied(one.name)}: {one.have:.0%}{want}"
    for layer in balance.layers:
        usual = say("balance", "usual", number=layer.usual)
        yield f"{layer.name}: {layer.people} ({layer.within} with those above; {usual})"
    yield f"{say('balance', 'quiet')}: {balance.quiet}"


def _capacity(capacity: Capacity, names: Names, style: PageStyle) -> Iterator[str]:
    yield capacity_words(capacity)
    for change in capacity.changes:
        after = f"{rhythm_words(change.before)} -> {rhythm_words(change.after)}"
        yield f"{style.supplied(names[change.person])}: {after}"
    more = capacity.change_count - len(capacity.changes)
    if more:
        yield say("capacity", "more", number=more)
    if capacity.change_count:
        changes = count(capacity.change_count, "longer rhythm")
        yield say("capacity", "reach", changes=changes, after=f"{capacity.after:.1f}")
    for one in capacity.rhythms:
        words = say(
            "capacity",
            "rhythm",
            set=rhythm_words(one.set),
            real=span(round(one.real)),
            arrow="->",
            suggested=rhythm_words(one.suggested),
        )
        yield f"{style.supplied(names[one.person])}: {words}"


def _rain(readiness: Readiness, names: Names, style: PageStyle) -> Iterator[str]:
    everybody = readiness.everybody
    yield say("rain", "lead", ready=everybody.ready, people=everybody.people)
    yield f"{say('rain', 'circles')}: {_course(everybody)}"
    for one in readiness.circles:
        yield f"{style.supplied(one.name)}: {one.ready} of {one.people}; {_course(one)}"
    if readiness.asked_only:
        who = listed([style.supplied(names[person]) for person in readiness.asked_only])
        yield f"{say('rain', 'asked')} {who}"


def _course(ready: Ready) -> str:
    return " ".join(map(str, ready.course))


def _goals(garden: Garden, goals: Goals, names: Names, style: PageStyle) -> Iterator[str]:
    if not goals.goals:
        yield say("goals", "none")
    for one in goals.goals:
        words = say("goals", one.coverage, ready=len(one.ready), people=len(one.people))
        who = _some([style.supplied(names[person]) for person in one.people])
        yield f"{style.supplied(one.name)}: {words}" + (f" ({who})" if who else "")
    if goals.done:
        yield say("goals", "done", number=goals.done)
    yield say(
        "goals",
        "counts",
        referrals=count(goals.referrals, "referral"),
        mentions=count(goals.mentions, "mention"),
    )
    for received in goals.received:
        known = [style.supplied(names[person]) for person in received.people if person in names]
        words = say("goals", received.kind, names=_some(known))
        yield f"{day_words(received.day, garden.today())}: {words}"


def _some(names: Sequence[str], most: int = 8) -> str:
    if len(names) <= most:
        return listed(list(names))
    return listed([*names[:most], f"{len(names) - most} more"])

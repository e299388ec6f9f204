"""What is around a person: promises, plans, occasions, notes, handles, tags. Pure."""

from datetime import date

from textual.content import Content

from garden.gardener.person import PersonView
from garden.gardener.untold import untold
from garden.gardener.views import OccasionView, PromiseView
from garden.gardener.words import CHANNEL_WORDS, ago, coming, month_day_words
from garden.tui.art.wrapping import hanging
from garden.tui.glyphs import BLOSSOM, BULLET, DONE, MINE, RIGHT, THEIRS, TOPIC
from garden.tui.literal import safe
from garden.tui.screens.plant.facts import fact_lines
from garden.tui.screens.plant.timeline import DayOf

Lines = list[Content]
EMPTY = "Nothing is noted yet: n a note, p a promise of yours, P one of theirs."
WEEK_DAYS = 7
"""So many days ahead a day is said by its date alone."""


def about_lines(person: PersonView, day_of: DayOf, width: int, roomy: bool) -> Lines:
    """Return what is known around a person, each kind under its heading.

    Where it is `roomy`, the timeline stands beside it with promises, plans and notes; where it is
    not, they are here too, and the facts that do not fit beside the plant come first.
    """
    beside = roomy and bool(person.promises or person.plans or person.notes)
    blocks = [
        _block("Why now", _reasons(person, width)),
        _block("To talk about", _topics(person, width)),
        _block("Promises", [] if roomy else _promises(person, width)),
        _block("Plans", [] if roomy else _plans(person, width)),
        _block("Occasions", _occasions(person, width)),
        _block("Notes", [] if roomy else _notes(person, day_of, width)),
        _block("To reach them", _handles(person, width)),
        _block("Tags", _tags(person, width)),
    ]
    if not roomy:
        blocks.insert(0, [Content(""), *fact_lines(person, width, True)])
    lines = [line for block in blocks for line in block]
    if lines or beside:
        return lines[1:] or [Content("")]
    return hanging("", Content.styled(EMPTY, "$garden-dim"), width)


def _reasons(person: PersonView, width: int) -> Lines:
    bullet = Content.styled(f"{BULLET} ", "$accent")
    return [line for one in person.plant.reasons for line in hanging(bullet, safe(one), width)]


def _topics(person: PersonView, width: int) -> Lines:
    lead = Content.styled(f"{TOPIC} ", "$secondary")
    topics = untold(person.topics, person.plant.reasons)
    return [line for one in topics for line in hanging(lead, safe(one), width)]


def _block(title: str, lines: Lines) -> Lines:
    return [Content(""), Content.styled(title, "bold $primary"), *lines] if lines else []


def _promises(person: PersonView, width: int) -> Lines:
    """Return open promises with their numbers, then those kept."""
    still = [one for one in person.promises if not one.kept]
    kept = [one for one in person.promises if one.kept]
    lines: Lines = []
    for one in still:
        sign = MINE if one.owed_by == "me" else THEIRS
        lead = Content.assemble(
            Content.styled(f"{sign} ", "$accent"), Content.styled(f"{one.id:<3} ", "$garden-dim")
        )
        lines += hanging(lead, _owed(one, person.today), width)
    for one in kept:
        lead = Content.styled(f"{DONE}     ", "$garden-thriving")
        lines += hanging(lead, safe(f"{_who(one)}: {one.what}", "$garden-dim"), width)
    return lines


def _who(one: PromiseView) -> str:
    return "yours" if one.owed_by == "me" else "theirs"


def _owed(one: PromiseView, today: date) -> Content:
    when = ""
    if one.due_on is not None:
        day = coming(one.due_on, today)
        when = f" ({day if one.due_on >= today else 'since ' + day})"
    return Content.assemble(
        Content.styled(f"{_who(one)}: ", "$garden-dim"),
        safe(one.what),
        Content.styled(when, "$garden-dim"),
    )


def _plans(person: PersonView, width: int) -> Lines:
    lines: Lines = []
    for one in person.plans:
        words = f"{CHANNEL_WORDS[one.channel]} {coming(one.on, person.today)}"
        lines += hanging(f"{RIGHT} ", safe(f"{words}: {one.note}" if one.note else words), width)
    return lines


def _occasions(person: PersonView, width: int) -> Lines:
    lines: Lines = []
    for one in person.occasions:
        text = Content.assemble(
            safe(one.title), Content.styled(f" {_when(one, person.today)}", "$garden-dim")
        )
        lines += hanging(Content.styled(f"{BLOSSOM} ", "$accent"), text, width)
    return lines


def _when(one: OccasionView, today: date) -> str:
    day = month_day_words(one.month, one.day, one.year)
    if one.next_on is None or (one.next_on - today).days >= WEEK_DAYS:
        return day
    return f"{day} · {coming(one.next_on, today)}"


def _notes(person: PersonView, day_of: DayOf, width: int) -> Lines:
    lines: Lines = []
    for one in person.notes:
        when = Content.styled(f"  {ago(day_of(one.at), person.today)}", "$garden-dim")
        lines += hanging(f"{BULLET} ", Content.assemble(safe(one.text), when), width)
    return lines


def _handles(person: PersonView, width: int) -> Lines:
    lines: Lines = []
    for one in person.handles:
        lead = Content.styled(f"{one.kind:<6}", "$garden-dim")
        label = Content.assemble(" ", safe(one.label, "$garden-dim")) if one.label else ""
        lines += hanging(lead, Content.assemble(safe(one.value), label), width)
    return lines


def _tags(person: PersonView, width: int) -> Lines:
    if not person.tags:
        return []
    return hanging(
        "", Content(" ").join(safe(f"#{tag}", "$secondary") for tag in person.tags), width
    )

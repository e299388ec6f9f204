"""The facts beside the plant: who it is, how it does, and whose turn it is. Pure."""

from textual.content import Content

from garden.engine.rhythm import rhythm_words
from garden.engine.stature import stage_of
from garden.flora.catalogue import species_title
from garden.flora.meter import meter
from garden.gardener.judgement import told
from garden.gardener.percent import whole_percent
from garden.gardener.person import PersonView
from garden.gardener.words import CHANNEL_WORDS, ago, coming, count, day_words
from garden.literal import fit, literal
from garden.tui.art.wrapping import hanging
from garden.tui.literal import safe
from garden.tui.widgets.plant_panel import TURN_WORDS

Lines = list[Content]
LABEL = 8
BAR = 12
NAME_LINES = 3
"""Lines that a very long name may take."""

BRIEF = ("Rhythm", "Last", "Due")


def fact_lines(person: PersonView, width: int, all_of_them: bool) -> Lines:
    """Return who a person is and how the plant does, in lines of `width` cells.

    Without `all_of_them` it is what matters most, for where room is short.
    """
    view = person.plant
    lines = hanging("", safe(fit(view.name, width * NAME_LINES), "bold"), width)
    work = " · ".join(literal(part) for part in (view.title, view.company) if part)
    if work:
        lines += hanging("", safe(fit(work, width * NAME_LINES), "$garden-dim"), width)
    lines += [_state(person, width)]
    if all_of_them:
        lines.append(Content(""))
    for label, words in _facts(person):
        if all_of_them or label in BRIEF:
            lines += hanging(Content.styled(f"{label:<{LABEL}}", "$garden-dim"), safe(words), width)
    return lines


def _state(person: PersonView, width: int) -> Content:
    view = person.plant
    if view.planted_at is None:
        return Content.styled("in the seed tray", "$garden-dim")
    colour = f"$garden-{view.state}" if view.state else "$garden-dim"
    word = Content.styled(view.state or "", f"bold {colour}")
    if view.health is None:
        return word
    room = width - len(view.state or "") - len("  100 %")
    full, empty = meter(view.health, max(3, min(BAR, room)))
    return Content.assemble(
        word,
        " ",
        Content.styled(full, colour),
        Content.styled(empty, "$garden-dim"),
        f" {whole_percent(view.health)} %",
    )


def _facts(person: PersonView) -> list[tuple[str, str]]:
    view, today = person.plant, person.today
    kind = species_title(view.species)
    found = [("Plant", f"{kind}, {stage_of(view.stature)}" if view.health is not None else kind)]
    if view.circle:
        found.append(("Circle", view.circle))
    if view.location:
        found.append(("Place", view.location))
    if view.rhythm_days is not None:
        found.append(("Rhythm", rhythm_words(view.rhythm_days)))
    elif view.evergreen:
        found.append(("Rhythm", told("rhythm", "unlogged" if person.do_not_log else "never")))
    if view.seedling:
        found.append(("Roots", told("reasons", "young")))
    if view.last_channel is not None and person.last_day is not None:
        last = f"{CHANNEL_WORDS[view.last_channel]}, {ago(person.last_day, today)}"
        found.append(("Last", last))
    if view.contacts:
        found.append(("Turn", TURN_WORDS[view.turn]))
    if person.due_day is not None and view.state != "resting":
        late = person.due_day <= today
        found.append(("Due", "now" if late else coming(person.due_day, today).removeprefix("on ")))
    contacts = len(person.interactions) if view.health is None else view.contacts
    found.append(("Log", count(contacts, "contact")))
    if view.met_on is not None or view.venue:
        when = "" if view.met_on is None else day_words(view.met_on, today)
        found.append(("Met", " · ".join(part for part in (when, view.venue) if part)))
    return found

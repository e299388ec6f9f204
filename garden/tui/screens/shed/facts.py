"""What is known of somebody who waits in the seed tray, in lines."""

from textual.content import Content

from garden.gardener.person import PersonView
from garden.gardener.views import PlantView
from garden.gardener.words import count, day_words
from garden.literal import cell_width, fit, padded
from garden.tui.glyphs import DONE, HERE
from garden.tui.literal import safe

NAME_SHARE = 26
"""Cells of a row that the name has where the work is shown beside it."""


def row_line(view: PlantView, marked: bool, here: bool, width: int) -> Content:
    """Return a person's row of the tray."""
    sign = HERE if here else DONE if marked else " "
    style = "$accent" if marked else ""
    work = _work(view)
    room = width - 3
    if not work or room < NAME_SHARE + 10:
        return Content.assemble(
            Content.styled(f"{sign} ", "$accent"), safe(fit(view.name, room), style)
        )
    rest = fit(work, room - NAME_SHARE - 1)
    return Content.assemble(
        Content.styled(f"{sign} ", "$accent"),
        safe(padded(view.name, NAME_SHARE), style),
        " ",
        safe(rest, "$garden-dim"),
    )


def fact_lines(person: PersonView, among: str, width: int) -> list[Content]:
    """Return what is known of a person, `width` cells wide; `among` names all marked, if any."""
    view = person.plant
    lines = [safe(fit(view.name, width), "bold")]
    if among:
        lines.append(safe(fit(f"for all marked: {among}", width), "$accent"))
    lines += [safe(fit(text, width), "$garden-dim") for text in (view.title, view.company) if text]
    for words in (_met(person), _reach(person), ", ".join(person.tags), _note(person)):
        if words:
            lines.append(safe(fit(words, width)))
    return lines


def _work(view: PlantView) -> str:
    return ", ".join(part for part in (view.title, view.company) if part)


def _met(person: PersonView) -> str:
    view = person.plant
    where = f" at {view.venue}" if view.venue else ""
    if view.met_on is None:
        return f"met{where}" if where else ""
    return f"met on {day_words(view.met_on, person.today)}{where}"


def _reach(person: PersonView) -> str:
    if not person.handles:
        return "no way to reach them yet"
    first = person.handles[0].value
    many = len(person.handles)
    if many == 1:
        return first
    words = f" and {count(many - 1, 'more handle')}"
    return fit(first, max(8, 34 - cell_width(words))) + words


def _note(person: PersonView) -> str:
    return f"“{person.notes[0].text}”" if person.notes else ""

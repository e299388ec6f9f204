"""plant: adding people."""

from argparse import ArgumentParser
from collections.abc import Sequence

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import people_form
from garden.cli.opening import hand_over, writing
from garden.cli.session import Session
from garden.cli.text_forms import due_in_words, state_words
from garden.cli.undo_hint import UNDO_HINT
from garden.cli.ways import add_ways, ways_of
from garden.gardener.garden import Garden
from garden.gardener.people import bearers
from garden.gardener.planting import plant_people
from garden.gardener.views import PlantView


def _plant(session: Session, arguments: Arguments) -> int:
    names = arguments.words["NAME"]
    if len(names) > 1 and (arguments.texts("email") or arguments.texts("phone")):
        raise UsageProblem("An address belongs to one person: plant them one by one.", "plant")
    if not all(name.strip() for name in names):
        raise UsageProblem("A plant needs a name.", "plant")
    with writing(session) as garden:
        ways = ways_of(garden, arguments, handles=True)
        views = plant_people(garden, names, ways)
        lines = [_line(garden, view) for view in views]
        hand_over(session, garden, {"people": people_form(views)}, lines)
        session.talk.say(*_remarks(garden, names, views), UNDO_HINT)
    return DONE


def _line(garden: Garden, view: PlantView) -> str:
    circle = f" in {view.circle}" if view.circle else ""
    due = due_in_words(view.due_at, garden.now())
    return f"Planted {view.name}{circle}: {view.species}, {state_words(view)}, {due}"


def _remarks(garden: Garden, names: Sequence[str], views: Sequence[PlantView]) -> list[str]:
    """Return what may have been meant otherwise."""
    remarks = [
        f"Somebody else is called {view.name} too; whether they are one: garden duplicates"
        for view in views
        if bearers(garden, view.name) > 1
    ]
    if len(names) > 1 and not any(" " in name for name in names):
        one = " ".join(names)
        remarks.append(f'Each word became a person. For one person: garden plant "{one}"')
    return remarks


def _options(parser: ArgumentParser) -> None:
    add_ways(parser)
    parser.add_argument("--email", action="append", metavar="ADDRESS", help="may be repeated")
    parser.add_argument("--phone", action="append", metavar="NUMBER", help="may be repeated")


COMMANDS = {
    "plant": Command(
        _plant,
        (Words("NAME", most=None),),
        _options,
        examples=(
            'garden plant "Ada Lovelace" --circle Work --rhythm monthly',
            'garden plant "Jon Berg" --closeness friend --met 2026-11-03 --email jon@example.org',
        ),
    )
}
"""The commands of this group."""

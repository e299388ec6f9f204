"""memorial, compost, restore: leaving the beds, and coming back."""

from collections.abc import Callable

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.json_forms import person_form
from garden.cli.opening import hand_over, writing
from garden.cli.people import find_person
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener import farewells
from garden.gardener.garden import Garden
from garden.gardener.views import PlantView

Farewell = Callable[[Garden, int], PlantView]


def _command(use_case: Farewell, words: str, example: str, composted: bool = False) -> Command:
    """Return the command that does one thing to one person and says so."""

    def run(session: Session, arguments: Arguments) -> int:
        with writing(session) as garden:
            person = find_person(garden, arguments.phrase("NAME"), composted)
            view = use_case(garden, person)
            line = f"{view.name} {words}"
            hand_over(session, garden, {"person": person_form(view)}, [line])
            session.talk.say(UNDO_HINT)
        return DONE

    return Command(run, (Words("NAME", most=None),), examples=(example,))


COMMANDS = {
    "memorial": _command(
        farewells.memorial,
        "is remembered; the plant stays as it is and is never due.",
        'garden memorial "Ada Lovelace"',
    ),
    "compost": _command(
        farewells.compost,
        "is in the compost; all that is known of them stays.",
        'garden compost "Jon Berg"',
    ),
    "restore": _command(farewells.restore, "is back.", 'garden restore "Jon Berg"', composted=True),
}
"""The commands of this group."""

"""picture: the whole garden as a picture."""

from argparse import ArgumentParser
from functools import partial
from pathlib import Path

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form
from garden.cli.opening import hand_over, reading
from garden.cli.picture_file import check_target, holds_text, write_picture, zoom_for
from garden.cli.picture_look import Telling, look_of
from garden.cli.picture_scene import scene_of
from garden.cli.session import Session
from garden.cli.text_forms import day_title
from garden.flora.light import light_at
from garden.gardener.config import read_config
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.listing import people_listed
from garden.gardener.views import PlantView
from garden.gardener.words import count

TITLE = "My garden"
_MOST_COLUMNS = 200


def _picture(session: Session, arguments: Arguments) -> int:
    target = Path(arguments.words["FILE"][0]).expanduser()
    force = arguments.flag("force")
    check_target(target, force)
    columns = _columns(arguments)
    config = read_config()
    telling = Telling(
        names=not arguments.flag("no_names"),
        species=arguments.flag("discreet") or config.discreet,
        pixels=not holds_text(target),
    )
    light = partial(light_at, north=config.hemisphere != "south")
    with reading(session) as garden:
        people = _people(garden, arguments.text("circle"))
        look = look_of(light(garden.now().astimezone(garden.zone)), not arguments.flag("light"))
        title = arguments.text("title")
        day = f"{count(len(people), 'plant')} · {day_title(garden.today())}"
        scene = scene_of(people, look, telling, TITLE if title is None else title, day, columns)
        write_picture(scene, target, force)
        zoom = zoom_for(scene)
        form: Form = {
            "file": str(target),
            "plants": len(people),
            "width": scene.width * zoom,
            "height": scene.height * zoom,
        }
        hand_over(session, garden, form, [str(target)])
    session.talk.say(f"{count(len(people), 'plant')}, {form['width']}x{form['height']} pixels.")
    session.talk.say(_sharing(telling))
    return DONE


def _sharing(telling: Telling) -> str:
    """Return what is to be known before a picture is shown around."""
    open_to_all = "It is meant to be shared, and not locked away as the garden is."
    if telling.species or not telling.names:
        return open_to_all
    return f"{open_to_all} Names are in it: --discreet leaves them out."


def _columns(arguments: Arguments) -> int | None:
    columns = arguments.number("columns")
    if columns is not None and not 1 <= columns <= _MOST_COLUMNS:
        raise UsageProblem(f"--columns: from 1 to {_MOST_COLUMNS}.", "picture")
    return columns


def _people(garden: Garden, circle: str | None) -> tuple[PlantView, ...]:
    people = people_listed(garden, circle=circle, sort="name")
    if people:
        return people
    if circle is not None:
        raise Refused(f"There are no plants in a circle called “{circle}”.")
    raise Refused("There are no plants to picture yet; `garden plant NAME` makes the first.")


def _options(parser: ArgumentParser) -> None:
    ground = parser.add_mutually_exclusive_group()
    ground.add_argument("--dark", action="store_true", help="on a dark ground (default)")
    ground.add_argument("--light", action="store_true", help="on a light ground")
    parser.add_argument("--columns", metavar="N", help="plants side by side")
    parser.add_argument("--circle", metavar="C", help="only those of this circle")
    parser.add_argument(
        "--discreet", action="store_true", help="species for names, and no circles' names"
    )
    parser.add_argument("--no-names", action="store_true", help="no names under the plants")
    parser.add_argument("--title", metavar="TEXT", help=f"in place of “{TITLE}”")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")


COMMANDS = {
    "picture": Command(
        _picture,
        (Words("FILE"),),
        _options,
        examples=(
            "garden picture garden.png",
            "garden picture friends.svg --circle Friends --light",
            'garden picture garden.svg --discreet --title "November"',
        ),
        paths=True,
    ),
}
"""The commands of this group."""

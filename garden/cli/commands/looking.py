"""today, list, show, find, status: looking without touching."""

import os
from argparse import ArgumentParser
from dataclasses import replace
from datetime import date

from garden.cli.command import Arguments, Command, Words
from garden.cli.days import day_gone_by
from garden.cli.diagnostics import DONE
from garden.cli.json_forms import (
    Form,
    handle_form,
    interaction_form,
    note_form,
    occasion_form,
    people_form,
    person_form,
    promise_form,
    thanks_form,
    topic_form,
)
from garden.cli.list_lines import list_lines
from garden.cli.opening import hand_over, reading
from garden.cli.people import find_person
from garden.cli.person_lines import person_lines
from garden.cli.session import Session
from garden.cli.status_lines import nobody_here, status_line, status_short
from garden.cli.today_lines import today_lines
from garden.engine.states import STATES
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.listing import SORTS, people_listed
from garden.gardener.people import find_people
from garden.gardener.person import person_view
from garden.gardener.quietness import habit_line
from garden.gardener.shares import circle_named
from garden.gardener.status import status
from garden.gardener.today import remember, today
from garden.gardener.views import PlantView, PromiseView


def show_today(session: Session, garden: Garden) -> None:
    """Print Today of an open garden."""
    seen = today(garden)
    seen = replace(seen, promises=tuple(sorted(seen.promises, key=_nearest)))
    form: Form = {
        "people": people_form(seen.people),
        "promises": [promise_form(one) for one in seen.promises],
        "occasions": [occasion_form(one) for one in seen.occasions],
    }
    hand_over(session, garden, form, today_lines(garden, seen, status(garden)))
    remember(garden, seen)


def _nearest(one: PromiseView) -> tuple[date, int]:
    return one.due_on or date.max, one.id


def _today(session: Session, arguments: Arguments) -> int:
    with reading(session) as garden:
        show_today(session, garden)
    return DONE


def _list(session: Session, arguments: Arguments) -> int:
    parts = [part for part in ("tray", "resting", "compost", "all") if arguments.flag(part)]
    day = arguments.text("as_of")
    with reading(session) as garden:
        views = people_listed(
            garden,
            part=parts[0] if parts else "garden",
            circle=arguments.text("circle"),
            state=arguments.text("state"),
            sort=arguments.text("sort") or "due",
            as_of=None if day is None else day_gone_by(garden, day, "--as-of", "list"),
        )
        hand_over(
            session, garden, {"people": people_form(views)}, list_lines(session, garden, views)
        )
        if not views:
            unknown = _unknown_circle(garden, arguments.text("circle"))
            session.talk.say(*unknown, nobody_here(0 if parts else status(garden).tray))
    return DONE


def _unknown_circle(garden: Garden, name: str | None) -> list[str]:
    """Return that there is no such circle, if one is asked for that is not there."""
    if name is None:
        return []
    try:
        circle_named(garden, name)
    except Refused as error:
        return [str(error)]
    return []


def _find(session: Session, arguments: Arguments) -> int:
    words = [word for text in arguments.words["WORDS"] for word in text.split()]
    with reading(session) as garden:
        views = find_people(garden, words)
        hand_over(
            session, garden, {"people": people_form(views)}, list_lines(session, garden, views)
        )
        if not views:
            session.talk.say(f"Nobody was found with “{' '.join(words)}”.")
    return DONE


def _show(session: Session, arguments: Arguments) -> int:
    with reading(session) as garden:
        view = person_view(garden, find_person(garden, arguments.phrase("NAME")))
        form: Form = {
            "person": person_form(view.plant),
            "handles": [handle_form(one) for one in view.handles],
            "occasions": [occasion_form(one) for one in view.occasions],
            "promises": [promise_form(one) for one in view.promises],
            "interactions": [interaction_form(one) for one in view.interactions],
            "notes": [note_form(one) for one in view.notes],
            "topics": [topic_form(one) for one in view.topics],
            "thanks_owed": [thanks_form(one) for one in view.thanks_owed],
        }
        if arguments.flag("explain"):
            form["explanation"] = None if view.explanation is None else view.explanation.line
            form["habit"] = None if view.quiet is None else habit_line(view.quiet)
        if _wants_art(arguments) and not session.chosen.json:
            _show_art(session, arguments, view.plant)
        else:
            lines = person_lines(garden, view, arguments.flag("explain"))
            hand_over(session, garden, form, lines)
    return DONE


def _wants_art(arguments: Arguments) -> bool:
    return arguments.flag("art") or arguments.text("size") is not None


def _show_art(session: Session, arguments: Arguments, view: PlantView) -> None:
    """Print a person's plant. Raises UsageProblem for a size that cannot be."""
    # Imported here, as nothing else of this group draws.
    from garden.cli.picture_colours import depth_of
    from garden.cli.picture_lines import can_draw, plant_lines
    from garden.cli.picture_size import size_of
    from garden.gardener.config import read_config

    depth = depth_of(os.environ, session.output.is_terminal(), arguments.flag("color"))
    wanted = session.chosen.ascii or read_config().glyphs == "ascii"
    plain = wanted or not can_draw(session.output)
    lines = plant_lines(view, size_of(arguments.text("size")), depth, plain)
    session.output.painted(lines)


def _status(session: Session, arguments: Arguments) -> int:
    # A prompt asks for it again and again, also where there is no garden.
    with reading(session, tells=False) as garden:
        seen = status(garden)
        form: Form = {
            "thirsty": seen.thirsty,
            "due_today": seen.due_today,
            "promises_due": seen.promises_due,
            "occasions_soon": seen.occasions_soon,
            "thanks_owed": seen.thanks_owed,
        }
        line = status_short(seen) if arguments.flag("short") else status_line(seen)
        hand_over(session, garden, form, [line] if line else [])
    return DONE


def _list_options(parser: ArgumentParser) -> None:
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--tray", action="store_true", help="those who wait to be planted")
    part.add_argument("--resting", action="store_true", help="those who sleep")
    part.add_argument("--compost", action="store_true", help="those taken out of the garden")
    part.add_argument("--all", action="store_true", help="everybody there is")
    part.add_argument("--as-of", metavar="DAY", help="the garden as it was, from the log alone")
    parser.add_argument("--circle", metavar="C", help="only those of this circle")
    parser.add_argument("--state", choices=STATES, metavar="S", help=", ".join(STATES))
    parser.add_argument(
        "--sort",
        choices=SORTS,
        metavar="ORDER",
        help="due (default), name, or last: the longest since the last contact first",
    )


def _show_options(parser: ArgumentParser) -> None:
    parser.add_argument("--explain", action="store_true", help="the arithmetic behind the health")
    parser.add_argument("--art", action="store_true", help="the plant, drawn")
    parser.add_argument(
        "--size", metavar="SIZE", help="dense, usual, large, portrait, or COLUMNSxROWS; draws"
    )
    parser.add_argument("--color", action="store_true", help="draw in colours also into a pipe")


def _status_options(parser: ArgumentParser) -> None:
    parser.add_argument("--short", action="store_true", help="as few cells as possible")


COMMANDS = {
    "today": Command(_today, examples=("garden today", "garden today --json")),
    "list": Command(
        _list,
        options=_list_options,
        examples=("garden list --circle Work --sort last", "garden list --state thirsty --json"),
    ),
    "find": Command(
        _find,
        (Words("WORDS", most=None),),
        examples=("garden find kubernetes", "garden find berlin"),
    ),
    "show": Command(
        _show,
        (Words("NAME", most=None),),
        _show_options,
        examples=(
            "garden show Ada",
            "garden show id:12 --explain",
            "garden show Ada --art --size portrait",
        ),
    ),
    "status": Command(
        _status, options=_status_options, examples=("garden status", "garden status --short")
    ),
}
"""The commands of this group."""

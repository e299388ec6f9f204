"""snooze, rest, wake, greenhouse: not now."""

from argparse import ArgumentParser
from datetime import date

from garden.cli.command import Arguments, Command, Words
from garden.cli.days import day_to_come
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form, optional_instant, person_form
from garden.cli.opening import hand_over, reading, writing
from garden.cli.people import find_person
from garden.cli.session import Session
from garden.cli.text_forms import state_words
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener import greenhouse
from garden.gardener.garden import Garden
from garden.gardener.rests import LONGEST_SNOOZE, rest, snooze, wake
from garden.gardener.views import PlantView
from garden.gardener.words import coming


def _snooze(session: Session, arguments: Arguments) -> int:
    days = arguments.count("DAYS") or 0
    if not 1 <= days <= LONGEST_SNOOZE:
        raise UsageProblem(f"DAYS lies between 1 and {LONGEST_SNOOZE}.", "snooze")
    with writing(session) as garden:
        view = snooze(garden, find_person(garden, arguments.phrase("NAME")), days)
        until = garden.day_of(view.snoozed_until or garden.now())
        line = f"{view.name} is left out of Today until {_until(garden, until)}"
        form: Form = {
            "person": person_form(view),
            "snoozed_until": optional_instant(view.snoozed_until),
        }
        _hand_over(session, garden, form, line)
    return DONE


def _rest(session: Session, arguments: Arguments) -> int:
    text = arguments.text("until")
    with writing(session) as garden:
        person = find_person(garden, arguments.phrase("NAME"))
        until = None if text is None else day_to_come(garden, text, "--until", "rest")
        if until == garden.today():
            raise UsageProblem("A rest ends on a day to come.", "rest")
        view = rest(garden, person, until)
        end = "until woken" if until is None else f"until {_until(garden, until)}"
        _hand_over(session, garden, _resting_form(view), f"{view.name} rests {end}")
    return DONE


def _wake(session: Session, arguments: Arguments) -> int:
    with writing(session) as garden:
        view = wake(garden, find_person(garden, arguments.phrase("NAME")))
        line = f"{view.name} is awake: {state_words(view)}"
        _hand_over(session, garden, _resting_form(view), line)
    return DONE


def _greenhouse(session: Session, arguments: Arguments) -> int:
    wanted = arguments.phrase("STATE")
    if not wanted:
        return _look_at_greenhouse(session)
    with writing(session) as garden:
        (greenhouse.turn_on if wanted == "on" else greenhouse.turn_off)(garden)
        line = (
            "The greenhouse is on: from now on days do not count."
            if wanted == "on"
            else "The greenhouse is off: days count again."
        )
        _hand_over(session, garden, {"greenhouse": wanted == "on"}, line)
    return DONE


def _look_at_greenhouse(session: Session) -> int:
    with reading(session) as garden:
        is_on = greenhouse.is_on(garden)
        words = "on: these days do not count" if is_on else "off: days count"
        hand_over(session, garden, {"greenhouse": is_on}, [f"The greenhouse is {words}."])
    return DONE


def _hand_over(session: Session, garden: Garden, form: Form, line: str) -> None:
    hand_over(session, garden, form, [line])
    session.talk.say(UNDO_HINT)


def _resting_form(view: PlantView) -> Form:
    return {"person": person_form(view), "rest_until": optional_instant(view.rest_until)}


def _until(garden: Garden, day: date) -> str:
    """Return a day as it is named, and as it cannot be misread."""
    return f"{coming(day, garden.today()).removeprefix('on ')} ({day.isoformat()})"


def _rest_options(parser: ArgumentParser) -> None:
    parser.add_argument("--until", metavar="DAY", help="the day to wake: monday, 3 jan, 2027-01-03")


COMMANDS = {
    "snooze": Command(
        _snooze,
        (Words("NAME", most=None), Words("DAYS")),
        examples=("garden snooze Ada 3",),
    ),
    "rest": Command(
        _rest,
        (Words("NAME", most=None),),
        _rest_options,
        examples=('garden rest Ada --until "3 jan"', "garden rest Ada"),
    ),
    "wake": Command(_wake, (Words("NAME", most=None),), examples=("garden wake Ada",)),
    "greenhouse": Command(
        _greenhouse,
        (Words("STATE", least=0, choices=("on", "off")),),
        examples=("garden greenhouse on", "garden greenhouse off", "garden greenhouse"),
    ),
}
"""The commands of this group."""

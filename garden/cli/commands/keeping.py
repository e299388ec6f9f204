"""backup, restore-backup, doctor: keeping the garden whole."""

from argparse import ArgumentParser
from pathlib import Path

from garden.cli.command import Arguments, Command, Words
from garden.cli.confirm import confirmed
from garden.cli.diagnostics import DONE, FAILED
from garden.cli.errors import Unreadable
from garden.cli.json_forms import Form
from garden.cli.opening import clock_of, hand_over, place_of, reading
from garden.cli.session import Session
from garden.gardener.backup import backup
from garden.gardener.doctor import Examination, examine
from garden.gardener.restoring import restore_backup
from garden.gardener.words import count


def _backup(session: Session, arguments: Arguments) -> int:
    files = arguments.words["FILE"]
    _require_garden(session)
    with reading(session) as garden:
        target = backup(garden, Path(files[0]).expanduser() if files else None)
        hand_over(session, garden, {"file": str(target)}, [str(target)])
    return DONE


def _restore(session: Session, arguments: Arguments) -> int:
    source = Path(arguments.words["FILE"][0]).expanduser()
    place = place_of(session)
    question = f"Put {source} in the place of {place}? What is there now is kept as a copy."
    if place.exists() and not confirmed(session, question, arguments.flag("yes"), "restore-backup"):
        session.talk.say("Nothing was changed.")
        return DONE
    done = restore_backup(place, source, clock_of(session))
    with reading(session) as garden:
        kept = None if done.kept is None else str(done.kept)
        form: Form = {"file": str(place), "people": done.people, "kept": kept}
        hand_over(session, garden, form, [str(place)])
    session.talk.say(f"{count(done.people, 'person', 'people')} brought back.")
    if kept is not None:
        session.talk.say(f"The garden that was there is now {kept}")
    return DONE


def _yes(parser: ArgumentParser) -> None:
    parser.add_argument("--yes", action="store_true", help="do not ask")


def _doctor(session: Session, arguments: Arguments) -> int:
    _require_garden(session)
    with reading(session) as garden:
        found = examine(garden)
        form: Form = {
            "well": found.well,
            "plants": found.plants,
            "mended": found.mended,
            "checks": [
                {"name": check.name, "problems": list(check.problems)} for check in found.checks
            ],
        }
        hand_over(session, garden, form, _examined(found))
    return DONE if found.well else FAILED


def _examined(found: Examination) -> list[str]:
    lines: list[str] = []
    for check in found.checks:
        lines.append(f"{check.name}: {'yes' if not check.problems else 'no'}")
        lines += [f"  {problem}" for problem in check.problems]
    if found.mended:
        lines.append(f"{count(found.mended, 'plant')} rebuilt from the log")
    lines.append(
        f"All is well with {count(found.plants, 'plant')}." if found.well else "Not all is well."
    )
    return lines


def _require_garden(session: Session) -> None:
    place = place_of(session)
    if not place.exists():
        raise Unreadable(f"There is no garden at {place}")


COMMANDS = {
    "backup": Command(
        _backup,
        (Words("FILE", least=0),),
        examples=("garden backup", "garden backup ~/garden-copy.db"),
        paths=True,
    ),
    "restore-backup": Command(
        _restore,
        (Words("FILE"),),
        _yes,
        examples=("garden restore-backup ~/garden-copy.db",),
        paths=True,
    ),
    "doctor": Command(_doctor, examples=("garden doctor",)),
}
"""The commands of this group."""

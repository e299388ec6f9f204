"""backup, doctor: keeping the garden whole."""

from pathlib import Path

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE, FAILED
from garden.cli.errors import Unreadable
from garden.cli.json_forms import Form
from garden.cli.opening import hand_over, place_of, reading
from garden.cli.session import Session
from garden.gardener.backup import backup
from garden.gardener.doctor import Examination, examine
from garden.gardener.words import count


def _backup(session: Session, arguments: Arguments) -> int:
    files = arguments.words["FILE"]
    _require_garden(session)
    with reading(session) as garden:
        target = backup(garden, Path(files[0]).expanduser() if files else None)
        hand_over(session, garden, {"file": str(target)}, [str(target)])
    return DONE


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
    "doctor": Command(_doctor, examples=("garden doctor",)),
}
"""The commands of this group."""

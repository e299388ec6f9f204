"""export: the garden in the forms of other programs, and whole."""

from argparse import ArgumentParser
from contextlib import closing
from pathlib import Path

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem, none_of
from garden.cli.json_forms import Form
from garden.cli.opening import hand_over, reading
from garden.cli.session import Session
from garden.gardener.exporting import FORMS, export_text, export_to
from garden.gardener.words import count


def _export(session: Session, arguments: Arguments) -> int:
    form = arguments.text("to")
    if form is None:
        raise UsageProblem(f"--to is missing: one of {', '.join(FORMS)}.", "export")
    if form not in FORMS:
        raise UsageProblem(none_of("--to", form, FORMS), "export")
    circle = arguments.text("circle")
    files = arguments.words["FILE"]
    if not files or files[0] == "-":
        if session.chosen.json:
            raise UsageProblem("--json tells of a file that was written: name one.", "export")
        with reading(session) as garden, closing(export_text(garden, form, circle)) as pieces:
            session.output.document(pieces)
        return DONE
    target = Path(files[0]).expanduser()
    with reading(session) as garden:
        done = export_to(garden, form, target, circle, arguments.flag("force"))
        said: Form = {
            "file": str(target),
            "form": form,
            "count": done.count,
            "left_alone": list(done.left_alone),
        }
        hand_over(session, garden, said, [str(target)])
    what = "row" if form == "jsonl" else "person"
    session.talk.say(f"{count(done.count, what, 'rows' if form == 'jsonl' else 'people')} written.")
    for name in done.left_alone:
        session.talk.say(f"{name} was changed by another hand and is left alone.")
    return DONE


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--to", metavar="FORM", help=f"one of {', '.join(FORMS)}")
    parser.add_argument_group(
        "forms", "\n".join(f"{form.name:<11} {form.title}" for form in FORMS.values())
    )
    parser.add_argument("--circle", metavar="CIRCLE", help="only the people of a circle")
    parser.add_argument(
        "--force", action="store_true", help="replace a file that is no such export"
    )


COMMANDS = {
    "export": Command(
        _export,
        (Words("FILE", least=0),),
        _options,
        examples=(
            "garden export --to jsonl garden.jsonl",
            "garden export --to vcard --circle Work",
            "garden export --to markdown ~/notes/people",
            "garden export --to calendar ~/garden.ics",
        ),
        paths=True,
    )
}
"""The commands of this group."""

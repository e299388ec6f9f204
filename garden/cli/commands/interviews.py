"""interview: a note prepared with questions, opened in an editor, and kept with all around it."""

import os
import shlex
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import mkdtemp

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import Unreadable, UsageProblem, none_of
from garden.cli.json_forms import Form, named
from garden.cli.opening import hand_over, reading, writing
from garden.cli.people import names_near
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.garden import Garden
from garden.gardener.interviews import (
    Interviewed,
    Interviewee,
    interviewee,
    is_written,
    prepared_note,
    save_interview,
    told,
)
from garden.gardener.words import CHANNEL_WORDS, coming

LARGEST = 1_000_000
"""Bytes of a note that is still read."""

DEFAULT_EDITOR = "notepad" if sys.platform == "win32" else "vi"


def _interview(session: Session, arguments: Arguments) -> int:
    done, channel = arguments.text("done"), arguments.text("channel") or "meeting"
    if channel not in CHANNEL_WORDS:
        raise UsageProblem(none_of("--channel", channel, CHANNEL_WORDS), "interview")
    only_shown = arguments.flag("print") or (done is None and not _can_write(session))
    if only_shown and done is not None:
        raise UsageProblem("--print shows the note before, --done keeps it after.", "interview")
    with (reading if only_shown else writing)(session) as garden:
        who = interviewee(garden, arguments.phrase("NAME"))
        if only_shown:
            return _print(session, garden, who)
        if done is not None:
            return _keep(session, garden, who, _read(done), channel)
        return _edit(session, garden, who, channel)


def _can_write(session: Session) -> bool:
    return session.may_ask and sys.stdout.isatty()


def _print(session: Session, garden: Garden, who: Interviewee) -> int:
    note = prepared_note(garden, who)
    form: Form = {"person": _person_form(who), "note": note}
    hand_over(session, garden, form, note.splitlines())
    return DONE


def _edit(session: Session, garden: Garden, who: Interviewee, channel: str) -> int:
    """Open the note in the user's editor; what was written there is lost on no path."""
    note = prepared_note(garden, who)
    folder = Path(mkdtemp(prefix="garden-interview-"))
    draft = folder / "interview.md"
    draft.write_text(note, encoding="utf-8")
    kept = False
    try:
        _open_editor(draft)
        text = draft.read_text(encoding="utf-8")
        if is_written(note, text):
            _keep(session, garden, who, text, channel)
        else:
            session.talk.say(told("nothing"))
        kept = True
    finally:
        if kept:
            draft.unlink(missing_ok=True)
            folder.rmdir()
        else:
            session.talk.say(told("draft", path=draft))
    return DONE


def _open_editor(draft: Path) -> None:
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or DEFAULT_EDITOR
    try:
        code = subprocess.run([*shlex.split(chosen), str(draft)], check=False).returncode
    except (OSError, ValueError) as error:
        raise UsageProblem(
            f"The editor “{chosen}” cannot be opened: set EDITOR, or use --print and --done.",
            "interview",
        ) from error
    if code != 0:
        raise Unreadable(f"The editor ended with code {code}, so nothing was kept.")


def _keep(session: Session, garden: Garden, who: Interviewee, text: str, channel: str) -> int:
    near = () if who.person_id else names_near(garden, who.name)
    kept = save_interview(garden, who, text, channel)
    lines = [told("saved", name=kept.name, channel=CHANNEL_WORDS[kept.channel])]
    if kept.newly_planted:
        lines.append(told("planted", name=kept.name))
    when = coming(kept.due_on, garden.today())
    lines.append(told("thanks", promise=kept.promise, when=when))
    hand_over(session, garden, _form(kept, text), lines)
    if near:
        session.talk.say(f"If you meant {' or '.join(near)}: garden undo.")
    session.talk.say(UNDO_HINT)
    return DONE


def _read(source: str) -> str:
    try:
        if source == "-":
            raw = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(source).open("rb") as file:
                raw = file.read(LARGEST + 1)
    except OSError as error:
        raise Unreadable(f"{source} cannot be read: {error.strerror or error}.") from error
    if len(raw) > LARGEST:
        raise Unreadable(f"{source} is too large for a note.")
    try:
        return raw.decode("utf-8-sig")
    except ValueError as error:
        raise Unreadable(f"{source} is not text in UTF-8.") from error


def _form(kept: Interviewed, text: str) -> Form:
    return {
        "person": named(kept.person_id, kept.name),
        "planted": kept.newly_planted,
        "note": text.strip(),
        "interaction": {"id": kept.interaction_id, "channel": kept.channel},
        "promise": {
            "id": kept.promise_id,
            "owed_by": "me",
            "what": kept.promise,
            "due_on": kept.due_on.isoformat(),
        },
    }


def _person_form(who: Interviewee) -> Form:
    return {"id": who.person_id, "name": who.name}


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--print", action="store_true", help="only show the prepared note")
    parser.add_argument("--done", metavar="FILE", help="keep a note already written; - is stdin")
    parser.add_argument(
        "--channel", metavar="CHANNEL", help="how you talked (default: meeting), today"
    )


COMMANDS: dict[str, Command] = {
    "interview": Command(
        _interview,
        (Words("NAME", most=None),),
        _options,
        examples=(
            'garden interview "Ada Lovelace"',
            "garden interview Ada --print",
            "garden interview Ada --done notes.md --channel video",
        ),
    )
}
"""The commands of this group."""

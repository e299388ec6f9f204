"""person, note: what is known of somebody, changed and added to."""

from collections.abc import Iterator

from garden.cli.columns import aligned
from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form, named, note_form, optional_day
from garden.cli.opening import hand_over, reading, writing
from garden.cli.people import find_person
from garden.cli.person_options import add_options, is_only_shown, wanted_of
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.about import About, DayOf, about_of
from garden.gardener.about_text import day_line
from garden.gardener.edit_note import note_of
from garden.gardener.edit_person import edit_person
from garden.gardener.notes import add_note
from garden.gardener.rows import NoteRow

UNKNOWN = "-"
"""Stands where nothing is known."""


def _person(session: Session, arguments: Arguments) -> int:
    if is_only_shown(arguments):
        with reading(session) as garden:
            number = find_person(garden, arguments.phrase("NAME"))
            there = about_of(garden, number)
            hand_over(session, garden, {"person": _form(number, there)}, _lines(there))
        return DONE
    with writing(session) as garden:
        number = find_person(garden, arguments.phrase("NAME"))
        edited = edit_person(garden, number, wanted_of(garden, about_of(garden, number), arguments))
        line = edited.what if edited.differs else "Nothing is changed: it was so already."
        form: Form = {"person": _form(number, about_of(garden, number))}
        hand_over(session, garden, form, [line])
        for remark in edited.remarks:
            session.talk.say(f"{remark} Whether they are one: garden duplicates")
        if edited.differs:
            session.talk.say(UNDO_HINT)
    return DONE


def _note(session: Session, arguments: Arguments) -> int:
    text = arguments.phrase("TEXT")
    if not text.strip():
        raise UsageProblem("A note needs a few words.", "note")
    with writing(session) as garden:
        person = find_person(garden, arguments.phrase("NAME"))
        row = note_of(garden, add_note(garden, person, text))
        name = about_of(garden, person).name
        form: Form = {
            "person": named(person, name),
            "note": note_form(NoteRow(row.id, row.at, row.text)),
        }
        hand_over(session, garden, form, [f"Note {row.id} about {name}: {row.text}"])
        session.talk.say(UNDO_HINT)
    return DONE


def _lines(there: About) -> list[str]:
    """Return what can be set, by its option, with what there is."""
    return aligned(list(_rows(there)))


def _rows(there: About) -> Iterator[tuple[str, str]]:
    met = "" if there.met_on is None else there.met_on.isoformat()
    birthday = "" if there.birthday is None else there.birthday.words
    texts = (
        ("--name", there.name),
        ("--nickname", there.nickname),
        ("--title", there.title),
        ("--company", there.company),
        ("--location", there.location),
        ("--circle", there.circle),
        ("--venue", there.venue),
        ("--met", met),
        ("--closeness", there.closeness),
        ("--species", there.species),
        ("--birthday", birthday),
    )
    yield from ((option, text or UNKNOWN) for option, text in texts)
    several = (
        ("--add-day", [day_line(one) for one in there.days]),
        ("--add-email", there.emails),
        ("--add-phone", there.phones),
        ("--add-url", there.urls),
    )
    for option, found in several:
        for at, text in enumerate(found or [UNKNOWN]):
            yield ("" if at else option), text


def _form(number: int, there: About) -> Form:
    return {
        "id": number,
        "name": there.name,
        "nickname": there.nickname or None,
        "title": there.title or None,
        "company": there.company or None,
        "location": there.location or None,
        "circle": there.circle or None,
        "venue": there.venue or None,
        "met_on": optional_day(there.met_on),
        "closeness": there.closeness or None,
        "species": there.species or None,
        "birthday": None if there.birthday is None else _day_form(there.birthday),
        "days": [
            {"title": one.title, **_day_form(one.day), "yearly": one.yearly} for one in there.days
        ],
        "emails": list(there.emails),
        "phones": list(there.phones),
        "urls": list(there.urls),
    }


def _day_form(day: DayOf) -> Form:
    return {"month": day.month, "day": day.day, "year": day.year}


COMMANDS = {
    "person": Command(
        _person,
        (Words("NAME"),),
        add_options,
        examples=(
            "garden person Ada",
            'garden person Ada --name "Ada King" --company "Looms Ltd" --circle Science',
            "garden person Ada --birthday '10 December' --add-day 'wedding 8 July 1835'",
            "garden person Ada --add-email ada@example.org --remove-phone '+49 30 1234567'",
        ),
    ),
    "note": Command(
        _note,
        (Words("NAME"), Words("TEXT", most=None)),
        examples=("garden note Ada plays the harp", 'garden note "Jon Berg" moves in spring'),
    ),
}
"""The commands of this group."""

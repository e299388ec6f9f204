"""What `garden log` was told, sentence and options together, as one reading."""

from dataclasses import replace

from garden.cli.command import Arguments
from garden.cli.days import instant_gone_by
from garden.cli.errors import NobodyNear, SeveralDays, UsageProblem
from garden.cli.people import find_person, names_near
from garden.gardener.errors import SeveralFound
from garden.gardener.garden import Garden
from garden.gardener.households import household_candidates
from garden.gardener.people import candidates_of
from garden.gardener.sentences import read_sentence
from garden.phrase.names import NameIndex
from garden.phrase.reading import Choice, Mention, Reading

CONTACT_OPTIONS = ("channel", "at", "note", "from", "minutes", "venue")
"""Options with one value that tell of a contact."""

MANY_OPTIONS = ("person", "gesture", "tag")
"""Options of a contact that may be repeated."""


def require_words(arguments: Arguments) -> None:
    """Raise UsageProblem when neither a sentence nor a person is given."""
    if not arguments.phrase("SENTENCE").strip() and not arguments.texts("person"):
        raise UsageProblem("Say what happened, or with whom: --person NAME.", "log")


def reading_of(garden: Garden, arguments: Arguments, index: NameIndex) -> Reading:
    """Return what is to be logged; for what an option names, it wins over the sentence.

    Raises UsageProblem, NobodyNear, SeveralFound or SeveralDays where anything is left open.
    """
    sentence = arguments.phrase("SENTENCE")
    read = read_sentence(garden, sentence, index) if sentence.strip() else Reading(is_contact=True)
    merged = _with_options(garden, arguments, read)
    _require_settled(garden, merged)
    return merged


def _with_options(garden: Garden, arguments: Arguments, read: Reading) -> Reading:
    given = [name for name in (*CONTACT_OPTIONS, *MANY_OPTIONS) if _is_given(arguments, name)]
    if not given:
        return read
    if not read.is_contact and not read.problem:
        raise UsageProblem(
            f"That sentence tells of no contact that --{given[0]} could belong to.", "log"
        )
    merged = _with_people(garden, arguments, read)
    at = arguments.text("at")
    if at is not None:
        instant, day_only = instant_gone_by(garden, at, "--at", "log")
        left = tuple(one for one in merged.choices if one.kind != "date")
        merged = replace(merged, at=instant, day_only=day_only, choices=left)
    return replace(
        merged,
        channel=arguments.text("channel") or merged.channel,
        initiator=arguments.text("from") or merged.initiator,
        gestures=arguments.texts("gesture") or merged.gestures,
        tags=tuple(tag.lstrip("#") for tag in arguments.texts("tag")) or merged.tags,
        note=merged.note if (note := arguments.text("note")) is None else note,
        venue=arguments.text("venue") or merged.venue,
        duration_min=_minutes(arguments) or merged.duration_min,
    )


def _minutes(arguments: Arguments) -> int | None:
    minutes = arguments.number("minutes")
    if minutes is not None and minutes < 1:
        raise UsageProblem("--minutes is 1 or more.", "log")
    return minutes


def _with_people(garden: Garden, arguments: Arguments, read: Reading) -> Reading:
    names = arguments.texts("person")
    if not names:
        return read
    people = tuple(Mention(find_person(garden, name), name, 0, 0) for name in names)
    left = tuple(one for one in read.choices if one.kind != "person")
    return replace(read, people=people, unknown=(), choices=left)


def _require_settled(garden: Garden, read: Reading) -> None:
    if read.unknown:
        name = read.unknown[0]
        hint = f"Somebody new? Write a + before the name: +{name}"
        raise NobodyNear(name, names_near(garden, name), hint)
    for choice in read.choices:
        _refuse_choice(garden, choice)
    if read.problem or not read.settled:
        raise UsageProblem(read.problem or "There is nothing to log in that.", "log")


def _refuse_choice(garden: Garden, choice: Choice) -> None:
    """Nobody can be asked here, so that a choice is refused with all its meanings."""
    if choice.kind == "person":
        homes = household_candidates(garden, choice.households)
        raise SeveralFound(choice.text, (*candidates_of(garden, choice.person_ids), *homes))
    raise SeveralDays(choice.text, choice.days)


def _is_given(arguments: Arguments, option: str) -> bool:
    if option in MANY_OPTIONS:
        return bool(arguments.texts(option))
    return arguments.text(option) is not None

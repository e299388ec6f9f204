"""What `garden edit` was told, laid over what is there: one function a kind of entry."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from garden.cli.command import Arguments
from garden.cli.days import day_to_come, instant_gone_by
from garden.cli.errors import UsageProblem
from garden.cli.people import find_person
from garden.gardener.contacts import Contact
from garden.gardener.edit_interaction import change_interaction, contact_of, interaction_of
from garden.gardener.edit_note import change_note
from garden.gardener.edit_plan import change_plan, plan_of
from garden.gardener.edit_promise import change_promise, promise_of
from garden.gardener.edits import Edited
from garden.gardener.garden import Garden

_Value = TypeVar("_Value")

EDIT = "edit"

OPTIONS = {
    "interaction": (
        "person", "channel", "at", "note", "from", "gesture", "tag", "venue", "minutes",
    ),
    "promise": ("what", "by", "whose"),
    "note": ("note",),
    "plan": ("channel", "on", "note"),
}  # fmt: skip
"""Which options each kind of entry takes."""

REPEATED = ("person", "gesture", "tag")
EMPTY = ""
"""Given with --note, --venue, --tag, --gesture or --by it takes away what stands there."""


def require_fitting(arguments: Arguments, kind: str) -> None:
    """Raise UsageProblem when nothing is to be changed, or what this kind does not have."""
    given = [name for name in _all_options() if _is_given(arguments, name)]
    for name in given:
        if name not in OPTIONS[kind]:
            raise UsageProblem(f"--{name} does not belong to the kind “{kind}”.", EDIT)
    if not given:
        options = ", ".join(f"--{name}" for name in OPTIONS[kind])
        raise UsageProblem(f"Say what to change: {options}.", EDIT)


def _all_options() -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in OPTIONS.values() for name in names))


def _is_given(arguments: Arguments, name: str) -> bool:
    if name in REPEATED:
        return bool(arguments.texts(name))
    return arguments.text(name) is not None


def _interaction(garden: Garden, arguments: Arguments, number: int) -> Edited:
    wanted = contact_of(interaction_of(garden, number))
    if (at := arguments.text("at")) is not None:
        instant, day_only = instant_gone_by(garden, at, "--at", EDIT)
        wanted = replace(wanted, at=instant, day_only=day_only)
    if names := arguments.texts("person"):
        people = tuple(find_person(garden, name) for name in names)
        wanted = replace(wanted, people=tuple(dict.fromkeys(people)))
    if tags := arguments.texts("tag"):
        kept = tuple(tag.lstrip("#") for tag in tags if tag.lstrip("#"))
        wanted = replace(wanted, tags=kept)
    if gestures := arguments.texts("gesture"):
        wanted = replace(wanted, gestures=tuple(one for one in gestures if one))
    if (venue := arguments.text("venue")) is not None:
        wanted = replace(wanted, venue=venue or None)
    return change_interaction(garden, number, _with_values(arguments, wanted))


def _with_values(arguments: Arguments, wanted: Contact) -> Contact:
    return replace(
        wanted,
        channel=arguments.text("channel") or wanted.channel,
        initiator=arguments.text("from") or wanted.initiator,
        note=_or(arguments.text("note"), wanted.note),
        duration_min=_or(arguments.number("minutes"), wanted.duration_min),
    )


def _promise(garden: Garden, arguments: Arguments, number: int) -> Edited:
    row = promise_of(garden, number)
    due_on, by = row.due_on, arguments.text("by")
    if by is not None:
        due_on = None if by == EMPTY else day_to_come(garden, by, "--by", EDIT)
    what = _or(arguments.text("what"), row.what)
    return change_promise(garden, number, what, due_on, arguments.text("whose") or row.owed_by)


def _note(garden: Garden, arguments: Arguments, number: int) -> Edited:
    return change_note(garden, number, arguments.text("note") or EMPTY)


def _plan(garden: Garden, arguments: Arguments, number: int) -> Edited:
    row = plan_of(garden, number)
    on = arguments.text("on")
    day = row.on if on is None else day_to_come(garden, on, "--on", EDIT)
    note = _or(arguments.text("note"), row.note)
    return change_plan(garden, number, arguments.text("channel") or row.channel, day, note)


def _or(given: _Value | None, else_: _Value) -> _Value:
    return else_ if given is None else given


EDITS: Mapping[str, Callable[[Garden, Arguments, int], Edited]] = MappingProxyType(
    {"interaction": _interaction, "promise": _promise, "note": _note, "plan": _plan}
)
"""What changes an entry of each kind by its number, as the options say."""

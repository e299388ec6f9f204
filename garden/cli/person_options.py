"""What `garden person` was told, laid over what is known of somebody."""

from argparse import ArgumentParser
from dataclasses import replace
from datetime import date

from garden.cli.command import Arguments
from garden.cli.days import day_gone_by
from garden.cli.errors import UsageProblem, none_of
from garden.engine.seeds import CLOSENESS
from garden.flora.catalogue import species_names
from garden.gardener.about import About, DayOf, NamedDay
from garden.gardener.about_text import read_birthday, read_named_day
from garden.gardener.by_hand import HANDLE_KINDS
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.typed_handles import folded_handle

PERSON = "person"

NONE = "none"
"""Typed for --met, --species and --birthday it takes away what stands there, as "" does."""

TEXTS = ("name", "nickname", "title", "company", "location", "circle", "venue")
OPTIONS = (
    *TEXTS,
    "met",
    "closeness",
    "species",
    "birthday",
    *(f"{deed}_{what}" for what in ("day", *HANDLE_KINDS) for deed in ("add", "remove")),
)


def is_only_shown(arguments: Arguments) -> bool:
    """Tell whether nothing is to be changed."""
    return all(getattr(arguments.options, name) is None for name in OPTIONS)


def wanted_of(garden: Garden, there: About, arguments: Arguments) -> About:
    """Return what is wished. Raises UsageProblem for what cannot be read, or is not there."""
    given = {name: text for name in TEXTS if (text := arguments.text(name)) is not None}
    closeness, species = arguments.text("closeness"), arguments.text("species")
    met, birthday = arguments.text("met"), arguments.text("birthday")
    return replace(
        there,
        **given,
        closeness=there.closeness if closeness is None else closeness,
        species=there.species if species is None else _species(species),
        met_on=there.met_on if met is None else _met(garden, met),
        birthday=there.birthday if birthday is None else _birthday(garden, birthday),
        days=_days(there, arguments),
        emails=_ways(garden, there.emails, "email", arguments),
        phones=_ways(garden, there.phones, "phone", arguments),
        urls=_ways(garden, there.urls, "url", arguments),
    )


def _species(text: str) -> str:
    if text in ("", NONE):
        return ""
    if text not in species_names():
        raise UsageProblem(none_of("--species", text, (*species_names(), NONE)), PERSON)
    return text


def _met(garden: Garden, text: str) -> date | None:
    return None if text in ("", NONE) else day_gone_by(garden, text, "--met", PERSON)


def _birthday(garden: Garden, text: str) -> DayOf | None:
    try:
        return None if text == NONE else read_birthday(text, garden.today())
    except Refused as error:
        raise UsageProblem(f"--birthday: {error}", PERSON) from error


def _days(there: About, arguments: Arguments) -> tuple[NamedDay, ...]:
    days = [*there.days]
    for title in arguments.texts("remove_day"):
        fitting = [one for one in days if one.title.casefold() == title.strip().casefold()]
        if not fitting:
            raise _not_there("day", title, [one.title for one in days])
        days = [one for one in days if one not in fitting]
    for text in arguments.texts("add_day"):
        try:
            new = read_named_day(text)
        except Refused as error:
            raise UsageProblem(f"--add-day: {error}", PERSON) from error
        days = [one for one in days if one.title.casefold() != new.title.casefold()] + [new]
    return tuple(days)


def _ways(
    garden: Garden, there: tuple[str, ...], kind: str, arguments: Arguments
) -> tuple[str, ...]:
    """Return the handles of a kind that are left and new; one is known however it is written."""
    left = [*there]
    for text in arguments.texts(f"remove_{kind}"):
        folded = _folded(garden, kind, text.strip())
        fitting = [one for one in left if _folded(garden, kind, one) == folded]
        if not fitting:
            raise _not_there(kind, text, left)
        left = [one for one in left if one not in fitting]
    return (*left, *arguments.texts(f"add_{kind}"))


def _folded(garden: Garden, kind: str, text: str) -> str:
    try:
        return folded_handle(garden, kind, text)
    except Refused:
        return text.casefold()


def _not_there(what: str, text: str, there: list[str]) -> UsageProblem:
    others = f"There is {', '.join(there)}." if there else "There is none."
    return UsageProblem(f"--remove-{what}: “{text}” is not there. {others}", PERSON)


def add_options(parser: ArgumentParser) -> None:
    """Add the options of `garden person`."""
    text = parser.add_argument
    text("--name", metavar="N", help="what they are called")
    text("--nickname", metavar="N", help="what you call them; '' for none, as with the next five")
    text("--title", metavar="TITLE", help="what they do")
    text("--company", metavar="C", help="where they do it")
    text("--location", metavar="PLACE", help="where they live")
    text("--circle", metavar="C", help="the circle; made if it is not there")
    text("--venue", metavar="PLACE", help="where you met")
    text("--met", metavar="DAY", help="the day you met; or none")
    text("--closeness", choices=CLOSENESS, help="how close you were when planting")
    text(
        "--species",
        metavar="KIND",
        help=f"one of {', '.join(species_names())}; none: as the circle has it",
    )
    text("--birthday", metavar="DAY", help="10 December, 1985-12-10; or none")
    text("--add-day", metavar="'NAME DAY'", action="append", help="wedding 3 May 2019")
    text("--remove-day", metavar="NAME", action="append", help="a day to remember no more")
    for kind, what in (("email", "an address"), ("phone", "a number"), ("url", "a web address")):
        text(f"--add-{kind}", metavar="A", action="append", help=f"{what}; may be repeated")
        text(f"--remove-{kind}", metavar="A", action="append", help=f"{what} of theirs no more")

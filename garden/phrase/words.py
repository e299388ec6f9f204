"""The words of a language, as data: which verb is which channel, what a day is called."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from garden.assets_path import read_text
from garden.phrase.fold import fold, spellings
from garden.phrase.phrases import PhraseTable

Tense = Literal["past", "open", "noun"]
Unit = Literal["minute", "hour", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb says happened.

    `tense` is past (it did), open (it may be a plan) or noun ("coffee with"). A `pair` verb brings
    two persons together; a `possessive` one may take what is theirs ("liked Ada's post"); a `light`
    one may be said more exactly behind the name ("gave Ada a call"); one that `offers` tells of a
    thing to come ("invited Ada for dinner"). A `thing` verb may say before the name what was done
    ("played tennis with Ada"). A `finite` one tells what the name before it did, also where a name
    comes first and it was me ("Ada rief an", but "Ada angerufen").
    """

    form: str
    channel: str
    initiator: str
    gestures: tuple[str, ...]
    tense: Tense
    both_open_and_noun: bool = False
    pair: bool = False
    possessive: bool = False
    light: bool = False
    offers: bool = False
    thing: bool = False
    finite: bool = False


@dataclass(frozen=True)
class Words:
    """Everything the grammar knows of one language.

    `lists` holds the plain word lists by name, and `first` the word of each that Garden prints.
    `feasts` are month and day of what comes every year; `parts` of today are to come before the
    hour given. `day_words` are the days of one word by
    their folded spelling, as far as they are long enough to be known when a letter is wrong.
    """

    language: str
    number_order: str
    name_first: str
    verbs: PhraseTable[Verb]
    verb_list: tuple[Verb, ...]
    days: PhraseTable[int]
    weekdays: PhraseTable[int]
    months: PhraseTable[int]
    feasts: PhraseTable[tuple[int, int]]
    parts: PhraseTable[int]
    day_words: Mapping[str, str]
    weekday_names: tuple[str, ...]
    month_names: tuple[str, ...]
    units: PhraseTable[Unit]
    numbers: PhraseTable[int]
    times: PhraseTable[str]
    lengths: PhraseTable[int]
    channels: PhraseTable[str]
    channel_names: Mapping[str, str]
    objects: PhraseTable[str]
    lists: Mapping[str, PhraseTable[str]]
    first: Mapping[str, str]
    reserved: frozenset[str]
    ordinals: tuple[str, ...]
    chips: Mapping[str, str]
    problems: Mapping[str, str]


LANGUAGES = ("en", "de")
"""The languages that sentences may be in: files in assets/words without their ending."""

# Sections of the file that are nothing but lists of phrases, and go into `Words.lists` by key.
_LIST_SECTIONS = ("calendar", "clock", "length", "joints", "promises")
# Shorter words are too near to too many others.
_LONG_DAY, _LONG_WEEKDAY = 5, 6
# Lists whose words hold a sentence together and so are never the name of anybody.
_RESERVED = ("and", "with", "to", "from", "me", "self", "about", "negations", "intents", "by", "on")


@cache
def load_words(language: str = LANGUAGES[0]) -> Words:
    """Return the words of `language`, one of LANGUAGES, read once.

    Raises FileNotFoundError for a language that Garden does not ship.
    """
    return parse_words(language, read_text(f"words/{language}.toml"))


def parse_words(language: str, text: str) -> Words:
    """Return the words that the TOML `text` holds. Raises KeyError where a list is missing."""
    data = tomllib.loads(text)
    calendar = data["calendar"]
    verbs = tuple(_verbs(data["verbs"]))
    flat = {
        key: _strings(value)
        for section in _LIST_SECTIONS
        for key, value in data[section].items()
        if isinstance(value, list) and not (value and isinstance(value[0], list))
    }
    lists = {key: PhraseTable((each, each) for each in value) for key, value in flat.items()}
    reserved = frozenset(form for word in flat["not_names"] for form in spellings(word)).union(
        *(lists[key].single_words() for key in _RESERVED)
    )
    return Words(
        language=language,
        number_order=str(data["number_order"]),
        name_first=str(data["name_first"]),
        verbs=PhraseTable((verb.form, verb) for verb in verbs),
        verb_list=verbs,
        days=PhraseTable((key, int(value)) for key, value in data["days"].items()),
        weekdays=PhraseTable(_numbered(calendar["weekdays"], 0)),
        months=PhraseTable(_numbered(calendar["months"], 1)),
        feasts=PhraseTable((name, _month_day(on)) for name, on in data["feasts"].items()),
        parts=PhraseTable((name, int(hour)) for name, hour in data["parts"].items()),
        day_words=_day_words(data["days"], calendar["weekdays"]),
        weekday_names=tuple(str(names[1]) for names in calendar["weekdays"]),
        month_names=tuple(str(names[-1 if len(names) < 2 else 1]) for names in calendar["months"]),
        units=PhraseTable(_units(data["units"])),
        numbers=PhraseTable((key, int(value)) for key, value in data["numbers"].items()),
        times=PhraseTable((key, str(value)) for key, value in data["clock"]["times"].items()),
        lengths=PhraseTable((key, int(value)) for key, value in data["length"]["phrases"].items()),
        channels=_by_meaning(data["channels"]),
        channel_names={key: str(value[0]) for key, value in data["channels"].items()},
        objects=_by_meaning(data["objects"]),
        lists=lists,
        first={key: value[0] for key, value in flat.items() if value} | data["print"],
        reserved=reserved,
        ordinals=flat["ordinals"],
        chips=data["chips"],
        problems=data["problems"],
    )


def _strings(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)


def _by_meaning(section: Mapping[str, list[str]]) -> PhraseTable[str]:
    return PhraseTable((phrase, key) for key, phrases in section.items() for phrase in phrases)


def _numbered(rows: list[list[str]], first: int) -> list[tuple[str, int]]:
    return [(name, number) for number, row in enumerate(rows, first) for name in row]


def _day_words(days: Iterable[str], weekdays: Iterable[list[str]]) -> dict[str, str]:
    names = [name for row in weekdays for name in row if len(name) >= _LONG_WEEKDAY]
    single = [day for day in days if len(day) >= _LONG_DAY and " " not in day]
    return {form: word for word in (*single, *names) for form in spellings(word)}


def _month_day(text: str) -> tuple[int, int]:
    """Return month and day of "12-25"."""
    month, day = text.split("-")
    return int(month), int(day)


def _units(section: Mapping[Unit, list[str]]) -> list[tuple[str, Unit]]:
    return [(phrase, unit) for unit, phrases in section.items() for phrase in phrases]


def _verbs(groups: list[dict[str, object]]) -> Iterable[Verb]:
    for group in groups:
        forms: dict[Tense, tuple[str, ...]] = {
            "past": (*_phrases(group, "past"), *_phrases(group, "finite")),
            "open": _phrases(group, "open"),
            "noun": _phrases(group, "nouns"),
        }
        gesture = group.get("gesture")
        initiator = str(group.get("initiator", "me"))
        nouns = {fold(noun) for noun in forms["noun"]}
        finite = frozenset(_phrases(group, "finite"))
        for tense, phrases in forms.items():
            for form in phrases:
                yield Verb(
                    form=form,
                    channel=str(group["channel"]),
                    initiator="both" if tense == "noun" else initiator,
                    gestures=(str(gesture),) if gesture else (),
                    tense=tense,
                    both_open_and_noun=tense == "open" and fold(form) in nouns,
                    pair=bool(group.get("pair")),
                    possessive=bool(group.get("possessive")),
                    light=bool(group.get("light")),
                    thing=bool(group.get("thing")),
                    offers=bool(group.get("offers")),
                    finite=tense == "past" and form in finite,
                )


def _phrases(group: Mapping[str, object], key: str) -> tuple[str, ...]:
    phrases = group.get(key, [])
    return _strings(phrases) if isinstance(phrases, list) else ()

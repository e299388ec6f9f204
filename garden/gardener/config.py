"""The settings of one person on one machine: what config.toml may say, and what it says."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path

from garden.gardener.errors import Refused
from garden.gardener.keys_config import KEYS, Keys, keys_of
from garden.gardener.places import config_path
from garden.gardener.settings import (
    CAPACITY,
    LANGUAGE,
    MEANWHILE,
    MY_INTERESTS,
    PITCH,
    REGION,
    YES_OR_NO,
)
from garden.phrase.words import LANGUAGES

Value = str | bool
LARGEST = 1_000_000
"""Bytes of a file that is still read as settings."""

YES, NO = ("true", "yes", "on"), ("false", "no", "off")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting and all that is to be known of it.

    `choices` are the values it may have; none: any text, or true and false where the default is
    one of them. Those `in_garden` are kept in the garden file and go with it.
    """

    name: str
    help: str
    default: Value
    choices: tuple[str, ...] = ()
    in_garden: bool = False


SETTINGS = (
    Setting("theme", "colours: auto follows the terminal's ground; else a theme's name", "auto"),
    Setting(
        "glyphs",
        "signs and plants: auto is ascii where the terminal has no more",
        "auto",
        ("auto", "unicode", "ascii"),
    ),
    Setting("motion", "none: plants are simply there, nothing moves", "full", ("full", "none")),
    Setting("mouse", "false leaves the mouse to the terminal", True),
    Setting("hemisphere", "whose seasons the garden has", "north", ("north", "south")),
    Setting("discreet", "true begins with names and notes hidden (D shows them)", False),
    Setting(CAPACITY, "how many people a day holds, 1 to 50", "5", in_garden=True),
    Setting(REGION, "two letters: whose phone numbers need no country code", "", in_garden=True),
    Setting(LANGUAGE, "of your sentences", LANGUAGES[0], LANGUAGES, in_garden=True),
    Setting(
        MEANWHILE,
        "no: Today never asks whom you met while you were away",
        "yes",
        YES_OR_NO,
        in_garden=True,
    ),
    Setting(MY_INTERESTS, "what you care for, with commas between", "", in_garden=True),
    Setting(PITCH, "who you are, in thirty seconds: for interviews", "", in_garden=True),
)
"""Every setting, in the order in which they are shown."""

BY_NAME: Mapping[str, Setting] = {one.name: one for one in SETTINGS}


@dataclass(frozen=True, slots=True)
class Config:
    """What the settings of the machine are. `given` names those that the file sets.

    `keys` are those of the table [keys], unchecked: the app knows its commands. `problems` are
    sentences about what the file says and nobody understands.
    """

    theme: str = "auto"
    glyphs: str = "auto"
    motion: str = "full"
    mouse: bool = True
    hemisphere: str = "north"
    discreet: bool = False
    keys: Keys = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()


def read_config(path: Path | None = None) -> Config:
    """Return the settings of config.toml (default: the user's own).

    Nothing in the file stops anything: what is not understood is among the `problems`.
    """
    place = path or config_path()
    try:
        if place.stat().st_size > LARGEST:
            return Config(problems=(f"{place.name} is too large for settings.",))
        found = tomllib.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Config()
    except OSError as error:
        return Config(problems=(f"{place.name} cannot be read: {error.strerror}.",))
    except (ValueError, RecursionError) as error:
        return Config(problems=(f"{place.name} is not TOML: {error}",))
    return config_of(found)


def config_of(found: Mapping[str, object]) -> Config:
    """Return the settings that a table gives; what it lacks, or says wrongly, is as by default."""
    known = {field.name for field in fields(Config)} & BY_NAME.keys()
    taken: dict[str, Value] = {}
    keys, wrong = keys_of(found.get(KEYS, {}))
    problems: list[str] = []
    for name, given in found.items():
        if name == KEYS:
            problems += wrong
            continue
        if name not in known:
            problems.append(_stranger(name))
            continue
        try:
            taken[name] = _checked(BY_NAME[name], given)
        except Refused as refusal:
            problems.append(str(refusal))
    return Config(
        theme=str(taken.get("theme", "auto")),
        glyphs=str(taken.get("glyphs", "auto")),
        motion=str(taken.get("motion", "full")),
        mouse=bool(taken.get("mouse", True)),
        hemisphere=str(taken.get("hemisphere", "north")),
        discreet=bool(taken.get("discreet", False)),
        keys=keys,
        given=frozenset(taken),
        problems=tuple(problems),
    )


def setting_named(name: str) -> Setting:
    """Return a setting. Raises Refused, naming the nearest, where there is none."""
    if name not in BY_NAME:
        raise Refused(f"There is no setting “{name}”.{_near(name, tuple(BY_NAME))}")
    return BY_NAME[name]


def value_typed(setting: Setting, text: str) -> Value:
    """Return the value that a word on the command line means. Raises Refused."""
    if isinstance(setting.default, bool):
        word = text.strip().lower()
        if word in (*YES, *NO):
            return word in YES
        raise Refused(f"{setting.name} is true or false, not “{text}”.")
    return _checked(setting, text)


def _checked(setting: Setting, given: object) -> Value:
    if isinstance(setting.default, bool):
        if isinstance(given, bool):
            return given
        raise Refused(f"{setting.name} is true or false, not {_shown(given)}.")
    if not isinstance(given, str):
        raise Refused(f"{setting.name} is a word in quotes, not {_shown(given)}.")
    if setting.choices and given not in setting.choices:
        *most, last = setting.choices
        allowed = f"{', '.join(most)} or {last}"
        raise Refused(
            f"{setting.name} is {allowed}, not {_shown(given)}.{_near(given, setting.choices)}"
        )
    return given


def _stranger(name: str) -> str:
    if name in BY_NAME:
        return f"{name} belongs to the garden file: garden config {name} VALUE sets it."
    return f"There is no setting {_shown(name)}.{_near(name, tuple(BY_NAME))}"


def _shown(given: object) -> str:
    text = str(given)
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def _near(word: str, words: tuple[str, ...]) -> str:
    near = get_close_matches(word, words, n=1, cutoff=0.5)
    return f" Did you mean {near[0]}?" if near else ""

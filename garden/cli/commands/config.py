"""config: what can be set, how it is set, and setting it."""

import locale

from garden.cli.columns import aligned
from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form
from garden.cli.opening import hand_over, place_of, reading, writing
from garden.cli.session import Session
from garden.gardener.config import (
    SETTINGS,
    Config,
    Setting,
    Value,
    read_config,
    setting_named,
    value_typed,
)
from garden.gardener.config_file import write_setting
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.keys_config import KEYS
from garden.gardener.places import config_path
from garden.gardener.settings import (
    CAPACITY,
    REGION,
    capacity,
    given_setting,
    phone_region,
    set_setting,
)
from garden.tui.key_names import written
from garden.tui.keymap import Keymap, keymap_of

KEYS_HELP = "[keys] gives commands other keys; garden keys shows all of them"
DEFAULT = "default"
FILE = "config.toml"


def _config(session: Session, arguments: Arguments) -> int:
    words = arguments.words["NAME"]
    value = " ".join(arguments.words["VALUE"])
    config = read_config()
    keymap = keymap_of(config.keys)
    session.talk.remark((*config.problems, *keymap.problems))
    if words[:1] == (KEYS,):
        raise UsageProblem(f"Keys stand in a table of {FILE}: {KEYS_HELP}.", "config")
    if not words:
        return _show_all(session, config, keymap)
    try:
        setting = setting_named(words[0])
        if value:
            _set(session, setting, value)
            config = read_config()
    except Refused as refusal:
        raise UsageProblem(str(refusal), "config") from refusal
    with reading(session, tells=False) as garden:
        now, source = _now(garden, config, setting)
        form = {"setting": _form(setting, now, source)}
        hand_over(session, garden, form, [_word(now)])
    return DONE


def _set(session: Session, setting: Setting, text: str) -> None:
    if setting.in_garden:
        with writing(session) as garden:
            set_setting(garden, setting.name, text)
        return
    if setting.name == "theme":
        _check_theme(text)
    place = write_setting(setting.name, value_typed(setting, text))
    session.talk.say(f"Written to {place}.")


def _check_theme(name: str) -> None:
    # Imported here: the themes come with the app, which takes long to load.
    from garden.tui.theme_names import check_theme

    check_theme(name)


def _show_all(session: Session, config: Config, keymap: Keymap) -> int:
    path = str(config_path())
    with reading(session, tells=False) as garden:
        found = [(one, *_now(garden, config, one)) for one in SETTINGS]
        form: Form = {
            "path": path,
            "garden": str(place_of(session)),
            "settings": [_form(*one) for one in found],
            "keys": {id: [written(key) for key in keys] for id, keys in keymap.keys.items()},
            "problems": [*config.problems, *keymap.problems],
        }
        rows = [(one.name, _word(now), source, one.help) for one, now, source in found]
        remapped = f"{len(keymap.keys)} remapped" if keymap.keys else DEFAULT
        rows.append((KEYS, remapped, FILE if config.keys else DEFAULT, KEYS_HELP))
        hand_over(session, garden, form, [path, "", *aligned(rows)])
    return DONE


def _now(garden: Garden, config: Config, setting: Setting) -> tuple[Value, str]:
    """Return what a setting is now, and where that comes from."""
    if setting.in_garden:
        if given_setting(garden, setting.name) is not None:
            source = "the garden"
        else:
            source = _locale_source() if setting.name == REGION else DEFAULT
        return _in_garden(garden, setting.name) or setting.default, source
    if setting.name in config.given:
        return _value(config, setting.name), FILE
    if setting.name == "theme":
        return _theme_chosen()
    return setting.default, DEFAULT


def _in_garden(garden: Garden, name: str) -> str:
    if name == CAPACITY:
        return str(capacity(garden))
    return phone_region(garden) or "" if name == REGION else given_setting(garden, name) or ""


def _value(config: Config, name: str) -> Value:
    found: Value = getattr(config, name)
    return found


def _theme_chosen() -> tuple[str, str]:
    from garden.tui.memory import recall

    chosen = recall().theme
    return (chosen, "chosen in the app") if chosen else ("auto", DEFAULT)


def _locale_source() -> str:
    return f"the locale {locale.getlocale()[0] or 'C'}"


def _word(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else value


def _form(setting: Setting, now: Value, source: str) -> Form:
    return {
        "name": setting.name,
        "value": now,
        "source": source,
        "default": setting.default,
        "choices": list(setting.choices),
        "help": setting.help,
    }


COMMANDS = {
    "config": Command(
        _config,
        (Words("NAME", least=0), Words("VALUE", least=0)),
        examples=(
            "garden config",
            "garden config theme",
            "garden config theme garden-light",
            "garden config capacity 3",
            'garden config pitch "I build looms that count."',
        ),
    ),
}
"""The commands of this group."""

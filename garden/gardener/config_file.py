"""Writing one setting into config.toml and leaving all else in it as it was, comments too."""

import os
import re
import tempfile
import tomllib
from pathlib import Path

from garden.gardener.config import Value
from garden.gardener.errors import Refused
from garden.gardener.places import config_path

HEAD = "# Settings of Garden; `garden config` tells what each is for.\n"

_TABLE = re.compile(r"^\s*\[")
_AFTER_VALUE = r"""(?P<value>"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#]+)(?P<rest>\s*(?:\#.*)?)$"""


def write_setting(name: str, value: Value, path: Path | None = None) -> Path:
    """Set one setting in config.toml (default: the user's own), making the file where needed.

    Returns the path. Raises Refused where the file cannot be read, edited or written; it is then
    as before.
    """
    place = (path or config_path()).resolve()
    try:
        before = place.read_text(encoding="utf-8") if place.exists() else HEAD
    except (OSError, ValueError) as error:
        raise Refused(f"{place} cannot be read: {error}.") from error
    after = with_setting(before, name, value)
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(place, after)
    except OSError as error:
        raise Refused(f"{place} cannot be written: {error.strerror or error}.") from error
    return place


def with_setting(text: str, name: str, value: Value) -> str:
    """Return the text of a TOML file with one top-level value set. Raises Refused.

    The line that has it keeps its place and its comment; a new line stands before the first table.
    """
    wanted = _parsed(text) | {name: value}
    lines = text.splitlines()
    written = f"{name} = {_toml(value)}"
    own = re.compile(rf"""^\s*(["']?){re.escape(name)}\1\s*=\s*{_AFTER_VALUE}""")
    end = next((at for at, line in enumerate(lines) if _TABLE.match(line)), len(lines))
    for at in range(end):
        found = own.match(lines[at])
        if found:
            lines[at] = written + found["rest"]
            break
    else:
        lines.insert(end, written)
    result = "\n".join(lines) + "\n"
    # What a line editor cannot edit, such as a value over several lines, it must not spoil.
    try:
        faithful = tomllib.loads(result) == wanted
    except ValueError:
        faithful = False
    if not faithful:
        raise Refused(f"{name} is written in a way that only you can edit.")
    return result


def _parsed(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(f"The settings are not TOML, please mend them first: {error}") from error


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    shown = value.replace("\\", "\\\\").replace('"', '\\"')
    if not shown.isprintable():
        raise Refused("A setting is one line of plain text.")
    return f'"{shown}"'


def _replace(place: Path, text: str) -> None:
    """Put a file in the place of another at once, readable by its owner only."""
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".config-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(name, place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

"""How the app is to behave on one terminal: all that is settled before it starts."""

import locale
from collections.abc import Mapping
from dataclasses import dataclass, field

from garden.gardener.config import Config
from garden.tui.keymap import Keymap, keymap_of

UTF_8 = "utf-8"


@dataclass(frozen=True, slots=True)
class Manner:
    """What the app is started with.

    `theme` names one ("" or "auto": by the ground), `dark` is the terminal's ground as far as it
    could be told; `late` says that the terminal was asked and has not answered yet; `encoding` is
    what the terminal reads; `keymap` has the keys remapped. `remarks` are about the settings and
    keys, for the line below.
    """

    theme: str = ""
    dark: bool = True
    late: bool = False
    ascii: bool = False
    encoding: str = UTF_8
    sixteen: bool = False
    motion: bool = True
    mouse: bool = True
    north: bool = True
    discreet: bool = False
    keymap: Keymap = field(default_factory=Keymap)
    remarks: tuple[str, ...] = ()

    @property
    def started_theme(self) -> str:
        """The theme to begin with: the one named, else the one that fits the terminal."""
        if self.theme not in ("", "auto"):
            return self.theme
        if self.sixteen:
            return "ansi-dark" if self.dark else "ansi-light"
        return "garden-dark" if self.dark else "garden-light"


def manner_of(
    config: Config, remembered: str, environment: Mapping[str, str], encoding: str, ascii: bool
) -> Manner:
    """Return how to behave by the settings, what was chosen in the app, and the terminal.

    A theme of the settings counts before one that is `remembered`. `ascii`: asked for by option.
    """
    keymap = keymap_of(config.keys)
    return Manner(
        theme=config.theme if config.theme != "auto" else remembered,
        ascii=ascii or wants_ascii(config.glyphs, environment, encoding),
        encoding=encoding,
        motion=config.motion != "none",
        mouse=config.mouse,
        north=config.hemisphere != "south",
        discreet=config.discreet,
        keymap=keymap,
        remarks=(*config.problems, *keymap.problems),
    )


def wants_ascii(glyphs: str, environment: Mapping[str, str], encoding: str) -> bool:
    """Tell whether glyphs are to be ASCII: as set, else where the terminal lacks others."""
    if glyphs != "auto":
        return glyphs == "ascii"
    return encoding != UTF_8 or environment.get("TERM") == "linux"


def encoding_of(name: str | None) -> str:
    """Return the name of a stream's encoding in one spelling; the locale's where it has none."""
    found = (name or locale.getpreferredencoding(False)).lower().replace("_", "-")
    return UTF_8 if found in ("utf8", UTF_8) else found

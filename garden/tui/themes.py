"""Garden's own themes. Every colour of a screen comes from a theme variable."""

from textual.color import Color
from textual.theme import Theme

from garden.flora import tones
from garden.flora.colour import parse
from garden.flora.light import Light
from garden.flora.sixteen import ansi16
from garden.flora.tones import Tones
from garden.tui.readable import readable

STATES = ("thriving", "well", "thirsty", "wilting", "dormant", "resting", "memorial")
GROUNDS = ("sky", "bed", "cursor")
READABLE, MOST_READABLE = 4.5, 7.0
"""The contrast of words (WCAG 2.2, levels AA and AAA), as far as a theme's grounds allow it."""

NOON, SEASONS = 12.0, 4

ANSI_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def _variables(tones: Tones, least: float) -> dict[str, str]:
    """Return Garden's variables: words are read on every ground, the seasons' earths among them."""
    bed = parse(tones.grounds["bed"])
    earths = [f"#{Light(NOON, season).earth(bed):06x}" for season in range(SEASONS)]
    under = [*tones.grounds.values(), *earths]
    words = {**tones.states, "dim": tones.dim}
    return {
        **{f"garden-{name}": readable(colour, under, least) for name, colour in words.items()},
        **{f"garden-{name}": colour for name, colour in tones.grounds.items()},
    }


VARIABLE_DEFAULTS = _variables(tones.DARK, READABLE)
"""Garden's own variables on a dark ground."""

LIGHT_DEFAULTS = _variables(tones.LIGHT, READABLE)
"""The same for light grounds."""

CONTRAST_DEFAULTS = _variables(tones.HIGH_CONTRAST, MOST_READABLE)
"""The same for who needs all the contrast there is."""

DARK = Theme(
    name="garden-dark",
    primary="#8bbf6a",
    secondary="#7fa8a0",
    accent="#e0b15a",
    foreground="#d8decf",
    background="#101412",
    surface="#161c18",
    panel="#1d2520",
    success="#8bbf6a",
    warning="#d9a441",
    error="#d98a6d",
    dark=True,
    variables={
        **VARIABLE_DEFAULTS,
        "footer-background": "#161c18",
        "footer-key-foreground": "#e0b15a",
        "scrollbar": "#3b463d",
        "scrollbar-hover": "#56645a",
        "scrollbar-background": "#161c18",
    },
)

LIGHT = Theme(
    name="garden-light",
    primary="#316528",
    secondary="#29625a",
    accent="#7d4b00",
    foreground="#25301f",
    background="#f5f3ea",
    surface="#ece8da",
    panel="#e3decc",
    success="#316528",
    warning="#7a5100",
    error="#983514",
    dark=False,
    variables={
        **LIGHT_DEFAULTS,
        "footer-background": "#ece8da",
        "footer-key-foreground": "#7d4b00",
        "scrollbar": "#c3bda6",
        "scrollbar-hover": "#a9a28a",
        "scrollbar-background": "#ece8da",
    },
)

HIGH_CONTRAST = Theme(
    name="garden-high-contrast",
    primary="#9dff9d",
    secondary="#8ff0ff",
    accent="#ffe14d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#0a0a0a",
    success="#9dff9d",
    warning="#ffd24d",
    error="#ffb09a",
    dark=True,
    variables={
        **CONTRAST_DEFAULTS,
        "footer-background": "#000000",
        "footer-key-foreground": "#ffe14d",
        "block-cursor-background": "#ffe14d",
        "block-cursor-foreground": "#000000",
        "border": "#ffffff",
        "input-selection-background": "#3a4a66",
        "scrollbar": "#ffffff",
        "scrollbar-background": "#000000",
    },
)

OWN_THEMES = (DARK, LIGHT, HIGH_CONTRAST)


def defaults_for(theme: Theme) -> dict[str, str]:
    """Return Garden's variables for a theme that lacks them; a terminal's own ground stays.

    States keep their hues and are made as light or dark as the theme's grounds ask for.
    """
    found = dict(VARIABLE_DEFAULTS if theme.dark else LIGHT_DEFAULTS)
    if theme.ansi:
        named = {name: _ansi(colour) for name, colour in found.items()}
        return {**named, **{f"garden-{ground}": "ansi_default" for ground in GROUNDS}}
    system = theme.to_color_system().generate()
    grounds = {
        "garden-sky": system["background"],
        "garden-bed": system["surface"],
        "garden-cursor": system["panel"],
    }
    solid = [Color.parse(colour).rgb for colour in grounds.values()]
    under = [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in solid]
    states = {
        name: readable(colour, under, READABLE)
        for name, colour in found.items()
        if name not in grounds
    }
    return {**states, **grounds}


def _ansi(colour: str) -> str:
    """Return the terminal's own colour that comes nearest by hue; greys are its plain words."""
    number = ansi16(parse(colour))
    if number in (0, 7, 8, 15):
        return "ansi_default"
    return f"ansi_{'bright_' if number > 7 else ''}{ANSI_NAMES[number % 8]}"

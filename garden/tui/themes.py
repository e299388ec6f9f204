"""Garden's own themes. Every colour of a screen comes from a theme variable."""

from textual.theme import Theme

STATES = ("thriving", "well", "thirsty", "wilting", "dormant", "resting", "memorial")

VARIABLE_DEFAULTS = {
    "garden-thriving": "#6fbf5a",
    "garden-well": "#9dbb5c",
    "garden-thirsty": "#d9a441",
    "garden-wilting": "#c9824e",
    "garden-dormant": "#a08d7c",
    "garden-resting": "#8fb3c9",
    "garden-memorial": "#b7a3cc",
    "garden-sky": "#101412",
    "garden-bed": "#1b1a15",
    "garden-cursor": "#26352b",
    "garden-dim": "#7f8a80",
}
"""What a theme that is not ours uses: readable on dark grounds."""

LIGHT_DEFAULTS = {
    "garden-thriving": "#2f7d32",
    "garden-well": "#5c7a1e",
    "garden-thirsty": "#96650a",
    "garden-wilting": "#a0521d",
    "garden-dormant": "#75604f",
    "garden-resting": "#3b6a86",
    "garden-memorial": "#6b5388",
    "garden-sky": "#f5f3ea",
    "garden-bed": "#e7dfcc",
    "garden-cursor": "#d5e3c4",
    "garden-dim": "#6d6f63",
}
"""The same for light grounds."""

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
    error="#cf7a5b",
    dark=True,
    variables={
        **VARIABLE_DEFAULTS,
        "footer-background": "#161c18",
        "footer-key-foreground": "#e0b15a",
    },
)

LIGHT = Theme(
    name="garden-light",
    primary="#3f7a34",
    secondary="#2f6f66",
    accent="#9a5d00",
    foreground="#25301f",
    background="#f5f3ea",
    surface="#ece8da",
    panel="#e3decc",
    success="#3f7a34",
    warning="#96650a",
    error="#a8401c",
    dark=False,
    variables={
        **LIGHT_DEFAULTS,
        "footer-background": "#ece8da",
        "footer-key-foreground": "#9a5d00",
    },
)

OWN_THEMES = (DARK, LIGHT)


def defaults_for(theme: Theme) -> dict[str, str]:
    """Return Garden's variables for a theme that lacks them; a terminal's own ground stays."""
    found = dict(VARIABLE_DEFAULTS if theme.dark else LIGHT_DEFAULTS)
    for name in ("garden-sky", "garden-bed", "garden-cursor"):
        found.pop(name)
    if theme.name.startswith("ansi"):
        ground = {
            "garden-sky": "ansi_default",
            "garden-bed": "ansi_default",
            "garden-cursor": "ansi_default",
        }
    else:
        base = theme.background or ("#101010" if theme.dark else "#fafafa")
        ground = {
            "garden-sky": base,
            "garden-bed": theme.surface or base,
            "garden-cursor": theme.panel or base,
        }
    return {**found, **ground}

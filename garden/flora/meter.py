"""Health as a bar and a word."""

FULL, EMPTY = "━", "─"


def meter(health: float | None, width: int) -> tuple[str, str]:
    """Return the filled and the empty part of a bar of `width` cells; a living plant shows one."""
    if health is None:
        return "", EMPTY * width
    filled = max(1, round(health * width))
    return FULL * filled, EMPTY * (width - filled)


BARS = "▁▂▃▄▅▆▇█"


def curve(healths: list[float | None]) -> str:
    """Return healths (0 to 1) as a line of bars, a blank where there was no plant."""
    return "".join(
        " " if one is None else BARS[min(len(BARS) - 1, int(one * len(BARS)))] for one in healths
    )

"""Whether Today first asks whom one met meanwhile: on the first look after days away."""

from datetime import date

from garden.engine.meanwhile import Gap
from garden.gardener.meanwhile import meanwhile
from garden.tui.screens.bars import BarsScreen


def ask_after_days_away(screen: BarsScreen) -> None:
    """Ask over `screen` if one was away for days and somebody may have been met meanwhile."""
    try:
        last_visit = date.fromisoformat(screen.memory.last_visit)
    except ValueError:
        return
    if not Gap(last_visit, screen.garden.today()).counts:
        return
    found = meanwhile(screen.garden, last_visit)
    if found:
        from garden.tui.screens.meanwhile.screen import MeanwhileScreen

        screen.app.push_screen(MeanwhileScreen(last_visit, found))

"""Watering made visible: a plant that recovered rises over half a second, then nothing moves."""

from time import monotonic

from textual.timer import Timer
from textual.widget import Widget

from garden.gardener.views import PlantView

SECONDS = 0.5
FRAMES_A_SECOND = 24


class Rising:
    """The plants of one widget that are on their way up. Without animation they are simply there.

    The widget must have a `refresh_person(id)`.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._started: dict[int, tuple[float, float, float]] = {}
        self._timer: Timer | None = None

    def start(self, person: int, before: PlantView) -> None:
        """Let a plant rise (or sink, looking back in time) from how it was `before`."""
        if self._widget.app.animation_level == "none":
            return
        self._started[person] = (monotonic(), before.health or 0.0, before.stature)
        if self._timer is None:
            self._timer = self._widget.set_interval(1 / FRAMES_A_SECOND, self._tick)

    def active(self, person: int) -> bool:
        """Tell whether a plant is on its way up."""
        return person in self._started

    def now(self, view: PlantView) -> tuple[float | None, float]:
        """Return the health (0 to 1) and size at which to draw a plant at this moment."""
        started = self._started.get(view.id)
        if started is None or view.health is None:
            return view.health, view.stature
        since, health, size = started
        share = min(1.0, (monotonic() - since) / SECONDS)
        eased = 1.0 - (1.0 - share) ** 3
        return health + (view.health - health) * eased, size + (view.stature - size) * eased

    def _tick(self) -> None:
        done = [
            one for one, (since, _, _) in self._started.items() if monotonic() - since >= SECONDS
        ]
        for person in list(self._started):
            if person in done:
                del self._started[person]
            self._widget.refresh_person(person)  # type: ignore[attr-defined]
        if not self._started and self._timer is not None:
            self._timer.stop()
            self._timer = None

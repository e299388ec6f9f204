"""Those planted just now: each packet becomes a seedling that sprouts."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from garden.gardener.views import PlantView
from garden.tui.screens.bars import veil_of
from garden.tui.widgets.plant_strip import PlantStrip, Standing

MOST = 40
SMALL, LARGE = (10, 5), (16, 8)
"""Cells of a plant, where there is little room and where there is much."""


class Sprouts(PlantStrip):
    """The last people planted, the newest first."""

    def __init__(self, *, id: str) -> None:
        super().__init__(*SMALL, id=id)
        self._planted: list[Standing] = []

    def sprout(self, seeds: Sequence[PlantView], planted: Sequence[PlantView]) -> None:
        """Let those planted sprout from what they were in the tray."""
        before = {view.id: view for view in seeds}
        fresh = [Standing(view, view.circle or "", before.get(view.id)) for view in planted]
        settled = [replace(one, before=None) for one in self._planted]
        self._planted = [*fresh, *settled][:MOST]
        self.add_class("-some")
        self.call_after_refresh(self._show)

    def taken_back(self, waiting: Collection[int]) -> int | None:
        """Leave out who waits again; return the one planted last among them."""
        back = [one.view.id for one in self._planted if one.view.id in waiting]
        if back:
            self._planted = [one for one in self._planted if one.view.id not in waiting]
            self.set_class(bool(self._planted), "-some")
            self._show()
        return back[0] if back else None

    def renew_veil(self) -> None:
        """Name them as they are to be named now."""
        if self._planted:
            self._show()

    def fit_to(self, large: bool) -> None:
        """Draw them as large as there is room for."""
        self.set_scale(*(LARGE if large else SMALL))
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        veil = veil_of(self.app)
        self.show(
            [
                replace(one, view=veil.plant(one.view), words=veil.circle(one.words))
                for one in self._planted[: self.room]
            ]
        )
        self._planted = [replace(one, before=None) for one in self._planted]

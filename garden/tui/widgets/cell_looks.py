"""The styles of the cells of the garden: theme, state, cursor, hour and season."""

from rich.style import Style
from textual.widget import Widget

from garden.flora.light import Light
from garden.tui.art.cells import colour_of, rgb_of
from garden.tui.art.ink import Colours, ink_of
from garden.tui.widgets.plant_cell import CellLook

NOON = Light(12.0, 2)


class CellLooks:
    """Makes each look once; the widget names the styles by its component classes."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._made: dict[tuple[str | None, bool], CellLook] = {}
        self._lines = 0
        self.light = NOON

    def forget(self, lines: int) -> None:
        """Make all looks anew, for art of `lines` lines: theme, light or density changed."""
        self._made.clear()
        self._lines = lines

    def of(self, state: str | None, selected: bool) -> CellLook:
        """Return the look of a cell whose plant is in `state`."""
        found = self._made.get((state, selected))
        if found is None:
            found = self._made[(state, selected)] = self._new(state, selected)
        return found

    def _new(self, state: str | None, selected: bool) -> CellLook:
        cursor = self._part("cursor")
        words = self._earth() + cursor if selected else self._earth()
        skies = self._skies(cursor if selected else None)
        dim = words + self._part("dim")
        return CellLook(
            skies=skies,
            grounds=tuple(rgb_of(sky) for sky in skies),
            words=Style(bgcolor=words.bgcolor),
            name=words + self._part("name") + Style(bold=selected),
            state=words + self._part(state) if state else dim,
            dim=dim,
            ink=ink_of(self._widget.app),
        )

    def _part(self, name: str) -> Style:
        return self._widget.get_component_rich_style(f"plant-grid--{name}", partial=True)

    def _skies(self, cursor: Style | None) -> tuple[Style, ...]:
        """Return the style of each line of sky, lit by the hour; flat under the cursor."""
        ground = self._widget.rich_style
        base = rgb_of(ground)
        few = ink_of(self._widget.app).colours is not Colours.MANY
        if cursor is not None or base is None or few:
            flat = ground if cursor is None else ground + cursor
            return (Style(bgcolor=flat.bgcolor),) * self._lines
        return tuple(
            Style(bgcolor=colour_of(self.light.sky(base, line, self._lines)))
            for line in range(self._lines)
        )

    def _earth(self) -> Style:
        """Return the style of the ground in this season."""
        bed = self._widget.get_component_rich_style("plant-grid--bed")
        base = rgb_of(bed)
        if base is None or ink_of(self._widget.app).colours is not Colours.MANY:
            return bed
        return bed + Style(bgcolor=colour_of(self.light.earth(base)))
